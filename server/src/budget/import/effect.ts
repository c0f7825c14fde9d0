import type { Measure } from '@kildetal/shared/budget.ts'
import type { ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { FigureImportRow } from '../tables.ts'
import { importRow } from './read.ts'

const MOST_OVERLAPPING = 20

/**
 * What a checked file would do to the books, or, once it is loaded, what taking it back would undo: its rows and sum in each month and on each
 * unit beside what the books hold there now. Empty before the file has been checked. Throws `notFound`.
 */
export async function readEffect(ctx: Context, id: string): Promise<ImportEffect> {
  const row = await importRow(ctx, id)
  return {
    periods: await readPeriods(ctx, row),
    units: await readUnits(ctx, row),
    overlapping: await readOverlapping(ctx, row),
  }
}

async function readPeriods(ctx: Context, { findings }: FigureImportRow): Promise<ImportEffect['periods']> {
  const { periods } = findings
  if (periods.length === 0) return []
  const { rows } = await sql<{ measure: Measure; year: number; month: number; booksOre: number; closed: boolean }>`
    SELECT p.measure, p.year, p.month, COALESCE(sum(r.amount_ore), 0)::bigint AS books_ore,
      EXISTS (SELECT FROM fiscal_period c WHERE c.fiscal_year = p.year AND c.closed AND c.month IN (0, p.month)) AS closed
    FROM unnest(${periods.map((one) => one.measure)}::text[], ${periods.map((one) => one.year)}::integer[],
      ${periods.map((one) => one.month)}::integer[]) AS p (measure, year, month)
    LEFT JOIN figure_rollup r ON r.fiscal_year = p.year AND r.month = p.month AND r.measure = p.measure
      AND r.unit_id IN (SELECT id FROM org_unit WHERE parent_id IS NULL)
    GROUP BY p.measure, p.year, p.month`.execute(ctx.trx)
  const books = new Map(rows.map((row) => [`${row.measure} ${row.year} ${row.month}`, row]))
  return periods.map((period) => {
    const found = books.get(`${period.measure} ${period.year} ${period.month}`)
    return { ...period, booksOre: found?.booksOre ?? 0, closed: found?.closed ?? false }
  })
}

async function readUnits(ctx: Context, { findings }: FigureImportRow): Promise<ImportEffect['units']> {
  const { units, periods } = findings
  if (units.length === 0) return []
  const { rows } = await sql<{
    unitId: string
    slug: string
    name: string
    measure: Measure
    year: number
    booksOre: number
  }>`
    WITH file AS (SELECT * FROM unnest(${units.map((one) => one.unitId)}::uuid[], ${units.map((one) => one.measure)}::text[],
        ${units.map((one) => one.year)}::integer[]) AS f (unit_id, measure, year)),
      period AS (SELECT * FROM unnest(${periods.map((one) => one.measure)}::text[], ${periods.map((one) => one.year)}::integer[],
        ${periods.map((one) => one.month)}::integer[]) AS p (measure, year, month))
    SELECT file.unit_id, u.slug, u.name, file.measure, file.year, COALESCE(sum(b.amount_ore), 0)::bigint AS books_ore
    FROM file JOIN org_unit u ON u.id = file.unit_id
    LEFT JOIN figure b ON b.org_unit_id = file.unit_id AND b.fiscal_year = file.year AND b.measure = file.measure
      AND b.month IN (SELECT period.month FROM period WHERE period.measure = file.measure AND period.year = file.year)
    GROUP BY file.unit_id, u.slug, u.name, file.measure, file.year`.execute(ctx.trx)
  const books = new Map(rows.map((row) => [`${row.unitId} ${row.measure} ${row.year}`, row]))
  return units
    .flatMap(({ unitId, ...sum }) => {
      const found = books.get(`${unitId} ${sum.measure} ${sum.year}`)
      return found ? [{ ...sum, slug: found.slug, name: found.name, booksOre: found.booksOre }] : []
    })
    .sort((a, b) => Math.abs(b.amountOre) - Math.abs(a.amountOre) || a.name.localeCompare(b.name, 'da'))
}

/** Files that are loaded and share a measure and month with this one. */
async function readOverlapping(
  ctx: Context,
  { id, findings: { periods } }: FigureImportRow,
): Promise<ImportEffect['overlapping']> {
  const { rows } = await sql<ImportEffect['overlapping'][number]>`
    SELECT o.id, o.file_name, o.loaded_at FROM figure_import o
    WHERE o.state = 'loaded' AND o.id <> ${id} AND EXISTS (
      SELECT FROM jsonb_to_recordset(o.findings -> 'periods') AS theirs (measure text, year integer, month integer)
      JOIN unnest(${periods.map((one) => one.measure)}::text[], ${periods.map((one) => one.year)}::integer[],
        ${periods.map((one) => one.month)}::integer[]) AS ours (measure, year, month) USING (measure, year, month))
    ORDER BY o.loaded_at DESC, o.id LIMIT ${MOST_OVERLAPPING}`.execute(ctx.trx)
  return rows
}
