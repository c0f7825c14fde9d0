import type { Measure } from '@kildetal/shared/budget.ts'
import type { ControlTotal, StatedTotal } from '@kildetal/shared/figure-imports.ts'
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
  controlTotals?: readonly StatedTotal[]
  /** `vintage`: forecasts among the rows replace what was expected of those units and years; `add` (default) adds to it. */
  forecast?: 'vintage' | 'add'
}

/** Rows sent in one statement; each is also one update of the sums. */
export const BATCH_ROWS = 50_000

/**
 * Adds figures with their sums in the actor's transaction; the actor must be a controller. Returns the load's id and the number of rows.
 * Throws `invalid` for a control total that differs, a closed period, or a unit or account that is not there; then nothing is kept.
 */
export async function loadFigures(ctx: Context, load: FigureLoad): Promise<{ loadId: string; rows: number }> {
  const loadId = await openLoad(ctx, load)
  const renewed = new Set<string>()
  const totals = openTotals()
  const batch = openBatch()
  let rows = 0
  const flush = async () => {
    if (load.forecast === 'vintage') await clearForecasts(ctx, loadId, load.knownOn, batch.expected(), renewed)
    rows += batch.size()
    await addFigures(ctx, loadId, load.knownOn, batch)
  }
  for await (const row of load.rows) {
    totals.add(row)
    batch.add(row)
    if (batch.size() >= BATCH_ROWS) await flush()
  }
  await flush()
  assertControlTotals(load.controlTotals ?? [], totals)
  return { loadId, rows }
}

/** Sums of what passes by, by measure, year and month. */
export function openTotals() {
  const sums = new Map<Measure, Map<number, number[]>>()
  const of = (measure: Measure) => {
    const years = sums.get(measure) ?? new Map<number, number[]>()
    sums.set(measure, years)
    return years
  }
  return {
    add: ({ measure, year, month, amountOre }: Pick<FigureRow, 'measure' | 'year' | 'month' | 'amountOre'>) => {
      const years = of(measure)
      const months = years.get(year) ?? Array.from({ length: 12 }, () => 0)
      years.set(year, months)
      months[month - 1] = sumOre([months[month - 1] ?? 0, amountOre])
    },
    /** The sum of a month; of the year without one; of all years for null. */
    sum: (measure: Measure, year: number | null, month: number | null = null) => {
      if (year === null) return sumOre([...of(measure).values()].flat())
      const months = of(measure).get(year) ?? []
      return month === null ? sumOre(months) : (months[month - 1] ?? 0)
    },
    /** Every sum there is, by measure and year. */
    all: (): ControlTotal[] =>
      [...sums]
        .flatMap(([measure, years]) =>
          [...years].map(([year, months]) => ({ measure, year, month: null, amountOre: sumOre(months) })),
        )
        .sort((a, b) => (a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : a.year - b.year)),
  }
}
export type Totals = ReturnType<typeof openTotals>

