import type { Kind } from '@kildetal/shared/extraction.ts'
import type { MovementKind } from '@kildetal/shared/ledger.ts'
import type { EconomicItemRow } from '../items/tables.ts'

/** Why an accepted item posts nothing; the review shows the sentence. */
export const NOTHING = {
  sum: 'Beløbet er summen af andre poster og tælles ikke oven i dem.',
  noted: 'Beløbet er kun noteret: et skøn, et tilbud eller andres penge.',
  rejected: 'Beløbet er afslået.',
  per_something: 'Beløbet er en pris pr. enhed og ikke et samlet beløb.',
  no_pool: 'Posten nævner ingen pulje. Enheders budget kommer fra økonomisystemet.',
  no_year: 'Teksten siger ikke, hvilket år beløbet hører til.',
  several_years: 'Beløbet dækker flere år, og teksten siger ikke, hvor meget der hører til hvert.',
  no_from_year: 'Teksten siger ikke, hvilket år pengene kommer fra.',
  no_other_pool: 'Omplaceringen nævner ikke både den pulje, der afgiver, og den, der modtager.',
  kind: 'Denne slags beløb føres ikke på en pulje.',
  zero: 'Beløbet er nul.',
} as const
export type Nothing = keyof typeof NOTHING

/** What surrounds an item and decides what it means. */
export interface ItemSurroundings {
  /** The pool the item's money is on, or is taken from; null when none is named. */
  poolId: string | null
  /** No pool is named but as what the money is taken from. */
  paidByPool: boolean
  /** For a reallocation: the pool that its funding source names. */
  fromPoolId: string | null
  /** It is the stated total of other items. */
  isSum: boolean
  /** The whole it is included in (`1,0 mio. kr. indgår i …`), with that one's years; null for items that stand alone. */
  includedIn: { years: readonly number[] } | null
  /** The day of its first mention, and whether it was only asked for then. */
  firstKnownOn: string
  firstRequested: boolean
  /** The day a body decided it, when the minutes of that meeting are imported. */
  decidedOn: string | null
}

/** A movement an item asks for. `requestedOn` null: it was never only requested. `grantedOn` null: it is still only requested. */
export interface Wanted {
  part: string
  kind: Exclude<MovementKind, 'reversal'>
  amountOre: number
  fiscalYear: number
  fromYear: number | null
  poolId: string
  fromPoolId: string | null
  requestedOn: string | null
  grantedOn: string | null
}

/** Items that take money from a pool, and those that put money into one. */
const MEANINGS: Partial<Record<Kind, Wanted['kind']>> = {
  budget: 'original_budget',
  supplementary_appropriation: 'supplementary_appropriation',
  carry_over: 'carry_over',
  reallocation: 'reallocation',
  transfer: 'reallocation',
  // An approved expense, a grant to others or money that finances something is promised by the decision and not yet paid.
  expense: 'commitment',
  subsidy: 'commitment',
  funding: 'commitment',
  // Money released for a purpose is bound to it inside the pool.
  release: 'earmark',
}

/**
 * What an accepted item means in the books; pure.
 *
 * - A sum that the text states itself is counted in its parts, never on top of them.
 * - Noted figures (estimates, offers, other people's money) and refused ones post nothing; neither do prices per participant, m² and so on.
 * - An item included in a whole (`indgår i`) binds that part of the pool: an earmark in the whole's years.
 * - A budget is an original budget in each of its years, outlook years too: `total` stands for one year, `per_year` for each. Years that only
 *   some statements name (`disputedYears`) are counted nowhere and shown as disputed.
 * - A carry-over leaves `fromYear` and enters the item's year. While only proposed it is pending: outside every total, with what it waits for.
 * - An expense that a pool pays is a commitment on that pool and year, and so is an appropriation to somebody else that it pays; a release
 *   is an earmark; a reallocation needs both pools.
 * - Savings, forecasts, estimates, loans and thresholds are not a pool's money and post nothing.
 */
export function meaningOf(item: EconomicItemRow, around: ItemSurroundings): Wanted[] | Nothing {
  if (around.isSum) return 'sum'
  if (item.status === 'rejected') return 'rejected'
  if (item.status !== 'approved' && item.status !== 'proposed') return 'noted'
  if (item.unit !== 'total' && item.unit !== 'per_year') return 'per_something'
  const kind = kindOf(item, around)
  if (kind === undefined) return 'kind'
  if (around.poolId === null) return 'no_pool'
  if (item.amountOre === 0) return 'zero'
  const signed = kind === 'original_budget' || kind === 'supplementary_appropriation' || kind === 'carry_over'
  if (item.amountOre < 0 && !signed) return 'kind'
  const years = yearsOf(item, around)
  const [firstYear] = years
  if (firstYear === undefined) return 'no_year'
  if (kind === 'carry_over' && (item.fromYear === null || item.fromYear >= firstYear)) return 'no_from_year'
  if (kind === 'reallocation' && (around.fromPoolId === null || around.fromPoolId === around.poolId))
    return 'no_other_pool'
  if (item.unit === 'total' && years.length > 1) return 'several_years'
  return years.map((fiscalYear) => ({
    part: `${kind}:${fiscalYear}`,
    kind,
    amountOre: item.amountOre,
    fiscalYear,
    fromYear: kind === 'carry_over' ? item.fromYear : null,
    poolId: around.poolId ?? '',
    fromPoolId: kind === 'reallocation' ? around.fromPoolId : null,
    ...daysOf(item, around),
  }))
}

function kindOf(item: EconomicItemRow, around: ItemSurroundings): Wanted['kind'] | undefined {
  if (around.includedIn) return 'earmark'
  const kind = item.kind === null ? undefined : MEANINGS[item.kind]
  const toOthers = kind === 'supplementary_appropriation' || kind === 'reallocation'
  return toOthers && around.paidByPool ? 'commitment' : kind
}

function yearsOf(item: EconomicItemRow, { includedIn }: ItemSurroundings): number[] {
  const named = includedIn && includedIn.years.length > 0 ? includedIn.years : item.years
  const agreed = named.filter((year) => !item.disputedYears.includes(year)).sort((a, b) => a - b)
  return agreed.length > 0 ? agreed : yearsInWords(item)
}

/** `budget 2024` in the words that name the pool, when the figure itself stands without a year. */
function yearsInWords(item: EconomicItemRow): number[] {
  if (item.disputedYears.length > 0) return []
  const found = /(?:budget|i)(?:tet)?(?: for)? (20\d\d)\b/i.exec(`${item.poolName ?? ''} ${item.fundingSource ?? ''}`)
  return found ? [Number(found[1])] : []
}

/** Requested at its first mention and granted at the decision; known at once where no request came before. */
function daysOf(item: EconomicItemRow, around: ItemSurroundings): Pick<Wanted, 'requestedOn' | 'grantedOn'> {
  if (item.status === 'proposed') return { requestedOn: around.firstKnownOn, grantedOn: null }
  const { decidedOn, firstKnownOn } = around
  if (decidedOn === null || decidedOn <= firstKnownOn || !around.firstRequested)
    return { requestedOn: null, grantedOn: firstKnownOn }
  return { requestedOn: firstKnownOn, grantedOn: decidedOn }
}
