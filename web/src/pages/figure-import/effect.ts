import type { ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'

/** A table with more rows scrolls within this height, in px. */
export const MOST_UNFOLDED = 15
export const TABLE_HEIGHT = 480

/** What the books hold without and with the file, whether it is loaded already or not. */
export function aroundFile(
  { booksOre, amountOre }: { booksOre: number; amountOre: number },
  loaded: boolean,
): { before: number; after: number } {
  return loaded
    ? { before: subtractOre(booksOre, amountOre), after: booksOre }
    : { before: booksOre, after: sumOre([booksOre, amountOre]) }
}

/**
 * The effect of a file that takes the place of another: what it adds less what the other is taken out with, also where the other alone had
 * figures. The books stay as they are now.
 */
export function replacing(file: ImportEffect, replaced: ImportEffect): ImportEffect {
  const periodKey = ({ measure, year, month }: ImportEffect['periods'][number]) => `${measure} ${year} ${month}`
  const unitKey = ({ slug, measure, year }: ImportEffect['units'][number]) => `${slug} ${measure} ${year}`
  return {
    ...file,
    periods: net(file.periods, replaced.periods, periodKey),
    units: net(file.units, replaced.units, unitKey),
  }
}

function net<Place extends { rows: number; amountOre: number }>(
  ours: readonly Place[],
  theirs: readonly Place[],
  keyOf: (place: Place) => string,
): Place[] {
  const taken = new Map(theirs.map((place) => [keyOf(place), place]))
  const here = new Set(ours.map(keyOf))
  return [
    ...ours.map((place) => ({
      ...place,
      amountOre: subtractOre(place.amountOre, taken.get(keyOf(place))?.amountOre ?? 0),
    })),
    ...theirs
      .filter((place) => !here.has(keyOf(place)))
      .map((place) => ({ ...place, rows: 0, amountOre: subtractOre(0, place.amountOre) })),
  ]
}

/** What the books hold in the file's months besides the file it replaces, if any: what it is laid on top of. */
export function underneath(file: ImportEffect, replaced: ImportEffect | null): ImportEffect['periods'] {
  const own = (period: ImportEffect['periods'][number]) =>
    replaced?.periods.find(
      ({ measure, year, month }) => measure === period.measure && year === period.year && month === period.month,
    )?.amountOre ?? 0
  return file.periods
    .map((period) => ({ ...period, booksOre: subtractOre(period.booksOre, own(period)) }))
    .filter(({ booksOre }) => booksOre !== 0)
}

interface MonthWords {
  monthNamed: (month: number) => string
}

type Period = Pick<ImportEffect['periods'][number], 'year' | 'month'>

/** `januar–marts 2025`, `november 2024 og januar 2025`: months as a person names them, runs of two or more joined, each once. */
export function monthsOf(periods: readonly Period[], words: MonthWords & { and: string }): string {
  const at = [...new Set(periods.map(({ year, month }) => year * 12 + month - 1))].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const month of at) {
    const run = runs.at(-1)
    if (run && run[1] === month - 1 && Math.floor(run[0] / 12) === Math.floor(month / 12)) run[1] = month
    else runs.push([month, month])
  }
  const name = (month: number) => words.monthNamed((month % 12) + 1)
  const named = runs.map(([first, last]) => {
    const year = Math.floor(last / 12)
    return first === last ? `${name(first)} ${year}` : `${name(first)}–${name(last)} ${year}`
  })
  const last = named.at(-1) ?? ''
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} ${words.and} ${last}`
}

/** The sums by measure and year, largest first, in the order a headline names them. */
export function sumsByYear<T extends Pick<ImportEffect['periods'][number], 'measure' | 'year' | 'amountOre'>>(
  periods: readonly T[],
): { measure: T['measure']; year: number; amountOre: number }[] {
  const sums = new Map<string, { measure: T['measure']; year: number; amountOre: number }>()
  for (const { measure, year, amountOre } of periods) {
    const key = `${measure} ${year}`
    const sum = sums.get(key) ?? { measure, year, amountOre: 0 }
    sums.set(key, { ...sum, amountOre: sumOre([sum.amountOre, amountOre]) })
  }
  return [...sums.values()]
}
