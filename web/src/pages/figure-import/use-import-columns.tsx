import type { FigureImportLine } from '@kildetal/shared/figure-imports.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import { whenRead } from '../../figures/when-read.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { TableColumn } from '../../ui/table-column.ts'

/** Columns of the list of imports: file, what it holds, its rows, where it stands, who brought it. */
export function useImportColumns(): TableColumn<FigureImportLine>[] {
  const words = useWords(da, en)
  const locale = useLocale()
  return useMemo<TableColumn<FigureImportLine>[]>(
    () => [
      {
        ...{ id: 'file', header: words.columns.file, phone: true },
        cell: ({ id, fileName }) => (
          <span className="t-words k-fi-name">
            <TextLink href={`/bevaegelser/indlaes/${id}`}>{fileName}</TextLink>
          </span>
        ),
        value: ({ fileName }) => fileName,
      },
      {
        ...{ id: 'holds', header: words.columns.holds },
        cell: ({ totals, state, message }) =>
          state === 'failed' ? <span className="t-neg">{message}</span> : contents(totals, words, locale),
      },
      {
        ...{ id: 'rows', header: words.columns.rows, align: 'right', width: 100 },
        cell: ({ rows }) => rows.toLocaleString('da-DK'),
        value: ({ rows }) => rows,
      },
      {
        ...{ id: 'state', header: words.columns.state, phone: true, width: 220 },
        cell: ({ state, problems }) => (
          <span className="k-fi-state" data-state={state}>
            {state === 'checked' && problems > 0 ? words.checkedOnly : words.states[state]}
            {state === 'checked' && problems > 0 ? (
              <span className="k-fi-place t-neg">{words.withProblems(problems)}</span>
            ) : null}
          </span>
        ),
        value: ({ state }) => words.states[state],
      },
      {
        ...{ id: 'uploaded', header: words.columns.uploaded, width: 220 },
        cell: ({ uploadedBy, uploadedAt }) => (
          <>
            {uploadedBy}
            <span className="k-fi-place">{whenRead(uploadedAt, locale)}</span>
          </>
        ),
        value: ({ uploadedAt }) => uploadedAt,
      },
    ],
    [locale, words],
  )
}

function contents(totals: FigureImportLine['totals'], words: typeof da, locale: 'da' | 'en'): string {
  return totals
    .slice(0, 3)
    .map(({ measure, year, amountOre }) =>
      words.sum(words.measures[measure], year ?? 0, formatKr(amountOre, { locale })),
    )
    .join(', ')
}
