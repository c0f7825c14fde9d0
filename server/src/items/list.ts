import type { ItemList, ItemListQuery } from '@kildetal/shared/items.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { standingAsOf } from './as-of.ts'
import { filterAsRead, itemFilter } from './filter.ts'
import { itemRows, toEconomicItems } from './rows.ts'

const sortColumns = ({ day, status }: ReturnType<typeof standingAsOf>) =>
  ({
    day,
    amount: sql`economic_item.amount_ore`,
    label: sql`economic_item.label`,
    kind: sql`economic_item.kind`,
    status,
    year: sql`economic_item.years[1]`,
    confidence: sql`economic_item.confidence`,
  }) satisfies Record<ItemListQuery['sort'], unknown>

/** One page of the items a reader may see. Equal rows keep one order, so that pages neither repeat nor lose any. */
export async function listItems(ctx: Context, query: ItemListQuery): Promise<ItemList> {
  const filter = await filterAsRead(ctx, query)
  const { total } = await ctx.trx
    .selectFrom(asOfDay('economicItem', query.asOf))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where((eb) => itemFilter(eb, filter))
    .executeTakeFirstOrThrow()
  const column = sortColumns(standingAsOf(query.asOf))[query.sort]
  const rows = await itemRows(ctx, query.asOf)
    .where((eb) => itemFilter(eb, filter))
    .orderBy(column, (order) => (query.direction === 'asc' ? order.asc() : order.desc()).nullsLast())
    .orderBy('economicItem.id')
    .offset(query.offset)
    .limit(query.limit)
    .execute()
  return { total, items: await toEconomicItems(ctx, rows, query.asOf) }
}
