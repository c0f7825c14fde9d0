import type { QueueEntry, ReviewQueue } from '@kildetal/shared/review.ts'
import { sql } from 'kysely'
import { type Context, require } from '../context.ts'
import { isSum } from '../items/rows.ts'
import { documentOrder } from '../items/sources.ts'
import { notFound } from '../problems.ts'

/** Less certain items are opened first (shared/src/extraction.ts). */
const CERTAIN = 0.5

/** An item waits for a consultant while nobody has reviewed it or a later meeting has decided otherwise. */
export const isWaiting = sql<boolean>`(economic_item.state = 'unreviewed' OR economic_item.decided_status IS NOT NULL)`

/** The review's course through one meeting's figures; without a meeting, the latest that has something waiting. */
export async function readQueue(ctx: Context, meetingId: string | undefined): Promise<ReviewQueue> {
  require(ctx, 'items.review')
  const waiting = await waitingMeetings(ctx)
  const wanted = meetingId ?? waiting[0]?.id
  if (wanted === undefined)
    return { meeting: null, entries: [], seen: 0, total: 0, openFindings: 0, openAt: null, others: [] }
  const meeting = await ctx.trx
    .selectFrom('meeting')
    .select(['id', 'body', 'day', 'retold'])
    .where('id', '=', wanted)
    .executeTakeFirst()
  if (!meeting) throw notFound()
  const entries = await readEntries(ctx, wanted)
  const { openFindings } = await ctx.trx
    .selectFrom('finding')
    .select((eb) => eb.fn.countAll<number>().as('openFindings'))
    .where('meetingId', '=', wanted)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return {
    meeting,
    entries,
    seen: entries.filter((entry) => !entry.waiting).length,
    total: entries.length,
    openFindings,
    openAt: opensAt(entries),
    others: waiting.filter(({ id }) => id !== wanted),
  }
}

/** Meetings with items that wait, the municipality's own words and the latest first. */
export async function waitingMeetings(ctx: Context): Promise<ReviewQueue['others']> {
  return ctx.trx
    .selectFrom('mention')
    .innerJoin('economicItem', 'economicItem.id', 'mention.itemId')
    .innerJoin('meeting', 'meeting.id', 'mention.meetingId')
    .select((eb) => [
      'meeting.id',
      'meeting.body',
      'meeting.day',
      eb.fn.count<number>('economicItem.id').distinct().as('waiting'),
    ])
    .where(isWaiting)
    .groupBy(['meeting.id', 'meeting.body', 'meeting.day', 'meeting.retold'])
    .orderBy('meeting.retold')
    .orderBy('meeting.day', (order) => order.desc().nullsLast())
    .orderBy('meeting.id')
    .execute()
}

async function readEntries(ctx: Context, meetingId: string): Promise<QueueEntry[]> {
  const rows = await ctx.trx
    .selectFrom('mention')
    .innerJoin('economicItem', 'economicItem.id', 'mention.itemId')
    .leftJoin('agendaItem', 'agendaItem.id', 'mention.agendaItemId')
    .select((eb) => [
      'mention.id as mentionId',
      'mention.itemId',
      'mention.agendaItemId',
      'agendaItem.number as agendaItemNumber',
      'mention.startOffset as start',
      'mention.endOffset as end',
      'economicItem.amountOre',
      'economicItem.unit',
      'economicItem.label',
      'economicItem.kind',
      'economicItem.status',
      'economicItem.state',
      'economicItem.confidence',
      isSum.as('isSum'),
      isWaiting.as('waiting'),
      eb
        .selectFrom('findingItem')
        .innerJoin('finding', 'finding.id', 'findingItem.findingId')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('findingItem.itemId', '=', 'economicItem.id')
        .where('finding.state', '=', 'open')
        .$asScalar()
        .$notNull()
        .as('openFindings'),
    ])
    .where('mention.meetingId', '=', meetingId)
    .orderBy(documentOrder)
    .execute()
  const met = new Set<string>()
  return rows.map((row, index) => {
    const first = !met.has(row.itemId)
    met.add(row.itemId)
    return { ...row, number: index + 1, first }
  })
}

function opensAt(entries: readonly QueueEntry[]): string | null {
  const waiting = entries.filter((entry) => entry.waiting && entry.first)
  const [least] = waiting.filter(({ confidence }) => confidence < CERTAIN).sort((a, b) => a.confidence - b.confidence)
  return (least ?? waiting[0])?.mentionId ?? null
}
