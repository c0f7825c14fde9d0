import type { FigureImport } from '@kildetal/shared/figure-imports.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

/** Rows that could not be read: gathered by what is wrong, then the first of them with line and column, and all of them as a file. */
export function ImportProblems({ file }: { file: FigureImport }) {
  const words = useWords(da, en)
  const { problemColumns: columns } = words
  const cell = (value: string) =>
    value === '' ? <span className="t-muted">{words.emptyCell}</span> : <span className="k-fi-value">{value}</span>
  return (
    <section className="k-fi-section">
      <SectionHead
        title={words.problems}
        aside={
          <TextLink href={`/api/figure-imports/${file.id}/problems.csv`} download>
            {words.download}
          </TextLink>
        }
      />
      <p className="k-fi-below">{words.problemsText(file.problems)}</p>
      <div className="k-fi-pair">
        <table className="k-fi-table">
          <caption>{words.problemGroups}</caption>
          <thead>
            <tr>
              <th scope="col" data-align="right">
                {columns.times}
              </th>
              <th scope="col">{columns.value}</th>
              <th scope="col">{columns.message}</th>
            </tr>
          </thead>
          <tbody>
            {file.problemGroups.map(({ column, value, message, times }) => (
              <tr key={`${column} ${message} ${value}`}>
                <td data-align="right">{times}</td>
                <td>
                  {cell(value)}
                  <span className="k-fi-place">{column ?? words.wholeRow}</span>
                </td>
                <td className="t-neg">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className="k-fi-table">
          <caption>{words.firstProblems}</caption>
          <thead>
            <tr>
              <th scope="col" data-align="right">
                {columns.line}
              </th>
              <th scope="col">{columns.value}</th>
              <th scope="col">{columns.message}</th>
            </tr>
          </thead>
          <tbody>
            {file.firstProblems.map(({ line, column, value, message }) => (
              <tr key={`${line} ${column} ${message}`}>
                <td data-align="right">{line}</td>
                <td>
                  {cell(value)}
                  <span className="k-fi-place">{column ?? words.wholeRow}</span>
                </td>
                <td className="t-neg">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
