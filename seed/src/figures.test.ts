import { readFile } from 'node:fs/promises'
import { sumOre } from '@kildetal/shared/money.ts'
import { expect, test } from 'vitest'
import { BUDGET_LINES } from '../data/accounts.ts'
import { actualRows, budgetRows, committedRows, forecastRows, LAST_MONTH, withFigures } from './figures.ts'
import { ACTIVITIES, parseOrganisation } from './organisation.ts'

const units = parseOrganisation(await readFile(new URL('../data/organisation.txt', import.meta.url), 'utf8'))
const sum = (rows: readonly { amountOre: number }[]) => sumOre(rows.map((row) => row.amountOre))

test('every unit is under one root, with an address of its own', () => {
  expect(units.length).toBeGreaterThan(120)
  expect(new Set(units.map((unit) => unit.slug)).size).toBe(units.length)
  expect(units.filter((unit) => unit.parentSlug === null).map((unit) => unit.name)).toEqual(['Lemvig Kommune'])
})

test('budget, accounts and forecast sum to the figures of the file, to the øre', () => {
  for (const unit of withFigures(units)) {
    const { revisedOre, actualOre, forecastOre } = unit.figures
    const in2025 = (rows: ReturnType<typeof actualRows>) => rows.filter((row) => row.year === 2025)
    expect(sum(in2025(budgetRows(unit, 'u', new Map())))).toBe(revisedOre)
    expect(sum(in2025(actualRows(unit, 'u')))).toBe(actualOre)
    expect(sum(in2025(actualRows(unit, 'u'))) + sum(forecastRows(unit, 'u', LAST_MONTH))).toBe(forecastOre)
  }
})

test('money that a decision adds later is not in the original budget', () => {
  const unit = withFigures(units).find(({ slug }) => slug === 'nordskolen')
  if (!unit) throw new Error('Nordskolen is missing')
  const rows = budgetRows(unit, 'u', new Map([['nordskolen', 32_000_000]])).filter((row) => row.year === 2025)
  expect(sum(rows)).toBe(4_830_000_000)
})

test('accounts end in March 2025 and the forecast begins in April', () => {
  const [unit] = withFigures(units)
  if (!unit) throw new Error('there is no unit')
  const booked = actualRows(unit, 'u').filter((row) => row.year === 2025)
  expect(Math.max(...booked.map((row) => row.month))).toBe(LAST_MONTH)
  expect(Math.min(...forecastRows(unit, 'u', LAST_MONTH).map((row) => row.month))).toBe(LAST_MONTH + 1)
})

test.each(ACTIVITIES)('the lines of %s make up the whole', (activity) => {
  const lines = BUDGET_LINES[activity]
  expect(lines.reduce((total, line) => total + line.permille, 0)).toBe(1000)
  expect(lines.reduce((total, line) => total + line.deviationPermille, 0)).toBe(1000)
})

test('a line with figures that cannot be read is named by its place', () => {
  expect(() => parseOrganisation('Skole\n  Område\n    Enhed | 12x | 1 | 1 | school')).toThrow('line 3')
})

test('what was expected after February ends nearer the budget than what is expected now, and begins in March', () => {
  const unit = withFigures(units).find(({ figures }) => Math.abs(figures.forecastOre - figures.revisedOre) > 100_000_00)
  if (!unit) throw new Error('no unit deviates')
  const { revisedOre, forecastOre } = unit.figures
  const booked = actualRows(unit, 'u').filter(({ year, month }) => year === 2025 && month <= 2)
  const expected = forecastRows(unit, 'u', 2)
  expect(Math.min(...expected.map(({ month }) => month))).toBe(3)
  const foreseen = sum(booked) + sum(expected) - revisedOre
  expect(foreseen / (forecastOre - revisedOre)).toBeCloseTo(0.62, 3)
})

test('what is ordered lies on lines that buy, after the last booked month', () => {
  const rows = withFigures(units).flatMap((unit) => committedRows(unit, unit.slug))
  expect(rows.length).toBeGreaterThan(100)
  expect(new Set(rows.map(({ month, year, measure }) => `${year}-${month} ${measure}`))).toEqual(
    new Set([`2025-${LAST_MONTH + 1} committed`]),
  )
  expect(rows.every(({ account, amountOre }) => /\.[24]\.\d$/.test(account) && amountOre > 0)).toBe(true)
})
