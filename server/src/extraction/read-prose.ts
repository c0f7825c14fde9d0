import type { Kind } from '@kildetal/shared/extraction.ts'
import { withInherited } from './amounts/inherit.ts'
import type { Lexed, RawAmount } from './amounts/lex.ts'
import type { NumberToken } from './amounts/numbers.ts'
import { claims, readPriceLevel, readYears } from './context/assign-years.ts'
import { type KindReading, readKind } from './context/kinds.ts'
import { counterpartOf, fundingOf, orgUnitOf, poolOf } from './context/parties.ts'
import { approximation } from './context/qualifiers.ts'
import { type Sentence, tokenise } from './context/read-sentence.ts'
import { paragraphBreak, sentenceEnd, sentenceStart } from './context/sentences.ts'
import { readUnit } from './context/units.ts'
import { type YearExpression, yearExpressions } from './context/year-expressions.ts'
import { type ContextAt, partAt } from './item-contexts.ts'
import type { ItemContext, Part, Reading } from './reading.ts'

/** In a longer run of amounts the rest take what the one before them says: a sentence is not longer, a list says the same. */
const READ_IN_FULL = 40
const BETWEEN_YEARS = /mellem år|overførselsadgang|uforbrugt|ikke[- ]forbrugte|overført? (?:fra|til) 20|genbevil/i
const DISTRIBUTES = /fordel|periodiser|budgetlæg|afdrages/i
const PART_BEFORE = /(?<![a-zæøå])(?:heraf|hvoraf|deraf)(?![a-zæøå])[^,;]{0,40}$/i
const SAME_AS = /(?:svarende til|svarer til|dvs\.|altså|eller|\()\s*(?:ca\. )?$/i
const REFERS_BACK =
  /^\s*(?:Bevillingen|Beløbet|Beløbene|Midlerne|Tilskuddet|Rammen|Puljen|Udgiften|Udgifterne|Rådighedsbeløbet|Anlægsbevillingen|Det fordeles|De fordeles|Besparelsen|Garantien|Lånet)(?![a-zæøå])/
const FOREIGN_OWNER =
  /^[A-ZÆØÅ][\wæøå.-]*(?: [A-ZÆØÅ][\wæøå.-]*)* (?:Kommune|Region|Fond|Fonden|A\/S|ApS)$|^Region |^Staten$/

interface Group {
  context: ItemContext
  part: Part | null
  start: number
  end: number
  amounts: RawAmount[]
  bare: NumberToken[]
}

type Item = { start: number; end: number; amount: RawAmount | null; bare: NumberToken | null }

function merged(lexed: Lexed): Item[] {
  const items: Item[] = lexed.amounts.map((amount) => ({ start: amount.start, end: amount.end, amount, bare: null }))
  if (lexed.bare.length === 0) return items
  for (const bare of lexed.bare) items.push({ start: bare.start, end: bare.end, amount: null, bare })
  return items.sort((a, b) => a.start - b.start)
}

/** Groups amounts by the sentence they stand in. `skips` are places that are read otherwise (tables), in order. */
function sentencesWithAmounts(
  text: string,
  lexed: Lexed,
  contextAt: ContextAt,
  skips: readonly { start: number; end: number }[],
): Group[] {
  const groups: Group[] = []
  let skip = 0
  let group: Group | null = null
  for (const item of merged(lexed)) {
    while (skip < skips.length && (skips[skip]?.end ?? 0) <= item.start) skip++
    const table = skips[skip]
    if (table && item.start >= table.start) continue
    if (!group || item.start >= group.end) {
      const context = contextAt(item.start)
      if (!context) continue
      const part = partAt(context, item.start)
      const low = Math.max(
        part ? (item.start >= part.bodyStart ? part.bodyStart : part.start) : context.start,
        skips[skip - 1]?.end ?? 0,
        group?.end ?? 0,
      )
      const high = Math.min(
        part?.end ?? context.parts.find((p) => p.start > item.start)?.start ?? context.end,
        table?.start ?? text.length,
      )
      const start = sentenceStart(text, item.start, low)
      group = { context, part, start, end: sentenceEnd(text, item.end, high), amounts: [], bare: [] }
      groups.push(group)
    }
    if (item.amount) group.amounts.push(item.amount)
    else if (item.bare) group.bare.push(item.bare)
  }
  return groups
}

/** What one sentence leaves for the next of the same paragraph. */
interface Memory {
  end: number
  context: ItemContext | null
  last: Reading | null
  fromTo: YearExpression | null
}

/** Reads every amount of running text with its context. `text` is clean (see clean-text.ts). */
export function readProse(
  text: string,
  lexed: Lexed,
  contextAt: ContextAt,
  skips: readonly { start: number; end: number }[],
): Reading[] {
  const readings: Reading[] = []
  let memory: Memory = { end: 0, context: null, last: null, fromTo: null }
  for (const group of sentencesWithAmounts(text, lexed, contextAt, skips)) {
    const amounts = withInherited(text, group.start, group.end, group.amounts, group.bare)
    if (amounts.length === 0) continue
    const same = memory.context === group.context && !paragraphBreak(text, memory.end, group.start)
    if (!same) memory = { end: 0, context: group.context, last: null, fromTo: null }
    const sentence: Sentence = {
      start: group.start,
      end: group.end,
      text: text.slice(group.start, group.end),
      tokens: tokenise(text, group.start, group.end, amounts),
      years: yearExpressions(text, group.start, group.end, group.context.horizon).filter(
        (e) => !amounts.some((a) => a.start < e.end && e.start < a.end),
      ),
      amounts,
    }
    const own = readSentence(text, sentence, group, memory)
    readings.push(...own)
    memory = {
      end: group.end,
      context: group.context,
      last: own.at(-1) ?? memory.last,
      fromTo: sentence.years.find((e) => e.fromYear !== null) ?? memory.fromTo,
    }
  }
  return readings
}

function readSentence(text: string, sentence: Sentence, group: Group, memory: Memory): Reading[] {
  const readings: Reading[] = []
  const owners = claims(sentence)
  const refersBack = REFERS_BACK.test(sentence.text)
  for (const index of sentence.amounts.keys()) {
    const previous = readings.at(-1) ?? null
    const reading =
      index < READ_IN_FULL || !previous
        ? readAmount(text, sentence, index, owners, group, memory, previous, refersBack)
        : alike(sentence, index, previous)
    readings.push(reading)
  }
  shareUnits(sentence, readings)
  return readings
}

function alike(sentence: Sentence, index: number, previous: Reading): Reading {
  const raw = sentence.amounts[index] ?? previous
  const { start, end, ore, minOre, maxOre, scale, times, written } = raw
  return {
    ...previous,
    start,
    end,
    ore,
    minOre,
    maxOre,
    scale,
    times,
    written,
    index,
    left: '',
    right: '',
    certainty: 0.3,
    evidence: [],
  }
}

function paragraphMoves(sentence: Sentence, group: Group, memory: Memory): boolean {
  if (group.context.titleFromYear !== null || BETWEEN_YEARS.test(sentence.text)) return true
  const fromTo = sentence.years.some((e) => e.fromYear !== null) || memory.fromTo !== null
  return fromTo || group.context.titleKind === 'carry_over'
}

function readAmount(
  text: string,
  sentence: Sentence,
  index: number,
  owners: readonly number[],
  group: Group,
  memory: Memory,
  previous: Reading | null,
  refersBack: boolean,
): Reading {
  const raw = sentence.amounts[index]
  if (!raw) throw new RangeError(`no amount ${index} in the sentence at ${sentence.start}`)
  const { context, part } = group
  const from = sentence.amounts[index - 1]?.end ?? sentence.start
  const to = sentence.amounts[index + 1]?.start ?? sentence.end
  const left = text.slice(from, raw.start)
  const right = text.slice(raw.end, to)
  const evidence: Reading['evidence'] = []
  const unit = readUnit(text, from, raw.start, raw.end, to)
  if (unit) evidence.push({ attribute: 'unit', start: unit.start, end: unit.end })
  const total = distributionTotal(sentence, index, left, previous, refersBack ? memory.last : null)
  const read = readKind(sentence, index, {
    titleKind: context.titleKind,
    betweenYears: paragraphMoves(sentence, group, memory),
    unit: unit?.unit ?? 'total',
    previous: previous?.kind ?? memory.last?.kind ?? null,
  })
  const kind = settledKind(read, left, total, previous, refersBack && index === 0 ? memory.last : null)
  if (kind.evidence) evidence.push({ attribute: 'kind', ...kind.evidence })
  const years = readYears(sentence, owners, index, kind.kind, context.horizon)
  if (years.evidence) evidence.push({ attribute: years.fromYear === null ? 'years' : 'fromYear', ...years.evidence })
  const level = readPriceLevel(sentence, owners, index)
  if (level) evidence.push({ attribute: 'priceLevel', start: level.start, end: level.end })
  const rough = approximation(text, from, raw.start)
  if (rough) evidence.push({ attribute: 'approximate', ...rough })
  const reading: Reading = {
    ...raw,
    context,
    part,
    left,
    right,
    sentence,
    index,
    cell: null,
    caption: '',
    unit: unit?.unit ?? 'total',
    years: years.years,
    fromYear: years.fromYear,
    priceLevel: level?.years[0] ?? null,
    approximate: rough !== null,
    kind: kind.kind,
    certainty: raw.written ? kind.certainty : kind.certainty * 0.8,
    status: null,
    mentionStatus: null,
    counterpart: null,
    foreign: false,
    fundingSource: null,
    pool: null,
    orgUnit: null,
    total,
    key: '',
    evidence,
  }
  if (raw.times !== null && !unit)
    reading.unit = (reading.years?.length ?? 0) === raw.times && raw.times > 1 ? 'per_year' : 'per_unit'
  fillYears(text, reading, previous, memory)
  nameParties(text, reading, from)
  return reading
}

/** The total an amount is a part of: what stands before `fordelt med` or `heraf`, in this sentence or the one it refers back to. */
function distributionTotal(
  sentence: Sentence,
  index: number,
  left: string,
  previous: Reading | null,
  back: Reading | null,
): Reading | null {
  if (index === 0) return back && DISTRIBUTES.test(left) ? back : null
  if (!previous) return null
  if (DISTRIBUTES.test(left) || PART_BEFORE.test(left)) return previous
  // Further parts of the same distribution, as long as each has its own year.
  return previous.total && previous.years !== null && /^[^.;]{0,60}$/.test(left) && sentence.years.length > 1
    ? previous.total
    : null
}

function settledKind(
  read: KindReading,
  left: string,
  total: Reading | null,
  previous: Reading | null,
  back: Reading | null,
): KindReading {
  if (total && !PART_BEFORE.test(left)) return { kind: total.kind, evidence: null, certainty: 0.8 }
  if (previous && SAME_AS.test(left) && read.certainty < 0.9)
    return { kind: previous.kind, evidence: null, certainty: 0.7 }
  if (back && (read.certainty < 0.75 || read.evidence === null))
    return { kind: back.kind, evidence: null, certainty: 0.7 }
  return read
}

const TITLED: ReadonlySet<Kind> = new Set<Kind>(['fee', 'subsidy', 'guarantee'])

/** Years that stand outside the amount's own words: the paragraph's, the item's title's, the next sentence's. */
function fillYears(text: string, reading: Reading, previous: Reading | null, memory: Memory): void {
  const { context, kind } = reading
  if (reading.total && reading.years !== null && reading.total.years === null && reading.total.kind !== 'threshold')
    reading.total.years = []
  if (reading.total && reading.years !== null && reading.total.years && isSpread(reading)) {
    reading.total.years = [...new Set([...reading.total.years, ...reading.years])].sort((a, b) => a - b)
  }
  if (kind === 'carry_over' || kind === 'transfer') {
    const from = memory.fromTo?.fromYear ?? context.titleFromYear
    const to = memory.fromTo?.years.at(-1) ?? context.titleYears.at(-1)
    if (kind === 'carry_over' && reading.fromYear === null && from !== null) reading.fromYear = from
    if (kind === 'carry_over' && reading.years === null && to !== undefined && reading.total === null)
      reading.years = [to]
  }
  if (reading.years !== null || kind === null || kind === 'threshold') return
  if ((kind === 'underspend' || kind === 'overspend') && context.titleFromYear !== null)
    reading.years = [context.titleFromYear]
  else if (previous && SAME_AS.test(reading.left) && previous.years) reading.years = previous.years
  else if (TITLED.has(kind) && titleSpeaksOf(kind, context) && context.titleYears.length > 0)
    reading.years = context.titleYears
  else reading.years = yearsAfter(text, reading)
}

function isSpread(reading: Reading): boolean {
  return !PART_BEFORE.test(reading.left)
}

function titleSpeaksOf(kind: Kind, context: ItemContext): boolean {
  return context.titleKind === kind || (kind === 'guarantee' && context.titleKind === 'subsidy')
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
function yearsAfter(text: string, reading: Reading): number[] | null {
  const { sentence, kind, part, context } = reading
  if (!sentence || reading.index !== sentence.amounts.length - 1 || !kind || !LATER.has(kind)) return null
  const limit = Math.min(part?.end ?? context.end, sentence.end + 320)
  const next = text.slice(sentence.end, Math.min(limit, sentence.end + 40))
  if (/^\s*\n\s*\n/.test(next) || !REFERS_BACK.test(next)) return null
  const end = sentenceEnd(text, sentence.end + 2, limit)
  const named = yearExpressions(text, sentence.end, end, context.horizon).filter(
    (e) => e.role === 'year' || e.role === 'onward',
  )
  const years = [...new Set(named.flatMap((e) => e.years))].sort((a, b) => a - b)
  return years.length > 0 ? years : null
}

/** `hæves fra 325.000 kr. til 400.000 kr. om året`: one unit for both; `537 kr. årligt … og 1.074 kr.` likewise. */
function shareUnits(sentence: Sentence, readings: Reading[]): void {
  for (let i = readings.length - 2; i >= 0; i--) {
    const reading = readings[i]
    const next = readings[i + 1]
    if (!reading || !next || reading.unit !== 'total' || next.unit === 'total') continue
    const link = sentence.text.slice(reading.end - sentence.start, next.start - sentence.start)
    if (/^ (?:til|og|eller|samt) (?:ca\. |hhv\. )?$|^, $/.test(link)) reading.unit = next.unit
  }
  for (const [i, reading] of readings.entries()) {
    const before = readings[i - 1]
    if (!before || reading.unit !== 'total' || before.unit === 'total' || before.kind !== reading.kind) continue
    if ((reading.kind === 'fee' || reading.kind === 'price') && /(?:^| )(?:og|eller|samt) $/.test(reading.left))
      reading.unit = before.unit
  }
}

function nameParties(text: string, reading: Reading, from: number): void {
  const { sentence, evidence } = reading
  if (!sentence) return
  const to = sentence.amounts[reading.index + 1]?.start ?? sentence.end
  const counterpart = counterpartOf(text, sentence.start, from, reading.start, reading.end, to)
  if (counterpart) {
    reading.counterpart = counterpart.name
    evidence.push({ attribute: 'counterpart', start: counterpart.start, end: counterpart.end })
    const before = counterpart.start < reading.start
    reading.foreign =
      before &&
      FOREIGN_OWNER.test(counterpart.name) &&
      !/fik|får|søger|ansøger|modtog/.test(text.slice(counterpart.end, counterpart.end + 12))
  }
  const funding = fundingOf(text, Math.max(sentence.start, reading.end - 1), reading.start, sentence.end)
  if (funding) {
    reading.fundingSource = funding.name
    evidence.push({ attribute: 'fundingSource', start: funding.start, end: funding.end })
  }
  const pool = poolOf(text, sentence.start, reading.start, sentence.end)
  if (pool) {
    reading.pool = pool.name
    evidence.push({ attribute: 'pool', start: pool.start, end: pool.end })
  }
  const unit = orgUnitOf(text, sentence.start, sentence.end)
  if (unit) {
    reading.orgUnit = unit.name
    evidence.push({ attribute: 'orgUnit', start: unit.start, end: unit.end })
  }
}
