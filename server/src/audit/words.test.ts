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
import { danish } from './danish.ts'
import { english } from './english.ts'
import { fieldName, hasFieldWords, sentenceOf, valueText } from './words.ts'

test('everything a person can change has words of its own', () => {
  const shapes = [ItemValues, NewPool, NewProject, NewMilestone, NewBenefit, LinkMoney, PlannedMeeting, SetLight]
  const fields = shapes.flatMap((shape) => Object.keys(shape.shape))
  expect(fields.length).toBeGreaterThan(40)
  expect(fields.filter((field) => !hasFieldWords(field))).toEqual([])
})

test('a field without words is told as it is, the machine’s own are not told', () => {
  expect(fieldName('toMonth', 'da')).toBe('til måned')
  expect(fieldName('toMonth', 'en')).toBe('to month')
  expect(fieldName('unknownField', 'da')).toBe('unknownField')
  expect(hasFieldWords('unknownField')).toBe(false)
  expect(fieldName('version', 'da')).toBeNull()
})

test('codes, days, money and years are words; identifiers are not told', () => {
  const text = (field: string, value: unknown, whole = {}) => valueText(field, value, whole, 'da')
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

test('in English an event, its fields, codes, days and money are English, and nothing of them is left in Danish', () => {
  expect(sentenceOf('Ida', 'movement.posted', 'en')).toBe('Ida posted the movement.')
  expect(sentenceOf('Ida', 'made.up', 'en')).toBe('Ida made a change (made.up).')
  const text = (field: string, value: unknown, whole = {}) => valueText(field, value, whole, 'en')
  expect(text('kind', 'carry_over')).toBe('carry-over')
  expect(text('knownOn', '2025-04-23')).toBe('23 April 2025')
  expect(text('actualOre', 123_400_000)).toBe(formatKr(123_400_000, { locale: 'en' }))
  expect(text('quantity', 100_000)).toBe('100,000')
  expect(text('retold', true)).toBe('yes')
  expect(text('mapping', { year: 2025 })).toBe('year 2025')
  for (const part of ['verbs', 'fields'] as const) expect(Object.keys(english[part])).toEqual(Object.keys(danish[part]))
  expect(Object.values(english.verbs).filter((verb) => /[æøå]/i.test(verb))).toEqual([])
})
