import type { ItemFilter } from '@kildetal/shared/items.ts'
import { parseDanishKr } from '@kildetal/shared/money.ts'
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import type { Schema } from '../db/schema.ts'
import { caseKey } from '../decisions/case-key.ts'
import { seesNames } from '../persons/guard.ts'
import { stillStanding } from '../persons/still-standing.ts'
import { standingAsOf } from './as-of.ts'

type Builder = ExpressionBuilder<Schema, 'economicItem'>
type Condition = ExpressionWrapper<Schema, 'economicItem', SqlBool>

/** A filter whose words have been looked up for a reader who gets no names: the items they stand in for that reader. */
type ReadFilter = ItemFilter & { ids?: readonly string[] }

/**
 * The filter for this reader. Words are looked for in what the reader gets: where names are struck out of it, they find nothing. Such a
 * reader has few items, so those found are looked at one by one.
 */
export async function filterAsRead(ctx: Context, filter: ItemFilter): Promise<ReadFilter> {
  const { text, ...rest } = filter
  if (!text || seesNames(ctx) || parseDanishKr(text) !== null) return filter
  const rows = await ctx.trx
    .selectFrom(asOfDay('economicItem', filter.asOf))
    .leftJoin('mention', 'mention.itemId', 'economicItem.id')
    .select(['economicItem.id', 'label', 'poolName', 'counterpart', 'fundingSource', 'caseNumber'])
    .select(sql<string | null>`before || quote || after`.as('sentence'))
    .where((eb) => itemFilter(eb as never, filter))
    .execute()
  const read = await stillStanding(ctx, rows, ({ id: _, ...texts }) => Object.values(texts), [text])
  return { ...rest, ids: [...new Set(read.map(({ id }) => id))] }
}

/** The filters of the item list as one condition. Values are parameters; column names are the code's own. */
export function itemFilter(eb: Builder, filter: ReadFilter): Condition {
  const conditions: Condition[] = []
  const { state, kind, status, year, pool, orgUnit, meeting, caseNumber, text, asOf } = filter
  const standing = standingAsOf(asOf)
  if (asOf !== undefined) conditions.push(eb(standing.known, '=', true))
  if (state) conditions.push(eb('economicItem.state', 'in', orNone(state)))
  if (kind) conditions.push(eb('economicItem.kind', 'in', orNone(kind)))
  if (status) conditions.push(eb(standing.status, 'in', orNone(status)))
  if (year) conditions.push(eb(sql<boolean>`economic_item.years && ${sql.val(year)}::integer[]`, '=', true))
  if (pool) conditions.push(eb('economicItem.poolName', 'in', orNone(pool)))
  if (orgUnit)
    conditions.push(
      eb('economicItem.orgUnitId', 'in', (inner) =>
        inner.selectFrom('orgUnitAncestor').select('unitId').where('ancestorId', 'in', orNone(orgUnit)),
      ),
    )
  if (meeting)
    conditions.push(
      eb('economicItem.id', 'in', (inner) =>
        inner.selectFrom('mention').select('itemId').where('meetingId', '=', meeting),
      ),
    )
  if (caseNumber) conditions.push(eb('economicItem.caseKey', '=', caseKey(caseNumber)))
  if (text) conditions.push(textCondition(eb, text))
  if (filter.ids) conditions.push(eb(sql<boolean>`economic_item.id = ANY (${filter.ids}::uuid[])`, '=', true))
  return eb.and(conditions)
}

const orNone = <T extends string>(values: readonly T[]): T[] => (values.length > 0 ? [...values] : ['' as T])

function textCondition(eb: Builder, text: string): Condition {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const amountOre = parseDanishKr(text)
  // Somebody who types an amount looks for that figure, not for every sentence that mentions it.
  if (amountOre !== null)
    return eb.or([eb('economicItem.amountOre', '=', amountOre), eb('economicItem.caseNumber', 'ilike', like)])
  return eb.or([
    eb('economicItem.label', 'ilike', like),
    eb('economicItem.poolName', 'ilike', like),
    eb('economicItem.counterpart', 'ilike', like),
    eb('economicItem.fundingSource', 'ilike', like),
    eb('economicItem.caseNumber', 'ilike', like),
    eb('economicItem.id', 'in', (inner) =>
      inner
        .selectFrom('mention')
        .select('itemId')
        .where((words) => words(sql`before || quote || after`, 'ilike', like)),
    ),
  ])
}
