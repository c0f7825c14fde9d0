import type { ControlTotal, Measure } from '@kildetal/shared/budget.ts'
import { formatKr, sumOre } from '@kildetal/shared/money.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { refusable } from '../ledger/refusals.ts'
import { invalid } from '../problems.ts'

/** One figure of a unit, a month and a line of the chart of accounts, in øre; income is negative. */
export interface FigureRow {
  unitId: string
  /** Code of a line that is in the chart of accounts (`ensureAccounts`). */
  account: string
  year: number
  month: number
  measure: Measure
  amountOre: number
}

/** What a load says about itself. */
export interface FigureLoad {
  /** Where the figures come from, in words a person reads (`regnskab-marts.csv`). */
  source: string
  /** The day from which they are known. */
  knownOn: string
  demonstration?: boolean
  rows: Iterable<FigureRow> | AsyncIterable<FigureRow>
  /** Asserted to the øre before anything is kept. */
  controlTotals?: readonly ControlTotal[]
  /** `vintage`: forecasts among the rows replace what was expected of those units and years; `add` (default) adds to it. */
  forecast?: 'vintage' | 'add'
}

/** Rows sent in one statement; each is also one update of the sums. */
const BATCH = 20_000

/**
 * Adds figures with their sums in the actor's transaction; the actor must be a controller. Returns the load's id and the number of rows.
 * Throws `invalid` for a control total that differs, a closed period, or a unit or account that is not there; then nothing is kept.
 */
export async function loadFigures(ctx: Context, load: FigureLoad): Promise<{ loadId: string; rows: number }> {
  const loadId = await openLoad(ctx, load)
  const totals = new Map<string, number>()
  const renewed = new Set<string>()
  let rows = 0
  let batch: FigureRow[] = []
  const flush = async () => {
    if (load.forecast === 'vintage') await clearForecasts(ctx, loadId, load.knownOn, batch, renewed)
    await addFigures(ctx, loadId, load.knownOn, batch)
    rows += batch.length
    batch = []
  }
  for await (const row of load.rows) {
    for (const key of [row.measure, `${row.measure} ${row.year}`])
      totals.set(key, sumOre([totals.get(key) ?? 0, row.amountOre]))
    batch.push(row)
    if (batch.length >= BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  assertControlTotals(load.controlTotals ?? [], totals)
  return { loadId, rows }
}

/** Throws `invalid` naming every stated total that the rows do not sum to; `totals` by `measure` and `measure year`. */
export function assertControlTotals(stated: readonly ControlTotal[], totals: ReadonlyMap<string, number>): void {
  const differing = stated.flatMap((total, index) => {
    const sum = totals.get(total.year === null ? total.measure : `${total.measure} ${total.year}`) ?? 0
    if (sum === total.amountOre) return []
    const message = `Kontroltallet er ${formatKr(total.amountOre)}, men rækkerne giver ${formatKr(sum)}.`
    return [{ path: `controlTotals.${index}.amountOre`, message }]
  })
  if (differing.length > 0) throw invalid('Kontroltal og sum afviger. Intet er ændret.', differing)
}

/** Opens a load that figures of this transaction refer to. */
export async function openLoad(
  ctx: Context,
  load: {
    source: string
    knownOn: string
    demonstration?: boolean
    movement?: { id: string; unitId: string; itemId: string | null }
    reversesId?: string
  },
): Promise<string> {
  const opened = await ctx.trx
    .insertInto('figureLoad')
    .values({
      source: load.source,
      knownOn: load.knownOn,
      demonstration: load.demonstration ?? false,
      movementId: load.movement?.id ?? null,
      orgUnitId: load.movement?.unitId ?? null,
      itemId: load.movement?.itemId ?? null,
      reversesId: load.reversesId ?? null,
      loadedBy: ctx.actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return opened.id
}

/** Sends rows as one array a column, which costs a fraction of one parameter a value. */
export async function addFigures(
  ctx: Context,
  loadId: string,
  knownOn: string,
  rows: readonly FigureRow[],
): Promise<void> {
  const units = indexed(rows.map((row) => row.unitId))
  const accounts = indexed(rows.map((row) => row.account))
  const measures = indexed(rows.map((row) => row.measure))
  const numbers = (of: (row: FigureRow) => number) => `{${rows.map(of).join(',')}}`
  const column = (values: readonly number[]) => `{${values.join(',')}}`
  await refusable(async () => {
    const ids = await ctx.trx
      .selectFrom('account')
      .select(['id', 'code'])
      .where('code', 'in', accounts.distinct)
      .execute()
    const idOf = new Map(ids.map((row) => [row.code, row.id]))
    const accountIds = accounts.distinct.map((code) => idOf.get(code) ?? 0)
    await sql`INSERT INTO figure (load_id, org_unit_id, account_id, fiscal_year, month, known_on, amount_ore, measure)
      SELECT ${loadId}::uuid, (${units.distinct}::uuid[])[r.unit], (${accountIds}::integer[])[r.account], r.year, r.month, ${knownOn}::date, r.amount,
        (${measures.distinct}::text[])[r.measure]
      FROM unnest(${column(units.indexes)}::integer[], ${column(accounts.indexes)}::integer[], ${numbers((row) => row.year)}::smallint[],
        ${numbers((row) => row.month)}::smallint[], ${numbers((row) => row.amountOre)}::bigint[], ${column(measures.indexes)}::integer[])
        AS r (unit, account, year, month, amount, measure)`.execute(ctx.trx)
  })
}

/** Distinct values, and for each value its place among them, from 1 as PostgreSQL counts. */
function indexed(values: readonly string[]): { distinct: string[]; indexes: number[] } {
  const places = new Map<string, number>()
  const indexes = values.map((value) => {
    const known = places.get(value) ?? places.size + 1
    places.set(value, known)
    return known
  })
  return { distinct: [...places.keys()], indexes }
}

/** Takes back, once for each unit and year of the load, what was expected before: same cells, opposite amounts. */
async function clearForecasts(
  ctx: Context,
  loadId: string,
  knownOn: string,
  rows: readonly FigureRow[],
  renewed: Set<string>,
): Promise<void> {
  const fresh = new Map<string, { unitId: string; year: number }>()
  for (const { unitId, year, measure } of rows) {
    const key = `${unitId} ${year}`
    if (measure !== 'forecast' || renewed.has(key)) continue
    renewed.add(key)
    fresh.set(key, { unitId, year })
  }
  if (fresh.size === 0) return
  const cells = [...fresh.values()]
  await sql`INSERT INTO figure (load_id, org_unit_id, account_id, fiscal_year, month, known_on, amount_ore, measure)
    SELECT ${loadId}::uuid, f.org_unit_id, f.account_id, f.fiscal_year, f.month, ${knownOn}::date, -sum(f.amount_ore), 'forecast'
    FROM figure f JOIN unnest(${cells.map((cell) => cell.unitId)}::uuid[], ${cells.map((cell) => cell.year)}::smallint[]) AS c (unit_id, year)
      ON f.org_unit_id = c.unit_id AND f.fiscal_year = c.year
    WHERE f.measure = 'forecast' AND f.load_id <> ${loadId}::uuid
    GROUP BY f.org_unit_id, f.account_id, f.fiscal_year, f.month HAVING sum(f.amount_ore) <> 0`.execute(ctx.trx)
}
