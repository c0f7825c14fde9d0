import { expect, test } from 'vitest'
import { parseYear, parseYears } from './years-text.ts'

test.each([
  ['2025', { years: [2025], fromYear: null }],
  ['2026–2028', { years: [2026, 2027, 2028], fromYear: null }],
  ['2026, 2028', { years: [2026, 2028], fromYear: null }],
  ['fra 2024 til 2025', { years: [2025], fromYear: 2024 }],
  ['', { years: [], fromYear: null }],
])('%s is read', (text, years) => {
  expect(parseYears(text)).toEqual(years)
})

test('other ways of writing are read, too', () => {
  expect(parseYears(' 2026-2027 og 2029 ')).toEqual({ years: [2026, 2027, 2029], fromYear: null })
  expect(parseYears('from 2024 to 2025')).toEqual({ years: [2025], fromYear: 2024 })
  expect(parseYears('2025, 2025')).toEqual({ years: [2025], fromYear: null })
})

test.each(['25', '2025-2020', '1026', 'snart', '2025 2026', '1900-2100', 'fra i år'])(
  '%s is not guessed at',
  (text) => {
    expect(parseYears(text)).toBeNull()
  },
)

test('one year is read, nothing is none, and anything else is not guessed at', () => {
  expect(parseYear(' 2024 ')).toBe(2024)
  expect(parseYear('')).toBeNull()
  for (const text of ['24', '2024-2025', '3025', '2025-pl']) expect(parseYear(text)).toBeUndefined()
})
