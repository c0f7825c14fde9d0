import type { Kind } from '@kildetal/shared/extraction.ts'
import type { RawAmount } from './amounts/raw-amount.ts'
import { readPriceLevel, readYears } from './context/assign-years.ts'
import { FOLLOWED_UP, PART_BEFORE, settleKind } from './context/kind-patterns.ts'
import { readKind } from './context/kinds.ts'
import { approximation } from './context/qualifiers.ts'
import type { Sentence } from './context/read-sentence.ts'
import { readUnit } from './context/units.ts'
import type { YearExpression } from './context/year-expressions.ts'
import { fillYears } from './fill-years.ts'
import { nameParties } from './name-parties.ts'
import type { Reading } from './reading.ts'
import type { SentenceGroup } from './sentence-groups.ts'
import { kindOfLabel } from './tables/cell-kinds.ts'

/** What one sentence leaves for the next of the same paragraph. */
export interface Memory {
  readonly end: number
  readonly context: SentenceGroup['context'] | null
  readonly last: Reading | null
  readonly fromTo: YearExpression | null
}

/** A sentence about to be read, amount by amount. `whole` is the text with spaces for line breaks, `flat` the same around the sentence. */
export interface Surrounded {
  readonly flat: string
  readonly whole: string
  readonly sentence: Sentence
  /** For every year expression the amount it belongs to. */
  readonly owners: readonly number[]
  readonly group: SentenceGroup
  readonly memory: Memory
  /** The sentence begins with `Bevillingen`, `Beløbet` …: it goes on about the amount before. */
  readonly refersBack: boolean
  /** Money moves between years here: title, sentence or paragraph say so. */
  readonly betweenYears: boolean
  readonly guarantees: boolean
}

const BETWEEN_YEARS =
  /mellem år|overførselsadgang|uforbrugt|ikke[- ]forbrugte|overfør(?:t|es|e)? (?:fra|til) (?:budget )?20|genbevil/i
/** 100.000 kr. in øre: one of a thing seldom costs as much. */
const LARGE = 1e7
/** 1.000 kr. in øre: a cost of less is what one of a thing costs. */
const SMALL = 1e5

/** Kinds of money that nobody decides about by the hundred. */
const SUMS: ReadonlySet<Kind> = new Set<Kind>([
  'reallocation',
  'transfer',
  'saving',
  'capital_appropriation',
  'carry_over',
  'estimate',
  'cash_balance',
  'loan',
  'expense',
])

/** What a small sum is: the price of one of a thing, or the fee that one of many pays. */
function kindOfOne(kind: Kind | null): Kind {
  if (kind === 'revenue') return 'fee'
  return kind === null || SUMS.has(kind) ? 'price' : kind
}

/** A sum so small, and counted for nothing by its words, that it is what one of a thing costs. */
export function isSmall({ unit, ore }: Reading): boolean {
  return unit === 'total' && ore > 0 && ore < SMALL
}

const SPREAD = /^[^.,;]{0,40}(?<![a-zæøå])[a-zæøå]+es med $/i
/** `… til skoler og 1,5 mio. kr. til pleje`: another part. */
const FURTHER = /^[^.;]{1,60}(?:,| og| samt)(?: med| hhv\.)? $/
const CHANGED = /hæves|øges|reduceres|nedsættes|forhøjes|stiger|falder|sænkes|udvides|opjusteres|nedjusteres/i
const DISTRIBUTES = /fordel|periodiser|budgetlæg/i

/** Whether title, sentence or paragraph say that money moves from one year to another. */
export function movesBetweenYears(sentence: Sentence, group: SentenceGroup, memory: Memory): boolean {
  if (group.context.titleFromYear !== null || BETWEEN_YEARS.test(sentence.text)) return true
  const fromTo = sentence.years.some((e) => e.fromYear !== null) || memory.fromTo !== null
  return fromTo || group.context.titleKind === 'carry_over'
}

/** The total an amount is a part of: what stands before `fordelt med` or `heraf`, in this sentence or the one it refers back to. */
function totalOf(
  { sentence, memory, refersBack }: Surrounded,
  index: number,
  left: string,
  previous: Reading | null,
): Reading | null {
  if (index === 0) return refersBack && DISTRIBUTES.test(left) ? memory.last : null
  if (!previous) return null
  if (DISTRIBUTES.test(left) || PART_BEFORE.test(left) || spread(left, previous, sentence.amounts[index]?.ore ?? 0))
    return previous
  const ore = sentence.amounts[index]?.ore ?? 0
  if (
    previous.total &&
    FURTHER.test(left) &&
    ore + previous.ore <= previous.total.ore &&
    DISTRIBUTES.test(previous.left)
  )
    return previous.total
  // Further parts of the same distribution, as long as each has its own year.
  return previous.total && previous.years !== null && /^[^.;]{0,60}$/.test(left) && sentence.years.length > 1
    ? previous.total
    : null
}

/** `frigives med 7,5 mio. kr. i 2026`: in instalments; `øges med` is a change, no part. */
function spread(left: string, previous: Reading, ore: number): boolean {
  return SPREAD.test(left) && !CHANGED.test(left) && Math.abs(ore) < Math.abs(previous.ore)
}

