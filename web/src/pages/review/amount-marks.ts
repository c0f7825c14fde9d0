import type { MinutesView } from '@kildetal/shared/minutes.ts'
import type { QueueEntry } from '@kildetal/shared/review.ts'
import { type AmountMark, amountMarkOf } from '../../document/marks.ts'

/** The document's amounts, numbered as in the course of the review. */
export function amountMarks(
  view: MinutesView,
  entries: readonly QueueEntry[],
  current: QueueEntry | null,
): AmountMark[] {
  const numbers = new Map(entries.map(({ mentionId, number }) => [mentionId, number]))
  return view.mentions.map((mark) =>
    amountMarkOf(mark, {
      number: numbers.get(mark.id) ?? null,
      current: mark.id === current?.mentionId,
      sameItem: mark.itemId === current?.itemId && mark.id !== current.mentionId,
    }),
  )
}
