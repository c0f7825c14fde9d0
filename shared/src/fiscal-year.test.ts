import { expect, test } from 'vitest'
import {
  dayBefore,
  daysBetween,
  fiscalYearOf,
  formatDay,
  formatDayOfYear,
  formatYears,
  isDay,
  outlookYears,
} from './fiscal-year.ts'

test('days that do not exist are none', () => {
  expect(isDay('2024-02-29')).toBe(true)
  for (const text of ['2025-02-29', '2025-13-01', '25-04-23', '2025-4-23', '']) expect(isDay(text)).toBe(false)
  expect(() => fiscalYearOf('23-04-2025')).toThrow(RangeError)
})

test('days are written as a person writes them', () => {
  expect(formatDay('2025-04-23')).toBe('23. april 2025')
  expect(formatDay('2025-04-03', 'en')).toBe('3 April 2025')
  expect(formatDayOfYear('2025-05-07')).toBe('7. maj')
})

test('days between count whole days, also over a change of clocks', () => {
  expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2)
  expect(daysBetween('2025-05-02', '2025-04-24')).toBe(-8)
})

test('years in a row are joined', () => {
  expect(formatYears([2028, 2026, 2027])).toBe('2026–2028')
  expect(formatYears([2026, 2028, 2028])).toBe('2026, 2028')
  expect(outlookYears(2025)).toEqual([2026, 2027, 2028])
})

test('the day before crosses months, years and leap days', () => {
  expect(['2025-03-01', '2024-03-01', '2025-01-01', '2025-03-31'].map(dayBefore)).toEqual([
    ...['2025-02-28', '2024-02-29', '2024-12-31', '2025-03-30'],
  ])
})
