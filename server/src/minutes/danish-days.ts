import { findAll } from '../text/find-all.ts'
import { clean } from './lines.ts'

/** A day found in a text: ISO day, or null for a day that does not exist, and where its words stand in the searched text. */
export interface FoundDay {
  day: string | null
  start: number
  end: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const
const MONTH =
  'jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** Months with which English software writes the day in front of Danish minutes: `September 16, 2020`. */
const MONTH_FIRST =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marts|maj|juni|juli|oktober'
const GAP = '[-\\s\\u00a0\\u202f]{0,3}'
const DAY = new RegExp(
  [
    `(?<![\\d.])(\\d{1,2})\\.?${GAP}(${MONTH})(?:\\.?${GAP}(\\d{4})(?!\\d))?(?!\\p{L})`,
    `(?<![\\d.])(\\d{4})[-.](\\d{2})[-.](\\d{2})(?![\\d.-]\\d|\\d)`,
    `(?<![\\d.-])(\\d{1,2})[-./](\\d{1,2})[-./ ](\\d{4})(?!\\d)`,
    `(?<![\\p{L}\\d.-])(\\d{1,2})[-./](\\d{1,2})[-./](\\d{2})(?![\\d.-])`,
    `(?<!\\p{L})(${MONTH_FIRST})\\s(\\d{1,2}),?\\s(\\d{4})(?!\\d)`,
  ].join('|'),
  'giu',
)

/** Cheap to run over every line: a digit with a day's company. */
const MAYBE =
  /\d[-./]\d{1,2}[-./ ]\d|\d,?\s\d{4}|\d\.?[-\s\u00a0\u202f]{0,3}(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu

/** ISO day for numbers, or null when the calendar has no such day. */
function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

function monthNumber(name: string): number {
  const danish = name.toLowerCase().replace(/^may/u, 'maj').replace(/^oct/u, 'okt')
  return MONTHS.findIndex((m) => danish.startsWith(m)) + 1
}

/**
 * The days written in a text (`23. april 2025`, `23-04-2025`, `2025.04.23`, `23/4 2025`, `23.04.25`), in order. A day without a year gets
 * the year for which it is nearest after `reference`, and is left out when no reference is given.
 */
export function findDays(text: string, reference: string | null = null): FoundDay[] {
  const found: FoundDay[] = []
  if (!MAYBE.test(text)) return found
  for (const match of findAll(DAY, text)) {
    const [all, d1, name, y1, y2, m2, d2, d3, m3, y3, d4, m4, y4, first, d5, y5] = match
    const place = { start: match.index, end: match.index + all.length }
    if (name !== undefined && y1 === undefined) {
      const near = reference === null ? null : nextAfter(reference, monthNumber(name), Number(d1))
      if (near !== null) found.push({ day: near, ...place })
    } else if (name !== undefined) found.push({ day: iso(Number(y1), monthNumber(name), Number(d1)), ...place })
    else if (y2 !== undefined) found.push({ day: iso(Number(y2), Number(m2), Number(d2)), ...place })
    else if (y3 !== undefined) found.push({ day: iso(Number(y3), Number(m3), Number(d3)), ...place })
    else if (first !== undefined) found.push({ day: iso(Number(y5), monthNumber(first), Number(d5)), ...place })
    else found.push({ day: iso(2000 + Number(y4), Number(m4), Number(d4)), ...place })
  }
  return found
}

/** The first day in a text, or null. */
export function firstDay(text: string): string | null {
  return findDays(clean(text)).find((d) => d.day !== null)?.day ?? null
}

function nextAfter(reference: string, month: number, day: number): string | null {
  const year = Number(reference.slice(0, 4))
  const same = iso(year, month, day)
  return same !== null && same >= reference ? same : iso(year + 1, month, day)
}

/** The last day of a month, ISO. */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The day a vague deadline ends on: `udgangen af 2023`, `ultimo august 2019`, `1. kvartal 2026`, `i august 2019`; null when there is none. */
export function deadlineMonth(text: string, reference: string | null): string | null {
  const quarter = /(?<!\d)([1-4])\.?\s?kvartal\s?(\d{4})?/iu.exec(text)
  const referenceYear = reference === null ? null : Number(reference.slice(0, 4))
  if (quarter !== null) {
    const year = quarter[2] === undefined ? referenceYear : Number(quarter[2])
    if (year !== null) return lastDayOfMonth(year, Number(quarter[1]) * 3)
  }
  const year = /(?:udgangen af|inden udløbet af|senest i|inden for)\s(?:år(?:et)?\s)?(\d{4})(?!\d)/iu.exec(text)
  if (year !== null) return `${year[1]}-12-31`
  const month = new RegExp(
    `(?:ultimo|medio|primo|udgangen af|(?<!\\p{L})i|inden)\\s(${MONTH})(?!\\p{L})\\.?(?:\\s(\\d{4}))?`,
    'iu',
  ).exec(text)
  if (month?.[1] === undefined) return null
  const number = monthNumber(month[1])
  const at = month[2] === undefined ? yearOfMonth(reference, number) : Number(month[2])
  if (at === null) return null
  const word = month[0].toLowerCase()
  if (word.startsWith('medio')) return iso(at, number, 15)
  return word.startsWith('primo') ? iso(at, number, 10) : lastDayOfMonth(at, number)
}

function yearOfMonth(reference: string | null, month: number): number | null {
  if (reference === null) return null
  const year = Number(reference.slice(0, 4))
  return month >= Number(reference.slice(5, 7)) ? year : year + 1
}
