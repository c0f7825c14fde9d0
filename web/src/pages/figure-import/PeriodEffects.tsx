import type { ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { useMemo } from 'react'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { MOST_UNFOLDED, TABLE_HEIGHT } from './effect.ts'
import { useEffectColumns } from './use-effect-columns.tsx'

type Period = ImportEffect['periods'][number]

interface PeriodEffectsProps {
  loaded: boolean
  net: boolean
  periods: readonly Period[]
}

/** The file month by month beside the books of the whole municipality; a closed month says so. */
export function PeriodEffects({ loaded, net, periods }: PeriodEffectsProps) {
  const words = useWords(da, en)
  const amounts = useEffectColumns(loaded, net)
  const columns = useMemo<TableColumn<Period>[]>(
    () => [
      {
        ...{ id: 'period', header: words.effectColumns.what, phone: true },
        cell: ({ measure, month, year, closed }) => (
          <>
            {words.sumOfMonth(words.measures[measure], month, year)}
            {closed ? <span className="k-fi-closed">{words.closed}</span> : null}
          </>
        ),
      },
      ...amounts,
    ],
    [amounts, words],
  )
  return (
    <DataTable
      label={words.periods}
      columns={columns}
      rows={periods}
      rowId={({ measure, year, month }) => `${measure} ${year} ${month}`}
      {...(periods.length > MOST_UNFOLDED ? { height: TABLE_HEIGHT } : {})}
      flush
    />
  )
}
