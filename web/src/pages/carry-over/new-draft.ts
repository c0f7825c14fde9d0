import type { CarryOverRule, NewCarryOver } from '@kildetal/shared/carry-overs.ts'

/** A request while it is written. */
export interface NewDraft {
  target: 'unit' | 'pool'
  unit: string | null
  pool: string | null
  account: string | null
  rule: CarryOverRule
  amountOre: number | null
  purpose: string
  reason: string
  serviceFrame: boolean
  day: string | null
}

const SHORTEST_REASON = 3

/** The request as it is sent; null while something it needs is missing. */
export function requestOf(draft: NewDraft, from: number): NewCarryOver | null {
  const { target, unit, pool, account, rule, amountOre, purpose, reason, serviceFrame, day } = draft
  const onUnit = target === 'unit'
  if (amountOre === null || amountOre === 0 || day === null) return null
  if (onUnit ? unit === null || account === null : pool === null) return null
  if (purpose.trim() === '' || reason.trim().length < SHORTEST_REASON) return null
  return {
    ...{ unit: onUnit ? unit : null, account: onUnit ? account : null, pool: onUnit ? null : pool },
    ...{ fromYear: from, toYear: from + 1, amountOre, purpose: purpose.trim(), reason: reason.trim(), rule },
    ...{ serviceFrame, knownOn: day, itemId: null },
  }
}
