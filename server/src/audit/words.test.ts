import { ItemValues } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { NewPool } from '@kildetal/shared/pools.ts'
import {
  LinkMoney,
  NewBenefit,
  NewMilestone,
  NewProject,
  PlannedMeeting,
  SetLight,
} from '@kildetal/shared/portfolio.ts'
import { expect, test } from 'vitest'
import { fieldName, hasFieldWords, valueText } from './words.ts'

test('everything a person can change has words of its own', () => {
  const shapes = [ItemValues, NewPool, NewProject, NewMilestone, NewBenefit, LinkMoney, PlannedMeeting, SetLight]
  const fields = shapes.flatMap((shape) => Object.keys(shape.shape))
  expect(fields.length).toBeGreaterThan(40)
  expect(fields.filter((field) => !hasFieldWords(field))).toEqual([])
})

test('a field without words is told as it is, the machine’s own are not told', () => {
  expect(fieldName('toMonth')).toBe('til måned')
  expect(fieldName('unknownField')).toBe('unknownField')
  expect(hasFieldWords('unknownField')).toBe(false)
  expect(fieldName('version')).toBeNull()
})

test('codes, days, money and years are words; identifiers are not told', () => {
  const text = (field: string, value: unknown, whole = {}) => valueText(field, value, whole)
  expect(text('kind', 'earmark')).toBe('øremærkning')
  expect(text('aspect', 'time')).toBe('tid')
  expect(text('knownOn', '2025-04-23')).toBe('23. april 2025')
  expect(text('actualOre', 100_000)).toBe(formatKr(100_000))
  expect(text('target', 100_000, { unit: 'kr' })).toBe(formatKr(100_000))
  expect(text('target', 100_000, { unit: 'hours' })).toBe('100.000')
  expect(text('fiscalYear', 2025)).toBe('2025')
  expect(text('years', [2025, 2026])).toBe('2025, 2026')
  expect(text('years', [])).toBeNull()
  expect(text('retold', true)).toBe('ja')
  expect(text('pool', '22c828af-7571-43f1-808c-324dedc7e94e')).toBeNull()
  expect(text('mapping', { year: 2025, amountOre: 100 })).toBe(`år 2025, beløb ${formatKr(100)}`)
  expect(text('label', 'Fri tekst')).toBe('Fri tekst')
})
