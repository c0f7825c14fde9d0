import type { EconomicItem } from '@kildetal/shared/items.ts'
import type { QueueEntry, ReviewQueue } from '@kildetal/shared/review.ts'

/** The entry `by` places away, staying within the course. */
export function stepFrom(entries: readonly QueueEntry[], mentionId: string | null, by: 1 | -1): QueueEntry | null {
  const at = entries.findIndex((entry) => entry.mentionId === mentionId)
  if (at < 0) return (by === 1 ? entries[0] : entries.at(-1)) ?? null
  return entries[at + by] ?? null
}

/**
 * Where the review goes once an item is done: the next one that waits after this place, else the first that waits before it; null when
 * everything is seen.
 */
export function nextWaiting(entries: readonly QueueEntry[], mentionId: string, doneItemId: string): QueueEntry | null {
  const at = entries.findIndex((entry) => entry.mentionId === mentionId)
  const waits = (entry: QueueEntry) => entry.waiting && entry.first && entry.itemId !== doneItemId
  return entries.slice(at + 1).find(waits) ?? entries.slice(0, Math.max(0, at)).find(waits) ?? null
}

/** What a step leaves of an item that the course shows. */
export type Stepped = Pick<EconomicItem, 'id' | 'state' | 'decidedStatus' | 'status' | 'kind' | 'amountOre'>

/**
 * The course after a step on an item, before the server's own answer is here: whoever works by keyboard is faster than the network, and
 * must not be led back to what is already done.
 */
export function afterStep(queue: ReviewQueue, item: Stepped): ReviewQueue {
  const { state, decidedStatus, status, kind, amountOre } = item
  const waiting = state === 'unreviewed' || decidedStatus !== null
  const entries = queue.entries.map((entry) =>
    entry.itemId === item.id ? { ...entry, state, status, kind, amountOre, waiting } : entry,
  )
  const waits = entries.filter((entry) => entry.waiting && entry.first)
  const openAt = waits.find(({ mentionId }) => mentionId === queue.openAt) ?? waits[0]
  return {
    ...queue,
    entries,
    seen: entries.filter((entry) => !entry.waiting).length,
    openAt: openAt?.mentionId ?? null,
  }
}

/** How a box of the progress is drawn. */
export type BoxLook = 'current' | 'same' | 'seen' | 'rejected' | 'disputed' | 'waiting'

/** The look of an entry's box: what one is at, then what goes with it, then what is done, then what is doubtful. */
export function boxLook(entry: QueueEntry, current: QueueEntry | null): BoxLook {
  if (entry.mentionId === current?.mentionId) return 'current'
  if (entry.openFindings > 0) return 'disputed'
  if (entry.itemId === current?.itemId) return 'same'
  if (!entry.waiting) return entry.state === 'rejected' ? 'rejected' : 'seen'
  return 'waiting'
}

/** What the list of coming figures says of an entry: the code of a sentence, with the number of the place that decides it. */
export type Outlook =
  | { says: 'follows'; number: number }
  | { says: 'disputed' | 'done' | 'rejected' | 'unsure' | 'waits' }

const SURE = 0.5

/** A later place of an item follows its first, or the current one; else whether it is doubtful, done or waits. */
export function outlookOf(entry: QueueEntry, entries: readonly QueueEntry[], current: QueueEntry): Outlook {
  if (entry.itemId === current.itemId) return { says: 'follows', number: current.number }
  if (entry.openFindings > 0) return { says: 'disputed' }
  if (!entry.waiting) return { says: entry.state === 'rejected' ? 'rejected' : 'done' }
  if (!entry.first) {
    const lead = entries.find((other) => other.itemId === entry.itemId && other.first)
    if (lead) return { says: 'follows', number: lead.number }
  }
  return { says: entry.confidence < SURE ? 'unsure' : 'waits' }
}
