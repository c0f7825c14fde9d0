import type { AccountRef } from '@kildetal/shared/ledger.ts'
import type { Context } from '../context.ts'
import { invalid } from '../problems.ts'

/** Finds or opens the ledger account of a pool. */
export async function poolAccount(ctx: Context, poolId: string): Promise<string> {
  return openAccount(ctx, { poolId, orgUnitId: null, account: null })
}

/** Finds or opens the account a person named by slugs. Throws `invalid` when there is no such pool, unit or line of the chart of accounts. */
export async function namedAccount(ctx: Context, ref: AccountRef, path: string): Promise<string> {
  if ('pool' in ref) {
    const pool = await ctx.trx.selectFrom('pool').select('id').where('slug', '=', ref.pool).executeTakeFirst()
    if (!pool) throw invalid('Puljen findes ikke.', [{ path: `${path}.pool`, message: 'Vælg en pulje.' }])
    return poolAccount(ctx, pool.id)
  }
  const unit = await ctx.trx.selectFrom('orgUnit').select('id').where('slug', '=', ref.unit).executeTakeFirst()
  if (!unit) throw invalid('Enheden findes ikke.', [{ path: `${path}.unit`, message: 'Vælg en enhed.' }])
  const line = await ctx.trx.selectFrom('account').select('id').where('code', '=', ref.account).executeTakeFirst()
  if (!line)
    throw invalid('Kontoen findes ikke i kontoplanen.', [{ path: `${path}.account`, message: 'Vælg en konto.' }])
  return openAccount(ctx, { poolId: null, orgUnitId: unit.id, account: ref.account })
}

interface Owner {
  poolId: string | null
  orgUnitId: string | null
  account: string | null
}

async function openAccount(ctx: Context, owner: Owner): Promise<string> {
  const find = () =>
    ctx.trx
      .selectFrom('ledgerAccount')
      .select('id')
      .where('poolId', 'is not distinct from', owner.poolId)
      .where('orgUnitId', 'is not distinct from', owner.orgUnitId)
      .where('account', 'is not distinct from', owner.account)
      .executeTakeFirst()
  const found = await find()
  if (found) return found.id
  const opened = await ctx.trx
    .insertInto('ledgerAccount')
    .values(owner)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  // Another writer may have opened it at this moment; it is there then.
  return opened?.id ?? (await find())?.id ?? ''
}
