import { fiscalYearOf, isDay } from '@kildetal/shared/fiscal-year.ts'
import type { AgendaItem, ParsedMinutes } from '@kildetal/shared/minutes.ts'
import { findAll } from '../text/find-all.ts'
import type { CleanText } from './clean-text.ts'
import { kindOfTitle } from './context/kinds.ts'
import { titleYears } from './context/year-expressions.ts'
import { letteredVerdicts, recommendationPoints } from './outcome/points.ts'
import { generalOutcomes, kindVerdicts, pointVerdicts } from './outcome/verdicts.ts'
import type { ItemContext, Part, Point } from './reading.ts'

const CASE_YEAR = /-(\d{2})$|(?:^|[^\d])((?:20)\d{2})-\d{4,6}$/
const CONTENTS = /indholdsfortegnelse|dagsordenspunkter|\.{5,}/i

/** What all items of a document share. */
interface Meeting {
  readonly year: number | null
  readonly names: ReadonlySet<string>
}

/** The year of the meeting; of a text without a date the case number's, as cases are mostly met on the year they begin. */
function meetingYear({ year }: Meeting, item: AgendaItem | null): number | null {
  if (year !== null) return year
  const match = CASE_YEAR.exec(item?.caseNumber ?? '')
  if (!match) return null
  return match[2] !== undefined ? Number(match[2]) : 2000 + Number(match[1])
}

function horizonOf(meeting: Meeting, item: AgendaItem | null, years: readonly number[]): ItemContext['horizon'] {
  const budgetYear = /budget|overslagsår|takst/i.test(item?.title ?? '') ? (years[0] ?? null) : null
  const lastYear = budgetYear !== null && years.length > 1 ? (years.at(-1) ?? null) : null
  return { meetingYear: meetingYear(meeting, item), budgetYear, lastYear }
}

const MUNICIPALITY = /[A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)? Kommune(?![a-zæøå])/g
/** Minutes name their municipality early and often; this much of a text is enough to tell. */
const NAMES_WITHIN = 200_000

/**
 * The municipality whose minutes these are: named by body, place or heading, else the one that most agenda items name; a neighbour
 * is named often, but in one item. Empty when several are named alike.
 */
function ownNames(text: string, minutes: ParsedMinutes, starts: readonly number[]): Set<string> {
  const items = new Map<string, Set<number>>()
  let item = 0
  const early = text.slice(0, NAMES_WITHIN)
  for (const match of early.includes(' Kommune') ? findAll(MUNICIPALITY, early) : []) {
    while (item < starts.length && (starts[item] ?? 0) <= match.index) item++
    const seen = items.get(match[0]) ?? new Set<number>()
    seen.add(item)
    items.set(match[0], seen)
  }
  const heading = `${minutes.body ?? ''} ${minutes.place ?? ''}`
  const told = [...items].filter(([name, seen]) => seen.has(0) || heading.includes(name.split(' ')[0] ?? name))
  if (told.length > 0) return new Set(told.map(([name]) => name))
  const [most, next] = [...items].sort((a, b) => b[1].size - a[1].size)
  // In one item of many a name alone may well be the neighbour's.
  const enough = most !== undefined && most[1].size > 1
  return new Set(most && enough && most[1].size > (next?.[1].size ?? 0) ? [most[0]] : [])
}

/** The first part of a decision about each recommendation, and under null the first about all or the only one. */
function verdictPlaces({ decisions }: AgendaItem, at: (position: number) => number): ItemContext['verdictPlaces'] {
  const places = new Map<number | null, { start: number; end: number }>()
  for (const { place, recommendations } of decisions) {
    const keys = recommendations.length === 0 ? [null] : recommendations
    for (const key of keys) if (!places.has(key)) places.set(key, { start: at(place.start), end: at(place.end) })
  }
  const [only] = decisions
  if (only && decisions.length === 1) places.set(null, { start: at(only.place.start), end: at(only.place.end) })
  return places
}

function contextOf(clean: CleanText, meeting: Meeting, item: AgendaItem): ItemContext {
  const at = (position: number) => clean.fromOriginal(position)
  const parts: Part[] = item.sections.map(({ kind, start, bodyStart, end, earlier }) => ({
    kind,
    start: at(start),
    bodyStart: at(bodyStart),
    end: at(end),
    earlier,
  }))
  const points: Point[] = []
  for (const part of parts) {
    if (part.kind !== 'recommendation') continue
    for (const point of recommendationPoints(clean.text, part.bodyStart, part.end, points.length)) points.push(point)
  }
  const { years, fromYear } = titleYears(item.title)
  return {
    item,
    start: at(item.start),
    end: at(item.end),
    parts,
    points,
    numbered: pointVerdicts(item),
    general: generalOutcomes(item),
    letteredPoints: points.some((point) => point.lettered),
    lettered: letteredVerdicts(item.decisions.map((decision) => decision.place.quote).join(' ')),
    verdictPlaces: verdictPlaces(item, at),
    verdicts: kindVerdicts(item),
    titleKind: kindOfTitle(item.title),
    aboutCapital: /anlæg/i.test(item.title),
    titleYears: years,
    titleFromYear: fromYear,
    horizon: horizonOf(meeting, item, years),
    ownNames: meeting.names,
  }
}

/** Where a position lies: its item's context, or null where nothing may be read (closed items, a table of contents). */
export type ContextAt = (position: number) => ItemContext | null

/** Finds the context of a position: its item's, read when first asked for, or that of the text outside all items. */
export function itemContexts(clean: CleanText, minutes: ParsedMinutes): ContextAt {
  const items = minutes.items.toSorted((a, b) => a.start - b.start)
  const names = ownNames(
    clean.text,
    minutes,
    items.map((item) => clean.fromOriginal(item.start)),
  )
  const year = minutes.date !== null && isDay(minutes.date) ? fiscalYearOf(minutes.date) : null
  const meeting: Meeting = { year, names }
  const known = new Map<AgendaItem, ItemContext>()
  const read = (item: AgendaItem | undefined): ItemContext | null => {
    if (!item || item.closed) return null
    const context = known.get(item) ?? contextOf(clean, meeting, item)
    known.set(item, context)
    return context
  }
  const bounds = items.map((item) => ({ start: clean.fromOriginal(item.start), end: clean.fromOriginal(item.end) }))
  const outside: ItemContext = {
    item: null,
    start: 0,
    end: clean.text.length,
    parts: [],
    points: [],
    lettered: new Map(),
    numbered: new Map(),
    general: [],
    letteredPoints: false,
    verdictPlaces: new Map(),
    verdicts: new Map(),
    titleKind: null,
    aboutCapital: false,
    titleYears: [],
    titleFromYear: null,
    horizon: horizonOf(meeting, null, []),
    ownNames: names,
  }
  const first = bounds[0]?.start ?? clean.text.length
  const contents = items.length > 0 ? clean.text.slice(0, first).search(CONTENTS) : -1
  return (position) => {
    let low = 0
    let high = bounds.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((bounds[middle]?.start ?? 0) <= position) low = middle + 1
      else high = middle
    }
    const bound = bounds[low - 1]
    if (bound && position < bound.end) return read(items[low - 1])
    // Before the first item only what stands above the table of contents, whose titles come again as items.
    return low === 0 && contents !== -1 && position >= contents ? null : outside
  }
}

/** The section of an item that holds a position, or null (the item's heading). */
export function partAt(context: ItemContext, position: number): Part | null {
  const { parts } = context
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((parts[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  const part = parts[low - 1]
  return part && position < part.end ? part : null
}
