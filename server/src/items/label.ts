import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
import { formatYears } from '@kildetal/shared/fiscal-year.ts'
import { KIND_NAMES } from '@kildetal/shared/kind-names.ts'

const UNIT_NAMES: Record<Unit, string> = {
  total: '',
  per_year: ' om året',
  per_month: ' om måneden',
  per_participant: ' pr. deltager',
  per_unit: ' pr. stk.',
  per_m2: ' pr. m²',
  per_hour: ' i timen',
  per_citizen: ' pr. borger',
}

/** Words that say what the meeting does with a matter, not what the matter is. */
const LEAD =
  /^(?:(?:til\s)?(?:drøftelse|godkendelse|behandling|orientering|status|opsamling|opfølgning|stillingtagen|igangsættelse|beslutning|fremlæggelse|præsentation|ansøgning|anmodning|forslag|udkast|koordinering|anlægsbevilling|tillægsbevilling|frigivelse|ønsker)\s(?:af|om|på|til|vedrørende|vedr\.|fra)\s|(?:1|2|3|anden|første)\.?\sbehandling\s(?:af|:)\s|workshop om\s)/iu
const LONGEST_SUBJECT = 70

/** Kinds whose counterpart is who gets the money; of the others it is named alone. */
const GIVEN = new Set<Kind | null>(['expense', 'subsidy', 'loan', 'guarantee', 'supplementary_appropriation'])

/** What a label is made of; `sum`: the text itself states the figure as a total. */
export interface LabelledFigure {
  kind: Kind | null
  unit: Unit
  years: readonly number[]
  fromYear: number | null
  counterpart: string | null
  sum: boolean
}

/** What a figure is named by, in Danish: `Analyser, overførsel fra 2024 til 2025`. `title` is the agenda item's. */
export function labelOf(figure: LabelledFigure, title: string | null): string {
  const { kind, unit, counterpart } = figure
  const when = yearsOf(figure)
  const about = title === null ? '' : subjectOf(title, when !== '')
  const what = `${kind === null ? 'beløb' : kindName(figure, kind)}${figure.sum ? ' i alt' : ''}${UNIT_NAMES[unit]}`
  const given = counterpart !== null && GIVEN.has(kind)
  const name = `${what}${given ? ` til ${counterpart}` : ''}${when}${counterpart !== null && !given ? `, ${counterpart}` : ''}`
  return (about === '' ? capital(name) : `${about}, ${name}`).slice(0, 200)
}

/** A carry-over whose years the label names is not said to be between years as well. */
function kindName({ fromYear }: LabelledFigure, kind: Kind): string {
  const name = KIND_NAMES.da[kind]
  return fromYear === null ? name : name.replace(/ mellem år$/, '')
}

function yearsOf({ years, fromYear }: { years: readonly number[]; fromYear: number | null }): string {
  if (fromYear !== null && years.length > 0) return ` fra ${fromYear} til ${formatYears(years)}`
  if (fromYear !== null) return ` fra ${fromYear}`
  return years.length > 0 ? ` ${formatYears(years)}` : ''
}

/** The matter a title speaks of: without what is done with it, what follows a dash and, where the label names years itself, its year. */
export function subjectOf(title: string, withoutYear: boolean): string {
  let subject = title.trim()
  for (let next = subject.replace(LEAD, ''); next !== subject; next = subject.replace(LEAD, '')) subject = next
  const dash = subject.search(/\s[-–—]\s|:\s/)
  if (dash > 3) subject = subject.slice(0, dash)
  subject = subject.replace(/[.,;:]+$/, '')
  if (withoutYear) subject = subject.replace(/\s(?:i|for|til)\s(?:19|20)\d\d(?:[-–](?:20)?\d\d)?$/u, '')
  if (subject.length > LONGEST_SUBJECT) {
    const kept = subject.slice(0, LONGEST_SUBJECT)
    subject = `${kept.slice(0, Math.max(kept.lastIndexOf(' '), 20))} …`
  }
  return capital(subject)
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}
