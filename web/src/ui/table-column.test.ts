import { expect, test } from 'vitest'
import { compareValues, csvOf, type TableColumn } from './table-column.ts'

test('text sorts as Danish does, with figures in it by size', () => {
  const sorted = ['Åskolen', 'Østskolen', 'Ærøskolen', 'Afdeling 10', 'Afdeling 2'].sort(compareValues)
  expect(sorted).toEqual(['Afdeling 2', 'Afdeling 10', 'Ærøskolen', 'Østskolen', 'Åskolen'])
})

test('nothing comes after everything', () => {
  expect([null, 3, -5, null, 0].sort(compareValues)).toEqual([-5, 0, 3, null, null])
})

test('the CSV holds what a column exports, in kroner where it says so', () => {
  const columns: TableColumn<{ name: string; ore: number }>[] = [
    { id: 'name', header: 'Enhed', cell: () => null, value: (row) => row.name },
    { id: 'bar', header: 'Figur', cell: () => null },
    {
      id: 'amount',
      header: ['x'],
      name: 'Beløb',
      cell: () => null,
      value: (row) => row.ore,
      csv: (row) => row.ore / 100,
    },
  ]
  expect(csvOf(columns, [{ name: 'Nord', ore: -41_200 }])).toEqual({
    header: ['Enhed', 'Beløb'],
    cells: [['Nord', -412]],
  })
})
