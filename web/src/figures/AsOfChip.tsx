import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { useMe } from '../api/session.ts'
import { books as da } from '../i18n/da/books.ts'
import { books as en } from '../i18n/en/books.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { FilterChip } from '../ui/Chip.tsx'
import { useMeetingDays } from './use-meeting-days.ts'

/** Chooses the day the figures are seen as known on: today, or the day of a meeting. */
export function AsOfChip({ day, onDay }: { day: string | undefined; onDay: (day: string | undefined) => void }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const days = useMeetingDays(today)
  const other = day !== undefined && !days.some((meeting) => meeting.day === day) ? [{ day, label: '' }] : []
  return (
    <FilterChip
      label={words.asKnown}
      value={day ?? ''}
      options={[
        { value: '', label: words.today },
        ...[...days, ...other].map((meeting) => ({
          value: meeting.day,
          label: [formatDay(meeting.day, locale), meeting.label].filter(Boolean).join(', '),
        })),
      ]}
      onChange={(chosen) => onDay(chosen === '' ? undefined : chosen)}
    />
  )
}
