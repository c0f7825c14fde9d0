import type { AccountLine, Overview, OverviewQuery, UnitYear } from '@kildetal/shared/budget.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { readBudgetChanges } from './budget-changes.ts'
import { readLineSums, readUnitSums, type SumQuery } from './budget-sums.ts'
import { readStanding, type Standing } from './standing.ts'
import { type Lens, monthPoints, unitYear, type YearSums } from './unit-year.ts'

const NONE: YearSums = new Map()
/** How many changes since last month are told. */
const LARGEST = 5

/**
 * One level of the organisation: the unit, its children side by side, its own lines, the months, and what changed since the month before
 * (`GET /api/overview/:unit`). Throws `notFound` outside the actor's rights.
 */
export async function readOverview(ctx: Context, slug: string, query: OverviewQuery): Promise<Overview> {
  const standing = await readStanding(ctx, slug, query)
  const { unit, path, children, facts } = standing
  const ids = [unit.id, ...children.map((child) => child.id)]
  const { year, through, against, dranst, asOf } = facts
  const lens: Lens = { year, through, against }
  const sums = await readUnitSums(ctx, ids, { year, dranst, asOf })
  const before = await readDeviationsBefore(ctx, ids, standing)
  const figuresOf = (id: string): UnitYear => {
    const now = unitYear(sums.get(id) ?? NONE, lens)
    const earlier = before?.get(id) ?? null
    const change = now.deviationOre === null || earlier === null ? null : subtractOre(now.deviationOre, earlier)
    return { ...now, sinceLastMonthOre: change }
  }
  const total = figuresOf(unit.id)
  const rows = children.map(({ children: below, ...child }) => ({
    unit: child,
    children: below,
    figures: figuresOf(child.id),
  }))
  const lines = await readLines(ctx, [unit.id], query.lines, { year, dranst, asOf }, lens)
  const largest = rows
    .filter(({ figures }) => figures.sinceLastMonthOre !== null && figures.sinceLastMonthOre !== 0)
    .sort((a, b) => Math.abs(b.figures.sinceLastMonthOre ?? 0) - Math.abs(a.figures.sinceLastMonthOre ?? 0))
    .slice(0, LARGEST)
  const since = standing.lastMonthDay
  const told: Overview['changes']['largest'] = []
  for (const row of largest) {
    const line = since === null ? null : await heaviestLine(ctx, row.unit.id, standing, since)
    told.push({ unit: row.unit, line, amountOre: row.figures.sinceLastMonthOre ?? 0 })
  }
  return {
    ...facts,
    unit,
    path,
    total,
    rows: rows.sort((a, b) => worstFirst(a.figures, b.figures)),
    lines,
    months: monthPoints(sums.get(unit.id) ?? NONE, lens),
    changes: {
      sinceDay: since,
      totalOre: total.sinceLastMonthOre,
      largest: told,
      budget: since === null ? [] : await readBudgetChanges(ctx, standing.unitIds, { year, since, asOf }),
    },
  }
}

/** Largest overspend first; by the deviation at year end where there is one, else to date. */
export function worstFirst(a: UnitYear, b: UnitYear): number {
  const weight = (figures: UnitYear) => figures.deviationOre ?? figures.deviationToDateOre
  return weight(a) - weight(b)
}

/** Lines of units by account, funktion or art, the worst first. */
export async function readLines(
  ctx: Context,
  unitIds: readonly string[],
  grouping: AccountLine['grouping'],
  query: SumQuery,
  lens: Lens,
): Promise<AccountLine[]> {
  const lines = await readLineSums(ctx, unitIds, grouping, query)
  return lines
    .map(({ code, name, sums }) => ({ code, name, grouping, figures: unitYear(sums, lens) }))
    .sort((a, b) => worstFirst(a.figures, b.figures) || (a.code < b.code ? -1 : 1))
}

/** The deviations of units as they were when the month before was the last; null where that cannot be said. */
async function readDeviationsBefore(
  ctx: Context,
  unitIds: readonly string[],
  { facts, lastMonthDay }: Standing,
): Promise<Map<string, number | null> | null> {
  if (lastMonthDay === null) return null
  const { year, through, against, dranst } = facts
  const sums = await readUnitSums(ctx, unitIds, { year, dranst, asOf: lastMonthDay })
  const lens: Lens = { year, through: through - 1, against }
  return new Map(unitIds.map((id) => [id, unitYear(sums.get(id) ?? NONE, lens).deviationOre]))
}

/** The line that weighs most in a unit's change since the month before. */
async function heaviestLine(
  ctx: Context,
  unitId: string,
  { facts }: Standing,
  since: string,
): Promise<{ code: string; name: string } | null> {
  const { rows } = await sql<{
    id: string
  }>`SELECT unit_id AS id FROM org_unit_ancestor WHERE ancestor_id = ${unitId}`.execute(ctx.trx)
  const unitIds = rows.map((row) => row.id)
  const { year, through, against, dranst, asOf } = facts
  const now = await readLineSums(ctx, unitIds, 'account', { year, dranst, asOf })
  const before = await readLineSums(ctx, unitIds, 'account', { year, dranst, asOf: since })
  const earlier = new Map(before.map((line) => [line.code, line.sums]))
  const changes = now.map(({ code, name, sums }) => ({
    code,
    name,
    change: subtractOre(
      expectedDeviation(sums, { year, through, against }),
      expectedDeviation(earlier.get(code) ?? NONE, { year, through: through - 1, against }),
    ),
  }))
  const [heaviest] = changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  return heaviest ? { code: heaviest.code, name: heaviest.name } : null
}

/** A line's part of the unit's deviation: where nothing more is expected of it, what is booked stands. */
function expectedDeviation(sums: YearSums, lens: Lens): number {
  const figures = unitYear(sums, lens)
  return figures.deviationOre ?? subtractOre(figures.comparedOre, sumOre([figures.actualOre]))
}
