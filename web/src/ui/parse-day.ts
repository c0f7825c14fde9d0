import { isDay, monthName } from '@kildetal/shared/fiscal-year.ts'

function iso(year: string, month: number, day: string): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/**
 * An ISO day from what a person typed: `23. april 2025`, `23 April 2025`, `23. apr. 2025`, `23.4.2025`, `23/4-2025`, `2025-04-23`.
 * Null when it is no day that exists or cannot be read without guessing (a year of two digits, a month in front).
 */
export function parseDay(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (isDay(text)) return text
  const digits = /^(\d{1,2})[./-](\d{1,2})[./ -](\d{4})$/.exec(text)
  if (digits) return iso(digits[3] ?? '', Number(digits[2]), digits[1] ?? '')
  const words = /^(\d{1,2})\.? ?([a-zæøå]{3,9})\.? (\d{4})$/.exec(text)
  if (!words) return null
  const [, day = '', name = '', year = ''] = words
  for (let month = 1; month <= 12; month++) {
    const full = [monthName(month, 'da'), monthName(month, 'en').toLowerCase()]
    if (full.some((candidate) => candidate === name || (name.length === 3 && candidate.startsWith(name)))) {
      return iso(year, month, day)
    }
  }
  return null
}
