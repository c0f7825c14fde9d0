import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { expect, test } from 'vitest'
import { aroundFile, monthsOf, sumsByYear } from './effect.ts'

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
