import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import type { ReadTable, TableAmount } from './read-table.ts'

/** A total of a table beside its parts. `differenceOre` is total − sum of parts; 0 when it holds. */
export interface TableTotal {
  readonly total: TableAmount
  readonly parts: readonly TableAmount[]
  readonly differenceOre: number
}

/** Half a unit a part is what rounding may cost: 0,05 mio. with one decimal, 500 kr. in whole thousands. */
function tolerance(parts: readonly TableAmount[]): number {
  const unit = [1, 1e5, 1e7, 1e10][parts[0]?.scale ?? 0] ?? 1
  return parts[0]?.scale === 0 ? 0 : Math.ceil((unit * (parts.length + 1)) / 2)
}

/** As many parts for each of its figures, and some more, are summed up in a table: totals of totals of totals would never end. */
const PARTS_A_FIGURE = 2
const PARTS_MORE = 20_000

function total(amount: TableAmount, parts: readonly TableAmount[]): TableTotal | null {
  if (parts.length < 2) return null
  const difference = subtractOre(amount.ore, sumOre(parts.map((part) => part.ore)))
  return { total: amount, parts, differenceOre: Math.abs(difference) <= tolerance(parts) ? 0 : difference }
}

/**
 * The totals of a table: a row `I alt` under its column, a column `I alt` beside its years. After a total row the parts begin
 * anew; a last total of totals is compared with those.
 */
export function tableTotals({ amounts }: ReadTable): TableTotal[] {
  const found: TableTotal[] = []
  const columns = new Map<number, { parts: TableAmount[]; totals: TableAmount[] }>()
  const rows = new Map<number, TableAmount[]>()
  let left = PARTS_A_FIGURE * amounts.length + PARTS_MORE
  for (const amount of amounts) {
    if (left < 0) break
    const column = columns.get(amount.columnIndex) ?? { parts: [], totals: [] }
    columns.set(amount.columnIndex, column)
    if (amount.totalRow) {
      const parts = column.parts.length > 0 ? column.parts : column.totals
      left -= parts.length + column.totals.length
      const sum = total(amount, parts)
      const all =
        column.totals.length > 0 && sum?.differenceOre !== 0 ? total(amount, [...column.totals, ...column.parts]) : null
      const checked = all?.differenceOre === 0 ? all : sum
      if (checked) found.push(checked)
      column.totals.push(amount)
      column.parts = []
    } else column.parts.push(amount)
    const row = rows.get(amount.rowIndex) ?? []
    rows.set(amount.rowIndex, row)
    if (amount.column.total && row.length > 1) {
      left -= row.length
      const sum = total(amount, row)
      if (sum) found.push(sum)
    } else row.push(amount)
  }
  return found
}
