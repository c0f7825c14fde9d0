import type { DecisionSource, FollowUpRow } from '@kildetal/shared/decisions.ts'
import type { Outcome } from '@kildetal/shared/minutes.ts'
import {
  ASPECTS,
  type DecisionStatus,
  type Milestone,
  MONEY_ROLES,
  type MoneyRole,
  type NextStep,
  type ProjectLight,
  type ProjectMoney,
} from '@kildetal/shared/portfolio.ts'
import { sharedWords } from './names.ts'
import { type RuleFacts, ruleLight } from './rules.ts'

/** A human's light as stored, with the name of who set it where the reader may know it. */
export type StoredLight = Pick<ProjectLight, 'aspect' | 'light' | 'reason' | 'setBy' | 'setOn' | 'version'>

/** Every aspect's light with the rule's beside it. Without the right to all figures the rule on economy says nothing. */
export function projectLights(stored: readonly StoredLight[], facts: RuleFacts, wholeEconomy: boolean): ProjectLight[] {
  return ASPECTS.map((aspect) => {
    const human = stored.find((light) => light.aspect === aspect)
    const rule = aspect === 'economy' && !wholeEconomy ? null : ruleLight(aspect, facts)
    return {
      aspect,
      light: human?.light ?? null,
      reason: human?.reason ?? null,
      setBy: human?.setBy ?? null,
      setOn: human?.setOn ?? null,
      rule,
      differs: human?.light != null && rule !== null && human.light !== rule.light,
      version: human?.version ?? 0,
    }
  })
}

/**
 * What a project waits for: the earliest open day from today on, of a follow-up or a milestone; else what is over its day; else what is
 * owed without a day; else the newest decision.
 */
export function nextStep(
  today: string,
  followUps: readonly FollowUpRow[],
  milestones: readonly Milestone[],
  decision: DecisionStatus | null,
): NextStep | null {
  const steps: NextStep[] = [
    ...followUps
      .filter(({ state }) => state === 'open')
      .map(({ what, toBody, owner, due, source }) => ({
        kind: 'follow_up' as const,
        what,
        where: toBody ?? owner,
        due,
        source,
      })),
    ...milestones
      .filter(({ reached }) => reached === null)
      .map(({ what, expected }) => ({ kind: 'milestone' as const, what, where: null, due: expected, source: null })),
  ]
  const dated = steps
    .flatMap((step) => (step.due === null ? [] : [{ step, due: step.due }]))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const ahead = dated.find(({ due }) => due >= today) ?? dated[0]
  if (ahead) return ahead.step
  const [undated] = steps
  if (undated) return undated
  if (decision === null) return null
  return {
    kind: 'decided',
    what: decision.source.quote,
    where: decision.source.body,
    due: null,
    source: decision.source,
  }
}

/** Which role's amount stands on a card that has room for one. */
const SHOWN_FIRST: readonly MoneyRole[] = ['spent', 'bound', 'granted', 'ceiling', 'target', 'requested', 'price']

/** The amount a card's bar shows, or null when no amount is tied to the project. */
export function cardMoney(moneys: readonly ProjectMoney[]): ProjectMoney | null {
  const rank = ({ role }: ProjectMoney) => SHOWN_FIRST.indexOf(role)
  return [...moneys].sort((a, b) => rank(a) - rank(b) || b.amountOre - a.amountOre)[0] ?? null
}

/** Money in the order of its roles, the largest first. */
export function orderedMoney(moneys: readonly ProjectMoney[]): ProjectMoney[] {
  const rank = ({ role }: ProjectMoney) => MONEY_ROLES.indexOf(role)
  return [...moneys].sort((a, b) => rank(a) - rank(b) || b.amountOre - a.amountOre)
}

/** Which outcome speaks for a project when a meeting's decision has several. */
const WEIGHT: readonly Outcome[] = [
  'approved',
  'amended',
  'rejected',
  'postponed',
  'recommended',
  'decided',
  'noted',
  'discussed',
  'assigned',
  'none',
]

/** A linked decision's sentences, newest meeting first. */
export interface LinkedDecision {
  title: string
  parts: readonly { outcome: Outcome; source: DecisionSource }[]
}

/**
 * Status as the newest linked decision has it. Of several sentences those that name the project count, else all; of those the weightiest.
 */
export function decisionStatus(name: string, linked: readonly LinkedDecision[]): DecisionStatus | null {
  const newest = linked.find(({ parts }) => parts.length > 0)
  if (!newest) return null
  const named = newest.parts.filter(({ source }) => sharedWords(name, source.quote) > 0)
  const parts = named.length > 0 && named.length < newest.parts.length && !named.every(isTask) ? named : newest.parts
  const [best] = [...parts].sort((a, b) => WEIGHT.indexOf(a.outcome) - WEIGHT.indexOf(b.outcome))
  return best ? { outcome: best.outcome, title: newest.title, source: best.source } : null
}

const isTask = ({ outcome }: { outcome: Outcome }) => outcome === 'assigned'
