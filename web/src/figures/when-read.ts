import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Locale } from '@kildetal/shared/money.ts'

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})

/** A moment as the municipality's clock shows it: `8. april 2025 kl. 10.14` (English: `8 April 2025, 10:14`). Throws RangeError for text that is no moment. */
export function whenRead(at: string, locale: Locale): string {
  const [day = '', time = ''] = clock.format(new Date(at)).split(' ')
  return locale === 'da' ? `${formatDay(day)} kl.\u00a0${time.replace(':', '.')}` : `${formatDay(day, 'en')}, ${time}`
}
