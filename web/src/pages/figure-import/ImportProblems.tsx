import type { FigureImport, ProblemGroup } from '@kildetal/shared/figure-imports.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

/** Rows that could not be read: gathered by what is wrong, then the first of them with line and column, and all of them as a file. */
export function ImportProblems({ file }: { file: FigureImport }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { problemColumns: columns } = words
  return (
    <section className="k-fi-section">
      <SectionHead
        title={words.problems}
        aside={
          <TextLink href={`/api/figure-imports/${file.id}/problems.csv?language=${locale}`} download>
            {words.download}
          </TextLink>
        }
      />
      <p className="k-fi-below">{words.problemsText(file.problems)}</p>
      <div className="k-fi-pair">
        <ProblemTable
          caption={words.problemGroups}
          counted={columns.times}
          problems={file.problemGroups.map((group) => ({ ...group, count: group.times }))}
        />
        <ProblemTable
          caption={words.firstProblems}
          counted={columns.line}
          problems={file.firstProblems.map((problem) => ({ ...problem, count: problem.line }))}
        />
      </div>
    </section>
  )
}

interface ProblemTableProps {
  caption: string
  /** What the number before each problem is: times, or a line of the file. */
  counted: string
  problems: readonly (Pick<ProblemGroup, 'column' | 'value' | 'message'> & { count: number })[]
}

function ProblemTable({ caption, counted, problems }: ProblemTableProps) {
  const words = useWords(da, en)
  const { problemColumns: columns } = words
  return (
    <table className="k-fi-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" data-align="right">
            {counted}
          </th>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.message}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ count, column, value, message }) => (
          <tr key={`${count} ${column} ${message} ${value}`}>
            <td data-align="right">{count}</td>
            <td>
              {value === '' ? (
                <span className="t-muted">{words.emptyCell}</span>
              ) : (
                <span className="k-fi-value">{value}</span>
              )}
              <span className="k-fi-place">{column ?? words.wholeRow}</span>
            </td>
            <td className="t-neg">{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
