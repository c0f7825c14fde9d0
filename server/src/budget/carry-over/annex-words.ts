import type { CarryOver, CarryOverAuthority } from '@kildetal/shared/carry-overs.ts'
import { formatDay as spacedDay } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount, NO_BREAK_SPACE } from '@kildetal/shared/money.ts'

/** A day that stays on one line. */
const formatDay = (day: string) => spacedDay(day).replaceAll(' ', NO_BREAK_SPACE)

/** Whom a request waits for, as the annex names them. */
export const AUTHORITY_NAMES: Record<CarryOverAuthority, string> = {
  finance: 'Økonomi og HR',
  executive: 'Direktionen',
  committee: 'Økonomi- og Erhvervsudvalget',
  council: 'Kommunalbestyrelsen',
  approver: 'Anden godkendelse',
}

/** The rules as the annex names them. */
export const RULE_NAMES: Record<CarryOver['rule'], string> = {
  free_within_5_percent: `Fri inden for ±5${NO_BREAK_SPACE}%`,
  purpose_bound: 'Formålsbestemt',
  overspend_follows: 'Merforbrug følger med',
}

/** What the rule is worked out from, line by line: budget less accounts, what is left, and what the rule gives. */
export function calculationOf(row: CarryOver): string[] {
  const { revisedOre, actualOre, unspentOre, allowedOre, purposeYear } = row
  if (row.rule === 'purpose_bound') {
    if (purposeYear === null) return ['Hvad der er tilbage af formålet, er ikke oplyst.']
    const { revisedOre: given, actualOre: spent, leftOre } = purposeYear
    return [
      `Formålets budget ${formatAmount(given)}, regnskab ${formatAmount(spent)}`,
      `Tilbage af formålet ${formatAmount(leftOre)}`,
    ]
  }
  if (actualOre === null || unspentOre === null || revisedOre === null) return ['Årets resultat er ikke oplyst.']
  const left = unspentOre < 0 ? `Merforbrug ${formatAmount(Math.abs(unspentOre))}` : `Rest ${formatAmount(unspentOre)}`
  const allowed = allowedOre === null ? '' : `, reglen giver ${formatAmount(allowedOre)}`
  return [`Budget ${formatAmount(revisedOre)}, regnskab ${formatAmount(actualOre)}`, `${left}${allowed}`]
}

/** Where a request has got to: `Indstillet af Direktionen 23. april 2025.` */
export function doneSentence(row: CarryOver): string {
  const last = standingSteps(row).at(-1)
  return `${doneWords(row)}${last ? ` ${formatDay(last.knownOn)}` : ''}.`
}

/** Whom it waits for and until when: `Venter på Kommunalbestyrelsen 30. april 2025.` Null when it is settled. */
export function nextSentence({ waiting }: CarryOver): string | null {
  if (waiting?.body === 'approver') return 'Venter på anden godkendelse.'
  return waiting && `Venter på ${AUTHORITY_NAMES[waiting.body]}${waiting.on ? ` ${formatDay(waiting.on)}` : ''}.`
}

/** The steps that stand: a grant that was reversed in the books does not. */
export const standingSteps = ({ steps }: CarryOver): CarryOver['steps'] =>
  steps.filter(({ settlement }) => settlement?.state !== 'reversed')

function doneWords(row: CarryOver): string {
  const { state, grantedOre, requestedOre } = row
  const body = standingSteps(row).at(-1)?.body
  switch (state) {
    case 'requested':
      return 'Søgt'
    case 'checked':
      return 'Kontrolleret af Økonomi og HR'
    case 'recommended':
      return 'Indstillet af Direktionen'
    case 'committee':
      return 'Anbefalet af udvalget'
    case 'awaiting_approval':
      return `Besluttet af ${body ?? 'Kommunalbestyrelsen'}`
    case 'granted':
      return `${grantedOre === requestedOre ? 'Bevilget' : 'Delvist bevilget'} af ${body ?? 'Kommunalbestyrelsen'}`
    case 'refused':
      return `Afslået${body ? ` af ${body}` : ''}`
    case 'withdrawn':
      return 'Trukket tilbage'
  }
}
