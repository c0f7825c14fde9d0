import { ensureAccounts } from '@kildetal/server/budget/accounts.ts'
import { type FigureRow, loadFigures } from '@kildetal/server/budget/load-figures.ts'
import { type Actor, asActor } from '@kildetal/server/context.ts'
import type { System } from '@kildetal/server/system.ts'
import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { sumOre } from '@kildetal/shared/money.ts'
import { BUDGET_LINES } from '../data/accounts.ts'
import {
  actualRows,
  budgetRows,
  committedRows,
  forecastRows,
  LAST_MONTH,
  type Supplements,
  withFigures,
} from './figures.ts'
import type { DemonstrationUnit } from './organisation.ts'

/** A delivery of the finance system. Invented, and called so. */
interface Delivery {
  source: string
  knownOn: string
  rows: readonly FigureRow[]
}

const named = (words: string) => `${words} (demonstrationstal)`
/** The day in the next month on which a month's accounts are known; a year is closed somewhat later. */
const DAY_AFTER = '08'
const DAY_AFTER_YEAR = '20'

function knownAfter(year: number, month: number): string {
  return month === 12
    ? `${year + 1}-01-${DAY_AFTER_YEAR}`
    : `${year}-${String(month + 1).padStart(2, '0')}-${DAY_AFTER}`
}

/** What the finance system would have delivered, in the order of the days: budgets, then each month's accounts with what was expected then. */
function deliveriesOf(
  units: readonly DemonstrationUnit[],
  ids: ReadonlyMap<string, string>,
  supplements: Supplements,
): Delivery[] {
  const rowsOf = (rows: (unit: ReturnType<typeof withFigures>[number], id: string) => FigureRow[]) =>
    withFigures(units).flatMap((unit) => rows(unit, ids.get(unit.slug) ?? ''))
  const budgets = rowsOf((unit, id) => budgetRows(unit, id, supplements))
  const months = Map.groupBy(rowsOf(actualRows), ({ year, month }) => year * 12 + month - 1)
  const accounts = [...months].map(([at, rows]) => {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
    return { source: named(`Regnskab ${monthName(month)} ${year}`), knownOn: knownAfter(year, month), rows }
  })
  const forecasts = Array.from({ length: LAST_MONTH }, (_, index) => ({
    source: named(`Forventet regnskab 2025 efter ${monthName(index + 1)}`),
    knownOn: knownAfter(2025, index + 1),
    rows: rowsOf((unit, id) => forecastRows(unit, id, index + 1)),
  }))
  const budget = (source: string, knownOn: string, has: (year: number) => boolean) => ({
    source: named(source),
    knownOn,
    rows: budgets.filter(({ year }) => has(year)),
  })
  return [
    budget('Budget 2024', '2023-10-09', (year) => year === 2024),
    budget('Budget 2025 med overslagsår 2026', '2024-10-14', (year) => year > 2024),
    ...accounts,
    ...forecasts,
    {
      source: named('Disponeret efter marts 2025'),
      knownOn: knownAfter(2025, LAST_MONTH),
      rows: rowsOf(committedRows),
    },
  ].sort((a, b) => (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0))
}

/** Loads budgets, accounts and forecasts of every unit as the controller would, each delivery with its own total as control total. */
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
      .where('demonstration', '=', true)
      .executeTakeFirst()
    if (there) return
    await ensureAccounts(ctx, Object.values(BUDGET_LINES).flat())
    for (const delivery of deliveriesOf(units, ids, supplements))
      await loadFigures(ctx, {
        ...delivery,
        demonstration: true,
        forecast: 'vintage',
        controlTotals: totalsOf(delivery.rows),
      })
  })
}

function totalsOf(rows: readonly FigureRow[]) {
  const [first] = rows
  if (!first) return []
  return [{ measure: first.measure, year: null, amountOre: sumOre(rows.map((row) => row.amountOre)) }]
}
