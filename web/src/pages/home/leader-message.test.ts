import { expect, test } from 'vitest'
import { home as words } from '../../i18n/da/home.ts'
import { leaderDriver, leaderHeadline } from './leader-message.ts'

const year = {
  ...{
    originalOre: 0,
    supplementaryOre: 0,
    reallocatedOre: 0,
    carriedOverOre: 0,
    revisedOre: 0,
    comparedOre: 0,
    committedOre: 0,
    actualOre: 0,
  },
  ...{
    comparedToDateOre: 0,
    deviationToDateOre: 0,
    forecastOre: 0,
    deviationOre: 0,
    deviationPermille: 0,
    sinceLastMonthOre: null,
    previousYearOre: null,
  },
}
const line = (name: string, deviationToDateOre: number) => ({
  code: name,
  name,
  grouping: 'account' as const,
  figures: { ...year, deviationToDateOre },
})

test('the headline says over, under and even', () => {
  expect(leaderHeadline('Nordskolen', { ...year, deviationOre: -41_200_000 }, words)).toBe(
    'Nordskolen ender 412.000\u00a0kr. over budgettet, hvis resten af året går som ventet.',
  )
  expect(leaderHeadline('Byskolen', { ...year, deviationOre: 5_700_000 }, words)).toContain(
    '57.000\u00a0kr. under budgettet',
  )
  expect(leaderHeadline('Byskolen', { ...year, deviationOre: -99_999 }, words)).toBe('Byskolen følger budgettet.')
  expect(leaderHeadline('Byskolen', { ...year, deviationOre: null }, words)).toContain('intet forventet regnskab')
})

test('the line that weighs most is named, with what the rest does', () => {
  const lines = [line('Løn', 4_500_000), line('Vikarer', -29_600_000)]
  expect(leaderDriver({ figures: { ...year, deviationToDateOre: -25_100_000 }, lines, through: 3 }, words)).toBe(
    'Vikarer kostede 296.000\u00a0kr. mere end planlagt i januar til marts. Resten af udgifterne ligger 45.000\u00a0kr. under.',
  )
})

test('where nothing is over its budget, nothing is blamed', () => {
  expect(leaderDriver({ figures: year, lines: [line('Løn', 100)], through: 3 }, words)).toBeNull()
})
