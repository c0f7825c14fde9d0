import { z } from 'zod'
import { Kind, Status, Unit } from './extraction.ts'
import { ItemState, ItemValues } from './items.ts'

/** Every step of the review names the version it saw; another version is answered with 409 and the row as it stands. */
const Seen = z.object({ version: z.number().int() })

/** `POST /api/items/:id/acceptance` */
export const AcceptItem = Seen
/** `POST /api/items/:id/rejection`: why it is no figure of ours, for the engine to learn from. */
export const RejectItem = Seen.extend({ reason: z.string().trim().min(1).max(500) })
/** `POST /api/items/:id/amendment`: the values that change; `accept` also accepts the item, in the same step. */
export const AmendItem = Seen.extend({ changes: ItemValues.partial(), accept: z.boolean() })
export type AmendItem = z.infer<typeof AmendItem>
/** `DELETE /api/items/:id/{acceptance,amendment,rejection}?version=`: the step is undone, what it posted is reversed. */
export const UndoQuery = z.object({ version: z.coerce.number().int() })
/** `POST /api/items/:id/split` (Del op): the named citations become an item of their own, to be reviewed. */
export const SplitItem = Seen.extend({ mentionIds: z.array(z.uuid()).min(1).max(1000) })
export type SplitItem = z.infer<typeof SplitItem>
/** `POST /api/items/:id/merge`: the other item's citations become this item's; the other item is gone. */
export const MergeItem = Seen.extend({ otherId: z.uuid(), otherVersion: z.number().int() })
export type MergeItem = z.infer<typeof MergeItem>

/** The words a figure entered by hand is cited with, or a rectangle on a page of a document without text. */
export const ManualCitation = z.union([
  z.object({ start: z.number().int().min(0), end: z.number().int().min(1), quote: z.string().min(1).max(2000) }),
  z.object({
    page: z.number().int().min(1),
    rectangle: z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() }),
    quote: z.string().min(1).max(2000),
  }),
])
/** `POST /api/items` with `Idempotency-Key`. */
export const ManualItem = z.object({ meetingId: z.uuid(), citation: ManualCitation, values: ItemValues })
export type ManualItem = z.infer<typeof ManualItem>

/** One mention in the review's course through a document, in document order. */
export const QueueEntry = z.object({
  mentionId: z.uuid(),
  itemId: z.uuid(),
  /** 1 … m within the meeting; the number that stands in the margin. */
  number: z.number().int(),
  agendaItemId: z.uuid().nullable(),
  agendaItemNumber: z.string().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  amountOre: z.number().int(),
  unit: Unit,
  label: z.string(),
  kind: Kind.nullable(),
  status: Status.nullable(),
  state: ItemState,
  confidence: z.number(),
  /** The item's first mention; the others follow it. */
  first: z.boolean(),
  isSum: z.boolean(),
  openFindings: z.number().int(),
  /** The item waits for a consultant: not reviewed, or a later decision is to be accepted. */
  waiting: z.boolean(),
})
export type QueueEntry = z.infer<typeof QueueEntry>

/** `GET /api/review/queue?meeting=`; without a meeting, the latest one that has something waiting. */
export const ReviewQueue = z.object({
  meeting: z
    .object({
      id: z.uuid(),
      body: z.string().nullable(),
      day: z.string().nullable(),
      retold: z.boolean(),
    })
    .nullable(),
  entries: z.array(QueueEntry),
  /** Mentions seen of all, and open findings. */
  seen: z.number().int(),
  total: z.number().int(),
  openFindings: z.number().int(),
  /** Where the review opens: the least certain waiting item when below 0,5, else the first waiting one. */
  openAt: z.uuid().nullable(),
  /** Other meetings with something waiting, latest first. */
  others: z.array(
    z.object({ id: z.uuid(), body: z.string().nullable(), day: z.string().nullable(), waiting: z.number().int() }),
  ),
})
export type ReviewQueue = z.infer<typeof ReviewQueue>

/**
 * `POST /api/findings/:id/resolution`: the statement that holds (its position among the finding's places: years or amount of that place
 * become the item's), or that nothing is to be changed, with a note.
 */
export const ResolveFinding = Seen.extend({
  holds: z.number().int().min(0).nullable(),
  note: z.string().trim().max(500),
})
export type ResolveFinding = z.infer<typeof ResolveFinding>
