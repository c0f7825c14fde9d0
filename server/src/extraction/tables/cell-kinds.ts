import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
import { cueOf } from '../context/lexicon.ts'
import type { TableAmount } from './read-table.ts'

/** The strongest cue of a label or heading; the last word decides between equals, as in a compound. */
export function kindOfLabel(label: string): Kind | null {
  if (/^finansier/i.test(label)) return 'funding'
  let best: { kind: Kind; weight: number } | null = null
  for (const word of label.toLowerCase().match(/[a-zæøåéüöä]+/g) ?? []) {
    const cue = cueOf(word)
    if (!cue) continue
    const kind = cue.kind === 'moving' ? 'carry_over' : cue.kind
    if (!best || cue.weight > best.weight) best = { kind, weight: cue.weight }
  }
  return best?.kind ?? null
}

const DEVIATION =
  /afvigelse|(?<![a-zæøå])afv\.|differen[cs]e?|^forskel|^ændring(?:en|er)?$|mer-\/mindre|mer\/mindre|\+\/-|^rest(?:budget|beløb)?$/i
const FORECAST = /forvent|prognose|estimat|skøn/i
const REVISED = /korrigeret|oprindelig|vedtaget|budget|ramme|^(?:bf|bo) ?\d|overslag/i

const DAY = /^(?:pr\.? ?)?\d{1,2}[. ]+(?:\d{1,2}|[a-zæøå]{3,9})[. ]+(?:20)?\d\d$/i

/** True for a heading that is a day and nothing else. */
export function isDay(title: string): boolean {
  return DAY.test(title)
}

/** What the figures of a column are, by its heading; null when it does not say. */
export function kindOfColumn(title: string): Kind | null {
  if (DEVIATION.test(title)) return 'deviation'
  if (FORECAST.test(title) && /regnskab|forbrug|resultat|forvent/i.test(title)) return 'forecast'
  if (/^regnskab|regnskab(?! ?opgø)|forbrug|faktisk|realiseret/i.test(title))
    return kindOfLabel(title.replace(/regnskab\w*/gi, 'forbrug')) ?? 'expense'
  if (/anlægsbevilling/i.test(title)) return 'capital_appropriation'
  if (REVISED.test(title)) return 'budget'
  if (/ansøgt|søgt|bevilget|tildelt|indstillet/i.test(title)) return 'subsidy'
  return kindOfLabel(title)
}

/** Income by the names it has in the accounts of a municipality, where it stands with a minus. */
const INCOME = /^(?:skatter?|tilskud og udligning|generelle tilskud|bloktilskud|statstilskud|ejendomsskat)(?![a-zæøå])/i
const SOLD = /^(?:[A-ZÆØÅ]{0,4}[-\d. ]*)?(?:salg|lejeindtægt|brugerbetaling|refusion)/i
/** What is to be run for it, in the accounts of a municipality. */
const RUNNING = /^(?:netto|service)?drift(?:sudgift(?:er|erne)?)?(?:,|$| \(|:)/i
const CHARGED_SUM = 10_000_000

/** `Gebyrer` of hundreds of thousands is what all of them come to, not what one costs. */
function summed(kind: Kind | null, { ore, scale, label, per }: TableAmount): Kind | null {
  const large = scale > 0 || Math.abs(ore) >= CHARGED_SUM
  if ((kind !== 'fee' && kind !== 'price') || !large || per !== '') return kind
  if (ore < 0) return 'revenue'
  return /omkostning|udgift/i.test(label) || kind === 'price' ? 'expense' : kind
}

const EACH: ReadonlySet<Unit> = new Set<Unit>(['per_unit', 'per_participant', 'per_hour', 'per_m2'])

/** What one costs is a price, however its column or row is called; sums stay what they are. */
export function pricedEach(kind: Kind, unit: Unit | null): Kind {
  return unit !== null && EACH.has(unit) && (kind === 'expense' || kind === 'budget') ? 'price' : kind
}

const APPLIED = /ansøgt|(?<![a-zæøå])søgt|ansøgning/i

/** True for the heading of a column of sums applied for. */
export function isAppliedFor(title: string): boolean {
  return APPLIED.test(title)
}

/** A column beside one of sums applied for: what a project costs, what is given to it; null when it is neither. */
export function kindOfGrant(title: string): Kind | null {
  if (APPLIED.test(title) || /indstil|forslag|bevilg|tildel|støtte|tilsagn/i.test(title)) return 'subsidy'
  return /(?:samle(?:t|de)|projekt|totale?)[- ]?(?:budget|sum|udgift|pris|økonomi)|^budget|^projektet/i.test(title)
    ? 'expense'
    : null
}

const LESS = /\(?-\)? ?(?:=|er|betyder|angiver) ?mindre(?:forbrug|udgift)/i
const MORE = /\(?\+\)? ?(?:=|er|betyder|angiver) ?mer(?:forbrug|udgift)/i

/** `(- = mindreforbrug, + = merforbrug)` above a table: its deviations say which of the two they are. */
export function signedDeviation(caption: string, ore: number): Kind | null {
  if (ore === 0 || !(LESS.test(caption) || MORE.test(caption))) return null
  return ore < 0 ? 'underspend' : 'overspend'
}

/** What a row is called for what it is given or paid for, where income is listed. */
const TAKEN_IN: ReadonlySet<Kind> = new Set<Kind>(['subsidy', 'fee', 'price', 'expense', 'budget'])

/** What a row's figures are, by its label and its group; null when neither says. */
export function kindOfRow(amount: TableAmount, kindOf: (label: string) => Kind | null): Kind | null {
  const { label, group, ore } = amount
  const grouped = group === '' ? null : kindOfGroup(group, kindOf)
  const own = summed(kindOf(label), amount)
  if (amount.totalRow) return own === 'revenue' ? own : null
  if (/^anlæg(?:[:, ]|$)/i.test(label)) return own === 'revenue' ? own : 'capital_appropriation'
  if (grouped === 'revenue') return own !== null && !TAKEN_IN.has(own) ? own : grouped
  if (ore < 0 && (INCOME.test(label) || SOLD.test(label))) return 'revenue'
  // A row of costs with a minus is less spent; a row of income stays income.
  if (own === 'expense' || own === null) {
    if (ore < 0 && /lavere|mindre|færre|reduk|bespar|ned/i.test(label)) return 'saving'
    return RUNNING.test(label) ? 'budget' : (grouped ?? own)
  }
  return own
}

/** Groups of a municipality's accounts; a name that is no word of accounts (a committee) says nothing. */
function kindOfGroup(group: string, kindOf: (label: string) => Kind | null): Kind | null {
  if (/indtægt|^skatter/i.test(group)) return 'revenue'
  if (/^anlæg|anlægsudgift|bruttoanlæg/i.test(group)) return 'capital_appropriation'
  if (/udgift|^drift/i.test(group)) return 'budget'
  const kind = kindOf(group)
  return kind === 'saving' || kind === 'loan' || kind === 'fee' || kind === 'funding' ? kind : null
}
