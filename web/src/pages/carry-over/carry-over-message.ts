import type { CarryOver, CarryOverAuthority, CarryOverList, StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr, formatMillions, type Locale } from '@kildetal/shared/money.ts'
import type { Action } from '@kildetal/shared/permissions.ts'
import type { carryOver } from '../../i18n/da/carry-over.ts'

type Words = typeof carryOver

const MILLION_ORE = 100_000_000

/** Amounts above a million in millions, others to the krone: for headlines, which are read and not added up. */
function roundly(ore: number, locale: Locale): string {
  return Math.abs(ore) < MILLION_ORE ? formatKr(ore, { locale }) : formatMillions(ore, { locale })
}

/** The list's message: how much is asked for, and how much of it waits. */
export function listHeadline({ total, fromYear }: CarryOverList, own: boolean, words: Words, locale: Locale): string {
  if (total.count === 0) return own ? words.ownNone(fromYear) : words.none
  const wishes = words.wishes(total.count)
  const requested = roundly(total.requestedOre, locale)
  return total.waitingOre === 0
    ? words.headlineSettled(wishes, requested, roundly(total.grantedOre, locale))
    : words.headlineWaiting(wishes, requested, roundly(total.waitingOre, locale))
}

/** Whose money it is: the unit's or the pool's name. */
export const ownerOf = ({ owner }: CarryOver): string => owner.unit?.name ?? owner.pool?.name ?? ''

/** One request's message: who asks for what, or what came of it. */
export function requestHeadline(row: CarryOver, words: Words, locale: Locale): string {
  const owner = ownerOf(row)
  const requested = formatKr(row.requestedOre, { locale })
  const { state, grantedOre, fromYear, toYear } = row
  if (state === 'granted' && grantedOre !== null) {
    const granted = formatKr(grantedOre, { locale })
    return grantedOre === row.requestedOre
      ? words.wasGranted(owner, granted, toYear)
      : words.wasGrantedPartly(owner, granted, requested, toYear)
  }
  if (state === 'refused') return words.wasRefused(owner, requested)
  if (state === 'withdrawn') return words.wasWithdrawn(owner, requested)
  if (row.requestedOre < 0) return words.takesAlong(owner, formatKr(Math.abs(row.requestedOre), { locale }), fromYear)
  return words.asks(owner, requested, fromYear)
}

/** Whom it waits for and when, or that it is settled. */
export function waitingSentence(row: CarryOver, words: Words, locale: Locale): string {
  if (row.waiting)
    return words.waitsFor(words.authorities[row.waiting.body], row.waiting.on && formatDay(row.waiting.on, locale))
  return row.state === 'granted' ? words.settledIn(row.fromYear) : words.settled
}

/** The state in a word; a grant of less than was asked for says so. */
export function stateWord(row: CarryOver, words: Words): string {
  return row.state === 'granted' && row.grantedOre !== row.requestedOre ? words.partly : words.states[row.state]
}

type NextState = StepCarryOver['state']

const NEXT: Record<CarryOverAuthority, { state: NextState; action: Action } | null> = {
  finance: { state: 'checked', action: 'carryOvers.check' },
  executive: { state: 'recommended', action: 'carryOvers.recommend' },
  committee: { state: 'committee', action: 'carryOvers.decide' },
  council: { state: 'granted', action: 'carryOvers.decide' },
  // The second approval is given in the books.
  approver: null,
}

/** The step that comes next with the right it needs; null when the request is settled, or waits for the books alone. */
export function nextStep({ waiting }: CarryOver): { state: NextState; action: Action } | null {
  return waiting && NEXT[waiting.body]
}

/** The step that several can take together, or null when they have not come equally far. */
export function nextStepTogether(rows: readonly CarryOver[]): ReturnType<typeof nextStep> {
  const [first, ...others] = rows
  if (!first || others.some((row) => row.state !== first.state)) return null
  return nextStep(first)
}
