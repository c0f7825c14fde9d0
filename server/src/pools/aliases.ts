import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { postItem, unpostItem } from '../ledger/post-item.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound } from '../problems.ts'
import { poolOfItem } from './find-pool.ts'
import { normalizePoolName } from './pool-names.ts'

/**
 * Lets a name in minutes mean this pool from now on. When it meant another pool before, what was booked there under this name is reversed and
 * booked here, item by item. Throws `notFound`, and `invalid` when a closed period stands in the way.
 */
export async function addAlias(ctx: Context, slug: string, name: string): Promise<void> {
  require(ctx, 'ledger.post')
  const pool = await poolBySlug(ctx, slug)
  const normalized = normalizePoolName(name)
  const taken = await ctx.trx
    .selectFrom('poolAlias')
    .selectAll()
    .where('normalized', '=', normalized)
    .executeTakeFirst()
  if (taken?.poolId === pool.id) return
  if (taken) await ctx.trx.updateTable('poolAlias').set({ poolId: pool.id, name }).where('id', '=', taken.id).execute()
  else await ctx.trx.insertInto('poolAlias').values({ poolId: pool.id, name, normalized }).execute()
  await rebookNamed(ctx, normalized)
  await changed(ctx, pool.id, {
    was: taken ? { alias: taken.name, pool: taken.poolId } : null,
    became: { alias: name },
  })
}

/** Takes a name away from the pool; what was booked under it stays. Throws `notFound`, and `invalid` for the last name. */
export async function removeAlias(ctx: Context, slug: string, aliasId: string): Promise<void> {
  require(ctx, 'ledger.post')
  const pool = await poolBySlug(ctx, slug)
  const names = await ctx.trx.selectFrom('poolAlias').select(['id', 'name']).where('poolId', '=', pool.id).execute()
  const alias = names.find((row) => row.id === aliasId)
  if (!alias) throw notFound()
  if (names.length === 1) throw invalid('Puljen skal have mindst ét navn, som referater kan nævne den ved.')
  await ctx.trx.deleteFrom('poolAlias').where('id', '=', aliasId).execute()
  await changed(ctx, pool.id, { was: { alias: alias.name }, became: null })
}

async function poolBySlug(ctx: Context, slug: string): Promise<{ id: string }> {
  const pool = await ctx.trx.selectFrom('pool').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!pool) throw notFound()
  return pool
}

/** Items that name the pool by this name, or are included in one that does, are booked anew where the name now leads. */
async function rebookNamed(ctx: Context, normalized: string): Promise<void> {
  const items = await ctx.trx
    .selectFrom('economicItem')
    .selectAll()
    .where('state', '=', 'accepted')
    .where((eb) =>
      eb.or([eb('poolName', 'is not', null), eb('fundingSource', 'is not', null), eb('poolId', 'is not', null)]),
    )
    .orderBy('id')
    .execute()
  const named = items.filter(({ poolName, fundingSource }) =>
    [poolName, fundingSource].some((name) => name !== null && normalizePoolName(name) === normalized),
  )
  const included = await ctx.trx
    .selectFrom('itemPart')
    .innerJoin('economicItem', 'economicItem.id', 'itemPart.partId')
    .selectAll('economicItem')
    .where('itemPart.basis', '=', 'included')
    .where('economicItem.state', '=', 'accepted')
    .execute()
  for (const item of new Map([...named, ...included].map((row) => [row.id, row])).values()) {
    const poolId = await poolOfItem(ctx, item)
    await ctx.trx.updateTable('economicItem').set({ poolId }).where('id', '=', item.id).execute()
    const placed = { ...item, poolId }
    const { movementIds } = await postItem(ctx, placed)
    if (movementIds.length === 0) await unpostItem(ctx, placed)
  }
}

async function changed(
  ctx: Context,
  poolId: string,
  { was, became }: { was: Record<string, unknown> | null; became: Record<string, unknown> | null },
): Promise<void> {
  await notifyLive(ctx, ['pools', 'ledger', 'items'])
  await recordEvent(ctx, { action: 'pool.alias', objectType: 'pool', objectId: poolId, before: was, after: became })
}
