import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** A unit's own line of the chart of accounts over some months, drift. Amounts in øre. */
export interface BookedLine {
  unitId: string
  accountCode: string
  accountName: string
  budgetOre: number
  actualOre: number
}

/** Which lines. Months are 1–12, both ends included. */
export interface LineQuery {
  year: number
  fromMonth: number
  toMonth: number
  unitId?: string
  accountCode?: string
}

/** Revised budget and accounts by unit and line, of the units the actor may see. */
export async function readBookedLines(ctx: Context, query: LineQuery): Promise<BookedLine[]> {
  let lines = ctx.trx
    .selectFrom('figure')
    .innerJoin('account', 'account.id', 'figure.accountId')
    .select([
      'figure.orgUnitId as unitId',
      'account.code as accountCode',
      'account.name as accountName',
      sql<number>`COALESCE(sum(amount_ore) FILTER (WHERE measure IN ('original', 'supplementary', 'reallocated', 'carried_over')), 0)::bigint`.as(
        'budgetOre',
      ),
      sql<number>`COALESCE(sum(amount_ore) FILTER (WHERE measure = 'actual'), 0)::bigint`.as('actualOre'),
    ])
    .where('account.dranst', '=', '1')
    .where('figure.fiscalYear', '=', query.year)
    .where('figure.month', '>=', query.fromMonth)
    .where('figure.month', '<=', query.toMonth)
    .where('figure.knownOn', '<=', ctx.today())
  if (query.unitId !== undefined) lines = lines.where('figure.orgUnitId', '=', query.unitId)
  if (query.accountCode !== undefined) lines = lines.where('account.code', '=', query.accountCode)
  return lines
    .groupBy(['figure.orgUnitId', 'account.code', 'account.name'])
    .orderBy('figure.orgUnitId')
    .orderBy('account.code')
    .execute()
}

/** The last month of a year that has accounts the actor may see, or null. */
export async function lastBookedMonth(ctx: Context, year: number): Promise<number | null> {
  const { month } = await ctx.trx
    .selectFrom('figureRollup')
    .select((eb) => eb.fn.max('month').as('month'))
    .where('fiscalYear', '=', year)
    .where('measure', '=', 'actual')
    .where('knownOn', '<=', ctx.today())
    .executeTakeFirstOrThrow()
  return month
}
