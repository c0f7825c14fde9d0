import type { ItemDetail } from '@kildetal/shared/items.ts'
import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { readItemDetail } from '../items/detail.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { notifyLive } from '../live/notify.ts'
import { Problem } from '../problems.ts'
import { bringBooksInLine } from './books.ts'
import { changeItem, columnsOf, lockItem } from './change-item.ts'

const nothingToUndo = () => new Problem(409, 'nothing-to-undo', 'Der er ikke noget at fortryde på posten.')

/** Takes an acceptance or a rejection back: the item waits for review again with its values as they are, and what it posted is reversed. */
export async function undoReview(
  ctx: Context,
  { id, version, state }: { id: string; version: number; state: 'accepted' | 'rejected' },
): Promise<ItemDetail> {
  const before = await lockItem(ctx, id, version)
  if (before.state !== state) throw nothingToUndo()
  const item = await changeItem(ctx, id, {
    state: 'unreviewed',
    rejectionReason: null,
    reviewedBy: null,
    reviewedAt: null,
  })
  return finish(ctx, before, item, state === 'accepted' ? 'item.acceptance-undone' : 'item.rejection-undone')
}

/** Takes the latest amendment back: the values it changed and the state before it, in the books too. */
export async function undoAmendment(
  ctx: Context,
  { id, version }: { id: string; version: number },
): Promise<ItemDetail> {
  const before = await lockItem(ctx, id, version)
  const last = await ctx.trx
    .selectFrom('itemAmendment')
    .select(['id', 'was', 'stateBefore'])
    .where('itemId', '=', id)
    .where('undone', '=', false)
    .where('cause', '=', 'correction')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!last) throw nothingToUndo()
  await ctx.trx.updateTable('itemAmendment').set({ undone: true }).where('id', '=', last.id).execute()
  const item = await changeItem(ctx, id, { ...columnsOf(last.was), state: last.stateBefore })
  return finish(ctx, before, item, 'item.amendment-undone')
}

async function finish(
  ctx: Context,
  before: EconomicItemRow,
  item: EconomicItemRow,
  action: string,
): Promise<ItemDetail> {
  await bringBooksInLine(ctx, item)
  await notifyLive(ctx, ['items', 'minutes', 'pools', 'ledger'])
  const after = await readItemDetail(ctx, item.id)
  await recordEvent(ctx, {
    action,
    objectType: 'item',
    objectId: item.id,
    before: { state: before.state, version: before.version },
    after: { state: item.state, version: item.version },
  })
  return after
}
