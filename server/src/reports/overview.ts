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
  const lineChanges = await readLineChanges(ctx, [unit.id], query.lines, standing)
  const lines = (await readLines(ctx, [unit.id], query.lines, { year, dranst, asOf }, lens)).map((line) => ({
    ...line,
    figures: { ...line.figures, sinceLastMonthOre: lineChanges.get(line.code)?.changeOre ?? null },
  }))
  const since = standing.lastMonthDay
  const moved = rows
    .map((row) => ({ unit: row.unit, changeOre: row.figures.sinceLastMonthOre ?? 0 }))
    .sort(heaviestFirst)
  const largest: Overview['changes']['largest'] = []
  for (const { unit: below, changeOre } of moved.slice(0, LARGEST))
    if (changeOre !== 0)
      largest.push({ unit: below, line: await heaviestLine(ctx, below.id, standing), amountOre: changeOre })
  // Where nothing lies below, the unit's own lines tell what moved.
  if (rows.length === 0)
    for (const { code, name, changeOre } of [...lineChanges.values()].slice(0, LARGEST))
      if (changeOre !== 0) largest.push({ unit, line: { code, name }, amountOre: changeOre })
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
      largest,
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

/** How much each line of some units moved the deviation since the month before, by code, the heaviest first. */
async function readLineChanges(
  ctx: Context,
  unitIds: readonly string[],
  grouping: AccountLine['grouping'],
  { facts, lastMonthDay }: Standing,
): Promise<Map<string, { code: string; name: string; changeOre: number }>> {
  if (lastMonthDay === null) return new Map()
  const { year, through, against, dranst, asOf } = facts
  const now = await readLineSums(ctx, unitIds, grouping, { year, dranst, asOf })
  const before = await readLineSums(ctx, unitIds, grouping, { year, dranst, asOf: lastMonthDay })
  const earlier = new Map(before.map((line) => [line.code, line.sums]))
  const changes = now.map(({ code, name, sums }) => {
    const was = expectedDeviation(earlier.get(code) ?? NONE, { year, through: through - 1, against })
    return { code, name, changeOre: subtractOre(expectedDeviation(sums, { year, through, against }), was) }
  })
  return new Map(changes.sort(heaviestFirst).map((change) => [change.code, change]))
}

const heaviestFirst = (a: { changeOre: number }, b: { changeOre: number }) =>
  Math.abs(b.changeOre) - Math.abs(a.changeOre)

/** The line that weighs most in the change of a unit with everything below it. */
async function heaviestLine(ctx: Context, unitId: string, standing: Standing) {
  const { rows } = await sql<{
    id: string
  }>`SELECT unit_id AS id FROM org_unit_ancestor WHERE ancestor_id = ${unitId}`.execute(ctx.trx)
  const changes = await readLineChanges(
    ctx,
    rows.map((row) => row.id),
    'account',
    standing,
  )
  const [heaviest] = changes.values()
  return heaviest ? { code: heaviest.code, name: heaviest.name } : null
}

/** A line's part of the unit's deviation: where nothing more is expected of it, what is booked stands. */
function expectedDeviation(sums: YearSums, lens: Lens): number {
  const figures = unitYear(sums, lens)
  return figures.deviationOre ?? subtractOre(figures.comparedOre, sumOre([figures.actualOre]))
}
