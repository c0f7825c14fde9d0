import { formatAmount, krFromOre } from '@kildetal/shared/money.ts'
import type { Trust } from '@kildetal/shared/trust.ts'
import { useMemo } from 'react'
import { useMe } from '../../api/session.ts'
import { whenRead } from '../../figures/when-read.ts'
import { trust as da } from '../../i18n/da/trust.ts'
import { trust as en } from '../../i18n/en/trust.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { TableColumn } from '../../ui/table-column.ts'

type Row = NonNullable<Trust['controlTotals']>[number]

/** The newest loads of accounts, their sums, and whether those agree with what was stated. */
export function ControlTotals({ totals }: { totals: readonly Row[] }) {
  const words = useWords(da, en)
  const locale = useLocale()
  // What was stated stands with the file's import; where those are not the reader's to see, nothing is said of it.
  const mayReadStated = useMe().roles.some(({ role }) => role === 'controller' || role === 'auditor')
  const columns = useMemo(() => {
    const stated = mayReadStated || totals.some(({ statedOre }) => statedOre !== null)
    const all: (TableColumn<Row> | null)[] = [
      {
        id: 'what',
        header: words.controlColumns.what,
        cell: (row) => row.what,
        value: (row) => row.what,
        phone: true,
      },
      {
        id: 'at',
        header: words.controlColumns.at,
        cell: (row) => <span className="k-trust-when">{whenRead(row.importedAt, locale)}</span>,
        value: (row) => row.importedAt,
        width: 190,
      },
      {
        id: 'found',
        header: words.controlColumns.found,
        cell: (row) => formatAmount(row.foundOre, { locale }),
        value: (row) => row.foundOre,
        csv: (row) => krFromOre(row.foundOre),
        align: 'right',
        width: 130,
        phone: true,
      },
      stated
        ? {
            id: 'stated',
            header: words.controlColumns.stated,
            cell: (row) => (row.statedOre === null ? '–' : formatAmount(row.statedOre, { locale })),
            value: (row) => row.statedOre,
            csv: (row) => (row.statedOre === null ? null : krFromOre(row.statedOre)),
            align: 'right',
            width: 130,
          }
        : null,
      stated
        ? {
            id: 'holds',
            header: words.controlColumns.holds,
            cell: (row) => (
              <span className={row.holds === false ? 't-neg' : undefined}>
                {row.holds === null ? words.holds.unknown : row.holds ? words.holds.yes : words.holds.no}
              </span>
            ),
            width: 120,
          }
        : null,
    ]
    return all.filter((column) => column !== null)
  }, [locale, mayReadStated, totals, words])
  return (
    <section>
      <SectionHead title={words.control} aside={words.controlAside} />
      {totals.length === 0 ? (
        <EmptyState title={words.noControl}>{words.noControlText}</EmptyState>
      ) : (
        <DataTable
          label={words.control}
          columns={columns}
          rows={totals}
          rowId={(row) => row.importId}
          note={words.controlNote}
          flush
        />
      )}
    </section>
  )
}
