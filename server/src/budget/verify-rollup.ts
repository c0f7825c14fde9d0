import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** How many kept sums differ from the figures they stand for; 0 when all hold. For actors who read all figures. */
export async function verifyRollup(ctx: Context): Promise<number> {
  const { rows } = await sql<{ differing: number }>`SELECT count(*) AS differing FROM figure_rollup r
    FULL JOIN figure_rollup_expected e USING (unit_id, fiscal_year, dranst, measure, month, known_on)
    WHERE (r.amount_ore, r.figures, r.demonstration) IS DISTINCT FROM (e.amount_ore, e.figures, e.demonstration)`.execute(
    ctx.trx,
  )
  return rows[0]?.differing ?? 0
}
