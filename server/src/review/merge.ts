import type { ItemDetail } from '@kildetal/shared/items.ts'
import type { MergeItem } from '@kildetal/shared/review.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { readItemDetail } from '../items/detail.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { bringBooksInLine } from './books.ts'
import { changeItem, lockItem } from './change-item.ts'

/**
 * Makes two items one: the other's citations, steps, parts and findings become this item's, whose values stand; the other is gone. The
 * other must not be accepted, since what stands in the books may not vanish. Throws stale when either has changed since it was seen.
 */
export async function mergeItem(
  ctx: Context,
  { id, version, otherId, otherVersion }: MergeItem & { id: string },
): Promise<ItemDetail> {
  if (id === otherId)
    throw invalid('En post kan ikke samles med sig selv.', [{ path: 'otherId', message: 'Samme post.' }])
  // Locked in one order, so that two merges the other way round do not wait for each other.
  const wanted = [
    { id, version },
    { id: otherId, version: otherVersion },
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const item of wanted) await lockItem(ctx, item.id, item.version)
  const other = await readItemDetail(ctx, otherId)
  if (other.state === 'accepted')
    throw invalid('Den anden post er godkendt. Fortryd godkendelsen, før posterne samles.', [
      { path: 'otherId', message: 'Posten er godkendt.' },
    ])
  await ctx.trx.updateTable('mention').set({ itemId: id }).where('itemId', '=', otherId).execute()
  await sql`UPDATE item_step s SET item_id = ${id} WHERE item_id = ${otherId} AND NOT EXISTS (SELECT FROM item_step t
    WHERE t.item_id = ${id} AND t.step = s.step AND t.body IS NOT DISTINCT FROM s.body AND t.day IS NOT DISTINCT FROM s.day)`.execute(
    ctx.trx,
  )
  await sql`UPDATE finding_item f SET item_id = ${id} WHERE item_id = ${otherId}
    AND NOT EXISTS (SELECT FROM finding_item t WHERE t.item_id = ${id} AND t.finding_id = f.finding_id)`.execute(
    ctx.trx,
  )
  await sql`INSERT INTO item_part (whole_id, part_id, basis)
    SELECT CASE whole_id WHEN ${otherId} THEN ${id}::uuid ELSE whole_id END, CASE part_id WHEN ${otherId} THEN ${id}::uuid ELSE part_id END, basis
    FROM item_part WHERE (whole_id = ${otherId} AND part_id <> ${id}) OR (part_id = ${otherId} AND whole_id <> ${id})
    ON CONFLICT DO NOTHING`.execute(ctx.trx)
  await removeItem(ctx, otherId)
  const item = await changeItem(ctx, id, {})
  await bringBooksInLine(ctx, item)
  await notifyLive(ctx, ['items', 'minutes', 'pools', 'ledger', 'findings'])
  const after = await readItemDetail(ctx, id)
  await recordEvent(ctx, {
    action: 'item.merged',
    objectType: 'item',
    objectId: id,
    before: { other: otherId, label: other.label, amountOre: other.amountOre },
    after: { citations: after.citations },
  })
  return after
}

/** An item that once stood in the books stays, even when its movements are reversed: they rest on it. */
async function removeItem(ctx: Context, id: string): Promise<void> {
  try {
    await ctx.trx.deleteFrom('economicItem').where('id', '=', id).execute()
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23503') throw error
    throw invalid('Den anden post er brugt andre steder. Saml den modsatte vej, eller afvis den.', [
      { path: 'otherId', message: 'Posten er brugt i bøgerne eller i porteføljen.' },
    ])
  }
}
