import type { Context } from '../context.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { postItem, unpostItem } from '../ledger/post-item.ts'
import { poolOfItem } from '../pools/find-pool.ts'

/** Brings the books in line with an item after a step of its review: an accepted one is posted, any other is out of them. */
export async function bringBooksInLine(ctx: Context, item: EconomicItemRow): Promise<void> {
  if (item.state !== 'accepted') return unpostItem(ctx, item)
  const poolId = await poolOfItem(ctx, item)
  if (poolId !== item.poolId)
    await ctx.trx.updateTable('economicItem').set({ poolId }).where('id', '=', item.id).execute()
  await postItem(ctx, { ...item, poolId })
}
