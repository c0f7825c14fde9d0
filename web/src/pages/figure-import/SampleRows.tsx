import type { FigureImport } from '@kildetal/shared/figure-imports.ts'
import { useState } from 'react'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

const AT_FIRST = 5

/** The first rows of a file exactly as they stand in it, so that a wrong delimiter or encoding is seen before anything is read. */
export function SampleRows({ file, folded }: { file: FigureImport; folded: boolean }) {
  const words = useWords(da, en)
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState(!folded)
  const shown = all ? file.sample : file.sample.slice(0, AT_FIRST)
  const lines = shown.map((cells, index) => ({ line: index + 2, cells }))
  if (!open) {
    return (
      <p>
        <TextLink onPress={() => setOpen(true)}>{words.sampleShow}</TextLink>
      </p>
    )
  }
  return (
    <section>
      <SectionHead level={3} title={words.sample} aside={words.sampleAside(shown.length, file.rows)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="k-fi-scroll" aria-label={words.sample} tabIndex={0}>
        <table className="k-fi-table k-fi-sample">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {file.header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {file.header.map((name, index) => (
                  <td key={name}>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {file.sample.length > AT_FIRST ? (
        <p className="t-13 k-fi-below">
          <TextLink onPress={() => setAll(!all)}>
            {all ? words.sampleLess : words.sampleMore(file.sample.length)}
          </TextLink>
        </p>
      ) : null}
    </section>
  )
}
