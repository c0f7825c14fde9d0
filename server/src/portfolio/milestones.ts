import type { AmendMilestone, NewMilestone, ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { type Context, require } from '../context.ts'
import { invalid, notFound, stale } from '../problems.ts'
import { readProject } from './queries.ts'
import { recordChange } from './record-change.ts'

function datesOf(ctx: Context, { planned, expected, reached }: NewMilestone) {
  if (reached !== null && reached > ctx.today())
    throw invalid('En milepæl kan ikke være nået i fremtiden.', [
      { path: 'reached', message: 'Vælg en dag, der er gået.' },
    ])
  return { planned, expected: reached ?? expected ?? planned, reached }
}

/** Adds a milestone; without an expected day it is expected as planned. The same one again (a replay) adds nothing. */
export async function addMilestone(
  ctx: Context,
  projectId: string,
  input: NewMilestone & { demonstration?: boolean },
): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  const { id } = await readProject(ctx, projectId)
  const dates = datesOf(ctx, input)
  const { what, demonstration = false } = input
  await ctx.trx.selectFrom('project').select('id').where('id', '=', id).forUpdate().execute()
  const same = await ctx.trx
    .selectFrom('milestone')
    .select('id')
    .where('projectId', '=', id)
    .where('what', '=', what)
    .where('planned', '=', dates.planned)
    .executeTakeFirst()
  if (same) return readProject(ctx, id)
  await ctx.trx
    .insertInto('milestone')
    .values({ projectId: id, what, ...dates, demonstration })
    .execute()
  return recordChange(ctx, id, 'project.milestoneAdded', null, { what, ...dates })
}

/** Changes a milestone. Throws `stale` with the project as it stands, or `notFound`. */
export async function amendMilestone(ctx: Context, milestoneId: string, input: AmendMilestone): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  const before = await ctx.trx.selectFrom('milestone').selectAll().where('id', '=', milestoneId).executeTakeFirst()
  if (!before) throw notFound()
  const dates = datesOf(ctx, input)
  const { what, version } = input
  const changed = await ctx.trx
    .updateTable('milestone')
    .set({ what, ...dates, version: version + 1 })
    .where('id', '=', milestoneId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw stale(await readProject(ctx, before.projectId))
  const { planned, expected, reached } = before
  return recordChange(
    ctx,
    before.projectId,
    'project.milestoneAmended',
    { what: before.what, planned, expected, reached },
    { what, ...dates },
  )
}
