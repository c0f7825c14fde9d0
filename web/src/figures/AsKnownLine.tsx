import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { ReactNode } from 'react'
import { books as da } from '../i18n/da/books.ts'
import { books as en } from '../i18n/en/books.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { AsOfChip } from './AsOfChip.tsx'
import { usePastDay } from './use-past-day.ts'

interface AsKnownLineProps {
  day: string | undefined
  onDay: (day: string | undefined) => void
  /** What the past day's view cannot tell. */
  children?: ReactNode
}

/** Chooses the day the page is seen as known on, and says so while it is not today. */
export function AsKnownLine({ day, onDay, children }: AsKnownLineProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const past = usePastDay(day)
  return (
    <div className="k-chip-row k-as-known">
      <AsOfChip day={day} onDay={onDay} />
      {past && day !== undefined ? (
        <p className="t-13 t-muted" role="status">
          {words.asKnownOn(formatDay(day, locale))} {children}
        </p>
      ) : null}
    </div>
  )
}
