import type { FigureImport, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { useState } from 'react'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { AmountForms } from './AmountForms.tsx'
import { ColumnRoles } from './ColumnRoles.tsx'
import { FileSilences, MeasureWords, UnitWords } from './FileSilences.tsx'
import { SampleRows } from './SampleRows.tsx'

interface ReadingSectionProps {
  file: FigureImport
  mapping: ImportMapping
  /** Without it the reading is only shown. */
  onChange?: (mapping: ImportMapping) => void
  /** Folded to one sentence until somebody asks. */
  folded: boolean
}

/** How the file is read: its first rows, its columns, its amounts, and what it does not say itself. */
export function ReadingSection({ file, mapping, onChange, folded }: ReadingSectionProps) {
  const words = useWords(da, en)
  const [open, setOpen] = useState(!folded)
  const roles = Object.values(mapping.columns)
  const used = roles.filter((role) => role !== 'ignore').length
  return (
    <section className="k-fi-section">
      <SectionHead
        title={words.reading}
        aside={
          folded ? (
            <TextLink onPress={() => setOpen(!open)}>
              {open ? words.readingHide : onChange ? words.readingFold : words.readingShow}
            </TextLink>
          ) : file.state !== 'uploaded' ? undefined : file.mappingRemembered ? (
            words.remembered
          ) : (
            words.suggested
          )
        }
      />
      {open ? (
        <div className="k-fi-reading">
          <SampleRows file={file} folded={file.state !== 'uploaded'} />
          <div className="k-fi-mapping" data-shown={onChange ? undefined : ''}>
            <div className="k-fi-side">
              <ColumnRoles file={file} mapping={mapping} onChange={onChange} />
              {onChange ? (
                <>
                  <FileSilences mapping={mapping} onChange={onChange} />
                  <MeasureWords file={file} mapping={mapping} onChange={onChange} />
                  <UnitWords file={file} mapping={mapping} onChange={onChange} />
                </>
              ) : null}
            </div>
            {onChange ? <AmountForms file={file} mapping={mapping} onChange={onChange} /> : null}
          </div>
        </div>
      ) : (
        <p className="k-fi-below">
          {words.readingDone(used, roles.length, words.numberForms[mapping.numbers], words.signs[mapping.creditSign])}
        </p>
      )}
    </section>
  )
}
