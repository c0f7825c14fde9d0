import { parseAccountCode } from '@kildetal/shared/chart-of-accounts.ts'
import type { Context } from '../context.ts'

/** A line of the chart of accounts. Without a classification of its own it is read from the code (`03.22.01.1.1.10`). */
export interface AccountInput {
  code: string
  name: string
  classification?: {
    hovedkonto: string
    hovedfunktion: string | null
    funktion: string | null
    dranst: string
    gruppering: string | null
    art: string | null
  }
}

/**
 * Finds or adds accounts; the first name a code was given stays. Returns ids by code; a code that is no account number and has no
 * classification is not in the map.
 */
export async function ensureAccounts(ctx: Context, inputs: readonly AccountInput[]): Promise<Map<string, number>> {
  const codes = [...new Set(inputs.map((input) => input.code))]
  const ids = await readAccountIds(ctx, codes)
  const missing = new Map<string, AccountInput>()
  for (const input of inputs) if (!ids.has(input.code) && !missing.has(input.code)) missing.set(input.code, input)
  const rows = [...missing.values()].flatMap(({ code, name, classification }) => {
    const read = classification ?? parseAccountCode(code)
    return read ? [{ code, name: name || code, ...read }] : []
  })
  if (rows.length === 0) return ids
  await ctx.trx
    .insertInto('account')
    .values(rows)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  return readAccountIds(ctx, codes)
}

async function readAccountIds(ctx: Context, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map()
  const rows = await ctx.trx.selectFrom('account').select(['id', 'code']).where('code', 'in', codes).execute()
  return new Map(rows.map((row) => [row.code, row.id]))
}
