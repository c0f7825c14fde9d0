import type { Kind } from '@kildetal/shared/extraction.ts'
import { COMPARED, PART_BEFORE, SAME_AS } from './context/kind-patterns.ts'
import { sentenceEnd } from './context/sentences.ts'
import { titleYears, yearExpressions } from './context/year-expressions.ts'
import type { Memory } from './read-amount.ts'
import type { ItemContext, Reading } from './reading.ts'

/** A sentence that goes on about the amount of the one before. */
export const REFERS_BACK =
  /^\s*(?:Bevillingen|Beløbet|Beløbene|Midlerne|Tilskuddet|Rammen|Puljen|Udgiften|Udgifterne|Rådighedsbeløbet|Anlægsbevillingen|Det fordeles|De fordeles|Besparelsen|Garantien|Lånet)(?![a-zæøå])/
const TITLED: ReadonlySet<Kind> = new Set<Kind>(['fee', 'subsidy', 'guarantee', 'loan'])
const FOLLOWED_UP: ReadonlySet<Kind> = new Set<Kind>(['underspend', 'overspend', 'forecast', 'deviation'])
const ACCOUNTS_TITLE =
  /(?<!anlægs)regnskab|budgetopfølgning|økonomirapport|budgetkontrol|økonomiopfølgning|forventet|økonomisk (?:orientering|redegørelse|status)/i
const ASIDE = /hvilket|svarende|dels|finansier|heraf|hvoraf|mens|stadig|tilbage|i dag/i
/** Kinds whose amounts have a year of their own where a sentence names one for the amount before. */
const SHARING: ReadonlySet<Kind> = new Set<Kind>([
  'budget',
  'carry_over',
  'capital_appropriation',
  'saving',
  'loan',
  'subsidy',
  'expense',
  'revenue',
])

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}

/** Gives a distribution's total the years of its parts. */
function raise(reading: Reading): void {
  const { total } = reading
  if (!total || reading.years === null || total.kind === 'threshold' || PART_BEFORE.test(reading.left)) return
  total.years = union(total.years ?? [], reading.years)
}

/** `4,1 mio. kr. i 2026, fordelt med 5,6 mio. kr. til skoler og …`: parts without a year lie in the whole's. */
function inheritFromTotal(reading: Reading): void {
  const { total, sentence } = reading
  if (!total?.years || reading.years !== null || !sentence || PART_BEFORE.test(reading.left)) return
  if (total.sentence === sentence) reading.years = total.years
}

function carry(reading: Reading, memory: Memory): void {
  const { context } = reading
  const fromTo = reading.sentence?.years.find((e) => e.fromYear !== null) ?? memory.fromTo
  const from = fromTo?.fromYear ?? context.titleFromYear
  const to = fromTo?.years.at(-1) ?? context.titleYears.at(-1)
  if (reading.fromYear === null && from !== null) reading.fromYear = from
  if (reading.years === null && to !== undefined && reading.total === null) reading.years = [to]
}

/** Years that stand outside the amount's own words: its neighbour's, the paragraph's, the item's title's, the next sentence's. */
export function fillYears(flat: string, reading: Reading, previous: Reading | null, memory: Memory): void {
  const { context, kind } = reading
  raise(reading)
  inheritFromTotal(reading)
  if (kind === 'carry_over') carry(reading, memory)
  if (reading.years !== null || kind === null || kind === 'threshold') return
  const titled = titleSpeaksOf(kind, context) && context.titleYears.length > 0
  if ((kind === 'underspend' || kind === 'overspend') && context.titleFromYear !== null)
    reading.years = [context.titleFromYear]
  else if (follows(reading) && context.titleYears.length === 1 && ACCOUNTS_TITLE.test(context.item?.title ?? ''))
    reading.years = context.titleYears
  else if (follows(reading) && followsUpNow(reading)) reading.years = [context.horizon.meetingYear ?? 0]
  else if (reading.head !== '' && listedUnder(reading) !== null) reading.years = listedUnder(reading)
  else if (leftOver(reading)) reading.years = previous?.years ?? memory.last?.years ?? null
  else if (grantedFor(reading)) reading.years = context.titleYears
  else if (previous?.years && (SAME_AS.test(reading.left) || shares(reading, previous))) reading.years = previous.years
  else if (TITLED.has(kind) && titled && reading.unit !== 'per_participant') reading.years = context.titleYears
  else reading.years = yearsAfter(flat, reading) ?? presentYear(reading) ?? yearFollowed(reading)
}

