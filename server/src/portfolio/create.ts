import type { NewProject, ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { caseKey } from '../decisions/case-key.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { linkProject } from './link.ts'
import { slugOf } from './names.ts'
import { readProject } from './queries.ts'

/** What a caller in the server may add to the wire's shape: that the project's own details are the demonstration's. */
export type CreateProject = NewProject & { demonstration?: boolean }

/**
 * Creates a project and ties it to everything decided about it. A suggestion of the same name becomes the project; any other project of
 * that name is `invalid`.
 */
export async function createProject(ctx: Context, input: CreateProject): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  await mustHaveUnits(ctx, input)
  const { unitIds, ...fields } = input
  const values = {
    ...fields,
    slug: slugOf(input.name),
    caseKey: caseKey(input.caseNumber),
    state: 'active' as const,
  }
  const same = await ctx.trx
    .selectFrom('project')
    .select(['id', 'state', 'version'])
    .where('slug', '=', values.slug)
    .forUpdate()
    .executeTakeFirst()
  if (same && same.state !== 'suggested')
    throw invalid('Der er allerede et projekt med det navn.', [{ path: 'name', message: 'Vælg et andet navn.' }])
  const {
    id,
    name,
    caseKey: key,
  } = same
    ? await ctx.trx
        .updateTable('project')
        .set({ ...values, version: same.version + 1 })
        .where('id', '=', same.id)
        .returning(['id', 'name', 'caseKey'])
        .executeTakeFirstOrThrow()
    : await ctx.trx.insertInto('project').values(values).returning(['id', 'name', 'caseKey']).executeTakeFirstOrThrow()
  await setUnits(ctx, id, unitIds)
  await linkProject(ctx, { name, caseKey: key })
  await notifyLive(ctx, ['projects'])
  await recordEvent(ctx, {
    action: same ? 'project.confirmed' : 'project.created',
    objectType: 'project',
    objectId: id,
    before: same ? { state: same.state } : null,
    after: {
      name,
      phase: input.phase,
      owner: input.owner,
      caseNumber: input.caseNumber,
      units: unitIds.length,
      allUnits: input.allUnits,
    },
  })
  return readProject(ctx, id)
}

/** Throws `invalid` unless every unit named is one the actor may name. */
export async function mustHaveUnits(
  ctx: Context,
  { unitIds, ownerUnitId }: { unitIds?: readonly string[] | undefined; ownerUnitId?: string | null | undefined },
): Promise<void> {
  const named = [...new Set([...(unitIds ?? []), ...(ownerUnitId ? [ownerUnitId] : [])])]
  if (named.length === 0) return
  const found = await ctx.trx.selectFrom('orgUnit').select('id').where('id', 'in', named).execute()
  if (found.length < named.length)
    throw invalid('En enhed findes ikke.', [{ path: 'unitIds', message: 'Vælg enheder fra organisationen.' }])
}

/** Makes exactly these units the ones the project touches. */
export async function setUnits(ctx: Context, projectId: string, unitIds: readonly string[]): Promise<void> {
  await ctx.trx.deleteFrom('projectUnit').where('projectId', '=', projectId).execute()
  if (unitIds.length > 0)
    await ctx.trx
      .insertInto('projectUnit')
      .values([...new Set(unitIds)].map((unitId) => ({ projectId, unitId })))
      .execute()
}
