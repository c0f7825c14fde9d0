import type { AmendProject, ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { caseKey } from '../decisions/case-key.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound, stale } from '../problems.ts'
import { mustHaveUnits, setUnits } from './create.ts'
import { linkProject } from './link.ts'
import { readProject } from './queries.ts'

/** Only a rule suggests. */
const STATE_EVENTS = { active: 'project.confirmed', dismissed: 'project.dismissed', closed: 'project.closed' } as const

/** Changes a project's own fields, its units or its state; fields left out stay. Throws `stale`, `notFound` or `invalid`. */
export async function amendProject(
  ctx: Context,
  id: string,
  { version, unitIds, ...changes }: AmendProject & { demonstration?: boolean | undefined },
): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  if (changes.state === 'suggested') throw invalid('Et projekt kan ikke gøres til et forslag igen.')
  await mustHaveUnits(ctx, { unitIds, ownerUnitId: changes.ownerUnitId })
  const before = await ctx.trx.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirst()
  if (!before) throw notFound()
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as typeof changes
  const after = await ctx.trx
    .updateTable('project')
    .set({
      ...given,
      ...(given.caseNumber === undefined ? {} : { caseKey: caseKey(given.caseNumber) }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['name', 'caseKey', 'state'])
    .executeTakeFirst()
  if (!after) throw stale(await readProject(ctx, id))
  if (unitIds !== undefined) await setUnits(ctx, id, unitIds)
  if (after.name !== before.name || after.caseKey !== before.caseKey) await linkProject(ctx, after)
  await notifyLive(ctx, ['projects'])
  const changed = given.state !== undefined && given.state !== before.state && given.state !== 'suggested'
  await recordEvent(ctx, {
    action: changed && given.state ? STATE_EVENTS[given.state as keyof typeof STATE_EVENTS] : 'project.amended',
    objectType: 'project',
    objectId: id,
    before: Object.fromEntries(Object.keys(given).map((field) => [field, before[field as keyof typeof before]])),
    after: { ...given, ...(unitIds === undefined ? {} : { units: unitIds.length }) },
  })
  return readProject(ctx, id)
}
