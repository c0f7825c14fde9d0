import type { AccountRef, Bucket, NewMovementInput } from '@kildetal/shared/ledger.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import { postingsOf } from '@kildetal/shared/postings.ts'

/** What a person calls the sums of an account: what it was given in all, and what became of it. */
export type Standing = Record<'revised' | 'free' | 'earmarked' | 'committed' | 'spent', number>
export type StandingSum = keyof Standing

/** What a movement will do to one account in one year; sums it leaves alone are not there. */
export interface Effect {
  account: AccountRef
  year: number
  changes: { sum: StandingSum; ore: number }[]
}

const SUM_OF: Record<Bucket, StandingSum> = {
  original: 'revised',
  supplementary: 'revised',
  reallocated: 'revised',
  carried_over: 'revised',
  free: 'free',
  earmarked: 'earmarked',
  committed: 'committed',
  spent: 'spent',
}
const ORDER: readonly StandingSum[] = ['revised', 'earmarked', 'committed', 'spent', 'free']

/** The sums of an account from its buckets: the sources hold minus what was granted. */
export function standingOf(balances: Record<Bucket, number>): Standing {
  const { original, supplementary, reallocated, carried_over, free, earmarked, committed, spent } = balances
  const granted = subtractOre(0, sumOre([original, supplementary, reallocated, carried_over]))
  return { revised: granted, free, earmarked, committed, spent }
}

/** What a movement will do, by the postings the books will make of it: the receiving account first, years ascending. */
export function effectsOf(movement: NewMovementInput): Effect[] {
  const from = movement.kind === 'reallocation' ? movement.from : null
  const lines = postingsOf({
    ...{ kind: movement.kind, amountOre: movement.amountOre, accountId: 'on', fromAccountId: 'from' },
    ...{ fiscalYear: movement.fiscalYear, fromYear: movement.kind === 'carry_over' ? movement.fromYear : null },
    out: 'out' in movement ? (movement.out ?? 'free') : 'free',
  })
  const places = [
    ...[...new Set(lines.map(({ fiscalYear }) => fiscalYear))].sort().map((year) => ({ id: 'on', year })),
    ...(from === null ? [] : [{ id: 'from', year: movement.fiscalYear }]),
  ]
  return places.map(({ id, year }) => {
    const own = lines.filter((line) => line.ledgerAccountId === id && line.fiscalYear === year)
    const changes = ORDER.flatMap((sum) => {
      const moved = own.filter((line) => SUM_OF[line.bucket] === sum)
      if (moved.length === 0) return []
      const ore = sumOre(moved.map((line) => (sum === 'revised' ? subtractOre(0, line.amountOre) : line.amountOre)))
      return { sum, ore }
    })
    return { account: id === 'from' && from ? from : movement.on, year, changes }
  })
}

/** Sums that a movement takes below zero and that were not below it before: what there is not enough of. */
export function shortfalls(effect: Effect, before: Standing): { sum: StandingSum; afterOre: number }[] {
  return effect.changes.flatMap(({ sum, ore }) => {
    const afterOre = sumOre([before[sum], ore])
    return ore < 0 && afterOre < 0 && sum !== 'revised' ? { sum, afterOre } : []
  })
}

/** One text for an account, to compare and to remember it by. */
export const accountKey = (account: AccountRef): string =>
  'pool' in account ? account.pool : `${account.unit} ${account.account}`
