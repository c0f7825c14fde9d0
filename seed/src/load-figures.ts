import { ensureAccounts } from '@kildetal/server/budget/accounts.ts'
import { type FigureRow, loadFigures } from '@kildetal/server/budget/load-figures.ts'
import { type Actor, asActor } from '@kildetal/server/context.ts'
import type { System } from '@kildetal/server/system.ts'
import { sumOre } from '@kildetal/shared/money.ts'
import { BUDGET_LINES } from '../data/accounts.ts'
import { actualRows, budgetRows, forecastRows, type Supplements, withFigures } from './figures.ts'
import type { DemonstrationUnit } from './organisation.ts'

/** The three loads as the finance system would deliver them, with the days they became known. Invented. */
const LOADS = [
  { source: 'Budget 2024–2026 (demonstrationstal)', knownOn: '2024-10-14', rows: budgetRows },
  { source: 'Regnskab 2024 og januar–marts 2025 (demonstrationstal)', knownOn: '2025-04-08', rows: actualRows },
  { source: 'Forventet regnskab 2025 efter marts (demonstrationstal)', knownOn: '2025-04-08', rows: forecastRows },
] as const

/** Loads budgets, accounts and forecasts of every unit as the controller would, each load with its own total as control total. */
export async function loadUnitFigures(
  system: System,
  controller: Actor,
  units: readonly DemonstrationUnit[],
  ids: ReadonlyMap<string, string>,
  supplements: Supplements,
): Promise<void> {
  await asActor(system, controller, 'write', async (ctx) => {
    const there = await ctx.trx
      .selectFrom('figureLoad')
      .select('id')
      .where('source', '=', LOADS[0].source)
      .executeTakeFirst()
    if (there) return
    await ensureAccounts(ctx, Object.values(BUDGET_LINES).flat())
    for (const { source, knownOn, rows: rowsOf } of LOADS) {
      const rows = withFigures(units).flatMap((unit) => rowsOf(unit, ids.get(unit.slug) ?? '', supplements))
      await loadFigures(ctx, { source, knownOn, demonstration: true, rows, controlTotals: totalsOf(rows) })
    }
  })
}

function totalsOf(rows: readonly FigureRow[]) {
  const [first] = rows
  if (!first) return []
  return [{ measure: first.measure, year: null, amountOre: sumOre(rows.map((row) => row.amountOre)) }]
}
