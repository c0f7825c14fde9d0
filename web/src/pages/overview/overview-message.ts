import type { Overview } from '@kildetal/shared/budget.ts'
import { subtractOre } from '@kildetal/shared/money.ts'
import type { overview } from '../../i18n/da/overview.ts'

type Words = typeof overview

/** Below a thousand kroner nothing deviates: the table is in thousands. */
const EVEN_ORE = 100_000
/** A part that makes less than this share of all overspend (or underspend) is not named. */
const NAMED_SHARE = 0.25
const MOST_NAMED = 2

interface Part {
  name: string
  deviationOre: number
}

/** Children and own lines with what they deviate: at year end where that is expected, else to date. */
function partsOf({ rows, lines, total }: Pick<Overview, 'rows' | 'lines' | 'total'>): Part[] {
  const atYearEnd = total.deviationOre !== null
  return [
    ...rows.map(({ unit, figures }) => ({ name: unit.name, figures })),
    ...lines.map(({ name, figures }) => ({ name, figures })),
  ].map(({ name, figures }) => ({
    name,
    deviationOre: (atYearEnd ? figures.deviationOre : figures.deviationToDateOre) ?? 0,
  }))
}

/** Names of the parts that weigh most on one side, the heaviest first, at most two. */
function heaviest(parts: readonly Part[], side: -1 | 1): string[] {
  const on = parts
    .filter(({ deviationOre }) => deviationOre * side >= EVEN_ORE)
    .sort((a, b) => (b.deviationOre - a.deviationOre) * side)
  const sum = on.reduce((all, { deviationOre }) => all + Math.abs(deviationOre), 0)
  return on
    .filter(({ deviationOre }) => Math.abs(deviationOre) >= sum * NAMED_SHARE)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
}

/** The page's message: how far the unit is from what it is compared with, what pulls it down and what holds it back. */
export function overviewHeadline(
  view: Pick<Overview, 'unit' | 'rows' | 'lines' | 'total' | 'through' | 'against'>,
  words: Words,
): string {
  const { unit, total, through, against } = view
  const toDate = total.deviationOre === null
  if (toDate && through === 0) return words.onlyBudget(unit.name)
  const ore = total.deviationOre ?? total.deviationToDateOre
  const message =
    Math.abs(ore) < EVEN_ORE
      ? words.even(unit.name, against)
      : ore < 0
        ? words.over(unit.name, -ore, against)
        : words.under(unit.name, ore, against)
  const parts = partsOf(view)
  const down = heaviest(parts, -1)
  const up = heaviest(parts, 1)
  return `${message}${toDate ? words.toDate(through) : ''}. ${words.drivers(down, up)}`.trim()
}

/** The months' message: what is over or under to date, and what more is expected. */
export function monthsTitle(view: Pick<Overview, 'total' | 'through'>, words: Words): string {
  const { total, through } = view
  if (through === 0) return words.monthsBudget
  const toDateOre = total.deviationToDateOre
  const soFar = Math.abs(toDateOre) < EVEN_ORE ? words.monthsEven(through) : words.monthsSoFar(toDateOre, through)
  if (total.deviationOre === null || through === 12) return soFar
  const restOre = subtractOre(total.deviationOre, toDateOre)
  return `${soFar}; ${Math.abs(restOre) < EVEN_ORE ? words.restEven : words.rest(restOre)}`
}

/** By what a year's deviation is measured: its accounts once all months are booked, else what is expected, else what is booked so far. */
export function measuredBy({ through, total }: Pick<Overview, 'through' | 'total'>): 'expected' | 'closed' | 'toDate' {
  if (through === 12) return 'closed'
  return total.deviationOre === null ? 'toDate' : 'expected'
}