/** Throws `invalid` naming every stated total that the rows do not sum to. */
export function assertControlTotals(stated: readonly StatedTotal[], totals: Totals): void {
  const differing = stated.flatMap(({ measure, year, month, amountOre }, index) => {
    const sum = totals.sum(measure, year, month ?? null)
    if (sum === amountOre) return []
    const message = `Kontroltallet er ${formatKr(amountOre)}, men rækkerne giver ${formatKr(sum)}.`
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

/** Rows on their way, one array a column: a fraction of the memory and time that one object or parameter a value takes. */
export function openBatch() {
  const units = openIndex()
  const accounts = openIndex()
  const measures = openIndex()
  let columns: [number[], number[], number[], number[], number[], number[]] = [[], [], [], [], [], []]
  return {
    add: ({ unitId, account, year, month, amountOre, measure }: FigureRow) => {
      columns[0].push(units.indexOf(unitId))
      columns[1].push(accounts.indexOf(account))
      columns[2].push(year)
      columns[3].push(month)
      columns[4].push(amountOre)
      columns[5].push(measures.indexOf(measure))
    },
    size: () => columns[0].length,
    /** Units and years of the forecasts among the rows. */
    expected: () => {
      const forecast = measures.indexOf('forecast')
      const found = new Map<string, { unitId: string; year: number }>()
      for (const [at, unit] of columns[0].entries()) {
        const year = columns[2][at]
        const unitId = units.values[unit - 1]
        if (columns[5][at] === forecast && year !== undefined && unitId !== undefined)
          found.set(`${unitId} ${year}`, { unitId, year })
      }
      return found
    },
    /** Hands out the rows and begins anew. The index of units, accounts and measures goes on. */
    take: () => {
      const [unit, account, year, month, amount, measure] = columns.map((values) => `{${values.join(',')}}`)
      columns = [[], [], [], [], [], []]
      return {
        unit,
        account,
        year,
        month,
        amount,
        measure,
        units: units.values,
        accounts: accounts.values,
        measures: measures.values,
      }
    },
  }
}
export type FigureBatch = ReturnType<typeof openBatch>

/** Distinct values, each with its place from 1, as PostgreSQL counts. */
function openIndex() {
  const values: string[] = []
  const places = new Map<string, number>()
  return {
    values,
    indexOf: (value: string): number => {
      const known = places.get(value)
      if (known !== undefined) return known
      places.set(value, values.push(value))
      return values.length
    },
  }
}

/** Sends the rows of a batch and empties it. Throws `invalid` for a closed period, a unit or an account that is not there. */
export async function addFigures(ctx: Context, loadId: string, knownOn: string, batch: FigureBatch): Promise<void> {
  if (batch.size() === 0) return
  const rows = batch.take()
  await refusable(async () => {
    const ids = await ctx.trx.selectFrom('account').select(['id', 'code']).where('code', 'in', rows.accounts).execute()
    const idOf = new Map(ids.map((row) => [row.code, row.id]))
    const accountIds = rows.accounts.map((code) => idOf.get(code) ?? 0)
    await sql`INSERT INTO figure (load_id, org_unit_id, account_id, fiscal_year, month, known_on, amount_ore, measure)
      SELECT ${loadId}::uuid, (${rows.units}::uuid[])[r.unit], (${accountIds}::integer[])[r.account], r.year, r.month, ${knownOn}::date, r.amount,
        (${rows.measures}::text[])[r.measure]
      FROM unnest(${rows.unit}::integer[], ${rows.account}::integer[], ${rows.year}::smallint[], ${rows.month}::smallint[],
        ${rows.amount}::bigint[], ${rows.measure}::integer[]) AS r (unit, account, year, month, amount, measure)`.execute(
      ctx.trx,
    )
  })
}

/** Takes back, once for each unit and year of the load, what was expected before: same cells, opposite amounts. */
async function clearForecasts(
  ctx: Context,
  loadId: string,
  knownOn: string,
  expected: ReadonlyMap<string, { unitId: string; year: number }>,
  renewed: Set<string>,
): Promise<void> {
  const cells = [...expected]
    .filter(([key]) => !renewed.has(key))
    .map(([key, cell]) => {
      renewed.add(key)
      return cell
    })
  if (cells.length === 0) return
  await sql`INSERT INTO figure (load_id, org_unit_id, account_id, fiscal_year, month, known_on, amount_ore, measure)
    SELECT ${loadId}::uuid, f.org_unit_id, f.account_id, f.fiscal_year, f.month, ${knownOn}::date, -sum(f.amount_ore), 'forecast'
    FROM figure f JOIN unnest(${cells.map((cell) => cell.unitId)}::uuid[], ${cells.map((cell) => cell.year)}::smallint[]) AS c (unit_id, year)
      ON f.org_unit_id = c.unit_id AND f.fiscal_year = c.year
    WHERE f.measure = 'forecast' AND f.load_id <> ${loadId}::uuid
    GROUP BY f.org_unit_id, f.account_id, f.fiscal_year, f.month HAVING sum(f.amount_ore) <> 0`.execute(ctx.trx)
}
