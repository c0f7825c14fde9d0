import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound } from '../problems.ts'
import { readMinutesView } from './view.ts'

/**
 * Says which body met and when, where the document does not (a scan, a cover page that is missing). What was read is never overwritten:
 * throws invalid for that. Figures cited there get the day.
 */
export async function completeMeeting(
  ctx: Context,
  { id, body, day }: { id: string; body: string; day: string },
): Promise<MinutesView> {
  require(ctx, 'minutes.import')
  const before = await ctx.trx
    .selectFrom('meeting')
    .select(['body', 'day'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw notFound()
  if ((before.body ?? body) !== body || (before.day ?? day) !== day)
    throw invalid('Det læste udvalg eller den læste dato kan ikke ændres.', [
      { path: before.body !== null && before.body !== body ? 'body' : 'day', message: 'Står i dokumentet.' },
    ])
  await ctx.trx.updateTable('meeting').set({ body, day }).where('id', '=', id).execute()
  await ctx.trx
    .updateTable('economicItem')
    .set({ day })
    .where('day', 'is', null)
    .where('id', 'in', (eb) => eb.selectFrom('mention').select('itemId').where('meetingId', '=', id))
    .execute()
  await notifyLive(ctx, ['minutes', 'items'])
  await recordEvent(ctx, {
    action: 'meeting.completed',
    objectType: 'meeting',
    objectId: id,
    before,
    after: { body, day },
  })
  return readMinutesView(ctx, id)
}
