import type { ItemDetail } from '@kildetal/shared/items.ts'
import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { readItemDetail } from '../items/detail.ts'
import { notifyLive } from '../live/notify.ts'
import { recordAmendment } from './amendments.ts'
import { bringBooksInLine } from './books.ts'
import { changeItem, lockItem, reviewedBy } from './change-item.ts'

/**
 * Accepts an item as it stands, with a later meeting's decision when one waits: it enters the books, the pools and the homes of those it
 * concerns. Accepting an accepted item without such a decision changes nothing. Throws stale when the item has changed since it was seen.
 */
export async function acceptItem(ctx: Context, { id, version }: { id: string; version: number }): Promise<ItemDetail> {
  const before = await lockItem(ctx, id, version)
  const { decidedStatus } = before
  if (before.state === 'accepted' && decidedStatus === null) return readItemDetail(ctx, id)
  const item = await changeItem(ctx, id, {
    state: 'accepted',
    status: decidedStatus ?? before.status,
    decidedStatus: null,
    rejectionReason: null,
    ...reviewedBy(ctx),
  })
  if (decidedStatus !== null)
    await recordAmendment(ctx, before, item.version, 'decision', { status: before.status }, { status: decidedStatus })
  await bringBooksInLine(ctx, item)
  await notifyLive(ctx, ['items', 'minutes', 'pools', 'ledger'])
  const after = await readItemDetail(ctx, id)
  await recordEvent(ctx, {
    action: 'item.accepted',
    objectType: 'item',
    objectId: id,
    before: { state: before.state, status: before.status },
    after: { state: item.state, status: item.status, amountOre: item.amountOre, label: item.label },
  })
  return after
}
