import './review.css'
import type { StoredFinding } from '@kildetal/shared/items.ts'
import type { QueueEntry, ReviewQueue } from '@kildetal/shared/review.ts'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { itemQuery } from '../../api/items.ts'
import { minutesQuery } from '../../api/minutes.ts'
import { reviewQueueQuery } from '../../api/review.ts'
import { DocumentPane } from '../../document/DocumentPane.tsx'
import { evidenceMarks, type Field, wordsOf } from '../../document/evidence.ts'
import { FigureEntryForm } from '../../figure-entry/FigureEntryForm.tsx'
import { useEntered } from '../../figure-entry/use-entered.ts'
import { useFigureEntry } from '../../figure-entry/use-figure-entry.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useShortcut } from '../../ui/shortcuts.tsx'
import { EmptyState, SkeletonBlock } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { AllSeen } from './AllSeen.tsx'
import { amountMarks } from './amount-marks.ts'
import { nextWaiting, stepFrom } from './course.ts'
import { ReviewHead } from './ReviewHead.tsx'
import { ReviewSide } from './ReviewSide.tsx'
import { useFindingSteps } from './use-finding-steps.ts'
import { useSteps } from './use-steps.ts'

interface ReviewPageProps {
  /** As in the address: the meeting, and the mention one is at. */
  meetingId: string | undefined
  mentionId: string | undefined
  onGo: (to: { meetingId: string; mentionId?: string | undefined }) => void
}

/** Review: the minutes and the figure side by side, keyboard all the way. */
export function ReviewPage(props: ReviewPageProps) {
  const words = useWords(da, en)
  const { data: queue } = useSuspenseQuery(reviewQueueQuery(props.meetingId))
  if (!queue.meeting) {
    return (
      <Page kind="consultant">
        <PageHeader headline={words.title} />
        <EmptyState title={words.emptyTitle} next={<TextLink href="/import">{words.emptyNext}</TextLink>}>
          {words.emptyText}
        </EmptyState>
      </Page>
    )
  }
  return <MeetingReview queue={queue} meeting={queue.meeting} {...props} />
}

interface MeetingReviewProps extends ReviewPageProps {
  queue: ReviewQueue
  meeting: NonNullable<ReviewQueue['meeting']>
}

function MeetingReview({ queue, meeting, meetingId, mentionId, onGo }: MeetingReviewProps) {
  const words = useWords(da, en)
  const queryClient = useQueryClient()
  const { data: view } = useSuspenseQuery(minutesQuery(meeting.id))
  const [field, setField] = useState<Field | null>(null)
  const [pane, setPane] = useState<'form' | 'document'>('form')
  const { entries } = queue
  const entry = entries.find((one) => one.mentionId === (mentionId ?? queue.openAt)) ?? null
  const { data: item } = useQuery({ ...itemQuery(entry?.itemId ?? ''), enabled: entry !== null })
  const go = useCallback(
    (mention: string | undefined) => onGo({ meetingId: meeting.id, mentionId: mention }),
    [onGo, meeting.id],
  )
  const toItem = useCallback(
    (itemId: string) => {
      const first = entries.find((one) => one.itemId === itemId)
      if (first) go(first.mentionId)
    },
    [entries, go],
  )
  const steps = useSteps(toItem)
  const entering = useFigureEntry(view)
  const acknowledge = useEntered()
  const findings = useFindingSteps()
  useEffect(() => prefetchNext(entries, entry, (id) => void queryClient.prefetchQuery(itemQuery(id))))
  const amounts = useMemo(() => amountMarks(view, entries, entry), [view, entries, entry])
  const evidence = useMemo(
    () => (item && entry ? evidenceMarks(wordsOf(item, entry.mentionId), field) : []),
    [item, entry, field],
  )
  // The newest course, not the one that was on screen when the step was begun.
  const goOn = (mention: string, itemId: string) => {
    const newest = queryClient.getQueryData(reviewQueueQuery(meetingId).queryKey) ?? queue
    go(nextWaiting(newest.entries, mention, itemId)?.mentionId)
  }
  const step = (by: 1 | -1) => {
    const to = stepFrom(entries, entry?.mentionId ?? null, by)
    if (to) go(to.mentionId)
  }
  useShortcut({ keys: 'J', enabled: entry === null, run: () => step(1) })
  useShortcut({ keys: 'K', enabled: entry === null, run: () => step(-1) })
  useShortcut({ keys: 'Z', enabled: entry === null, run: steps.undoLatest })
  return (
    <Page kind="full">
      <ReviewHead
        queue={queue}
        meeting={meeting}
        view={view}
        current={entry}
        onMeeting={(id) => onGo({ meetingId: id })}
      />
      <div className="k-review-panes only-phone">
        <Segmented
          label={words.pane}
          value={pane}
          onChange={setPane}
          segments={[
            { value: 'form', label: words.paneForm },
            { value: 'document', label: words.paneDocument },
          ]}
        />
      </div>
      <div className="k-review" data-pane={pane}>
        <DocumentPane
          view={view}
          amounts={amounts}
          evidence={entering.draft ? [] : evidence}
          marking={
            entering.marking && {
              ...entering.marking,
              onPlace: (place) => {
                entering.marking?.onPlace(place)
                setPane('form')
              },
              onBegin: () => {
                entering.marking?.onBegin()
                setPane('form')
              },
            }
          }
          onAmount={(mention) => {
            go(mention)
            setPane('form')
          }}
        />
        <section className="k-review-side" aria-label={words.paneForm}>
          {entering.draft ? (
            <FigureEntryForm
              view={view}
              entry={entering}
              draft={entering.draft}
              onMention={(mention) => {
                entering.close()
                go(mention)
              }}
              onSaved={(added) => {
                acknowledge(added)
                go(added.citationList[0]?.mentionId)
              }}
            />
          ) : null}
          {!entering.draft && entry && item ? (
            <ReviewSide
              key={item.id}
              item={item}
              entry={entry}
              queue={queue}
              steps={steps}
              onField={setField}
              onGo={(mention) => {
                go(mention)
                setPane('document')
              }}
              onStep={step}
              onDone={(itemId) => goOn(entry.mentionId, itemId)}
              onResolve={(finding: StoredFinding, holds, note) => void findings.resolve(finding, holds, note)}
              onReopen={(finding) => void findings.reopen(finding)}
            />
          ) : null}
          {!entering.draft && entry && !item ? (
            <div className="k-review-scroll">
              <SkeletonBlock shape="rows" count={11} />
            </div>
          ) : null}
          {entering.draft || entry ? null : (
            <AllSeen queue={queue} meeting={meeting} onMeeting={(id) => onGo({ meetingId: id })} />
          )}
        </section>
      </div>
    </Page>
  )
}

/** The next item is asked for while this one is read, so that nobody waits between two. */
function prefetchNext(entries: readonly QueueEntry[], entry: QueueEntry | null, prefetch: (id: string) => void): void {
  if (!entry) return
  const next = nextWaiting(entries, entry.mentionId, entry.itemId)
  if (next) prefetch(next.itemId)
}
