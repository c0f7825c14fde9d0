import type { ItemValues } from '@kildetal/shared/items.ts'
import { type RawBuilder, sql, type Updateable } from 'kysely'
import { type Context, require } from '../context.ts'
import type { Schema } from '../db/schema.ts'
import { readItem } from '../items/detail.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { stale } from '../problems.ts'

/** The item at the version the consultant saw, locked for this transaction. Throws notFound, or stale with the item as it stands now. */
export async function lockItem(ctx: Context, id: string, version: number): Promise<EconomicItemRow> {
  require(ctx, 'items.review')
  const row = await ctx.trx.selectFrom('economicItem').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || row.version !== version) throw stale(await readItem(ctx, id))
  return row
}

/** Columns of an item with what they become; the moment of a review is the database's own. */
export type ItemChange = Omit<Updateable<Schema['economicItem']>, 'reviewedAt'> & {
  reviewedAt?: string | null | RawBuilder<string>
}

/** An amendment as it comes in: an attribute that is not there, or undefined, stays as it is. */
export type Changes = { [K in keyof ItemValues]?: ItemValues[K] | undefined }

/** Writes a locked item's change as its next version. */
export async function changeItem(ctx: Context, id: string, change: ItemChange): Promise<EconomicItemRow> {
  return ctx.trx
    .updateTable('economicItem')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** What the review can change about an item, as it stands. */
export function valuesOf(row: EconomicItemRow): ItemValues {
  return {
    label: row.label,
    amountOre: row.amountOre,
    minOre: row.minOre,
    maxOre: row.maxOre,
    unit: row.unit,
    years: row.years,
    fromYear: row.fromYear,
    priceLevel: row.priceLevel,
    approximate: row.approximate,
    kind: row.kind,
    status: row.status,
    counterpart: row.counterpart,
    fundingSource: row.fundingSource,
    pool: row.poolName,
    orgUnitId: row.orgUnitId,
    audience: row.audience,
  }
}

/** Values as columns. */
export function columnsOf({ pool, ...values }: Partial<ItemValues>): ItemChange {
  return pool === undefined ? values : { ...values, poolName: pool }
}

/** Who reviewed and when, for every step of the review. */
export function reviewedBy(ctx: Context) {
  return { reviewedBy: ctx.actor.userId, reviewedAt: sql<string>`now()` }
}
