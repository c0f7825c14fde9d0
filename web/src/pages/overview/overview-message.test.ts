import type { UnitYear } from '@kildetal/shared/budget.ts'
import { expect, test } from 'vitest'
import { overview as words } from '../../i18n/da/overview.ts'
import { measuredBy, monthsTitle, overviewHeadline } from './overview-message.ts'

const figures = (deviationOre: number | null, deviationToDateOre = 0): UnitYear => ({
  originalOre: 0,
  supplementaryOre: 0,
  reallocatedOre: 0,
  carriedOverOre: 0,
  revisedOre: 0,
  comparedOre: 0,
  committedOre: 0,
  actualOre: 0,
  comparedToDateOre: 0,
  deviationToDateOre,
  forecastOre: deviationOre,
  deviationOre,
  deviationPermille: null,
  sinceLastMonthOre: null,
  previousYearOre: null,
})
const named = (name: string) => ({ id: name, slug: name, name, level: 'area' as const })
const row = (name: string, deviationOre: number) => ({ unit: named(name), children: 0, figures: figures(deviationOre) })
const view = { unit: named('Børn'), rows: [row('Skoler', 0)], lines: [], through: 3, against: 'revised' as const }

test('the headline says how far over, what pulls down and what holds back, in millions', () => {
  const rows = [
    row('Skoler', -118_400_000),
    row('Klub', -90_000_000),
    row('PPR', -3_600_000),
    row('Dagtilbud', 64_000_000),
  ]
  expect(overviewHeadline({ ...view, rows, total: figures(-148_000_000) }, words)).toBe(
    'Børn: 1,5\u00a0mio.\u00a0kr. over budget. Skoler og Klub trækker ned, Dagtilbud holder igen.',
  )
})

test('a name with its own »og« stays whole', () => {
  const rows = [row('Skoler', -118_400_000), row('Børn og Familie', -86_200_000)]
  expect(overviewHeadline({ ...view, rows, total: figures(-204_600_000) }, words)).toContain(
    'Skoler samt Børn og Familie trækker ned.',
  )
})

test('below a million it is said in whole thousands, and under is under', () => {
  expect(overviewHeadline({ ...view, total: figures(5_740_000) }, words)).toBe('Børn: 57.000\u00a0kr. under budget.')
})

test('less than a thousand kroner is no deviation', () => {
  expect(overviewHeadline({ ...view, total: figures(-99_999) }, words)).toBe('Børn følger budgettet.')
})

test('without a forecast it speaks of the months that are booked, and of the budget where none is', () => {
  expect(overviewHeadline({ ...view, rows: [], total: figures(null, -41_200_000) }, words)).toBe(
    'Børn: 412.000\u00a0kr. over budget til og med marts.',
  )
  expect(overviewHeadline({ ...view, rows: [], through: 0, total: figures(null) }, words)).toContain(
    'intet er bogført endnu',
  )
})

test('the own lines of a unit at the bottom are named as its parts', () => {
  const lines = [
    { code: '1', name: 'Vikarer', grouping: 'account' as const, figures: figures(-50_600_000) },
    { code: '2', name: 'Løn', grouping: 'account' as const, figures: figures(9_400_000) },
  ]
  expect(overviewHeadline({ ...view, rows: [], lines, total: figures(-41_200_000) }, words)).toContain(
    'Vikarer trækker ned, Løn holder igen.',
  )
})

test('the months tell what is booked from what is expected', () => {
  expect(monthsTitle({ through: 3, total: figures(-144_800_000, -64_000_000) }, words)).toBe(
    '640.000\u00a0kr. over til og med marts; 808.000\u00a0kr. mere ventes resten af året',
  )
  expect(monthsTitle({ through: 12, total: figures(-144_800_000, -144_800_000) }, words)).not.toContain('resten')
  expect(monthsTitle({ through: 0, total: figures(null) }, words)).toBe(words.monthsBudget)
})

test('a year is measured by its accounts once it is over, by what is expected while it runs, else by what is booked', () => {
  expect(measuredBy({ through: 12, total: figures(5) })).toBe('closed')
  expect(measuredBy({ through: 3, total: figures(5) })).toBe('expected')
  expect(measuredBy({ through: 3, total: figures(null) })).toBe('toDate')
})
