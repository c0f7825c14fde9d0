import type { AmendPool, NewPool } from '@kildetal/shared/pools.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound, stale } from '../problems.ts'
import { normalizePoolName } from './pool-names.ts'
import { freeSlug } from './slug.ts'

/** Opens a pool; its own name leads to it unless another pool is known by that name. Returns its address. Throws `invalid`. */
export async function createPool(ctx: Context, input: NewPool): Promise<string> {
  require(ctx, 'ledger.post')
  const slug = await freeSlug(ctx, input.name)
  const parentId = input.parent === null ? null : await parentOf(ctx, input.parent)
  const pool = await ctx.trx
    .insertInto('pool')
    .values({ slug, name: input.name, parentId, orgUnitId: input.unitId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ctx.trx
    .insertInto('poolAlias')
    .values({ poolId: pool.id, name: input.name, normalized: normalizePoolName(input.name) })
    .onConflict((conflict) => conflict.column('normalized').doNothing())
    .execute()
  await notifyLive(ctx, ['pools'])
  await recordEvent(ctx, {
    action: 'pool.opened',
    objectType: 'pool',
    objectId: pool.id,
    before: null,
    after: { ...input },
  })
  return slug
}

/** Renames a pool, or moves it below another or a unit. Its address stays, since users share it. Throws `notFound`, `stale`, `invalid`. */
export async function amendPool(ctx: Context, slug: string, input: AmendPool): Promise<void> {
  require(ctx, 'ledger.post')
  const pool = await ctx.trx.selectFrom('pool').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!pool) throw notFound()
  const { version, name, parent, unitId } = input
  const parentId = parent === undefined ? pool.parentId : parent === null ? null : await parentOf(ctx, parent)
  if (parentId !== null && (await isBelow(ctx, parentId, pool.id)))
    throw invalid('En pulje kan ikke ligge under sig selv.', [{ path: 'parent', message: 'Vælg en anden pulje.' }])
  const values = { name: name ?? pool.name, parentId, orgUnitId: unitId === undefined ? pool.orgUnitId : unitId }
  const { numUpdatedRows } = await ctx.trx
    .updateTable('pool')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', pool.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw stale(pool)
  await notifyLive(ctx, ['pools'])
  const before = { name: pool.name, parentId: pool.parentId, orgUnitId: pool.orgUnitId }
  await recordEvent(ctx, { action: 'pool.amended', objectType: 'pool', objectId: pool.id, before, after: values })
}

async function parentOf(ctx: Context, slug: string): Promise<string> {
  const parent = await ctx.trx.selectFrom('pool').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!parent) throw invalid('Puljen findes ikke.', [{ path: 'parent', message: 'Vælg en pulje.' }])
  return parent.id
}

/** Is the pool the other one, or somewhere below it? The tree is locked for the rest of the transaction, so that two moves cannot close a ring. */
async function isBelow(ctx: Context, poolId: string, otherId: string): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(4861023)`.execute(ctx.trx)
  const { rows } = await sql<{ id: string }>`WITH RECURSIVE up AS (
      SELECT id, parent_id FROM pool WHERE id = ${poolId} UNION SELECT pool.id, pool.parent_id FROM pool JOIN up ON pool.id = up.parent_id)
    SELECT id FROM up WHERE id = ${otherId}`.execute(ctx.trx)
  return rows.length > 0
}
