import './data-table.css'
import {
  createExpandedRowModel,
  createSortedRowModel,
  type ExpandedState,
  type RowData,
  rowExpandingFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { DataTableHead } from './DataTableHead.tsx'
import { DataTableRow } from './DataTableRow.tsx'
import { compareValues, type SortValue, type TableColumn } from './table-column.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useVisibleRows } from './use-visible-rows.ts'

/** Which column the rows stand by; null leaves them as they come. Keep it in the address. */
export interface TableSort {
  id: string
  descending: boolean
}

export interface DataTableProps<Row extends RowData> {
  /** Accessible name: what the rows are. */
  label: string
  columns: readonly TableColumn<Row>[]
  /** Keep the array stable between renders (query data or `useMemo`). */
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** A row in words, for `Fold … ud`. */
  rowName?: (row: Row) => string
  sort?: TableSort | null
  /** With it, the page owns the sort (the address is the state); without it the table keeps its own. */
  onSort?: (sort: TableSort | null) => void
  /** Enter, or a click anywhere on the row that is not itself a control. */
  onOpen?: (row: Row) => void
  /** Backspace: one level up. */
  onUp?: () => void
  subRows?: (row: Row) => readonly Row[] | undefined
  expanded?: readonly string[]
  onExpand?: (ids: string[]) => void
  selectedId?: string | undefined
  /** `requested` draws the row's figures in amber, `strong` a subtotal, `quiet` what does not count. */
  tone?: (row: Row) => 'requested' | 'strong' | 'quiet' | undefined
  /** Name of the total row; its figures are the columns' `total`. */
  total?: ReactNode
  /** In the place of the rows when there are none. */
  empty?: ReactNode
  /** Below: rows hidden by rights, what the sign means. */
  note?: ReactNode
  /** Scrolls inside this height; without it the page scrolls and the head sticks below the header. */
  height?: number | string
  /** Text starts at the page's margin, as in a pool's movements; the default leaves 10 px for the row's focus frame. */
  flush?: boolean
}

const features = tableFeatures({
  rowSortingFeature,
  rowExpandingFeature,
  sortedRowModel: createSortedRowModel(),
  expandedRowModel: createExpandedRowModel(),
})

/** The features every table has, for the types of its parts. */
export type Features = typeof features

function expandedState(ids: readonly string[]): ExpandedState {
  return Object.fromEntries(ids.map((id) => [id, true]))
}

/**
 * Rows with sort, keyboard focus, folding, thousands of them fluently (only the visible ones are in the document). Arrows choose a row, Enter opens
 * it, Space folds it, Backspace goes up. Under 720 px it keeps the columns marked `phone`.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, subRows, onSort, onExpand } = props
  const [ownSort, setOwnSort] = useState<TableSort | null>(null)
  const [ownExpanded, setOwnExpanded] = useState<string[]>([])
  const sort = onSort ? (props.sort ?? null) : ownSort
  const expanded = props.expanded ?? ownExpanded
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row): SortValue | undefined => column.value?.(row) ?? undefined,
        enableSorting: column.value !== undefined && !column.fixed,
        sortDescFirst: column.descendingFirst ?? false,
        sortUndefined: 'last' as const,
        sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }, id: string) =>
          compareValues(a.getValue(id) as SortValue, b.getValue(id) as SortValue),
      })),
    [columns],
  )
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.id, desc: sort.descending }] : []), [sort])
  const open = useMemo(() => expandedState(expanded), [expanded])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable<Features, Row>({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    ...(subRows ? { getSubRows: (row: Row) => [...(subRows(row) ?? [])] } : {}),
    state: { sorting, expanded: open },
    // Rows that come later (a fold's own level, a live update) must not fold what the address has unfolded.
    autoResetExpanded: false,
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update
      const chosen = next ? { id: next.id, descending: next.desc } : null
      if (onSort) onSort(chosen)
      else setOwnSort(chosen)
    },
    onExpandedChange: (update) => {
      const next = typeof update === 'function' ? update(open) : update
      const ids = next === true ? [] : Object.keys(next).filter((id) => next[id])
      if (onExpand) onExpand(ids)
      else setOwnExpanded(ids)
    },
  })
  const shown = table.getRowModel().rows
  const box = useRef<HTMLDivElement>(null)
  const visible = useVisibleRows({ count: shown.length, box, scrollsInside: props.height !== undefined })
  const keys = useRowKeys({ rows: shown, box, onOpen: props.onOpen, onUp: props.onUp, scrollTo: visible.scrollTo })
  const foldable = subRows !== undefined
  const hasTotal = props.total !== undefined

  return (
    <div className="k-table-frame" data-flush={props.flush || undefined}>
      <div
        ref={box}
        className="k-table-box"
        style={props.height !== undefined ? { maxHeight: props.height } : undefined}
      >
        <table
          className="k-table"
          role={foldable ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-rowcount={shown.length + 1 + (hasTotal ? 1 : 0)}
          onKeyDown={keys.onKeyDown}
        >
          <DataTableHead columns={columns} sortable={(id) => table.getColumn(id)} />
          <tbody>
            {visible.before > 0 ? (
              <tr className="k-table-gap" style={{ height: visible.before }} aria-hidden="true" />
            ) : null}
            {visible.indexes.map((index) => {
              const row = shown[index]
              return row ? (
                <DataTableRow
                  key={row.id}
                  row={row}
                  index={index}
                  columns={columns}
                  foldable={foldable}
                  last={shown[index + 1]?.depth !== row.depth}
                  focusable={keys.focusableIndex === index}
                  onFocus={() => keys.setFocusable(row.id)}
                  onOpen={props.onOpen}
                  selected={props.selectedId === row.id}
                  tone={props.tone?.(row.original)}
                  name={props.rowName?.(row.original)}
                />
              ) : null
            })}
            {visible.after > 0 ? (
              <tr className="k-table-gap" style={{ height: visible.after }} aria-hidden="true" />
            ) : null}
          </tbody>
          {hasTotal ? (
            <tfoot>
              <tr className="k-total" aria-rowindex={shown.length + 2}>
                {columns.map((column, index) => (
                  <td
                    key={column.id}
                    data-align={column.align ?? 'left'}
                    data-phone={column.phone || undefined}
                    data-bare={column.bare || undefined}
                    data-foldable={(index === 0 && foldable) || undefined}
                  >
                    {index === 0 ? props.total : column.total}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {shown.length === 0 && props.empty ? <div className="k-table-empty">{props.empty}</div> : null}
      {props.note ? <p className="k-table-note">{props.note}</p> : null}
    </div>
  )
}
