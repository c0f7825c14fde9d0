import type { ItemFilter } from '@kildetal/shared/items.ts'
import { parseDanishKr } from '@kildetal/shared/money.ts'
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { Schema } from '../db/schema.ts'
import { caseKey } from '../decisions/case-key.ts'

type Builder = ExpressionBuilder<Schema, 'economicItem'>
type Condition = ExpressionWrapper<Schema, 'economicItem', SqlBool>

/** The filters of the item list as one condition. Values are parameters; column names are the code's own. */
export function itemFilter(eb: Builder, filter: ItemFilter): Condition {
  const conditions: Condition[] = []
  const { state, kind, status, year, pool, orgUnit, meeting, caseNumber, text } = filter
  if (state) conditions.push(eb('economicItem.state', 'in', orNone(state)))
  if (kind) conditions.push(eb('economicItem.kind', 'in', orNone(kind)))
  if (status) conditions.push(eb('economicItem.status', 'in', orNone(status)))
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
