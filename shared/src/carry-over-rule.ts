import type { CarryOver, CarryOverRule } from './carry-overs.ts'
import { percentOf, subtractOre, sumOre } from './money.ts'

/** Free within so many percent of the revised budget, either way. */
export const FREE_PERCENT = 5

/** What a unit's rule comes to for one request, in øre with sign; null where the books do not say what the year came to. */
export interface RuleResult {
  /** Five percent of the revised budget; null for other rules. */
  capOre: number | null
  /** What may be carried over by the rule alone: minus for an overspend. */
  allowedOre: number | null
  /** What of the request is more than that; it needs a decision of its own. */
  aboveOre: number | null
  withinRule: boolean
}

/**
 * The rule's calculation. Free: what is left of the year (minus: overspent), at most five percent of the revised budget either way.
 * Purpose-bound: what is left of the purpose itself follows it, whatever its size and however the unit's whole year came out; an overspent purpose
 * leaves nothing. Overspend follows: what was overspent, as a negative amount.
 */
export function ruleOf(request: {
  rule: CarryOverRule
  requestedOre: number
  revisedOre: number | null
  unspentOre: number | null
  /** Of the purpose; only that of a purpose-bound request is read. */
  purpose: CarryOver['purposeYear']
}): RuleResult {
  const { rule, requestedOre, revisedOre, unspentOre, purpose } = request
  if (rule === 'purpose_bound') {
    if (purpose === null) return { capOre: null, allowedOre: null, aboveOre: null, withinRule: false }
    return { capOre: null, ...held(requestedOre, Math.max(0, purpose.leftOre)) }
  }
  if (rule === 'overspend_follows') {
    if (unspentOre === null) return { capOre: null, allowedOre: null, aboveOre: null, withinRule: requestedOre < 0 }
    return { capOre: null, ...held(requestedOre, Math.min(0, unspentOre)) }
  }
  if (revisedOre === null || unspentOre === null)
    return { capOre: null, allowedOre: null, aboveOre: null, withinRule: false }
  const capOre = Math.abs(percentOf(revisedOre, FREE_PERCENT))
  return { capOre, ...held(requestedOre, Math.max(subtractOre(0, capOre), Math.min(capOre, unspentOre))) }
}

function held(requestedOre: number, allowedOre: number): Omit<RuleResult, 'capOre'> {
  const sameWay = Math.sign(requestedOre) === Math.sign(allowedOre)
  const within = sameWay && Math.abs(requestedOre) <= Math.abs(allowedOre)
  const aboveOre = within ? 0 : sameWay ? subtractOre(requestedOre, allowedOre) : sumOre([requestedOre])
  return { allowedOre, aboveOre, withinRule: within }
}
