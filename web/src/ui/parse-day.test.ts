import { expect, test } from 'vitest'
import { parseDay } from './parse-day.ts'

test.each([
  ['23. april 2025', '2025-04-23'],
  ['23 April 2025', '2025-04-23'],
  ['1. maj 2025', '2025-05-01'],
  ['1. okt. 2025', '2025-10-01'],
  ['7 oct 2025', '2025-10-07'],
  ['23.4.2025', '2025-04-23'],
  ['23/4-2025', '2025-04-23'],
  ['05.12.2024', '2024-12-05'],
  ['2025-04-23', '2025-04-23'],
  [' 29. februar 2024 ', '2024-02-29'],
])('%s is a day', (typed, day) => {
  expect(parseDay(typed)).toBe(day)
})

test.each([
  '',
  'i dag',
  '23.4.25',
  '29. februar 2025',
  '31.4.2025',
  '4/23/2025',
  '0. maj 2025',
  '23. a 2025',
  '2025-4-23',
])('%s is none', (typed) => {
  expect(parseDay(typed)).toBeNull()
})
