import type { AccountLine, Dranst, Measure } from '@kildetal/shared/budget.ts'
import { HOVEDARTER, HOVEDFUNKTIONER } from '@kildetal/shared/chart-of-accounts.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { YearSums } from './unit-year.ts'

/** What is summed: years with the one before, kinds of expense, and what was known on a day. */
export interface SumQuery {
  year: number
  dranst: Dranst | 'all'
  asOf: string
}

interface Cell {
  key: string
  fiscalYear: number
  measure: Measure
  month: number
  amountOre: number
}

const dranstIs = (dranst: SumQuery['dranst'], column: string) =>
  dranst === 'all' ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${dranst}`

/** Sums of units with everything below them, from the kept sums, by unit id. */
export async function readUnitSums(
  ctx: Context,
  unitIds: readonly string[],
  { year, dranst, asOf }: SumQuery,
): Promise<Map<string, YearSums>> {
  if (unitIds.length === 0) return new Map()
  const { rows } =
    await sql<Cell>`SELECT unit_id AS key, fiscal_year, measure, month, sum(amount_ore)::bigint AS amount_ore
    FROM figure_rollup WHERE unit_id = ANY (${sql.val([...unitIds])}::uuid[]) AND fiscal_year IN (${year}::smallint, ${year - 1}::smallint)
      AND known_on <= ${asOf} AND ${dranstIs(dranst, 'dranst')}
    GROUP BY unit_id, fiscal_year, measure, month`.execute(ctx.trx)
  return cellsByKey(rows)
}

/** How lines are grouped: single accounts, or by funktion or art. */
export type Grouping = AccountLine['grouping']

const KEYS: Record<Grouping, ReturnType<typeof sql<string>>> = {
  account: sql<string>`account.code`,
  funktion: sql<string>`account.hovedkonto || '.' || COALESCE(account.hovedfunktion, '') || COALESCE('.' || account.funktion, '')`,
  art: sql<string>`COALESCE(left(account.art, 1), '')`,
}

/** Sums of the lines of some units themselves (not of what lies below them), by line. */
export async function readLineSums(
  ctx: Context,
  unitIds: readonly string[],
  grouping: Grouping,
  { year, dranst, asOf }: SumQuery,
): Promise<{ code: string; name: string; sums: YearSums }[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<
    Cell & { name: string }
  >`SELECT ${KEYS[grouping]} AS key, min(account.name) AS name, f.fiscal_year, f.measure, f.month,
      sum(f.amount_ore)::bigint AS amount_ore
    FROM figure f JOIN account ON account.id = f.account_id
    WHERE f.org_unit_id = ANY (${sql.val([...unitIds])}::uuid[]) AND f.fiscal_year IN (${year}::smallint, ${year - 1}::smallint)
      AND f.known_on <= ${asOf} AND ${dranstIs(dranst, 'account.dranst')}
    GROUP BY 1, f.fiscal_year, f.measure, f.month`.execute(ctx.trx)
  const names = new Map(rows.map((row) => [row.key, row.name]))
  return [...cellsByKey(rows)].map(([code, sums]) => ({ code, name: nameOf(code, grouping, names.get(code)), sums }))
}

function nameOf(code: string, grouping: Grouping, account: string | undefined): string {
  if (grouping === 'account') return account ?? code
  if (grouping === 'art') return HOVEDARTER[code] ?? 'Uden art'
  const [hovedkonto, hovedfunktion, funktion] = code.split('.')
  const official = HOVEDFUNKTIONER[`${hovedkonto}.${hovedfunktion}`]
  if (!official) return code
  return funktion === undefined ? official : `${official} (${code})`
}

function cellsByKey(cells: readonly Cell[]): Map<string, YearSums> {
  const found = new Map<string, Map<number, Map<Measure, number[]>>>()
  for (const { key, fiscalYear, measure, month, amountOre } of cells) {
    const years = found.get(key) ?? new Map<number, Map<Measure, number[]>>()
    const measures = years.get(fiscalYear) ?? new Map<Measure, number[]>()
    const months = measures.get(measure) ?? Array.from({ length: 12 }, () => 0)
    months[month - 1] = amountOre
    found.set(key, years.set(fiscalYear, measures.set(measure, months)))
  }
  return found
}
