import type { ControlTotal } from '@kildetal/shared/figure-imports.ts'
import { sumOre } from '@kildetal/shared/money.ts'
import type { Trust } from '@kildetal/shared/trust.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'

const MOST = 5

/**
 * The newest loads that brought accounts, with what their rows sum to and, for a file whose import the reader may see, what was stated for
 * them. A load that states control totals is refused where they differ (`loadFigures`); null where nothing was stated for all of its accounts.
 */
export async function readControlTotals(ctx: Context): Promise<NonNullable<Trust['controlTotals']>> {
  const { rows } = await sql<{
    importId: string
    what: string
    importedAt: string
    foundOre: number
    stated: ControlTotal[] | null
    sums: ControlTotal[] | null
  }>`
    SELECT l.id AS import_id, l.source AS what, l.loaded_at AS imported_at, s.found_ore, i.control_totals AS stated, i.totals AS sums
    FROM figure_load l
    CROSS JOIN LATERAL (SELECT sum(f.amount_ore)::bigint AS found_ore FROM figure f WHERE f.load_id = l.id AND f.measure = 'actual') AS s
    LEFT JOIN figure_import i ON i.load_id = l.id
    WHERE l.movement_id IS NULL AND s.found_ore IS NOT NULL AND l.known_on <= ${ctx.today()}
    ORDER BY l.loaded_at DESC, l.known_on DESC, l.id LIMIT ${MOST}`.execute(ctx.trx)
  return rows.map(({ stated, sums, ...row }) => {
    const statedOre = stated && sums ? statedForAccounts(stated, sums) : null
    return { ...row, statedOre, holds: statedOre === null ? null : statedOre === row.foundOre }
  })
}

/** The control total of all accounts of a file: the one of the whole file, or those of each of its years; null where a year lacks one. */
function statedForAccounts(stated: readonly ControlTotal[], sums: readonly ControlTotal[]): number | null {
  const accounts = stated.filter(({ measure, month }) => measure === 'actual' && month === null)
  const whole = accounts.find(({ year }) => year === null)
  if (whole) return whole.amountOre
  const years = sums.filter(({ measure }) => measure === 'actual').map(({ year }) => year)
  const each = years.map((year) => accounts.find((total) => total.year === year))
  return each.includes(undefined) ? null : sumOre(each.map((total) => total?.amountOre ?? 0))
}
