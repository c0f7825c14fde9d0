import type { ParsedMinutes } from '@kildetal/shared/minutes.ts'
import type { Context } from '../context.ts'
import { sameBody } from '../minutes/bodies.ts'
import type { Cluster } from './cluster.ts'
import { type Known, sameItemKey } from './match.ts'

/** The stored items that a new document's figures might be: of the same cases, or cited by another document of the same meeting. */
export async function readKnown(
  ctx: Context,
  minutes: Pick<ParsedMinutes, 'date' | 'body'>,
  clusters: readonly (Cluster & { caseKey: string | null })[],
): Promise<Known[]> {
  if (clusters.length === 0) return []
  const meetings = await sameMeetings(ctx, minutes)
  const cases = [...new Set(clusters.flatMap(({ caseKey }) => (caseKey === null ? [] : [caseKey])))]
  const amounts = [...new Set(clusters.map(({ values }) => values.amountOre))]
  const rows = await ctx.trx
    .selectFrom('economicItem')
    .leftJoin('mention', 'mention.itemId', 'economicItem.id')
    .leftJoin('agendaItem', 'agendaItem.id', 'mention.agendaItemId')
    .selectAll('economicItem')
    .select(['mention.meetingId', 'agendaItem.caseKey as agendaCaseKey', 'agendaItem.number'])
    .where((eb) =>
      eb.or([
        eb.and([
          eb('economicItem.caseKey', 'in', cases.length > 0 ? cases : ['']),
          eb('economicItem.amountOre', 'in', amounts),
        ]),
        ...(meetings.length > 0 ? [eb('mention.meetingId', 'in', meetings)] : []),
      ]),
    )
    .orderBy('economicItem.createdAt')
    .orderBy('mention.startOffset')
    .execute()
  const known = new Map<string, Known>()
  for (const { meetingId, agendaCaseKey, number, ...item } of rows) {
    const held = known.get(item.id) ?? { ...item, sameMeetingItems: [] }
    known.set(item.id, held)
    const key = sameItemKey(agendaCaseKey, number)
    if (key !== null && meetingId !== null && meetings.includes(meetingId)) held.sameMeetingItems.push(key)
  }
  return [...known.values()]
}

/** Meetings already stored from other documents that are this very meeting: the same body on the same day. */
async function sameMeetings(ctx: Context, { date, body }: Pick<ParsedMinutes, 'date' | 'body'>): Promise<string[]> {
  if (date === null || body === null) return []
  const sameDay = await ctx.trx.selectFrom('meeting').select(['id', 'body']).where('day', '=', date).execute()
  return sameDay.filter((meeting) => meeting.body !== null && sameBody(meeting.body, body)).map(({ id }) => id)
}
