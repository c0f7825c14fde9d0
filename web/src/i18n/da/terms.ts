import type { Status, Unit } from '@kildetal/shared/extraction.ts'
import type { Role, UnitLevel } from '@kildetal/shared/identity.ts'
import type { ItemState, Step } from '@kildetal/shared/items.ts'
import { KIND_NAMES } from '@kildetal/shared/kind-names.ts'
import type { Outcome, SectionKind } from '@kildetal/shared/minutes.ts'

/** The field's own words for the codes of the data: the Danish column of the project's table of terms. */
export const terms = {
  kind: KIND_NAMES.da,
  status: {
    approved: 'besluttet',
    proposed: 'foreslået',
    rejected: 'afslået',
    noted: 'oplyst',
  } satisfies Record<Status, string>,
  unit: {
    total: 'i alt',
    per_year: 'om året',
    per_month: 'om måneden',
    per_participant: 'pr. deltager',
    per_unit: 'pr. stk.',
    per_m2: 'pr. m²',
    per_hour: 'pr. time',
    per_citizen: 'pr. borger',
  } satisfies Record<Unit, string>,
  today: 'i dag',
  itemState: { unreviewed: 'ikke set', accepted: 'godkendt', rejected: 'afvist' } satisfies Record<ItemState, string>,
  step: {
    proposed: 'foreslået',
    recommended: 'indstillet',
    approved: 'godkendt',
    changed: 'ændret',
    rejected: 'afslået',
    postponed: 'udsat',
    noted: 'taget til efterretning',
  } satisfies Record<Step, string>,
  outcome: {
    approved: 'godkendt',
    amended: 'godkendt med ændring',
    rejected: 'afslået',
    postponed: 'udsat',
    noted: 'taget til efterretning',
    discussed: 'drøftet',
    recommended: 'indstillet',
    decided: 'besluttet',
    assigned: 'opgave givet',
    none: 'intet besluttet',
  } satisfies Record<Outcome, string>,
  section: {
    resume: 'Resumé',
    case_presentation: 'Sagsfremstilling',
    economy: 'Økonomi',
    recommendation: 'Indstilling',
    decision: 'Beslutning',
    earlier_decision: 'Tidligere beslutning',
    attachments: 'Bilag',
    legal_basis: 'Lovgrundlag',
    policies: 'Politikker og strategier',
    other: 'Øvrigt',
  } satisfies Record<SectionKind, string>,
  role: {
    leader: 'Leder',
    controller: 'Økonomikonsulent',
    executive: 'Direktion',
    administrator: 'Administrator',
    auditor: 'Revision',
  } satisfies Record<Role, string>,
  unitLevel: {
    municipality: 'kommune',
    directorate: 'direktørområde',
    area: 'område',
    agreement_unit: 'aftaleenhed',
  } satisfies Record<UnitLevel, string>,
  requested: 'anmodet',
  requestedNotGranted: 'anmodet, ikke bevilget',
  disputed: 'modstrid',
  item: (number: string) => `punkt ${number}`,
  /** A figure's origin when a consultant typed it. */
  entered: 'indtastet',
  page: (number: number) => `side ${number}`,
  unknownBody: 'Ukendt udvalg',
  demonstrationFigures: 'Demonstrationstal',
  retold: 'Genfortalt',
}
