import type { MinutesView } from '@kildetal/shared/minutes.ts'
import type { QueueEntry } from '@kildetal/shared/review.ts'
import type { AmountMark } from '../../document/marks.ts'

/** How an amount looks: doubtful before anything else, then what the review made of it. */
export function lookOf(mark: MinutesView['mentions'][number]): AmountMark['look'] {
  if (mark.state === 'rejected') return 'rejected'
  if (mark.openFinding) return 'disputed'
  return mark.state === 'accepted' ? 'seen' : 'waiting'
}

/** The document's amounts, numbered as in the course of the review. */
export function amountMarks(
  view: MinutesView,
  entries: readonly QueueEntry[],
  current: QueueEntry | null,
): AmountMark[] {
  const numbers = new Map(entries.map(({ mentionId, number }) => [mentionId, number]))
  return view.mentions.map((mark) => ({
    id: mark.id,
    itemId: mark.itemId,
    start: mark.start,
    end: mark.end,
    number: numbers.get(mark.id) ?? null,
    look: lookOf(mark),
    current: mark.id === current?.mentionId,
    sameItem: mark.itemId === current?.itemId && mark.id !== current.mentionId,
    label: mark.label,
  }))
}
