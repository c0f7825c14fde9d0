import { sumOre } from '@kildetal/shared/money.ts'
import type { Reading } from '../reading.ts'
import { inDecision } from './amendments.ts'
import { isRecommended } from './status.ts'

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
      if (part.ore === total.ore) break
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

/** Finds what belongs to an item's recommendations and decisions. `readings` are those of one item, in order. */
export function motionOf(readings: readonly Reading[]): Motion {
  const asked = readings.filter((r) => (isRecommended(r) || inDecision(r)) && r.kind !== 'threshold' && r.ore !== 0)
  if (asked.length === 0) return { any: false, belongs: () => false, alike: () => false }
  const sums = new Set(asked.map(({ ore }) => ore))
  const tied = new Set<Reading>(asked)
  const prose = readings.filter((r) => r.cell === null).slice(0, MOST)
  for (const reading of prose) if (sums.has(reading.ore)) tied.add(reading)
  // Twice: what makes up a sum may itself be made up.
  for (let round = 0; round < 2; round++) {
    for (const [at, reading] of prose.entries()) {
      if (reading.total && tied.has(reading.total)) tied.add(reading)
      const parts = makingUp(prose, at)
      if (parts && (tied.has(reading) || parts.every((part) => tied.has(part))))
        for (const part of [reading, ...parts]) tied.add(part)
      const next = prose[at + 1]
      if (next && tied.has(next) && counts(reading, next)) tied.add(reading)
    }
  }
  const kinds = new Set(asked.map(({ kind }) => kind))
  return {
    any: true,
    belongs: (reading) => tied.has(reading),
    alike: ({ kind, context }) => kinds.has(kind) || kind === context.titleKind,
  }
}
