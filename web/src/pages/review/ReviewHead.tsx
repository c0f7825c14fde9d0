import type { MinutesView } from '@kildetal/shared/minutes.ts'
import type { QueueEntry, ReviewQueue } from '@kildetal/shared/review.ts'
import type { CSSProperties } from 'react'
import { meetingLabel } from '../../figures/source-of.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { boxLook } from './course.ts'

interface ReviewHeadProps {
  queue: ReviewQueue
  meeting: NonNullable<ReviewQueue['meeting']>
  view: MinutesView
  current: QueueEntry | null
  onMeeting: (id: string) => void
}

/** Which minutes and which item one is at, which other minutes wait, and how far one has come. */
export function ReviewHead({ queue, meeting, view, current, onMeeting }: ReviewHeadProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const item = view.agendaItems.find(({ id }) => id === current?.agendaItemId)
  const label = (at: { body: string | null; day: string | null }) =>
    meetingLabel({ ...at, agendaItemNumber: null }, locale)
  const others = queue.others.map(({ id, waiting, ...at }) => ({
    value: id,
    label: label(at),
    hint: words.meetingWaiting(waiting),
  }))
  return (
    <div className="k-review-head">
      <div className="k-review-where">
        <h1>
          <span className="visually-hidden">{words.title}: </span>
          {others.length === 0 ? <span className="k-review-meeting">{label(meeting)}</span> : null}
          {item ? <span className="k-review-item">{words.item(item.number, item.title)}</span> : null}
        </h1>
        {item?.caseNumber ? <span className="t-muted t-words k-review-case">{item.caseNumber}</span> : null}
        {others.length > 0 ? (
          <span className="k-review-choice">
            <FilterChip
              label={words.meeting}
              value={meeting.id}
              onChange={onMeeting}
              options={[{ value: meeting.id, label: label(meeting) }, ...others]}
            />
          </span>
        ) : null}
      </div>
      <div className="k-review-progress">
        <span>
          <strong className="t-strong">{words.seen(queue.seen, queue.total)}</strong>{' '}
          {words.seenText(queue.openFindings)}
        </span>
        <span
          className="k-review-boxes"
          aria-hidden="true"
          style={{ '--boxes': queue.entries.length } as CSSProperties}
        >
          {queue.entries.map((entry) => (
            <span key={entry.mentionId} data-look={boxLook(entry, current)} />
          ))}
        </span>
      </div>
    </div>
  )
}
