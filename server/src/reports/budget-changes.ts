import type { BudgetChange, Measure } from '@kildetal/shared/budget.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'

/**
 * Decisions that changed the budgets of units for a year, known after `since` (all of them for null) and up to `asOf`, newest first. A
 * reversed change and its reversal are both there, so that the sum is right.
 */
export async function readBudgetChanges(
  ctx: Context,
  unitIds: readonly string[],
  { year, since, asOf }: { year: number; since: string | null; asOf: string },
): Promise<BudgetChange[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{
    movementId: string
    itemId: string | null
    text: string
    knownOn: string
    measure: Measure
    amountOre: number
    id: string
    slug: string
    name: string
    level: BudgetChange['unit']['level']
  }>`SELECT l.movement_id, l.item_id, l.source AS text, l.known_on, f.measure, sum(f.amount_ore)::bigint AS amount_ore, u.id, u.slug, u.name, u.level
    FROM figure_load l JOIN figure f ON f.load_id = l.id AND f.org_unit_id = l.org_unit_id JOIN org_unit u ON u.id = l.org_unit_id
    WHERE l.org_unit_id = ANY (${sql.val([...unitIds])}::uuid[]) AND f.fiscal_year = ${year} AND f.measure IN ('original', 'supplementary', 'reallocated', 'carried_over')
      AND l.known_on <= ${asOf} AND (${since}::date IS NULL OR l.known_on > ${since}::date)
    GROUP BY l.id, l.movement_id, l.item_id, l.source, l.known_on, f.measure, u.id ORDER BY l.known_on DESC, l.loaded_at DESC, l.id`.execute(
    ctx.trx,
  )
  return rows.map(({ id, slug, name, level, ...change }) => ({ ...change, unit: { id, slug, name, level } }))
}
