import { sumOre } from '@kildetal/shared/money.ts'
import type { Reading } from '../reading.ts'
import { inDecision } from './amendments.ts'
import { isRecommended } from './points.ts'

/*
 * What is decided reaches further than the sentence that decides it: what splits a recommended sum, makes it up or counts it for one
 * of many goes the way of the recommendation. Arithmetic tells, whatever the words are.
 */

/** What an item recommends and decides, and which other amounts belong to it. */
export interface Motion {
  /** The recommendation or the decision names an amount. */
  readonly any: boolean
  /** True for an amount that repeats, splits, makes up or counts one that is recommended or decided. */
  belongs(reading: Reading): boolean
  /** The recommended or decided sum, in øre, that an amount belongs to; null when to none. */
  sumOf(reading: Reading): number | null
  /** True for an amount of a sort of money that is recommended or decided. */
  alike(reading: Reading): boolean
}

/** Parts further from their total, in amounts, than this are not looked for. */
const NEAR = 8
/** An item with more amounts has its first ones looked at: beyond it is an annex. */
const MOST = 400
/** What a count may be: nobody buys one, and ten thousands are no number of pieces. */
const FEWEST = 2
const MOST_COUNTED = 10_000

/** Two or more neighbours right before or right after `at` that make up its sum; null when none do. */
function makingUp(readings: readonly Reading[], at: number): Reading[] | null {
  const total = readings[at]
  if (!total || total.ore <= 0) return null
  for (const step of [-1, 1]) {
    const parts: Reading[] = []
    for (let i = at + step; parts.length < NEAR; i += step) {
      const part = readings[i]
      if (!part || part.ore <= 0 || part.ore >= total.ore || part.kind === 'threshold') break
      parts.push(part)
      const sum = sumOre(parts.map(({ ore }) => ore))
      if (parts.length > 1 && sum === total.ore) return parts
      if (sum > total.ore) break
    }
  }
  return null
}

/** A price whose whole multiple is the sum beside it: 18.500 kr. for each of 48 is 888.000 kr. */
function counts(price: Reading, total: Reading): boolean {
  if (price.unit === 'total' || price.unit === 'per_year' || price.ore <= 0) return false
  const times = total.ore / price.ore
  if (!Number.isInteger(times) || times < FEWEST || times > MOST_COUNTED) return false
  const said = `${price.sentence?.text ?? ''} ${total.sentence?.text ?? ''}`.replaceAll('.', '')
  return new RegExp(`(?<!\\d)${times}(?!\\d)`).test(said)
}

/** How many recommended sums are looked for in the parts of the text, among how many neighbours, and of how many parts. */
const MOST_SUMS = 12
const WINDOW = 7
const MOST_PARTS = 4
/** A sum of fewer steps (of 5.000 kr., say, when all parts are multiples of it) comes about by chance. */
const FEWEST_STEPS = 100

/** The largest of 1, 5, 10, 50 … that divides every one of `ores`. */
function stepOf(ores: readonly number[]): number {
  let step = 1
  for (const factor of Array.from({ length: 28 }, (_, i) => (i % 2 === 0 ? 5 : 2))) {
    if (!ores.every((ore) => ore % (step * factor) === 0)) return step
    step *= factor
  }
  return step
}

/** Neighbours, not all of them, that make up a recommended sum: the lowest bid and what comes with it, the other bids left out. */
function scattered(readings: readonly Reading[], sum: number): readonly Reading[] {
  const parts = readings.filter((r) => r.ore > 0 && r.ore < sum && r.unit === 'total' && r.kind !== 'threshold')
  const all: Reading[] = []
  for (let first = 0; first < parts.length; first++) {
    const found = pick(parts, first, Math.min(parts.length, first + WINDOW), sum, MOST_PARTS)
    if (found && found.length > 1 && sum / stepOf(found.map(({ ore }) => ore)) >= FEWEST_STEPS) all.push(...found)
  }
  return all
}

/** `parts[first]` and up to `most - 1` of those after it, before `end`, that make up `sum` exactly; null when none do. */
function pick(parts: readonly Reading[], first: number, end: number, sum: number, most: number): Reading[] | null {
  const part = parts[first]
  if (!part) return null
  const rest = sum - part.ore
  if (rest === 0) return [part]
  if (rest < 0 || most === 1) return null
  for (let next = first + 1; next < end; next++) {
    const found = pick(parts, next, end, rest, most - 1)
    if (found) return [part, ...found]
  }
  return null
}

/** Finds what belongs to an item's recommendations and decisions. `readings` are those of one item, in order. */
export function motionOf(readings: readonly Reading[]): Motion {
  const asked = readings.filter((r) => (isRecommended(r) || inDecision(r)) && r.kind !== 'threshold' && r.ore !== 0)
  if (asked.length === 0) return { any: false, belongs: () => false, sumOf: () => null, alike: () => false }
  const sums = new Set(asked.map(({ ore }) => ore))
  const tied = new Map<Reading, number>(asked.map((reading) => [reading, reading.ore]))
  const tie = (reading: Reading, sum: number | undefined) => {
    if (sum !== undefined && !tied.has(reading)) tied.set(reading, sum)
  }
  const prose = readings.filter((r) => r.cell === null).slice(0, MOST)
  for (const reading of prose) if (sums.has(reading.ore)) tie(reading, reading.ore)
  // Twice: what makes up a sum may itself be made up.
  for (let round = 0; round < 2; round++) {
    for (const [at, reading] of prose.entries()) {
      if (reading.total) tie(reading, tied.get(reading.total))
      const parts = makingUp(prose, at)
      if (parts) {
        const sum = tied.get(reading) ?? (parts.every((part) => tied.has(part)) ? reading.ore : undefined)
        for (const part of [reading, ...parts]) tie(part, sum)
      }
      const next = prose[at + 1]
      if (next && counts(reading, next)) tie(reading, tied.get(next))
    }
  }
  for (const sum of [...sums].slice(0, MOST_SUMS)) for (const part of scattered(prose, sum)) tie(part, sum)
  const kinds = new Set(asked.map(({ kind }) => kind))
  return {
    any: true,
    belongs: (reading) => tied.has(reading),
    sumOf: (reading) => tied.get(reading) ?? null,
    alike: ({ kind, context }) => kinds.has(kind) || kind === context.titleKind,
  }
}
