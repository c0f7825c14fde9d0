import type { ItemDetail } from '@kildetal/shared/items.ts'
import type { SplitItem } from '@kildetal/shared/review.ts'
import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { readItemDetail } from '../items/detail.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { bringBooksInLine } from './books.ts'
import { changeItem, lockItem } from './change-item.ts'

/**
 * Del op: the named citations become an item of their own, unreviewed, with this item's values; steps told by those citations go with them.
 * At least one citation stays. Throws stale when the item has changed since it was seen.
 */
export async function splitItem(
  ctx: Context,
  { id, version, mentionIds }: SplitItem & { id: string },
): Promise<{ item: ItemDetail; created: ItemDetail }> {
  const before = await lockItem(ctx, id, version)
  const wanted = [...new Set(mentionIds)]
  const own = await ctx.trx.selectFrom('mention').select('id').where('itemId', '=', id).execute()
  if (!wanted.every((mentionId) => own.some((mention) => mention.id === mentionId)))
    throw invalid('Kun postens egne steder kan skilles ud.', [
      { path: 'mentionIds', message: 'Hører ikke til posten.' },
    ])
  if (wanted.length === own.length)
    throw invalid('Mindst ét sted skal blive i posten.', [{ path: 'mentionIds', message: 'Alle steder er valgt.' }])
  const { id: _id, version: _version, createdAt: _createdAt, extracted, ...values } = before
  const created = await ctx.trx
    .insertInto('economicItem')
    .values({
      ...values,
      extracted: extracted === null ? null : JSON.stringify(extracted),
      state: 'unreviewed',
      poolId: null,
      decidedStatus: null,
      rejectionReason: null,
      reviewedBy: null,
      reviewedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const table of ['mention', 'itemStep'] as const)
    await ctx.trx
      .updateTable(table)
      .set({ itemId: created.id })
      .where(table === 'mention' ? 'mention.id' : 'itemStep.mentionId', 'in', wanted)
      .where('itemId', '=', id)
      .execute()
  const item = await changeItem(ctx, id, {})
  await bringBooksInLine(ctx, item)
  await notifyLive(ctx, ['items', 'minutes', 'pools', 'ledger'])
  const answer = { item: await readItemDetail(ctx, id), created: await readItemDetail(ctx, created.id) }
  await recordEvent(ctx, {
    action: 'item.split',
    objectType: 'item',
    objectId: id,
    before: { citations: own.length },
    after: { citations: own.length - wanted.length, created: created.id },
  })
  return answer
}
