import type { FollowUpRow } from '@kildetal/shared/decisions.ts'
import { daysBetween } from '@kildetal/shared/fiscal-year.ts'
import type { MeetingAhead, PlannedMeeting } from '@kildetal/shared/portfolio.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'

/**
 * The next meeting from today on: planned in the calendar, or known by an imported agenda; the two are one when body and day agree. Its
 * items are those of the agenda, else the decisions of `waiting` that are due that day. Null when none is known to the actor. On a past day
 * the calendar alone speaks: an agenda that is here now was not here then.
 */
export async function nextMeeting(ctx: Context, waiting: readonly FollowUpRow[]): Promise<MeetingAhead | null> {
  const today = ctx.today()
  const planned = await ctx.trx
    .selectFrom('plannedMeeting')
    .select(['body', 'day', 'time', 'deadline'])
    .where('day', '>=', today)
    .orderBy('day')
    .orderBy('time')
    .orderBy('body')
    .executeTakeFirst()
  const imported = ctx.knownOn === undefined ? await importedFrom(ctx, today) : []
  const [first] = imported
  const next =
    !first?.day || (planned && planned.day <= first.day) ? planned : { ...first, day: first.day, deadline: null }
  if (!next) return null
  const agenda = imported.find(({ body, day }) => body === next.body && day === next.day)
  return {
    meetingId: agenda?.id ?? null,
    body: next.body ?? '',
    day: next.day,
    time: next.time,
    daysAway: daysBetween(today, next.day),
    items: agenda ? await agendaItems(ctx, agenda.id) : waiting.filter(({ due }) => due === next.day).length,
    deadline: next.deadline,
  }
}

async function importedFrom(ctx: Context, today: string) {
  return ctx.trx
    .selectFrom('meeting')
    .select(['id', 'body', 'day', 'time'])
    .where('day', '>=', today)
    .where('body', 'is not', null)
    .orderBy('day')
    .orderBy('time')
    .orderBy('id')
    .execute()
}

async function agendaItems(ctx: Context, meetingId: string): Promise<number> {
  const { count } = await ctx.trx
    .selectFrom('agendaItem')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('meetingId', '=', meetingId)
    .where('closed', '=', false)
    .executeTakeFirstOrThrow()
  return count
}

/** Enters a meeting into the board's calendar; the same body and day again changes time and deadline. */
export async function planMeeting(ctx: Context, input: PlannedMeeting): Promise<PlannedMeeting> {
  require(ctx, 'projects.change')
  const { body, day, time, deadline } = input
  const before = await ctx.trx
    .selectFrom('plannedMeeting')
    .select(['id', 'time', 'deadline'])
    .where('body', '=', body)
    .where('day', '=', day)
    .executeTakeFirst()
  const { id } = await ctx.trx
    .insertInto('plannedMeeting')
    .values(input)
    .onConflict((conflict) => conflict.columns(['body', 'day']).doUpdateSet({ time, deadline }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await notifyLive(ctx, ['projects'])
  await recordEvent(ctx, {
    action: 'meeting.planned',
    objectType: 'plannedMeeting',
    objectId: id,
    before: before ? { time: before.time, deadline: before.deadline } : null,
    after: { body, day, time, deadline },
  })
  return input
}
