import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Locale } from '@kildetal/shared/money.ts'

const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** The Danish day of a moment in words: `2025-04-23T22:30:00Z` is already `24. april 2025` here. */
export function dayOf(moment: string, locale: Locale): string {
  return formatDay(danishDay.format(new Date(moment)), locale)
}