function follows({ kind, left, right, unit }: Reading): boolean {
  if (kind === null) return false
  if (FOLLOWED_UP.has(kind)) return true
  if (unit !== 'total') return false
  return (
    (kind === 'expense' && (USED_BY_NOW.test(left) || USED_BY_NOW.test(right.slice(0, 20)))) ||
    (kind === 'budget' && AS_IT_IS.test(left))
  )
}

/** The year that a list's head names for all its entries: `Følgende udmøntes i 2026:`. */
function listedUnder({ head, kind, unit }: Reading): readonly number[] | null {
  if (kind === 'price' || kind === 'fee' || unit !== 'total') return null
  const { years } = titleYears(head)
  return years.length === 1 ? years : null
}

const LEFT_BEFORE =
  /(?:resterer|(?:er der|der er) (?:dermed|herefter|nu|så|således))[^.;]{0,20}$|^,? (?:hvoraf|heraf er) $/i
const LEFT_BEHIND = /^ (?:tilbage|til rådighed|tilovers|er (?:øremærket|reserveret))(?![a-zæøå])/i

/** What is left of a pool, or kept for something within it, lies in the pool's year. */
function leftOver({ kind, left, right, unit }: Reading): boolean {
  return kind === 'budget' && unit === 'total' && (LEFT_BEFORE.test(left) || LEFT_BEHIND.test(right))
}

/** What a follow-up or an account of one year tells in passing, and no other year is named for: it is of that year. */
const TOLD_OF_THE_YEAR: ReadonlySet<Kind> = new Set<Kind>([
  'budget',
  'expense',
  'revenue',
  'cash_balance',
  'saving',
  'subsidy',
  'fee',
])

function yearFollowed({ kind, unit, context, sentence }: Reading): readonly number[] | null {
  const title = context.item?.title ?? ''
  if (kind === null || !TOLD_OF_THE_YEAR.has(kind) || unit !== 'total' || !ACCOUNTS_TITLE.test(title)) return null
  if (sentence?.years.some((e) => e.role !== 'day' && e.role !== 'price_level')) return null
  if (context.titleYears.length === 1) return context.titleFromYear === null ? context.titleYears : null
  const now = context.horizon.meetingYear
  return now !== null && context.titleYears.length === 0 && STANDING_NOW.test(title) ? [now] : null
}

/** Kinds that are granted for a year: where the title names one, it is theirs. */
const YEARLY: ReadonlySet<Kind> = new Set<Kind>(['supplementary_appropriation', 'release', 'reallocation'])
const ASKED: ReadonlySet<Kind> = new Set<Kind>(['budget', 'expense', 'subsidy', 'saving'])

/** The title names one year, and the amount is of a sort that is granted year by year. */
function grantedFor({ kind, context, unit, part }: Reading): boolean {
  if (kind === null || context.titleYears.length !== 1 || context.titleFromYear !== null || unit !== 'total')
    return false
  return YEARLY.has(kind) || (ASKED.has(kind) && part?.kind === 'recommendation')
}

const STANDING_NOW =
  /budgetopfølg|budgetkontrol|økonomistatus|økonomiopfølg|økonomirapport|forventet regnskab|økonomisk (?:orientering|redegørelse|status)/i
/** What a follow-up tells of the year it follows: what is used by now, what stands in the budget as it is. */
const USED_BY_NOW = /(?<![a-zæøå])(?:brugt|forbrugt|realiseret|afholdt)(?![a-zæøå])/i
const AS_IT_IS = /korrigeret|oprindelig|vedtaget/i

