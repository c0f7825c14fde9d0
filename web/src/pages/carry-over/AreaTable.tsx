import type { CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { formatAmount } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import type { TableColumn } from '../../ui/table-column.ts'

type Row = CarryOverList['totals'][number]

const SUMS = [
  ['requested', 'requestedOre', true],
  ['checked', 'checkedOre', false],
  ['recommended', 'recommendedOre', false],
  ['granted', 'grantedOre', true],
  ['refused', 'refusedOre', false],
  ['waiting', 'waitingOre', false],
  ['frame', 'serviceFrameOre', false],
] as const

/** The sums by area; opening one narrows the list to it. */
export function AreaTable({ list, onArea }: { list: CarryOverList; onArea: (area: string) => void }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { total } = list
  const columns = useMemo(
    (): readonly TableColumn<Row>[] => [
      {
        id: 'area',
        header: words.area,
        cell: ({ area }) => area?.name ?? words.across,
        value: ({ area }) => area?.name ?? words.across,
        phone: true,
      },
      {
        id: 'count',
        header: words.count,
        cell: ({ count }) => count,
        value: ({ count }) => count,
        align: 'right',
        width: 80,
        total: total.count,
      },
      ...SUMS.map(
        ([name, key, phone]): TableColumn<Row> => ({
          id: name,
          header: words.totals[name],
          cell: (row) => formatAmount(row[key], { locale }),
          value: (row) => row[key],
          csv: (row) => row[key] / 100,
          align: 'right',
          width: 128,
          phone,
          total: formatAmount(total[key], { locale }),
        }),
      ),
    ],
    [words, locale, total],
  )
  return (
    <section className="k-carry-part">
      <SectionHead title={words.areasTitle} />
      <DataTable
        label={words.areasTitle}
        columns={columns}
        rows={list.totals}
        rowId={({ area }) => area?.slug ?? '-'}
        rowName={({ area }) => area?.name ?? words.across}
        onOpen={({ area }) => onArea(area?.slug ?? '-')}
        total={words.sum}
      />
    </section>
  )
}
