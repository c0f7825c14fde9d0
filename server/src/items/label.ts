import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
import { formatYears } from '@kildetal/shared/fiscal-year.ts'

const KIND_NAMES: Record<Kind, string> = {
  budget: 'budget',
  carry_over: 'overførsel',
  supplementary_appropriation: 'tillægsbevilling',
  capital_appropriation: 'anlægsbevilling',
  release: 'frigivelse',
  reallocation: 'omplacering',
  transfer: 'overførsel mellem konti',
  funding: 'finansiering',
  expense: 'udgift',
  estimate: 'overslag',
  forecast: 'forventet regnskab',
  deviation: 'afvigelse',
  underspend: 'mindreforbrug',
  overspend: 'merforbrug',
  price: 'pris',
  fee: 'takst',
  saving: 'besparelse',
  subsidy: 'tilskud',
  revenue: 'indtægt',
  loan: 'lån',
  guarantee: 'garanti',
  cash_balance: 'likviditet',
  threshold: 'beløbsgrænse',
}
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
  /^(?:(?:til\s)?(?:drøftelse|godkendelse|behandling|orientering|status|opsamling|opfølgning|stillingtagen|igangsættelse|beslutning|fremlæggelse|præsentation|ansøgning|anmodning|forslag|udkast|koordinering)\s(?:af|om|på|til|vedrørende|vedr\.|fra)\s|(?:1|2|3|anden|første)\.?\sbehandling\s(?:af|:)\s|workshop om\s)/iu
const LONGEST_SUBJECT = 70

/** What a figure is named by, in Danish: `Analyser i 2025, overførsel fra 2024 til 2025`. `subject` is the agenda item's title. */
export function labelOf(
  figure: {
    kind: Kind | null
    unit: Unit
    years: readonly number[]
    fromYear: number | null
    counterpart: string | null
  },
  subject: string | null,
): string {
  const about = subject === null ? '' : subjectOf(subject)
  const what = `${figure.kind === null ? 'beløb' : KIND_NAMES[figure.kind]}${UNIT_NAMES[figure.unit]}`
  const who = figure.counterpart === null ? '' : `, ${figure.counterpart}`
  const when = yearsOf(figure)
  if (about === '') return capital(`${what}${when}${who}`)
  return `${about}, ${what}${when}${who}`.slice(0, 200)
}

function yearsOf({ years, fromYear }: { years: readonly number[]; fromYear: number | null }): string {
  if (fromYear !== null && years.length > 0) return ` fra ${fromYear} til ${formatYears(years)}`
  if (fromYear !== null) return ` fra ${fromYear}`
  return years.length > 0 ? ` ${formatYears(years)}` : ''
}

/** The matter a title speaks of: without what is done with it and without what follows a dash. */
export function subjectOf(title: string): string {
  let subject = title.trim()
  for (let next = subject.replace(LEAD, ''); next !== subject; next = subject.replace(LEAD, '')) subject = next
  const dash = subject.search(/\s[-–—]\s|:\s/)
  if (dash > 3) subject = subject.slice(0, dash)
  subject = subject.replace(/[.,;:]+$/, '')
  if (subject.length > LONGEST_SUBJECT) {
    const kept = subject.slice(0, LONGEST_SUBJECT)
    subject = `${kept.slice(0, Math.max(kept.lastIndexOf(' '), 20))} …`
  }
  return capital(subject)
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}
