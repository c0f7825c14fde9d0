import type { MinutesView } from '@kildetal/shared/minutes.ts'
import type { QueueEntry } from '@kildetal/shared/review.ts'
import { type AmountMark, lookOf } from '../../document/marks.ts'

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
