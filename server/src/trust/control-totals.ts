import type { Trust } from '@kildetal/shared/trust.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'

const MOST = 5

/**
 * The newest loads that brought accounts, with what their rows sum to. A load that states control totals is refused where they differ
 * (`loadFigures`), so what is in the books agreed; the stated amounts themselves are not kept with the load, and `holds` is null for that.
 */
export async function readControlTotals(ctx: Context): Promise<NonNullable<Trust['controlTotals']>> {
  const { rows } = await sql<{ importId: string; what: string; importedAt: string; foundOre: number }>`
    SELECT l.id AS import_id, l.source AS what, l.loaded_at AS imported_at, s.found_ore
    FROM figure_load l
    CROSS JOIN LATERAL (SELECT sum(f.amount_ore)::bigint AS found_ore FROM figure f WHERE f.load_id = l.id AND f.measure = 'actual') AS s
    WHERE l.movement_id IS NULL AND s.found_ore IS NOT NULL
    ORDER BY l.loaded_at DESC, l.id LIMIT ${MOST}`.execute(ctx.trx)
  return rows.map((row) => ({ ...row, statedOre: null, holds: null }))
}
