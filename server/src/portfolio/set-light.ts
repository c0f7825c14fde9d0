import type { Aspect, ProjectDetail, SetLight } from '@kildetal/shared/portfolio.ts'
import { type Context, require } from '../context.ts'
import { invalid, stale } from '../problems.ts'
import { readProject } from './queries.ts'
import { recordChange } from './record-change.ts'

/**
 * Sets (or takes back) a human's light on one aspect. `version` is 0 for the first. Throws `invalid` for amber or red without a reason,
 * `stale` when somebody else has set it meanwhile.
 */
export async function setLight(
  ctx: Context,
  projectId: string,
  aspect: Aspect,
  { version, light, reason }: SetLight,
): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  if (light !== null && light !== 'green' && !reason)
    throw invalid('Skriv, hvorfor lyset ikke er grønt.', [{ path: 'reason', message: 'Skriv en grund.' }])
  const current = await readProject(ctx, projectId)
  const before = current.lights.find((one) => one.aspect === aspect)
  const values = { light, reason: reason || null, setBy: ctx.actor.userId, setOn: ctx.today(), version: version + 1 }
  const written =
    version === 0
      ? await ctx.trx
          .insertInto('projectLight')
          .values({ projectId: current.id, aspect, ...values })
          .onConflict((conflict) => conflict.columns(['projectId', 'aspect']).doNothing())
          .returning('version')
          .executeTakeFirst()
      : await ctx.trx
          .updateTable('projectLight')
          .set(values)
          .where('projectId', '=', current.id)
          .where('aspect', '=', aspect)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  if (!written) throw stale(await readProject(ctx, projectId))
  return recordChange(
    ctx,
    current.id,
    'project.lightSet',
    { aspect, light: before?.light ?? null, reason: before?.reason ?? null },
    { aspect, light, reason: reason || null },
  )
}
