import { expect, it } from 'vitest'
import { findDays, firstDay } from './danish-days.ts'

it.each([
  ['Onsdag d. 23. april 2025 kl. 09:00', '2025-04-23'],
  ['REFERAT Direktionen d. 26-06-2019', '2019-06-26'],
  ['19.05.2026', '2026-05-19'],
  ['2023.02.01 Notat', '2023-02-01'],
  ['2026-09-15', '2026-09-15'],
  ['23/4 2025', '2025-04-23'],
  ['23/4-2025', '2025-04-23'],
  ['3.2.26', '2026-02-03'],
  ['30. jun 2026', '2026-06-30'],
  ['1. sept. 2026', '2026-09-01'],
  ['6. maj\u00a02026', '2026-05-06'],
  ['29. februar 2028', '2028-02-29'],
  ['Onsdag den 15-maj-2002', '2002-05-15'],
  ['Dato: Onsdag, September 16, 2020 - 08:20', '2020-09-16'],
  ['3/3-2021', '2021-03-03'],
])('%s is %s', (text, day) => expect(firstDay(text)).toBe(day))

it.each([
  'kl. 15.45',
  'tlf. 12 34 56 78',
  '00.30.10-P19-4-24',
  'lokalplan 1.221',
  '12.000 personer',
  'i maj 2025',
  'bilag 1.2.3',
  '2025-pl',
])('%s is no day', (text) => expect(firstDay(text)).toBeNull())

it('a day the calendar does not have is found as null', () => {
  expect(findDays('31. februar 2026')).toEqual([{ day: null, start: 0, end: 16 }])
  expect(findDays('29-02-2026')[0]?.day).toBeNull()
})

it('a day without a year is the next one after the reference, and none without it', () => {
  expect(findDays('den 1. juni', '2026-09-02')[0]?.day).toBe('2027-06-01')
  expect(findDays('den 1. november', '2026-09-02')[0]?.day).toBe('2026-11-01')
  expect(findDays('den 1. november')).toEqual([])
})
