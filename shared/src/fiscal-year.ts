import type { Locale } from './money.ts'

/** Days are ISO text (`2025-04-23`); a Danish fiscal year is the calendar year. Nothing here reads a clock. */

const MONTHS: Record<Locale, readonly string[]> = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function parts(day: string): [year: number, month: number, dayOfMonth: number] {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** The fiscal year a day lies in. Throws RangeError for text that is no day. */
export function fiscalYearOf(day: string): number {
  return parts(day)[0]
}

/** The three budget outlook years (overslagsår) after a budget year; source: budget- og regnskabssystem for kommuner. */
export function outlookYears(budgetYear: number): number[] {
  return [budgetYear + 1, budgetYear + 2, budgetYear + 3]
}

/** Name of a month, 1–12, in small letters as Danish writes it. */
export function monthName(month: number, locale: Locale = 'da'): string {
  const name = MONTHS[locale][month - 1]
  if (!name) throw new RangeError(`not a month: ${month}`)
  return name
}

/** `23. april 2025` (English: `23 April 2025`). */
export function formatDay(day: string, locale: Locale = 'da'): string {
  const [year, month, dayOfMonth] = parts(day)
  return locale === 'da'
    ? `${dayOfMonth}. ${monthName(month)} ${year}`
    : `${dayOfMonth} ${monthName(month, 'en')} ${year}`
}

/** `23. april`, where the year is clear from what stands around it. */
export function formatDayOfYear(day: string, locale: Locale = 'da'): string {
  const [, month, dayOfMonth] = parts(day)
  return locale === 'da' ? `${dayOfMonth}. ${monthName(month)}` : `${dayOfMonth} ${monthName(month, 'en')}`
}

/** The ISO day before an ISO day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => {
    const [year, month, dayOfMonth] = parts(day)
    return Date.UTC(year, month - 1, dayOfMonth)
  }
  return Math.round((at(to) - at(from)) / 86_400_000)
}

/** `2026–2028`, `2026, 2028`: years as a person writes them, runs of three or more joined. */
export function formatYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const year of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
