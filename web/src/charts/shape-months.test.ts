import { expect, test } from 'vitest'
import { type MonthFigure, shapeMonths, sharedScale } from './shape-months.ts'

/** A year: three months booked, the rest expected. */
const YEAR: MonthFigure[] = Array.from({ length: 12 }, (_, index) => ({
  month: index + 1,
  previousOre: 380_00 + index,
  budgetOre: 400_00,
  actualOre: index < 3 ? 410_00 + index : null,
  forecastOre: 405_00 + index,
}))

test('bars stand from back to front: last year, budget, booked', () => {
  const { columns, steps } = shapeMonths(YEAR, ['actual', 'previous', 'budget'])
  expect(columns[0]?.bars.map(({ series, step }) => [series, step])).toEqual([
    ['previous', 0],
    ['budget', 1],
    ['actual', 2],
  ])
  expect(columns[5]?.bars.map(({ series }) => series)).toEqual(['previous', 'budget'])
  expect(steps).toBe(3)
})

test('booked and expected share the front, and a booked month is not expected', () => {
  const { columns, steps } = shapeMonths(YEAR, ['previous', 'actual', 'forecast'])
  expect(columns[2]?.bars.map(({ series }) => series)).toEqual(['previous', 'actual'])
  expect(columns[3]?.bars.map(({ series, step }) => [series, step])).toEqual([
    ['previous', 0],
    ['forecast', 1],
  ])
  expect(steps).toBe(2)
})

test('the last booked month and the year end carry their value', () => {
  const { columns } = shapeMonths(YEAR, ['actual', 'forecast'])
  expect(
    columns.filter(({ labelledOre }) => labelledOre !== null).map(({ month, labelledOre }) => [month, labelledOre]),
  ).toEqual([
    [3, 410_02],
    [12, 405_11],
  ])
})

test('missing months stay empty and the scale starts at zero', () => {
  const { columns, minOre, maxOre } = shapeMonths([{ month: 7, budgetOre: 300_00 }], ['budget', 'actual'])
  expect(columns).toHaveLength(12)
  expect(columns.filter(({ bars }) => bars.length > 0).map(({ month }) => month)).toEqual([7])
  expect([minOre, maxOre]).toEqual([0, 300_00])
})

test('a negative month reaches below zero', () => {
  expect(shapeMonths([{ month: 1, actualOre: -50_00 }], ['actual']).minOre).toBe(-50_00)
})

test('neighbours share the scale of the largest', () => {
  const scale = sharedScale([YEAR, [{ month: 1, actualOre: 999_00 }]])
  expect(scale).toEqual({ minOre: 0, maxOre: 999_00 })
  expect(shapeMonths(YEAR, ['budget'], scale).maxOre).toBe(999_00)
})

test('no figures at all are an empty chart', () => {
  const { columns, steps, maxOre } = shapeMonths([], ['budget'])
  expect(columns.every(({ bars }) => bars.length === 0)).toBe(true)
  expect([steps, maxOre]).toEqual([1, 0])
})
