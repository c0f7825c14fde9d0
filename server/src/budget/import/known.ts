import type { Context } from '../../context.ts'
import type { Known } from './plan.ts'

/** Units by address and by name, and the accounts that are there, as rows of a file may name them. */
export async function readKnown(ctx: Context): Promise<Known> {
  const rows = await ctx.trx.selectFrom('orgUnit').select(['id', 'slug', 'name']).execute()
  const units = new Map<string, string | null>()
  for (const { id, name } of rows) {
    const key = name.toLocaleLowerCase('da')
    units.set(key, units.has(key) ? null : id)
  }
  // An address is one unit's alone, so it wins over a name.
  for (const { id, slug } of rows) units.set(slug, id)
  const accounts = await ctx.trx.selectFrom('account').select('code').execute()
  return { units, accounts: new Set(accounts.map((row) => row.code)) }
}
