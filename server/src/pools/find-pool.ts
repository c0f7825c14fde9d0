import type { Context } from '../context.ts'
import { ensurePool } from './ensure-pool.ts'
import { namesPool, normalizePoolName } from './pool-names.ts'

/** The pool a name stands for by its aliases, or null. */
export async function findPool(ctx: Context, name: string): Promise<string | null> {
  const found = await ctx.trx
    .selectFrom('poolAlias')
    .select('poolId')
    .where('normalized', '=', normalizePoolName(name))
    .executeTakeFirst()
  return found?.poolId ?? null
}

/**
 * The pool an item's money is on, or is paid from: the one that is set, else the pool it names, else a funding source that is a pool
 * (`puljen afsat til …`). A pool named for the first time is opened. Null when neither names one.
 */
export async function poolOfItem(
  ctx: Context,
  item: { poolId: string | null; poolName: string | null; fundingSource: string | null },
): Promise<string | null> {
  if (item.poolName !== null) return ensurePool(ctx, item.poolName)
  if (item.fundingSource !== null) {
    const known = await findPool(ctx, item.fundingSource)
    if (known !== null || namesPool(item.fundingSource)) return known ?? ensurePool(ctx, item.fundingSource)
  }
  return item.poolId
}
