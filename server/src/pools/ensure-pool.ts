import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { normalizePoolName, shownPoolName } from './pool-names.ts'
import { freeSlug } from './slug.ts'

/**
 * The pool that a name in minutes stands for: by its aliases (editable), else a new top pool that is known by this name from now on. Names
 * are compared by their purpose alone (`normalizePoolName`). Two at once make one pool.
 */
export async function ensurePool(ctx: Context, name: string): Promise<string> {
  const normalized = normalizePoolName(name)
  const find = () =>
    ctx.trx.selectFrom('poolAlias').select('poolId').where('normalized', '=', normalized).executeTakeFirst()
  const known = await find()
  if (known) return known.poolId
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`pool ${normalized}`}, 0))`.execute(ctx.trx)
  const made = await find()
  if (made) return made.poolId
  const shown = shownPoolName(name)
  const pool = await ctx.trx
    .insertInto('pool')
    .values({ slug: await freeSlug(ctx, shown), name: shown, parentId: null, orgUnitId: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ctx.trx.insertInto('poolAlias').values({ poolId: pool.id, name, normalized }).execute()
  return pool.id
}
