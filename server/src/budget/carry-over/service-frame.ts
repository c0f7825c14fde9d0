import type { CarryOver, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { parseAccountCode } from '@kildetal/shared/chart-of-accounts.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import { isServiceExpenditure } from '@kildetal/shared/service-expenditure.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { totalsOf } from './totals.ts'

/**
 * What the books expect of service expenditure in the year the money enters, before and after the list: the whole municipality's revised budget on
 * lines that count (`isServiceExpenditure`), in øre, as known on a day. Grants that the books hold already are taken out of what is before. Null
 * where the books hold no adopted budget of that year, and for who does not see all of it, since a part would look like the whole.
 */
export async function readServiceFrame(
  ctx: Context,
  rows: readonly CarryOver[],
  { year, asOf, frameOre }: { year: number; asOf: string; frameOre: number | null },
): Promise<CarryOverList['serviceFrame']> {
  const inBooks = await readRevisedService(ctx, year, asOf)
  if (inBooks === null) return null
  const granted = rows.filter(({ owner, account }) => owner.unit !== null && account !== null && counts(account))
  const beforeOre = subtractOre(inBooks, sumOre(granted.map(({ grantedOre }) => grantedOre ?? 0)))
  const effectOre = totalsOf(rows).serviceFrameOre
  const afterOre = sumOre([beforeOre, effectOre])
  return { beforeOre, effectOre, afterOre, roomOre: frameOre === null ? null : subtractOre(frameOre, afterOre) }
}

function counts(code: string): boolean {
  const account = parseAccountCode(code)
  return account !== null && isServiceExpenditure(account)
}

async function readRevisedService(ctx: Context, year: number, asOf: string): Promise<number | null> {
  const lines = await ctx.trx
    .selectFrom('account')
    .select(['id', 'hovedkonto', 'hovedfunktion', 'funktion', 'dranst'])
    .execute()
  const service = lines.filter(isServiceExpenditure).map(({ id }) => id)
  const { rows } = await sql<{ amountOre: number | null }>`
    SELECT sum(f.amount_ore)::bigint AS amount_ore FROM figure f
    WHERE f.fiscal_year = ${year}::smallint AND f.known_on <= ${asOf}
      AND f.measure IN ('original', 'supplementary', 'reallocated', 'carried_over') AND f.account_id = ANY (${service}::integer[])
      AND f.org_unit_id = ANY ((SELECT array_agg(a.unit_id) FROM org_unit_ancestor a JOIN org_unit u ON u.id = a.ancestor_id
        WHERE u.parent_id IS NULL AND u.id = ANY ((SELECT visible_units())::uuid[]))::uuid[])
    HAVING bool_or(f.measure = 'original')`.execute(ctx.trx)
  return rows[0]?.amountOre ?? null
}
