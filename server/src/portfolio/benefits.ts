import type { AmendBenefit, NewBenefit, ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { type Context, require } from '../context.ts'
import { invalid, notFound, stale } from '../problems.ts'
import { readProject } from './queries.ts'
import { recordChange } from './record-change.ts'

function mustBeMeasured({ actual, measuredOn }: NewBenefit): void {
  if ((actual === null) === (measuredOn === null)) return
  throw invalid('En måling har både en værdi og en dag.', [
    actual === null ? { path: 'actual', message: 'Skriv værdien.' } : { path: 'measuredOn', message: 'Skriv dagen.' },
  ])
}

/** Adds a benefit. Owner and measure may be missing; the rule says so. The same one again (a replay) adds nothing. */
export async function addBenefit(
  ctx: Context,
  projectId: string,
  input: NewBenefit & { demonstration?: boolean },
): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  mustBeMeasured(input)
  const { id } = await readProject(ctx, projectId)
  await ctx.trx.selectFrom('project').select('id').where('id', '=', id).forUpdate().execute()
  const same = await ctx.trx
    .selectFrom('benefit')
    .select('id')
    .where('projectId', '=', id)
    .where('what', '=', input.what)
    .executeTakeFirst()
  if (same) return readProject(ctx, id)
  await ctx.trx
    .insertInto('benefit')
    .values({ ...input, projectId: id })
    .execute()
  return recordChange(ctx, id, 'project.benefitAdded', null, input)
}

/** Changes a benefit or enters a measurement. Throws `stale` with the project as it stands, `notFound` or `invalid`. */
export async function amendBenefit(ctx: Context, benefitId: string, input: AmendBenefit): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  mustBeMeasured(input)
  const before = await ctx.trx.selectFrom('benefit').selectAll().where('id', '=', benefitId).executeTakeFirst()
  if (!before) throw notFound()
  const { version, ...values } = input
  const changed = await ctx.trx
    .updateTable('benefit')
    .set({ ...values, version: version + 1 })
    .where('id', '=', benefitId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw stale(await readProject(ctx, before.projectId))
  const { id: _id, projectId, version: _version, demonstration: _demonstration, ...was } = before
  return recordChange(ctx, projectId, 'project.benefitAmended', was, values)
}
