import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound } from '../problems.ts'
import { readMinutesView } from './view.ts'

type Named = { body: string | null; day: string | null; bodyEntered: boolean; dayEntered: boolean }

/**
 * Says which body met and when, where the document does not (a scan, a cover page that is missing). What was read is never overwritten:
 * throws invalid for that. What was said by hand may be said otherwise. Figures cited there alone get the day.
 */
export async function completeMeeting(
  ctx: Context,
  { id, body, day }: { id: string; body: string; day: string },
): Promise<MinutesView> {
  require(ctx, 'minutes.import')
  const before = await ctx.trx
    .selectFrom('meeting')
    .select(['body', 'day', 'bodyEntered', 'dayEntered'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw notFound()
  const fixed = fixedField(before, { body, day })
  if (fixed)
    throw invalid('Det læste udvalg eller den læste dato kan ikke ændres.', [
      { path: fixed, message: 'Står i dokumentet.' },
    ])
  await ctx.trx
    .updateTable('meeting')
    .set({
      body,
      day,
      bodyEntered: before.bodyEntered || before.body === null,
      dayEntered: before.dayEntered || before.day === null,
    })
    .where('id', '=', id)
    .execute()
  await giveDay(ctx, id, before.day, day)
  await notifyLive(ctx, ['minutes', 'items'])
  await recordEvent(ctx, {
    action: 'meeting.completed',
    objectType: 'meeting',
    objectId: id,
    before: { body: before.body, day: before.day },
    after: { body, day },
  })
  return readMinutesView(ctx, id)
}

/** The field that was read and would be overwritten, if any. */
function fixedField(before: Named, after: { body: string; day: string }): 'body' | 'day' | null {
  if (before.body !== null && !before.bodyEntered && before.body !== after.body) return 'body'
  if (before.day !== null && !before.dayEntered && before.day !== after.day) return 'day'
  return null
}

/** Figures that only this meeting's minutes cite follow its day; what other minutes cite keeps theirs, if it has one. */
async function giveDay(ctx: Context, meetingId: string, before: string | null, day: string): Promise<void> {
  await ctx.trx
    .updateTable('economicItem')
    .set({ day })
    .where('id', 'in', (eb) => eb.selectFrom('mention').select('itemId').where('meetingId', '=', meetingId))
    .where((eb) =>
      eb.or([
        eb('day', 'is', null),
        eb.and([
          eb('day', '=', before),
          eb('id', 'not in', (inner) =>
            inner.selectFrom('mention').select('itemId').where('meetingId', '<>', meetingId),
          ),
        ]),
      ]),
    )
    .execute()
}
