import type { Kind } from '@kildetal/shared/extraction.ts'
import type { Reading } from './reading.ts'

/*
 * Mentions of one figure make one economic item: the same amount, counted for the same thing, of kinds that are ways to speak of
 * the same money, in one agenda item.
 */

/** Kinds that name the same money at different steps: what a project costs is what is granted for it. */
const FAMILIES: readonly (readonly Kind[])[] = [
  [
    'budget',
    'supplementary_appropriation',
    'capital_appropriation',
    'release',
    'expense',
    'estimate',
    'subsidy',
    'funding',
    'revenue',
    'transfer',
    'reallocation',
    'forecast',
  ],
  ['carry_over', 'underspend', 'overspend', 'deviation', 'cash_balance'],
  ['price', 'fee'],
  ['saving'],
  ['loan', 'guarantee'],
]

const FAMILY = new Map(FAMILIES.flatMap((kinds, i) => kinds.map((kind): [Kind, number] => [kind, i])))

/** Which family of money a kind belongs to; −1 for none. */
export function family(kind: Kind | null): number {
  return kind === null ? -1 : (FAMILY.get(kind) ?? -1)
}

/** Clusters that a reading of the same item and sum may belong to: counted for the same, of one family of kinds. */
interface Alike {
  readonly unit: Reading['unit']
  readonly family: number
  readonly clusters: Reading[][]
}

type Sums = Map<number | string, Alike[]>

function alikeTo(reading: Reading, items: Map<number, Sums>): Alike {
  const { context, ore, maxOre } = reading
  const sum = maxOre === null ? ore : `${ore}|${maxOre}`
  const unit = reading.unit === 'per_year' ? 'total' : reading.unit
  const own = family(reading.kind)
  const sums: Sums = items.get(context.start) ?? new Map()
  if (sums.size === 0) items.set(context.start, sums)
  const known = sums.get(sum) ?? []
  if (known.length === 0) sums.set(sum, known)
  const found = known.find((alike) => alike.unit === unit && alike.family === own)
  if (found) return found
  const alike: Alike = { unit, family: own, clusters: [] }
  known.push(alike)
  return alike
}

function apart(a: Reading, b: Reading): boolean {
  if (a.counterpart && b.counterpart && a.counterpart !== b.counterpart && a.fundingSource === null) return true
  // Money of one year and of another is not the same, unless the two overlap (714.000 a year 2026–2029 and 2026–2028).
  if (!a.years || !b.years) return false
  return !a.years.some((year) => b.years?.includes(year))
}

/** As many items of the same amount are told apart in one agenda item; further ones stand alone. */
const LIKE = 8
/** With as many mentions of an item a further one is compared. */
const COMPARED = 12

/** Gives every reading its item's key: e1, e2 … in document order. Table cells are items of their own, but for prose that repeats them. */
export function clusterReadings(readings: readonly Reading[]): Map<string, Reading[]> {
  const clusters = new Map<string, Reading[]>()
  const items = new Map<number, Sums>()
  for (const reading of readings) {
    const candidates = alikeTo(reading, items).clusters
    const home = reading.ore === 0 ? undefined : candidates.find((members) => fits(members, reading))
    if (home) {
      reading.key = home[0]?.key ?? ''
      home.push(reading)
      continue
    }
    reading.key = `e${clusters.size + 1}`
    const members = [reading]
    clusters.set(reading.key, members)
    if (candidates.length < LIKE) candidates.push(members)
  }
  for (const members of clusters.values()) sharePool(members)
  return clusters
}

/** A figure that one sentence places in a pool lies there in every other, as long as no other pool is named. */
function sharePool(members: readonly Reading[]): void {
  if (members.length < 2) return
  const pools = new Set(members.map((member) => member.pool).filter((pool) => pool !== null))
  const [pool] = pools
  if (pools.size === 1 && pool !== undefined) for (const member of members) member.pool = pool
}

function fits(members: readonly Reading[], reading: Reading): boolean {
  const first = members[0]
  if (!first || (first.cell !== null && reading.cell !== null)) return false
  for (let i = 0; i < members.length && i < COMPARED; i++) {
    const member = members[i]
    if (member && apart(member, reading)) return false
  }
  return true
}
