import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** How many kept sums (of a year, or of all) differ from the figures they stand for; 0 when all hold. For actors who read all figures. */
export async function verifyRollup(ctx: Context, year?: number): Promise<number> {
  const wanted = year === undefined ? sql`true` : sql`fiscal_year = ${year}`
  const { rows } = await sql<{ differing: number }>`SELECT count(*) AS differing
    FROM (SELECT * FROM figure_rollup WHERE ${wanted}) r FULL JOIN (SELECT * FROM figure_rollup_expected WHERE ${wanted}) e
      USING (unit_id, fiscal_year, dranst, measure, month, known_on)
    WHERE (r.amount_ore, r.figures, r.demonstration) IS DISTINCT FROM (e.amount_ore, e.figures, e.demonstration)`.execute(
    ctx.trx,
  )
  return rows[0]?.differing ?? 0
}
