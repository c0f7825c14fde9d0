import { ITEM_GROUPS, type ItemGroup } from '@kildetal/shared/items.ts'
import { krFromOre } from '@kildetal/shared/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ItemFilters, itemTotalsQuery } from '../../api/items.ts'
import { items as da } from '../../i18n/da/items.ts'
import { items as en } from '../../i18n/en/items.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { EmptyState, SkeletonBlock } from '../../ui/states.tsx'
import { csvOf, type TableColumn } from '../../ui/table-column.ts'
import { useGroupName } from './group-name.ts'
import { MoneyCell } from './MoneyCell.tsx'
import { cellOf, type Money, type Pivot, type PivotRow, pivotOf, sumMoney } from './pivot.ts'

interface ItemTotalsProps {
  filters: ItemFilters
  rows: ItemGroup
  columns: ItemGroup | undefined
  onGroups: (groups: { rows?: ItemGroup; columns?: ItemGroup | undefined }) => void
  /** To the items behind a figure. */
  onDrill: (filters: ItemFilters) => void
}

const NONE = ''
/** Years may be many: the table scrolls by itself, under its own head. */
const HEIGHT = '72dvh'

/** Totals by one grouping or two; every figure leads to its items. */
export function ItemTotals({ filters, rows, columns, onGroups, onDrill }: ItemTotalsProps) {
  const words = useWords(da, en)
  const name = useGroupName()
  const { data } = useQuery(itemTotalsQuery(rows, columns, filters))
  const pivot = useMemo(
    () =>
      pivotOf(
        data ?? [],
        (total) => name(rows, total.row, total.rowLabel),
        (total) => name(columns ?? rows, total.column, total.columnLabel),
      ),
    [data, rows, columns, name],
  )
  const header = words.filters[rows]
  const shown = useTotalColumns({ pivot, rows, columns, header, onDrill })
  const groups = ITEM_GROUPS.map((value) => ({ value, label: words.filters[value] }))
  return (
    <>
      <div className="k-items-bar">
        <div className="k-chip-row">
          <FilterChip
            label={words.rows}
            value={rows}
            options={groups}
            onChange={(next) => onGroups(next === columns ? { rows: next, columns: undefined } : { rows: next })}
          />
          <FilterChip<string>
            label={words.columnsOf}
            value={columns ?? NONE}
            options={[{ value: NONE, label: words.noColumns }, ...groups.filter(({ value }) => value !== rows)]}
            onChange={(next) => onGroups({ columns: ITEM_GROUPS.find((group) => group === next) })}
          />
        </div>
        <Button
          shortcut="E"
          onPress={() => {
            const csv = csvOf(shown, pivot.rows)
            downloadCsv(`${words.title} ${words.views.totals}`, csv.header, csv.cells)
          }}
        >
          {words.export}
        </Button>
      </div>
      {data ? (
        <div className="k-totals">
          <DataTable
            label={words.views.totals}
            columns={shown}
            rows={pivot.rows}
            rowId={({ key }) => key ?? 'none'}
            total={words.total}
            height={HEIGHT}
            empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
          />
        </div>
      ) : (
        <SkeletonBlock shape="rows" count={8} />
      )}
    </>
  )
}

interface TotalColumns extends Pick<ItemTotalsProps, 'rows' | 'columns' | 'onDrill'> {
  pivot: Pivot
  header: string
}

function useTotalColumns({ pivot, rows, columns, header, onDrill }: TotalColumns): TableColumn<PivotRow>[] {
  const words = useWords(da, en)
  return useMemo(() => {
    const filterOf = (group: ItemGroup, key: string | null): ItemFilters | null =>
      key === null || key === 'several' || key.includes(',') ? null : { [group]: key }
    const drill = (row: string | null, column?: string | null) => {
      const byRow = filterOf(rows, row)
      const byColumn = columns && column !== undefined ? filterOf(columns, column) : {}
      return byRow && byColumn ? () => onDrill({ ...byRow, ...byColumn }) : undefined
    }
    const money = (
      id: string,
      title: string,
      of: (row: PivotRow) => Money,
      column?: string | null,
    ): TableColumn<PivotRow> => ({
      id,
      header: title,
      align: 'right',
      descendingFirst: true,
      value: (row) => of(row).approvedOre,
      csv: (row) => krFromOre(of(row).approvedOre),
      cell: (row) => <MoneyCell money={of(row)} onPress={drill(row.key, column)} />,
      total: <MoneyCell money={sumMoney(pivot.rows.map(of))} />,
    })
    const single = (id: 'approved' | 'requested' | 'noted', key: keyof Money): TableColumn<PivotRow> => ({
      ...money(id, words.columns[id], (row) => ({ approvedOre: 0, requestedOre: 0, notedOre: 0, [key]: row[key] })),
      value: (row) => row[key],
      csv: (row) => krFromOre(row[key]),
      phone: id !== 'noted',
    })
    const first: TableColumn<PivotRow> = {
      id: 'row',
      header,
      phone: true,
      value: ({ label }) => label,
      cell: ({ label, key }) => <span className={key === null ? 't-muted' : 't-words'}>{label}</span>,
    }
    if (!columns) {
      return [
        first,
        {
          id: 'count',
          header: words.columns.count,
          align: 'right',
          width: 90,
          value: ({ count }) => count,
          cell: ({ count }) => count,
        },
        single('approved', 'approvedOre'),
        single('requested', 'requestedOre'),
        single('noted', 'notedOre'),
      ]
    }
    return [
      first,
      ...pivot.columns.map(({ key, label }) => money(`c${key ?? ''}`, label, (row) => cellOf(row, key), key)),
      { ...money('total', words.total, (row) => row), phone: true },
    ]
  }, [pivot, rows, columns, header, onDrill, words])
}
