import type { Status } from '@kildetal/shared/extraction.ts'
import type { ItemGroup, ItemTotal, ItemTotalsQuery } from '@kildetal/shared/items.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { standingAsOf } from './as-of.ts'
import { filterAsRead, itemFilter } from './filter.ts'
import { isPart, isSum } from './rows.ts'

/** Key and label of each grouping; both null for items without. */
const GROUPS: Record<ItemGroup, { key: RawBuilder<string | null>; label: RawBuilder<string | null> }> = {
  kind: { key: sql`economic_item.kind`, label: sql`economic_item.kind` },
  status: { key: sql`counted.status`, label: sql`counted.status` },
  state: { key: sql`economic_item.state`, label: sql`economic_item.state` },
  year: { key: sql`counted.year`, label: sql`counted.year` },
  pool: { key: sql`economic_item.pool_name`, label: sql`economic_item.pool_name` },
  orgUnit: { key: sql`economic_item.org_unit_id::text`, label: sql`org_unit.name` },
  meeting: { key: sql`treated.id::text`, label: sql`concat_ws(' ', treated.body, treated.day::text)` },
  caseNumber: { key: sql`economic_item.case_number`, label: sql`economic_item.case_number` },
}

/**
 * Only whole amounts of our own add up: no prices, rates, thresholds or ranges, no sum beside its parts, nothing rejected, nobody else's
 * money (noted, with a counterpart).
 */
const adds = sql<boolean>`(economic_item.state <> 'rejected' AND economic_item.unit IN ('total', 'per_year') AND economic_item.min_ore IS NULL
  AND COALESCE(economic_item.kind, '') NOT IN ('price', 'fee', 'threshold')
  AND NOT (counted.status = 'noted' AND economic_item.counterpart IS NOT NULL) AND NOT ${isSum} AND NOT ${isPart})`

/**
 * How often an amount counts: a yearly one in each of its agreed years, any other once; with several years it stands under `several`, for
 * nobody knows its share of each. Its status comes along, so that it is found once an item.
 */
const countedAsOf = (asOf: string | undefined) => sql<{ year: string | null; status: Status | null }>`(
  SELECT ${standingAsOf(asOf).status} AS status, unnest(CASE WHEN economic_item.unit = 'per_year' AND cardinality(economic_item.years) > 0 THEN economic_item.years::text[]
    WHEN cardinality(economic_item.years) = 1 THEN economic_item.years::text[]
    WHEN cardinality(economic_item.years) > 1 THEN ARRAY['several'] ELSE ARRAY[NULL] END) AS year)`

/** The meeting an item is listed under: the latest (up to a day), the municipality's own words first. */
const treatedAsOf = (asOf: string | undefined) => sql<{ id: string; body: string | null; day: string | null }>`(
  SELECT meeting.id, meeting.body, meeting.day FROM mention JOIN meeting ON meeting.id = mention.meeting_id
  WHERE mention.item_id = economic_item.id ${asOf === undefined ? sql`` : sql`AND meeting.known_on <= ${asOf}`}
  ORDER BY meeting.retold, meeting.day DESC NULLS LAST, meeting.id LIMIT 1)`

/** Totals by a grouping, or a pivot of two. */
export async function itemTotals(ctx: Context, { rows, columns, ...asked }: ItemTotalsQuery): Promise<ItemTotal[]> {
  const filter = await filterAsRead(ctx, asked)
  const row = GROUPS[rows]
  const column = columns ? GROUPS[columns] : { key: sql<null>`NULL::text`, label: sql<null>`NULL::text` }
  const sumOf = (status: RawBuilder<unknown>) =>
    sql<number>`COALESCE(sum(economic_item.amount_ore) FILTER (WHERE ${adds} AND ${status}), 0)`
  const byMeeting = rows === 'meeting' || columns === 'meeting'
  const totals = await ctx.trx
    .selectFrom(asOfDay('economicItem', filter.asOf))
    .leftJoin('orgUnit', 'orgUnit.id', 'economicItem.orgUnitId')
    .leftJoinLateral(treatedAsOf(filter.asOf).as('treated'), (join) => join.on(sql<boolean>`${sql.lit(byMeeting)}`))
    .innerJoinLateral(countedAsOf(filter.asOf).as('counted'), (join) => join.onTrue())
    .select([
      row.key.as('row'),
      row.label.as('rowLabel'),
      column.key.as('column'),
      column.label.as('columnLabel'),
      sql<number>`count(DISTINCT economic_item.id)`.as('count'),
      sumOf(sql`counted.status = 'approved'`).as('approvedOre'),
      sumOf(sql`counted.status = 'proposed'`).as('requestedOre'),
      sumOf(sql`counted.status = 'noted'`).as('notedOre'),
    ])
    .where((eb) => itemFilter(eb as never, filter))
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`])
    .orderBy(sql`2 NULLS LAST`)
    .orderBy(sql`4 NULLS LAST`)
    .execute()
  return totals.map((total) => ({ ...total, rowLabel: total.rowLabel ?? '' }))
}
