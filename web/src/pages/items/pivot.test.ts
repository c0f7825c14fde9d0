import type { ItemTotal } from '@kildetal/shared/items.ts'
import { expect, test } from 'vitest'
import { cellOf, pivotOf, sumMoney } from './pivot.ts'

const total = (row: string | null, column: string | null, approvedOre: number, requestedOre = 0): ItemTotal => ({
  row,
  rowLabel: row ?? '',
  column,
  columnLabel: column,
  count: 1,
  approvedOre,
  requestedOre,
  notedOre: 0,
})
const pivot = (totals: ItemTotal[]) =>
  pivotOf(
    totals,
    ({ row }) => row ?? 'uden',
    ({ column }) => column ?? 'uden år',
  )

test('rows and columns stand in order, years by size, what has none last', () => {
  const { rows, columns } = pivot([
    total('udgift', '2026', 1),
    total(null, null, 1),
    total('budget', 'several', 1),
    total('budget', '2025', 1),
  ])
  expect(rows.map(({ label }) => label)).toEqual(['budget', 'udgift', 'uden'])
  expect(columns.map(({ key }) => key)).toEqual(['2025', '2026', 'several', null])
})

test('a row adds its cells, and requested money stays apart', () => {
  const { rows } = pivot([total('budget', '2025', 100, 40), total('budget', '2026', 5)])
  const [row] = rows
  if (!row) throw new Error('one row')
  expect(row).toMatchObject({ approvedOre: 105, requestedOre: 40, count: 2 })
  expect(cellOf(row, '2025')).toEqual({ approvedOre: 100, requestedOre: 40, notedOre: 0 })
  expect(cellOf(row, '2030').approvedOre).toBe(0)
  expect(sumMoney(rows)).toEqual({ approvedOre: 105, requestedOre: 40, notedOre: 0 })
})

test('nothing is an empty table', () => {
  expect(pivot([])).toEqual({ columns: [], rows: [] })
  expect(sumMoney([])).toEqual({ approvedOre: 0, requestedOre: 0, notedOre: 0 })
})
