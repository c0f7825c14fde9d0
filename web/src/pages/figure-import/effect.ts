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