/** An empty reading of a raw amount, to be filled. */
function blank(raw: RawAmount, { sentence, group }: Surrounded, index: number, left: string, right: string): Reading {
  return {
    start: raw.start,
    end: raw.end,
    ore: raw.ore,
    minOre: raw.minOre,
    maxOre: raw.maxOre,
    scale: raw.scale,
    times: raw.times,
    written: raw.written,
    context: group.context,
    part: group.part,
    left,
    right,
    sentence,
    head: group.head,
    index,
    cell: null,
    caption: '',
    unit: 'total',
    years: null,
    fromYear: null,
    priceLevel: null,
    approximate: false,
    kind: null,
    certainty: 0,
    status: null,
    mentionStatus: null,
    counterpart: null,
    foreign: false,
    fundingSource: null,
    pool: null,
    orgUnit: null,
    total: null,
    key: '',
    role: null,
    evidence: [],
  }
}

/** Whether the word that tells the kind stands beside the amount: between its neighbours, and not in a clause that follows. */
function ownCue(
  evidence: { start: number } | null,
  from: number,
  to: number,
  { text, start }: Sentence,
  raw: RawAmount,
): boolean {
  if (evidence === null || evidence.start < from || evidence.start >= to) return false
  return evidence.start < raw.start || !text.slice(raw.end - start, evidence.start - start).includes(',')
}

/** What recommendations and decisions grant; a case presentation under such a title tells what things cost. */
const GRANTED: ReadonlySet<Kind> = new Set<Kind>(['capital_appropriation', 'supplementary_appropriation', 'release'])

/** What the item's title says an amount of this section is about. */
function titleKindAt({ context, part }: SentenceGroup): Kind | null {
  const { titleKind } = context
  const told = part?.kind === 'case_presentation' || part?.kind === 'economy'
  return told && titleKind !== null && GRANTED.has(titleKind) ? null : titleKind
}

/** Reads the `index`-th amount of a sentence: unit, kind, years, price level, qualifiers and names. `previous` is the one before it. */
export function readAmount(surrounded: Surrounded, raw: RawAmount, index: number, previous: Reading | null): Reading {
  const { flat, whole, sentence, owners, group, memory, refersBack, betweenYears, guarantees } = surrounded
  const { context } = group
  const from = sentence.amounts[index - 1]?.end ?? sentence.start
  const to = sentence.amounts[index + 1]?.start ?? sentence.end
  const left = flat.slice(from, raw.start)
  const right = flat.slice(raw.end, to)
  const reading = blank(raw, surrounded, index, left, right)
  const { evidence } = reading
  const unit = readUnit(flat, from, raw.start, raw.end, to, Math.abs(raw.ore) >= LARGE)
  if (unit) evidence.push({ attribute: 'unit', start: unit.start, end: unit.end })
  reading.unit = unit?.unit ?? 'total'
  reading.total = totalOf(surrounded, index, left, previous)
  const part = PART_BEFORE.test(left)
  const about = kindOfLabel(group.head) ?? titleKindAt(group)
  const titleKind = part ? null : about
  const read = readKind(sentence, index, {
    titleKind,
    betweenYears,
    unit: reading.unit,
    guarantees,
    previous: previous?.kind ?? memory.last?.kind ?? null,
  })
  const kind = settleKind({
    left,
    right,
    before: sentence.text.slice(0, raw.start - sentence.start),
    read,
    ownCue: ownCue(read.evidence, from, to, sentence, raw),
    titleKind: about,
    aboutCapital: context.aboutCapital,
    followedUp: FOLLOWED_UP.test(context.item?.title ?? ''),
    large: Math.abs(raw.ore) >= LARGE,
    start: raw.start,
    range: raw.minOre !== null,
    unit: reading.unit,
    betweenYears,
    negative: raw.ore < 0,
    small: Math.abs(raw.ore) < SMALL,
    previous: previous?.kind ?? null,
    total: reading.total?.kind ?? null,
    back: refersBack && index === 0 ? (memory.last?.kind ?? null) : null,
  })
  reading.kind = kind.kind
  reading.certainty = raw.written ? kind.certainty : kind.certainty * 0.8
  if (kind.evidence) evidence.push({ attribute: 'kind', start: kind.evidence.start, end: kind.evidence.end })
  const years = readYears(sentence, owners, index, kind.kind, context.horizon, part)
  reading.years = years.years
  reading.fromYear = years.fromYear
  if (years.evidence) evidence.push({ attribute: years.fromYear === null ? 'years' : 'fromYear', ...years.evidence })
  const level = readPriceLevel(sentence, owners, index)
  if (level) evidence.push({ attribute: 'priceLevel', start: level.start, end: level.end })
  reading.priceLevel = level?.years[0] ?? null
  const rough = approximation(flat, from, raw.start)
  if (rough) evidence.push({ attribute: 'approximate', ...rough })
  reading.approximate = rough !== null
  if (raw.times !== null && !unit)
    reading.unit = raw.times > 1 && reading.years?.length === raw.times ? 'per_year' : 'per_unit'
  if (reading.unit === 'total' && reading.kind === 'fee' && context.titleKind === 'fee' && Math.abs(raw.ore) < 1e7)
    reading.unit = 'per_unit'
  if (isSmall(reading) && !part) reading.kind = kindOfOne(reading.kind)
  // A limit is a sum, whatever it limits.
  if (reading.kind === 'threshold' && reading.unit !== 'per_participant') reading.unit = 'total'
  fillYears(whole, reading, previous, memory)
  nameParties(flat, reading, from)
  return reading
}
