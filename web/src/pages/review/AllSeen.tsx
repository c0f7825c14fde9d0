import type { ReviewQueue } from '@kildetal/shared/review.ts'
import { meetingLabel } from '../../figures/source-of.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

interface AllSeenProps {
  queue: ReviewQueue
  meeting: NonNullable<ReviewQueue['meeting']>
  onMeeting: (id: string) => void
}

/** In the place of the form when nothing waits in these minutes: what is left, and where to go on. */
export function AllSeen({ queue, meeting, onMeeting }: AllSeenProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const label = (at: { body: string | null; day: string | null }) =>
    meetingLabel({ ...at, agendaItemNumber: null }, locale)
  const [next] = queue.others
  return (
    <div className="k-review-scroll k-all-seen">
      <EmptyState
        title={queue.total === 0 ? words.noneInMeeting : words.doneTitle(label(meeting))}
        next={
          next ? (
            <Button variant="primary" shortcut="Enter" onPress={() => onMeeting(next.id)}>
              {words.doneNext(label(next))}
            </Button>
          ) : (
            <TextLink href="/import">{words.emptyNext}</TextLink>
          )
        }
      >
        {queue.total === 0 ? words.noneInMeetingText : words.doneFindings(queue.openFindings)}
      </EmptyState>
    </div>
  )
}
