import type { AwaitedDecision, PoolFinding, PoolMeeting } from '@kildetal/shared/pools.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { readFindings } from '../items/findings.ts'
import type { EconomicItemRow } from '../items/tables.ts'

/** The accepted items whose money is on the pools, known on a day: those with movements there, and those whose every year is disputed. */
export async function readPoolItems(
  ctx: Context,
  poolIds: readonly string[],
  asOf: string,
): Promise<EconomicItemRow[]> {
  const onPools = sql<string>`(SELECT m.item_id FROM movement m JOIN posting p ON p.movement_id = m.id JOIN ledger_account a ON a.id = p.ledger_account_id
    WHERE m.item_id IS NOT NULL AND a.pool_id = ANY (${sql.val([...poolIds])}::uuid[]))`
  return ctx.trx
    .selectFrom('economicItem')
    .selectAll()
    .where('state', '=', 'accepted')
    .where(sql<boolean>`(id IN ${onPools} OR pool_id = ANY (${sql.val([...poolIds])}::uuid[]))`)
    .where(
      sql<boolean>`EXISTS (SELECT FROM mention m JOIN meeting g ON g.id = m.meeting_id WHERE m.item_id = economic_item.id AND g.known_on <= ${asOf})`,
    )
    .execute()
}

/** Decisions that minutes announce and whose own minutes are not imported, by item, in order of day. */
export async function readAwaited(
  ctx: Context,
  itemIds: readonly string[],
  asOf: string,
): Promise<Map<string, AwaitedDecision[]>> {
  const awaited = new Map<string, AwaitedDecision[]>()
  if (itemIds.length === 0) return awaited
  const rows = await ctx.trx
    .selectFrom('itemStep')
    .select(['itemId', 'body', 'day'])
    .where('itemId', 'in', [...itemIds])
    .where('basis', '=', 'expected')
    .orderBy('day')
    .orderBy('position')
    .execute()
  for (const { itemId, body, day } of rows) {
    const list = awaited.get(itemId) ?? []
    if (!list.some((known) => known.body === body && known.day === day))
      list.push({ body, day, minutesMissing: day !== null && day < asOf })
    awaited.set(itemId, list)
  }
  return awaited
}

/** Meetings that speak of the items, and announced ones, along the time line. */
export async function readPoolMeetings(
  ctx: Context,
  itemIds: readonly string[],
  awaited: ReadonlyMap<string, readonly AwaitedDecision[]>,
): Promise<PoolMeeting[]> {
  if (itemIds.length === 0) return []
  const held = await ctx.trx
    .selectFrom('mention')
    .innerJoin('meeting', 'meeting.id', 'mention.meetingId')
    .leftJoin('agendaItem', 'agendaItem.id', 'mention.agendaItemId')
    .distinctOn(['meeting.day', 'meeting.body'])
    .select(['meeting.id as meetingId', 'meeting.body', 'meeting.day', 'agendaItem.number as agendaItem'])
    .where('mention.itemId', 'in', [...itemIds])
    .where('meeting.day', 'is not', null)
    .orderBy('meeting.day')
    .orderBy('meeting.body')
    .orderBy('agendaItem.position')
    .execute()
  const meetings: PoolMeeting[] = held.flatMap(({ day, ...row }) =>
    day === null ? [] : [{ ...row, day, future: false }],
  )
  const isThere = (body: string | null, day: string) =>
    meetings.some((meeting) => meeting.day === day && (meeting.body === body || body === null))
  for (const { body, day } of [...awaited.values()].flat())
    if (day !== null && !isThere(body, day))
      meetings.push({ meetingId: null, body, day, agendaItem: null, future: true })
  return meetings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Findings that concern the items and were there on the day; open ones first. */
export async function readPoolFindings(ctx: Context, itemIds: readonly string[], asOf: string): Promise<PoolFinding[]> {
  if (itemIds.length === 0) return []
  const findings = await readFindings(ctx, { itemIds })
  return findings
    .filter(({ day }) => day === null || day <= asOf)
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
    .map(({ id, version, kind, message, state, disputedYears, places, meetingId }) => ({
      ...{ id, version, kind, message, state, disputedYears },
      places: places.map(({ section, before, quote, after, mentionId }) => ({
        ...{ section, before, quote, after, mentionId, meetingId },
      })),
    }))
}