/** `Samlet ventes et mindreforbrug` in a follow-up without a year: this year's. */
function followsUpNow({ context, sentence, part }: Reading): boolean {
  if (context.horizon.meetingYear === null || context.titleYears.length > 0 || !sentence || !part) return false
  return STANDING_NOW.test(context.item?.title ?? '') && sentence.years.every((e) => e.role === 'day')
}

function shares(reading: Reading, previous: Reading): boolean {
  if (reading.kind === null || !SHARING.has(reading.kind) || reading.unit !== 'total' || PART_BEFORE.test(reading.left))
    return false
  // The year after the amount before stands between the two, so it may be meant for both; a list of years is not.
  return previous.years?.length === 1 && !ASIDE.test(reading.left) && /20\d\d/.test(reading.left)
}

function titleSpeaksOf(kind: Kind, context: ItemContext): boolean {
  return context.titleKind === kind || (kind === 'guarantee' && context.titleKind === 'subsidy')
}

const POOL_STANDS = /(?:puljen|rammen|budgettet) (?:er på|udgør|er)\s*$/i
const SPENT_BY = /pr\. \d{1,2}\. [a-z]+ (?!20)/i

/** `Puljen er på 1,4 mio. kr. årligt`, `pr. 30. juni brugt 612 t.kr.`: the meeting's year. */
function presentYear({ left, unit, sentence, kind, index, context }: Reading): number[] | null {
  const now = context.horizon.meetingYear
  if (now === null || !sentence) return null
  if (kind === 'budget' && unit === 'per_year' && POOL_STANDS.test(left)) return [now]
  return kind === 'expense' && index === 0 && SPENT_BY.test(left) ? [now] : null
}

const LATER: ReadonlySet<Kind> = new Set<Kind>([
  'capital_appropriation',
  'budget',
  'supplementary_appropriation',
  'release',
  'subsidy',
  'loan',
  'saving',
])

/** `… 3,4 mio. kr. til undersøgelser. Bevillingen budgetlægges i 2025`: the next sentence names the years. */
function yearsAfter(flat: string, { sentence, kind, part, context, index }: Reading): number[] | null {
  if (!sentence || index !== sentence.amounts.length - 1 || !kind || !LATER.has(kind)) return null
  const limit = Math.min(part?.end ?? context.end, sentence.end + 320)
  const next = flat.slice(sentence.end, Math.min(limit, sentence.end + 40))
  if (/^\s{3,}/.test(next) || !REFERS_BACK.test(next)) return null
  const end = sentenceEnd(flat, sentence.end + 2, limit)
  const named = yearExpressions(flat, sentence.end, end, context.horizon)
  const years = named
    .filter((e) => e.role === 'year' || e.role === 'onward')
    .reduce<number[]>((all, e) => union(all, e.years), [])
  return years.length > 0 ? years : null
}

/** `hæves fra 325.000 kr. til 400.000 kr. om året`: one unit for both; `537 kr. årligt … og 1.074 kr.` likewise. */
export function shareUnits(readings: readonly Reading[]): void {
  for (let i = readings.length - 2; i >= 0; i--) {
    const reading = readings[i]
    const next = readings[i + 1]
    if (!reading || !next || reading.unit !== 'total' || next.unit === 'total') continue
    // `1,1 mio. kr. i indeværende år og 2,6 mio. kr. årligt fra 2027`: each has a time of its own.
    if (reading.years !== null && next.years !== null && reading.years.join() !== next.years.join()) continue
    if (/^ (?:til|og|eller|samt) (?:ca\. |hhv\. )?$|^, $/.test(reading.right)) reading.unit = next.unit
  }
  for (const [i, reading] of readings.entries()) {
    const before = readings[i - 1]
    if (!before || reading.unit !== 'total' || before.unit === 'total' || before.kind !== reading.kind) continue
    const listed = /(?:^| )(?:og|eller|samt) $/.test(reading.left) && reading.left.length < 50
    if (
      COMPARED.test(reading.left) ||
      (listed && (reading.kind === 'fee' || reading.kind === 'price' || before.unit !== 'per_year'))
    )
      reading.unit = before.unit
  }
}
