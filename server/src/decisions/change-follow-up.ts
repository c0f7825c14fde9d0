import type { AmendFollowUp, CloseFollowUp, FollowUpRow } from '@kildetal/shared/decisions.ts'
import { type Expression, sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, stale } from '../problems.ts'
import { mustHaveProject } from './add-follow-up.ts'
import { readFollowUp } from './follow-up-queries.ts'

/** Changes owner, day and project of a follow-up; what was asked for stays as the minutes have it. Throws `stale` or `notFound`. */
export async function amendFollowUp(
  ctx: Context,
  id: string,
  { version, owner, due, projectId, demonstration }: AmendFollowUp & { demonstration?: boolean },
): Promise<FollowUpRow> {
  require(ctx, 'followUps.complete')
  const before = await readFollowUp(ctx, id)
  if (projectId !== null && projectId !== before.project?.id) await mustHaveProject(ctx, projectId)
  return change(ctx, before, version, 'followUp.amended', {
    owner,
    due,
    projectId,
    ...(demonstration === undefined ? {} : { demonstration }),
  })
}

/** Marks an open follow-up as done. */
export async function completeFollowUp(ctx: Context, id: string, input: CloseFollowUp): Promise<FollowUpRow> {
  return close(ctx, id, input, 'done')
}

/** Ends an open follow-up that is no longer wanted. Throws `invalid` without a note that says why. */
export async function cancelFollowUp(ctx: Context, id: string, input: CloseFollowUp): Promise<FollowUpRow> {
  if (!input.note)
    throw invalid('Skriv, hvorfor opfølgningen falder bort.', [{ path: 'note', message: 'Skriv en grund.' }])
  return close(ctx, id, input, 'cancelled')
}

async function close(
  ctx: Context,
  id: string,
  { version, note }: CloseFollowUp,
  state: 'done' | 'cancelled',
): Promise<FollowUpRow> {
  require(ctx, 'followUps.complete')
  const before = await readFollowUp(ctx, id)
  if (before.version === version && before.state !== 'open') throw invalid('Opfølgningen er allerede lukket.')
  const action = state === 'done' ? 'followUp.completed' : 'followUp.cancelled'
  return change(ctx, before, version, action, { state, note, closedBy: ctx.actor.userId, closedAt: sql<string>`now()` })
}

/** Opens a closed follow-up again. */
export async function reopenFollowUp(ctx: Context, id: string, { version, note }: CloseFollowUp): Promise<FollowUpRow> {
  require(ctx, 'followUps.complete')
  const before = await readFollowUp(ctx, id)
  if (before.version === version && before.state === 'open') throw invalid('Opfølgningen er ikke lukket.')
  return change(ctx, before, version, 'followUp.reopened', { state: 'open', note, closedBy: null, closedAt: null })
}

interface Changes {
  owner?: string | null
  due?: string | null
  projectId?: string | null
  demonstration?: boolean
  state?: FollowUpRow['state']
  note?: string | null
  closedBy?: string | null
  closedAt?: Expression<string> | null
}

async function change(
  ctx: Context,
  before: FollowUpRow,
  version: number,
  action: string,
  changes: Changes,
): Promise<FollowUpRow> {
  const changed = await ctx.trx
    .updateTable('followUp')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw stale(await readFollowUp(ctx, before.id))
  const after = await readFollowUp(ctx, before.id)
  await notifyLive(ctx, ['decisions', 'projects'])
  await recordEvent(ctx, {
    action,
    objectType: 'followUp',
    objectId: before.id,
    before: facts(before),
    after: facts(after),
    reason: after.note,
  })
  return after
}

const facts = ({ owner, due, state, project }: FollowUpRow) => ({ owner, due, state, project: project?.name ?? null })
