import { expect, test } from 'vitest'
import { showsToday, withDay } from './keep-day.ts'

test('a link keeps the day, unless it names one or leaves the pages', () => {
  expect(withDay('/puljer', '2025-04-23')).toBe('/puljer?dag=2025-04-23')
  expect(withDay('/puljer/analyser?aar=2025', '2025-04-23')).toBe('/puljer/analyser?aar=2025&dag=2025-04-23')
  expect(withDay('/poster#liste', '2025-04-23')).toBe('/poster?dag=2025-04-23#liste')
  for (const href of [
    '/puljer?dag=2024-01-01',
    '/api/carry-overs/annex.pdf',
    'https://eksempel.dk/',
    '//eksempel.dk',
    '#main',
  ])
    expect(withDay(href, '2025-04-23')).toBe(href)
  expect(withDay('/puljer', undefined)).toBe('/puljer')
})

test('where something is worked on there is only today', () => {
  for (const path of [
    '/gennemgang',
    '/referater/1',
    '/bevaegelser/perioder',
    '/bevaegelser/overfoersler/1',
    '/revision',
  ])
    expect([path, showsToday(path, 'controller')]).toEqual([path, true])
  for (const path of ['/', '/poster', '/bevaegelser', '/bevaegelser/overfoersler', '/tillid', '/importeret'])
    expect([path, showsToday(path, 'controller')]).toEqual([path, false])
  expect(showsToday('/', 'administrator')).toBe(true)
})
