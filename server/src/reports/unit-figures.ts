import type { OverviewQuery, UnitFigures } from '@kildetal/shared/budget.ts'
import type { Context } from '../context.ts'
import { readBudgetChanges } from './budget-changes.ts'
import { readUnitSums } from './budget-sums.ts'
import { readLines } from './overview.ts'
import { readStanding } from './standing.ts'
import { type Lens, monthPoints, unitYear, type YearSums } from './unit-year.ts'

const NONE: YearSums = new Map()

/**
 * A unit's four figures with their twelve-month course, its lines (worst to date first) and the decisions that changed its budget
 * (`GET /api/units/:slug/figures`). Throws `notFound` outside the actor's rights.
 */
export async function readUnitFigures(ctx: Context, slug: string, query: OverviewQuery): Promise<UnitFigures> {
  const { unit, path, unitIds, facts } = await readStanding(ctx, slug, query)
  const { year, through, against, dranst, asOf } = facts
  const lens: Lens = { year, through, against }
  const sums = (await readUnitSums(ctx, [unit.id], { year, dranst, asOf })).get(unit.id) ?? NONE
  const lines = await readLines(ctx, unitIds, query.lines, { year, dranst, asOf }, lens)
  return {
    ...facts,
    unit,
    path,
    figures: unitYear(sums, lens),
    months: monthPoints(sums, lens),
    lines: lines.sort((a, b) => a.figures.deviationToDateOre - b.figures.deviationToDateOre),
    changes: await readBudgetChanges(ctx, unitIds, { year, since: null, asOf }),
  }
}
