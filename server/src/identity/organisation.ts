import { randomUUID } from 'node:crypto'
import type { NewUnit, OrganisationUnit, UnitChange } from '@kildetal/shared/administration.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound, stale } from '../problems.ts'

/** The units whose names the actor may know, parents before children, siblings by position and name. */
export async function readOrganisation(ctx: Context): Promise<OrganisationUnit[]> {
  require(ctx, 'units.read')
  const found = await sql<OrganisationUnit>`
    WITH RECURSIVE tree AS (
      SELECT u.*, 0 AS depth, ARRAY[(u.position, u.name)] AS way FROM org_unit u WHERE u.parent_id IS NULL
      UNION ALL
      SELECT u.*, tree.depth + 1, tree.way || (u.position, u.name) FROM org_unit u JOIN tree ON u.parent_id = tree.id
    )
    SELECT id, slug, name, level, parent_id, position, depth, demonstration, version FROM tree ORDER BY way`.execute(
    ctx.trx,
  )
  return found.rows
}

async function readUnit(ctx: Context, id: string): Promise<OrganisationUnit> {
  const unit = (await readOrganisation(ctx)).find((candidate) => candidate.id === id)
  if (!unit) throw notFound()
  return unit
}

/** Words for what the database refuses about the tree. */
function refuseUnit(error: unknown): never {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  if (code === '23505')
    throw constraint === 'org_unit_one_root'
      ? invalid('Der er allerede en øverste enhed.', [{ path: 'parentId', message: 'mangler' }])
      : invalid('Der er allerede en enhed med det korte navn.', [{ path: 'slug', message: 'er i brug' }])
  if (code === '23514')
    throw invalid('Enheden kan ikke stå der i organisationen.', [{ path: 'parentId', message: 'passer ikke' }])
  if (code === '23503') throw invalid('Enheden er i brug, eller dens overordnede findes ikke.')
  throw error
}

/** Adds a unit. The first one is the municipality; every other has a parent. The demonstration marks its own. */
export async function addUnit(ctx: Context, input: NewUnit & { demonstration?: boolean }): Promise<OrganisationUnit> {
  require(ctx, 'units.change')
  // The id is made here: the policy for reading knows the new row only from the next statement, so none can be returned from this one.
  const id = randomUUID()
  await ctx.trx
    .insertInto('orgUnit')
    .values({ id, ...input })
    .execute()
    .catch(refuseUnit)
  const unit = await readUnit(ctx, id)
  const after = { name: unit.name, slug: unit.slug, level: unit.level }
  await recordEvent(ctx, { action: 'unit.added', objectType: 'unit', objectId: unit.id, before: null, after })
  await notifyLive(ctx, ['organisation'])
  return unit
}

/** Renames or moves a unit; those below move along, and who may see what follows at once. */
export async function changeUnit(
  ctx: Context,
  id: string,
  { version, ...change }: UnitChange,
): Promise<OrganisationUnit> {
  require(ctx, 'units.change')
  const before = await readUnit(ctx, id)
  const { numUpdatedRows } = await ctx.trx
    .updateTable('orgUnit')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
    .catch(refuseUnit)
  if (numUpdatedRows === 0n) throw stale(before)
  const after = await readUnit(ctx, id)
  const told = ({ name, parentId, position }: OrganisationUnit) => ({ name, parentId, position })
  await recordEvent(ctx, {
    action: 'unit.changed',
    objectType: 'unit',
    objectId: id,
    before: told(before),
    after: told(after),
  })
  await notifyLive(ctx, ['organisation'])
  return after
}

/** Removes a unit that nothing hangs on. */
export async function removeUnit(ctx: Context, id: string): Promise<void> {
  require(ctx, 'units.change')
  const { name, slug } = await readUnit(ctx, id)
  const led = await ctx.trx.selectFrom('roleAssignment').select('id').where('orgUnitId', '=', id).executeTakeFirst()
  if (led) throw invalid('Enheden har en leder. Tag rollen fra lederen først.')
  await ctx.trx.deleteFrom('orgUnit').where('id', '=', id).execute().catch(refuseUnit)
  await recordEvent(ctx, {
    action: 'unit.removed',
    objectType: 'unit',
    objectId: id,
    before: { name, slug },
    after: null,
  })
  await notifyLive(ctx, ['organisation'])
}
