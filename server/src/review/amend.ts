import type { ItemDetail, ItemValues } from '@kildetal/shared/items.ts'
import type { AmendItem } from '@kildetal/shared/review.ts'
import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { readItemDetail } from '../items/detail.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { acceptItem } from './accept.ts'
import { differenceOf, recordAmendment } from './amendments.ts'
import { bringBooksInLine } from './books.ts'
import { changeItem, columnsOf, lockItem, reviewedBy, valuesOf } from './change-item.ts'

/**
 * Corrects an item's values, and accepts it in the same step when asked to. What was posted of an accepted item follows the correction.
 * Throws stale when the item has changed since it was seen, invalid when the values contradict each other.
 */
export async function amendItem(
  ctx: Context,
  { id, version, changes, accept }: AmendItem & { id: string },
): Promise<ItemDetail> {
  const before = await lockItem(ctx, id, version)
  const values = valuesOf(before)
  const { was, became } = differenceOf(values, changes)
  if (Object.keys(became).length === 0) return accept ? acceptItem(ctx, { id, version }) : readItemDetail(ctx, id)
  await validate(ctx, { ...values, ...became })
  const state = accept ? 'accepted' : before.state
  const item = await changeItem(ctx, id, {
    ...columnsOf(became),
    ...(became.years ? { disputedYears: before.disputedYears.filter((year) => !became.years?.includes(year)) } : {}),
    ...('status' in became ? { decidedStatus: null } : {}),
    state,
    ...(accept ? { rejectionReason: null } : {}),
    ...reviewedBy(ctx),
  })
  await recordAmendment(ctx, before, item.version, 'correction', was, became)
  await bringBooksInLine(ctx, item)
  await notifyLive(ctx, ['items', 'minutes', 'pools', 'ledger'])
  const after = await readItemDetail(ctx, id)
  await recordEvent(ctx, {
    action: 'item.amended',
    objectType: 'item',
    objectId: id,
    before: { state: before.state, ...was },
    after: { state, ...became },
  })
  return after
}

/** Throws invalid with every field that does not fit the others. */
export async function validate(ctx: Context, values: ItemValues): Promise<void> {
  const fields: { path: string; message: string }[] = []
  const { minOre, maxOre, orgUnitId, amountOre } = values
  if ((minOre === null) !== (maxOre === null))
    fields.push({
      path: minOre === null ? 'minOre' : 'maxOre',
      message: 'Et interval har både en laveste og en højeste værdi.',
    })
  else if (minOre !== null && maxOre !== null && (minOre > maxOre || minOre !== amountOre))
    fields.push({
      path: 'minOre',
      message: 'Intervallets laveste værdi skal være beløbet og ikke højere end den højeste.',
    })
  if (orgUnitId !== null) {
    const unit = await ctx.trx.selectFrom('orgUnit').select('id').where('id', '=', orgUnitId).executeTakeFirst()
    if (!unit) fields.push({ path: 'orgUnitId', message: 'Enheden findes ikke.' })
  }
  if (fields.length > 0) throw invalid('Rettelsen hænger ikke sammen.', fields)
}
