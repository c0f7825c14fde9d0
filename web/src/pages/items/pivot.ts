import type { ItemTotal } from '@kildetal/shared/items.ts'
import { sumOre } from '@kildetal/shared/money.ts'

/** Money of one cell, in øre: requested money stands beside what is decided and is never in it. */
export interface Money {
  approvedOre: number
  requestedOre: number
  notedOre: number
}

/** A row of the totals; `key` is null for items without the row's attribute. `cells` by the column's key (`null` as `''`). */
export interface PivotRow extends Money {
  key: string | null
  label: string
  count: number
  cells: Map<string, Money>
}

/** Rows and columns of the totals, in the order they are shown. */
export interface Pivot {
  columns: { key: string | null; label: string }[]
  rows: PivotRow[]
}

const NONE: Money = { approvedOre: 0, requestedOre: 0, notedOre: 0 }

function plus(a: Money, b: Money): Money {
  return {
    approvedOre: sumOre([a.approvedOre, b.approvedOre]),
    requestedOre: sumOre([a.requestedOre, b.requestedOre]),
    notedOre: sumOre([a.notedOre, b.notedOre]),
  }
}

/** The sum of rows or cells. */
export function sumMoney(all: Iterable<Money>): Money {
  let sum = NONE
  for (const one of all) sum = plus(sum, one)
  return sum
}

/** A column's cell; zero where there is nothing. */
export function cellOf(row: PivotRow, column: string | null): Money {
  return row.cells.get(column ?? '') ?? NONE
}

/** By label in Danish order with figures by size; what has no key comes last. */
function inOrder(a: { key: string | null; label: string }, b: { key: string | null; label: string }): number {
  const rank = (one: { key: string | null }) => (one.key === null ? 2 : one.key === 'several' ? 1 : 0)
  return rank(a) - rank(b) || a.label.localeCompare(b.label, 'da', { numeric: true })
}

/** Totals as rows and columns. Labels come from the caller, which knows the words of codes. */
export function pivotOf(
  totals: readonly ItemTotal[],
  nameRow: (total: ItemTotal) => string,
  nameColumn: (total: ItemTotal) => string,
): Pivot {
  const rows = new Map<string, PivotRow>()
  const columns = new Map<string, Pivot['columns'][number]>()
  for (const total of totals) {
    const key = total.row ?? ''
    const known = rows.get(key)
    const row = known ?? { key: total.row, label: nameRow(total), count: 0, cells: new Map(), ...NONE }
    rows.set(key, { ...row, ...plus(row, total), count: row.count + total.count })
    row.cells.set(total.column ?? '', plus(row.cells.get(total.column ?? '') ?? NONE, total))
    if (!columns.has(total.column ?? ''))
      columns.set(total.column ?? '', { key: total.column, label: nameColumn(total) })
  }
  return { columns: [...columns.values()].sort(inOrder), rows: [...rows.values()].sort(inOrder) }
}
