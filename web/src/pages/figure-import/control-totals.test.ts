import { expect, test } from 'vitest'
import { causeOf, judgeTotals, statedTotals, totalKey } from './control-totals.ts'

test.each([
  [100, 100, null],
  [-100, 100, 'sign'],
  [100_000, 100, 'thousand'],
  [100, 100_000, 'thousand'],
  [10_000, 100, 'hundred'],
  [100_000_000, 100, 'million'],
  [101, 100, 'other'],
  [0, 100, 'other'],
  [100, 0, 'other'],
])('%i stated, %i found: %s', (stated, found, cause) => expect(causeOf(stated, found)).toBe(cause))

const year = { measure: 'actual' as const, year: 2025, month: null, amountOre: 300 }
const january = { ...year, month: 1, amountOre: 100 }
const february = { ...year, month: 2, amountOre: 200 }
const budget = { ...year, measure: 'original' as const, amountOre: 7 }

test('each year is followed by its own months; the difference is stated minus found', () => {
  const stated = { [totalKey(year)]: 300, [totalKey(february)]: 150 }
  const judged = judgeTotals({ totals: [year, budget], monthTotals: [january, february] }, stated)
  expect(judged).toMatchObject([
    {
      ...{ differenceOre: 0, cause: null },
      months: [
        { statedOre: null, differenceOre: null, cause: null },
        { differenceOre: -50, cause: 'other' },
      ],
    },
    { statedOre: null, months: [] },
  ])
  expect(statedTotals(judged)).toEqual([year, { ...february, amountOre: 150 }])
})

test('a total that was stated for what the file no longer holds is not asserted', () => {
  const judged = judgeTotals({ totals: [budget], monthTotals: [] }, { [totalKey(january)]: 100 })
  expect(statedTotals(judged)).toEqual([])
})
