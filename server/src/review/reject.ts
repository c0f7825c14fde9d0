import type { ItemDetail } from '@kildetal/shared/items.ts'
import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { readItemDetail } from '../items/detail.ts'
import { notifyLive } from '../live/notify.ts'
import { bringBooksInLine } from './books.ts'
import { changeItem, lockItem, reviewedBy } from './change-item.ts'

/** Rejects an item: it is no figure of ours or no figure at all, for the reason given. What it had posted is reversed. */
export async function rejectItem(
  ctx: Context,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<ItemDetail> {
  const before = await lockItem(ctx, id, version)
  const item = await changeItem(ctx, id, {
    state: 'rejected',
    rejectionReason: reason,
    decidedStatus: null,
    ...reviewedBy(ctx),
  })
  await bringBooksInLine(ctx, item)
  await notifyLive(ctx, ['items', 'minutes', 'pools', 'ledger'])
  const after = await readItemDetail(ctx, id)
  await recordEvent(ctx, {
    action: 'item.rejected',
    objectType: 'item',
    objectId: id,
    before: { state: before.state },
    after: { state: 'rejected' },
    reason,
  })
  return after
}
