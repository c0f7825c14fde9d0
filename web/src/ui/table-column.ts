import type { ReactNode } from 'react'
import type { CsvCell } from './csv.ts'

/** What a table sorts by. */
export type SortValue = string | number | null

/** A column of a `DataTable`. */
export interface TableColumn<Row> {
  id: string
  header: ReactNode
  /** The header as plain text, where `header` is none: for CSV and screen readers. */
  name?: string
  cell: (row: Row) => ReactNode
  /** Sorts by it (text by Danish order, null last) and exports it. A column without it cannot be sorted. */
  value?: (row: Row) => SortValue
  /** What the CSV holds, where it differs from `value` (kroner instead of øre). */
  csv?: (row: Row) => CsvCell
  align?: 'left' | 'right'
  /** CSS width; the columns without share what is left. */
  width?: number | string
  /** Stays under 720 px, where tables keep name, figure and deviation. */
  phone?: boolean
  /** Not sortable although it has a value. */
  fixed?: boolean
  /** The cell in the total row. */
  total?: ReactNode
  /** No padding, for a `DeviationBar` whose zero line runs through the rows. */
  bare?: boolean
  /** Sorts from the largest at the first press. */
  descendingFirst?: boolean
}

/** Ascending order of two sort values. Text by Danish rules (Å last, figures in it by size); null after everything. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'da', { numeric: true })
}

/** A column's header as text. */
export function columnName<Row>(column: TableColumn<Row>): string {
  return column.name ?? (typeof column.header === 'string' ? column.header : column.id)
}

/** The rows as CSV cells: every column that has a `csv` or a `value`, also those a phone does not show. */
export function csvOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): { header: string[]; cells: CsvCell[][] } {
  const exported = columns.filter((column) => column.csv !== undefined || column.value !== undefined)
  return {
    header: exported.map(columnName),
    cells: rows.map((row) => exported.map((column) => column.csv?.(row) ?? column.value?.(row) ?? null)),
  }
}
