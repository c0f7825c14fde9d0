import { MEASURES, type Measure } from '@kildetal/shared/budget.ts'
import type { FigureImport, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { useQuery } from '@tanstack/react-query'
import { unitTreeQuery } from '../../api/overview.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ComboField, SelectField } from '../../ui/SelectField.tsx'
import { WholeNumberField } from '../../ui/TextField.tsx'
import { columnOf, measureWords, unitWords, unsaid } from './mapping.ts'

interface FileSilencesProps {
  file: FigureImport
  mapping: ImportMapping
  onChange: (mapping: ImportMapping) => void
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** What no column of the file says: year, month, kind of figure, and what becomes of amounts of a whole year. */
export function FileSilences({ mapping, onChange }: Omit<FileSilencesProps, 'file'>) {
  const words = useWords(da, en)
  const missing = unsaid(mapping)
  if (!missing.year && !missing.month && !missing.measure) return <p className="t-muted t-13">{words.nothingMissing}</p>
  return (
    <div className="k-fi-words">
      <h3 className="t-14 t-strong">{words.rest}</h3>
      {missing.measure ? (
        <SelectField<Measure>
          layout="row"
          label={words.measure}
          value={mapping.measure}
          placeholder={words.chooseMeasure}
          onChange={(measure) => onChange({ ...mapping, measure })}
          choices={MEASURES.map((value) => ({ value, label: words.measures[value] }))}
        />
      ) : null}
      {missing.year ? (
        <WholeNumberField
          layout="row"
          label={words.year}
          value={mapping.year}
          onChange={(year) => onChange({ ...mapping, year })}
          min={2000}
          max={2100}
          grouped={false}
        />
      ) : null}
      {missing.month ? (
        <SelectField<string>
          layout="row"
          label={words.month}
          value={String(mapping.month ?? '')}
          onChange={(month) => onChange({ ...mapping, month: month === '' ? null : Number(month) })}
          choices={[
            { value: '', label: words.noMonth },
            ...MONTHS.map((month) => ({ value: String(month), label: words.monthNamed(month) })),
          ]}
        />
      ) : null}
      {missing.month && mapping.month === null ? (
        <SelectField<ImportMapping['wholeYears']>
          layout="row"
          label={words.wholeYears}
          value={mapping.wholeYears}
          onChange={(wholeYears) => onChange({ ...mapping, wholeYears })}
          choices={(['spread', 'refuse'] as const).map((value) => ({ value, label: words.wholeYear[value] }))}
        />
      ) : null}
    </div>
  )
}

/** The words of the measure column, each set to a kind of figure. */
export function MeasureWords({ file, mapping, onChange }: FileSilencesProps) {
  const words = useWords(da, en)
  const found = measureWords(file, mapping)
  const column = columnOf(mapping, 'measure')
  if (found.length === 0 || column === undefined) return null
  return (
    <div className="k-fi-words">
      <h3 className="t-14 t-strong">{words.words(column)}</h3>
      {found.map((word) => (
        <SelectField<Measure>
          key={word}
          layout="row"
          label={words.wordIs(word)}
          value={mapping.measures[word] ?? null}
          placeholder={words.chooseMeasure}
          onChange={(measure) => onChange({ ...mapping, measures: { ...mapping.measures, [word]: measure } })}
          choices={MEASURES.map((value) => ({ value, label: words.measures[value] }))}
        />
      ))}
    </div>
  )
}

/** The file's own words for units that are neither a unit's name nor its address, each set to a unit. */
export function UnitWords({ file, mapping, onChange }: FileSilencesProps) {
  const words = useWords(da, en)
  const found = unitWords(file, mapping)
  const { data } = useQuery({ ...unitTreeQuery, enabled: found.length > 0 })
  if (found.length === 0 || !data) return null
  const choices = data.units.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <div className="k-fi-words">
      <h3 className="t-14 t-strong">{words.unitWords}</h3>
      <p className="t-muted t-13">{words.unitWordsText}</p>
      {found.map(({ word, times }) => (
        <ComboField<string>
          key={word}
          layout="row"
          label={words.unitIs(word, times)}
          value={mapping.units[word] ?? null}
          placeholder={words.chooseUnit}
          onChange={(slug) => {
            const { [word]: _, ...others } = mapping.units
            onChange({ ...mapping, units: slug === null ? others : { ...others, [word]: slug } })
          }}
          choices={choices}
        />
      ))}
    </div>
  )
}
