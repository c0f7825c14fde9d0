import type { Sentence } from '@kildetal/shared/decisions.ts'
import { daysBetween, formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr, subtractOre, sumOre } from '@kildetal/shared/money.ts'
import type { Aspect, MoneyRole, Phase, RuleLight } from '@kildetal/shared/portfolio.ts'

/** What the rules look at. Amounts in øre, days ISO. */
export interface RuleFacts {
  today: string
  phase: Phase
  milestones: readonly { what: string; planned: string; reached: string | null }[]
  /** Open follow-ups with a day. */
  owed: readonly { what: string; due: string }[]
  moneys: readonly { role: MoneyRole; amountOre: number }[]
  benefits: readonly {
    what: string
    owner: string | null
    measure: string | null
    baseline: number | null
    target: number | null
    actual: number | null
    due: string | null
  }[]
}

/** Days over a limit from which a delay asks for action; up to this it asks for attention. */
export const OVERDUE_RED_DAYS = 8
/** A milestone reached this many days late leaves a red mark; from `LATE_AMBER_DAYS` an amber one. */
export const LATE_RED_DAYS = 31
export const LATE_AMBER_DAYS = 8

const RULES: Record<Aspect, ((facts: RuleFacts) => RuleLight | null) | null> = {
  time: timeRule,
  economy: economyRule,
  // Quality and risk are judged by people: nothing here measures them.
  quality: null,
  benefit: benefitRule,
  risk: null,
}

/** What the rule says of an aspect with its reason, or null where there is nothing to judge by. */
export function ruleLight(aspect: Aspect, facts: RuleFacts): RuleLight | null {
  return RULES[aspect]?.(facts) ?? null
}

const lit = (light: RuleLight['light'], da: string, en: string): RuleLight => ({
  light,
  reason: { da, en } satisfies Sentence,
})
const days = (count: number) => ({
  da: count === 1 ? '1 dag' : `${count} dage`,
  en: count === 1 ? '1 day' : `${count} days`,
})

/** Time: the worst of what is over its day now and what was reached late; green when there are days and all of them hold. */
function timeRule(facts: RuleFacts): RuleLight | null {
  const dated = [
    ...facts.owed.map(({ what, due }) => ({ what, over: daysBetween(due, facts.today) })),
    ...facts.milestones
      .filter(({ reached }) => reached === null)
      .map(({ what, planned }) => ({ what, over: daysBetween(planned, facts.today) })),
  ]
  const late = facts.milestones.flatMap(({ what, planned, reached }) =>
    reached === null ? [] : [{ what, planned, reached, over: daysBetween(planned, reached) }],
  )
  if (dated.length + late.length === 0) return null
  const worstOpen = dated.reduce((worst, one) => (one.over > worst.over ? one : worst), { what: '', over: 0 })
  const worstLate = late.reduce((worst, one) => (one.over > worst.over ? one : worst), {
    what: '',
    planned: '',
    reached: '',
    over: 0,
  })
  const open = (light: 'amber' | 'red') => {
    const over = days(worstOpen.over)
    const what = worstOpen.what.replace(/\.$/, '')
    return lit(light, `${what}: ${over.da} over frist.`, `${what}: ${over.en} overdue.`)
  }
  const reachedLate = (light: 'amber' | 'red') =>
    lit(
      light,
      `${worstLate.what}: nået ${formatDay(worstLate.reached)} mod plan ${formatDay(worstLate.planned)}.`,
      `${worstLate.what}: reached ${formatDay(worstLate.reached, 'en')} against plan ${formatDay(worstLate.planned, 'en')}.`,
    )
  if (worstOpen.over >= OVERDUE_RED_DAYS) return open('red')
  if (worstLate.over >= LATE_RED_DAYS) return reachedLate('red')
  if (worstOpen.over > 0) return open('amber')
  if (worstLate.over >= LATE_AMBER_DAYS) return reachedLate('amber')
  return lit('green', 'Ingen frist er overskredet.', 'No day has been passed.')
}

/** Economy: spent against granted and bound; asked-for money alone is amber; a target or a price by itself says nothing. */
function economyRule({ moneys }: RuleFacts): RuleLight | null {
  const total = (...roles: MoneyRole[]) =>
    sumOre(moneys.filter(({ role }) => roles.includes(role)).map(({ amountOre }) => amountOre))
  const has = (...roles: MoneyRole[]) => moneys.some(({ role }) => roles.includes(role))
  const limitOre = total('granted', 'bound', 'ceiling')
  const spentOre = total('spent')
  if (has('granted', 'bound', 'ceiling')) {
    if (spentOre > limitOre) {
      const over = subtractOre(spentOre, limitOre)
      return lit(
        'red',
        `Brugt ${formatKr(over)} mere, end der er bevilget.`,
        `${formatKr(over, { locale: 'en' })} more is spent than granted.`,
      )
    }
    return lit('green', 'Det brugte ligger inden for det bevilgede.', 'What is spent lies within what is granted.')
  }
  if (has('spent'))
    return lit(
      'amber',
      'Penge er brugt, og ingen bevilling er knyttet til projektet.',
      'Money is spent and no grant is tied to the project.',
    )
  if (has('requested'))
    return lit('amber', 'Pengene er anmodet og ikke bevilget.', 'The money is requested and not granted.')
  return null
}

/** Days before a benefit is due within which something must have been measured. */
export const MEASURE_WITHIN_DAYS = 120

/** Benefit: from planning on every benefit needs an owner and a measure; past its day it must have come. */
function benefitRule({ today, phase, benefits }: RuleFacts): RuleLight | null {
  if (phase === 'idea' || phase === 'proposal') return null
  const whole = benefits.filter(({ owner, measure }) => owner !== null && measure !== null)
  if (whole.length === 0)
    return lit('red', 'Ingen gevinst har ejer og måling.', 'No benefit has an owner and a measure.')
  const behind = whole.find((benefit) => isPast(benefit.due, today) && shareReached(benefit) < 0.5)
  if (behind)
    return lit(
      'red',
      `${behind.what}: under det halve af målet, og dagen er nået.`,
      `${behind.what}: below half of the target, and its day has come.`,
    )
  const missing = benefits.length - whole.length
  if (missing > 0)
    return lit(
      'amber',
      missing === 1 ? 'Én gevinst mangler ejer eller måling.' : `${missing} gevinster mangler ejer eller måling.`,
      missing === 1 ? 'One benefit lacks an owner or a measure.' : `${missing} benefits lack an owner or a measure.`,
    )
  const short = whole.find((benefit) => isPast(benefit.due, today) && shareReached(benefit) < 1)
  if (short) return lit('amber', `${short.what}: målet er ikke nået.`, `${short.what}: the target is not reached.`)
  const unmeasured = whole.find(
    ({ due, actual }) => actual === null && due !== null && daysBetween(today, due) <= MEASURE_WITHIN_DAYS,
  )
  if (unmeasured) return lit('amber', `${unmeasured.what}: ikke målt endnu.`, `${unmeasured.what}: not measured yet.`)
  return lit(
    'green',
    'Alle gevinster har ejer og måling, og ingen er bagud.',
    'Every benefit has an owner and a measure, and none is behind.',
  )
}

const isPast = (due: string | null, today: string) => due !== null && due < today

/** How far a benefit has come from its baseline to its target, 0–1 and beyond; 1 without a target, 0 without a measurement. */
function shareReached({ baseline, target, actual }: RuleFacts['benefits'][number]): number {
  if (target === null) return 1
  if (actual === null) return 0
  const from = baseline ?? 0
  return target === from ? 1 : (actual - from) / (target - from)
}
