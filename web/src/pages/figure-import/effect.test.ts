import type { ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { expect, test } from 'vitest'
import { aroundFile, monthsOf, replacing, sumsByYear, underneath } from './effect.ts'

const words = { monthNamed: (month: number) => monthName(month), and: 'og' }
const at = (year: number, month: number) => ({ year, month })

test('before and after a file, whether it is loaded or not', () => {
  expect(aroundFile({ booksOre: 100, amountOre: -30 }, false)).toEqual({ before: 100, after: 70 })
  expect(aroundFile({ booksOre: 70, amountOre: -30 }, true)).toEqual({ before: 100, after: 70 })
})

test('months are named in runs within a year, each once, whatever their order', () => {
  expect(monthsOf([], words)).toBe('')
  expect(monthsOf([at(2025, 3)], words)).toBe('marts 2025')
  expect(monthsOf([at(2025, 3), at(2025, 1), at(2025, 2), at(2025, 2)], words)).toBe('januar–marts 2025')
  expect(monthsOf([at(2024, 12), at(2025, 1), at(2025, 2), at(2025, 5)], words)).toBe(
    'december 2024, januar–februar 2025 og maj 2025',
  )
})

test('sums of a year are those of its months, measures apart', () => {
  const january = { measure: 'actual' as const, year: 2025, amountOre: 5 }
  expect(sumsByYear([january, { ...january, amountOre: -7 }, { ...january, measure: 'original' as const }])).toEqual([
    { ...january, amountOre: -2 },
    { ...january, measure: 'original' },
  ])
})

const period = (month: number, rows: number, amountOre: number, booksOre: number) => ({
  ...{ measure: 'actual' as const, year: 2025, month, closed: false },
  ...{ rows, amountOre, booksOre },
})
const unit = (slug: string, rows: number, amountOre: number, booksOre: number) => ({
  ...{ slug, name: slug, measure: 'actual' as const, year: 2025 },
  ...{ rows, amountOre, booksOre },
})
const ours: ImportEffect = { periods: [period(1, 2, 30, 107)], units: [unit('a', 2, 30, 100)], overlapping: [] }
const theirs: ImportEffect = {
  periods: [period(1, 1, 100, 107), period(2, 1, 5, 5)],
  units: [unit('a', 1, 100, 100), unit('b', 1, 5, 5)],
  overlapping: [],
}

test('a file that replaces another changes the books by the difference, also where the other alone had figures', () => {
  expect(replacing(ours, theirs)).toEqual({
    periods: [period(1, 2, -70, 107), period(2, 0, -5, 5)],
    units: [unit('a', 2, -70, 100), unit('b', 0, -5, 5)],
    overlapping: [],
  })
})

test('a file lies on top of what the books hold besides the one it replaces', () => {
  expect(underneath(ours, null)).toEqual([period(1, 2, 30, 107)])
  expect(underneath(ours, theirs)).toEqual([period(1, 2, 30, 7)])
  expect(underneath({ ...ours, periods: [period(1, 2, 30, 100)] }, theirs)).toEqual([])
})
