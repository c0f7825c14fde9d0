import type { FollowUpRow, NewFollowUp } from '@kildetal/shared/decisions.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { readFollowUp } from './follow-up-queries.ts'

/** What a caller in the server may add to the wire's shape: that owner or day are the demonstration's own. */
export type AddFollowUp = NewFollowUp & { demonstration?: boolean }

/**
 * Adds a follow-up that no minutes hold, with what it rests on. The same idempotency key again answers the first one. Throws `invalid` for
 * a project or agenda item that is not there.
 */
export async function addFollowUp(
  ctx: Context,
  input: AddFollowUp,
  idempotencyKey: string | null,
): Promise<FollowUpRow> {
  require(ctx, 'followUps.complete')
  if (input.projectId !== null) await mustHaveProject(ctx, input.projectId)
  if (input.agendaItemId !== null) await mustHaveItem(ctx, input.agendaItemId)
  const added = await ctx.trx
    .insertInto('followUp')
    .values({ ...input, origin: 'manual', idempotencyKey })
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) {
    const first = await ctx.trx
      .selectFrom('followUp')
      .select('id')
      .where('idempotencyKey', '=', idempotencyKey)
      .executeTakeFirstOrThrow()
    return readFollowUp(ctx, first.id)
  }
  await notifyLive(ctx, ['decisions', 'projects'])
  const { what, owner, due, basis } = input
  await recordEvent(ctx, {
    action: 'followUp.added',
    objectType: 'followUp',
    objectId: added.id,
    before: null,
    after: { what, owner, due, basis },
  })
  return readFollowUp(ctx, added.id)
}

/** Throws `invalid` unless the actor sees such a project. */
export async function mustHaveProject(ctx: Context, projectId: string): Promise<void> {
  const found = await ctx.trx.selectFrom('project').select('id').where('id', '=', projectId).executeTakeFirst()
  if (!found) throw invalid('Projektet findes ikke.', [{ path: 'projectId', message: 'Vælg et projekt.' }])
}

async function mustHaveItem(ctx: Context, agendaItemId: string): Promise<void> {
  const found = await ctx.trx
    .selectFrom('decidedItem')
    .select('agendaItemId')
    .where('agendaItemId', '=', agendaItemId)
    .executeTakeFirst()
  if (!found)
    throw invalid('Punktet findes ikke.', [{ path: 'agendaItemId', message: 'Vælg et punkt med en beslutning.' }])
}
