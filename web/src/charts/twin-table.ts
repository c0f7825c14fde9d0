import type { CsvCell } from '../ui/csv.ts'

/** The table that says the same as a chart. The first column names the marks. */
export interface TwinTable {
  head: readonly string[]
  rows: readonly TwinRow[]
}

/** A row of it: text as it is shown, and the value the CSV holds (kroner). */
interface TwinRow {
  name: string
  cells: readonly { text: string; value: CsvCell }[]
}

/** The twin as CSV cells. */
export function twinCsv(table: TwinTable): { header: string[]; cells: CsvCell[][] } {
  return {
    header: [...table.head],
    cells: table.rows.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)]),
  }
}
