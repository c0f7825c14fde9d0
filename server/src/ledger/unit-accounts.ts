import type { UnitAccounts } from '@kildetal/shared/statements.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** The accounts of a unit, by code: those with figures, and those that movements were posted on. Empty for an unknown unit. */
export async function readUnitAccounts(ctx: Context, unit: string): Promise<UnitAccounts> {
  const { rows } = await sql<UnitAccounts['accounts'][number]>`
    WITH chosen AS (SELECT id FROM org_unit WHERE slug = ${unit}),
    used AS (
      SELECT a.code FROM figure f JOIN account a ON a.id = f.account_id WHERE f.org_unit_id = (SELECT id FROM chosen)
      UNION SELECT l.account FROM ledger_account l WHERE l.org_unit_id = (SELECT id FROM chosen)
    )
    SELECT a.code, a.name, (SELECT count(DISTINCT p.movement_id) FROM posting p JOIN ledger_account l ON l.id = p.ledger_account_id
      WHERE l.org_unit_id = (SELECT id FROM chosen) AND l.account = a.code)::integer AS movements
    FROM account a WHERE a.code IN (SELECT code FROM used) ORDER BY a.code`.execute(ctx.trx)
  return { accounts: rows }
}
