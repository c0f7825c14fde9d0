import type { CarryOver, CarryOverAuthority } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount } from '@kildetal/shared/money.ts'

/** Whom a request waits for, as the annex names them. */
export const AUTHORITY_NAMES: Record<CarryOverAuthority, string> = {
  finance: 'Økonomi og HR',
  executive: 'Direktionen',
  committee: 'Økonomi- og Erhvervsudvalget',
  council: 'Kommunalbestyrelsen',
}

const RULE_NAMES: Record<CarryOver['rule'], string> = {
  free_within_5_percent: 'Fri inden for ±5 %',
  purpose_bound: 'Formålsbestemt',
  overspend_follows: 'Merforbrug følger med',
}

/** The rule with its calculation: `Fri inden for ±5 %. Budget 9.653.000, regnskab 9.560.000, rest 93.000.` */
export function ruleSentence(row: CarryOver): string {
  const name = `${RULE_NAMES[row.rule]}.`
  const { revisedOre, actualOre, unspentOre } = row
  if (actualOre === null || unspentOre === null || revisedOre === null) return `${name} Årets resultat er ikke oplyst.`
  const rest = unspentOre < 0 ? `merforbrug ${formatAmount(Math.abs(unspentOre))}` : `rest ${formatAmount(unspentOre)}`
  return `${name} Budget ${formatAmount(revisedOre)}, regnskab ${formatAmount(actualOre)}, ${rest}.`
}

/** Where a request has got to, and whom it waits for: `Indstillet 23. april 2025. Venter på Kommunalbestyrelsen 30. april 2025.` */
export function stateSentence(row: CarryOver): string {
  const last = row.steps.at(-1)
  const day = last ? formatDay(last.knownOn) : ''
  const waiting = row.waiting
  const next = waiting
    ? ` Venter på ${AUTHORITY_NAMES[waiting.body]}${waiting.on ? ` ${formatDay(waiting.on)}` : ''}.`
    : ''
  return `${doneWords(row)} ${day}.${next}`
}

function doneWords({ state, grantedOre, requestedOre, steps }: CarryOver): string {
  switch (state) {
    case 'requested':
      return 'Søgt'
    case 'checked':
      return 'Kontrolleret af Økonomi og HR'
    case 'recommended':
      return 'Indstillet af Direktionen'
    case 'committee':
      return 'Anbefalet af udvalget'
    case 'granted':
      return `${grantedOre === requestedOre ? 'Bevilget' : 'Delvist bevilget'} af ${steps.at(-1)?.body ?? 'Kommunalbestyrelsen'}`
    case 'refused':
      return `Afslået${steps.at(-1)?.body ? ` af ${steps.at(-1)?.body}` : ''}`
    case 'withdrawn':
      return 'Trukket tilbage'
  }
}
