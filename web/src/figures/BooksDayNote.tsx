import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { books as da } from '../i18n/da/books.ts'
import { books as en } from '../i18n/en/books.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { useSeenDay } from './use-seen-day.ts'

/** On a past day: that it is one, and that the books have no misreadings in their past, since what minutes said is booked from their own day. */
export function BooksDayNote() {
  const words = useWords(da, en)
  const locale = useLocale()
  const day = useSeenDay()
  if (day === undefined) return null
  return (
    <p className="k-books-day t-13 t-muted" role="status">
      {words.asKnownOn(formatDay(day, locale))} {words.correctedReadings}
    </p>
  )
}
