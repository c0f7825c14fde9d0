import { BUCKETS, type Bucket } from '@kildetal/shared/ledger.ts'
import { sumOre } from '@kildetal/shared/money.ts'
import type { Statement } from '@kildetal/shared/statements.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../problems.ts'
import { ownerOf, readMovementsById } from './movements.ts'

/** Which account and year: a pool by slug, or a unit by slug with a line of the chart of accounts. */
export interface StatementOf {
  pool?: string | undefined
  unit?: string | undefined
  account?: string | undefined
  year: number
  asOf?: string | undefined
}

/** Every movement that counts on one account in a year, oldest first, with free money after each. Throws `notFound`, `invalid`. */
export async function readStatement(ctx: Context, query: StatementOf): Promise<Statement> {
  const { pool, unit, account, year } = query
  const asOf = query.asOf ?? null
  if ((pool === undefined) === (unit === undefined || account === undefined))
    throw invalid('Angiv en pulje, eller en enhed og en konto.', [{ path: 'pool', message: 'Vælg en konto.' }])
  const owner = await ctx.trx
    .selectFrom('ledgerAccount')
    .leftJoin('pool', 'pool.id', 'ledgerAccount.poolId')
    .leftJoin('orgUnit', 'orgUnit.id', 'ledgerAccount.orgUnitId')
    .select(['ledgerAccount.id', 'ledgerAccount.account'])
    .select(['pool.id as poolId', 'pool.slug as poolSlug', 'pool.name as poolName'])
    .select(['orgUnit.id as unitId', 'orgUnit.slug as unitSlug', 'orgUnit.name as unitName'])
    .$if(pool !== undefined, (find) => find.where('pool.slug', '=', pool ?? ''))
    .$if(unit !== undefined, (find) =>
      find.where('orgUnit.slug', '=', unit ?? '').where('ledgerAccount.account', '=', account ?? ''),
    )
    .executeTakeFirst()
  if (!owner) throw notFound()
  const { rows } = await sql<{ movementId: string; number: number; bucket: Bucket; amountOre: number }>`
    SELECT p.movement_id, m.number, p.bucket, sum(p.amount_ore)::bigint AS amount_ore
    FROM counted_posting p JOIN movement m ON m.id = p.movement_id
    WHERE p.ledger_account_id = ${owner.id} AND p.fiscal_year = ${year} AND (${asOf}::date IS NULL OR p.known_on <= ${asOf}::date)
    GROUP BY p.movement_id, m.number, m.known_on, p.bucket ORDER BY m.known_on, m.number`.execute(ctx.trx)
  const ids = [...new Set(rows.map((row) => row.movementId))]
  const movements = new Map((await readMovementsById(ctx, ids, query.asOf)).map((row) => [row.id, row]))
  const balances = Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as Record<Bucket, number>
  const lines: Statement['lines'] = []
  for (const id of ids) {
    const movement = movements.get(id)
    if (!movement) continue
    const amounts: Partial<Record<Bucket, number>> = {}
    for (const { movementId, bucket, amountOre } of rows) {
      if (movementId !== id || amountOre === 0) continue
      amounts[bucket] = amountOre
      balances[bucket] = sumOre([balances[bucket], amountOre])
    }
    lines.push({ movement, amounts, freeOre: balances.free })
  }
  return { owner: ownerOf(owner), year, lines, balances }
}
