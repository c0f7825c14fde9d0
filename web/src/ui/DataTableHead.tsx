import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { columnName, type TableColumn } from './table-column.ts'

/** What the head needs of a column's sorting. */
interface SortableColumn {
  getCanSort: () => boolean
  getIsSorted: () => 'asc' | 'desc' | false
  toggleSorting: () => void
}

interface DataTableHeadProps<Row> {
  columns: readonly TableColumn<Row>[]
  sortable: (id: string) => SortableColumn | undefined
}

/** The head: muted, small, sticky. The sorted column is ink with an arrow; pressing a head sorts, once more turns, once more lets go. */
export function DataTableHead<Row>({ columns, sortable: sortableOf }: DataTableHeadProps<Row>) {
  const words = useWords(da, en)
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const sortable = sortableOf(column.id)
          const sorted = sortable?.getIsSorted() ?? false
          const direction = sorted === 'asc' ? 'ascending' : 'descending'
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align ?? 'left'}
              data-phone={column.phone || undefined}
              data-bare={column.bare || undefined}
              data-sorted={sorted || undefined}
              {...(sorted ? { 'aria-sort': direction } : {})}
              {...(column.width !== undefined ? { style: { width: column.width } } : {})}
            >
              {sortable?.getCanSort() ? (
                <button
                  type="button"
                  className="k-sort"
                  title={words.sortBy(columnName(column))}
                  onClick={() => sortable.toggleSorting()}
                >
                  {column.header}
                  <span className="k-sort-arrow" aria-hidden="true">
                    {sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}
                  </span>
                </button>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
