import { formatYears } from '@kildetal/shared/fiscal-year.ts'
import type { SectionKind } from '@kildetal/shared/minutes.ts'

/** The statement that holds: its words, where they stand, and the years it names. */
export interface Statement {
  quote: string
  agendaItemNumber: string | null
  section: SectionKind | null
  attributes: { years: number[] | null } | null
}

/** Where a statement stands, after `i`. */
const SECTIONS: Record<SectionKind, string> = {
  resume: 'resuméet',
  case_presentation: 'sagsfremstillingen',
  economy: 'de økonomiske konsekvenser',
  recommendation: 'indstillingen',
  decision: 'beslutningen',
  earlier_decision: 'den tidligere beslutning',
  attachments: 'bilagene',
  legal_basis: 'lovgrundlaget',
  policies: 'politikker og strategier',
  other: 'punktet',
}

/**
 * What a consultant decided about a finding, in a Danish sentence: which words hold, in which section of which item and, where years were
 * disputed, for which years. Null for a statement: nothing was corrected.
 */
export function resolutionOf(
  statement: Statement | null,
  { disputedYears, note }: { disputedYears: readonly number[]; note: string | null },
): string {
  const held = statement === null ? 'Intet rettet.' : heldBy(statement, disputedYears.length > 0)
  return note ? `${held} ${note}` : held
}

function heldBy({ quote, agendaItemNumber, section, attributes }: Statement, yearsCount: boolean): string {
  const place = [
    section === null ? null : SECTIONS[section],
    agendaItemNumber === null ? null : `punkt ${agendaItemNumber}`,
  ].filter((part) => part !== null)
  const where = place.length === 0 ? '' : place.length === 1 ? ` i ${place[0]}` : ` i ${place.join(', ')},`
  const years = yearsCount ? formatYears(attributes?.years ?? []) : ''
  return `»${quote}«${where} gælder${years === '' ? '' : ` for ${years}`}.`
}
