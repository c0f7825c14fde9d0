import type { CarryOver } from '@kildetal/shared/carry-overs.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import type { Context } from '../../context.ts'
import { readLineSums, readUnitSums } from '../../reports/budget-sums.ts'
import { readPoolFigures } from '../../reports/pool-figures.ts'
import { unitYear } from '../../reports/unit-year.ts'
import type { CarryOverRow } from './tables.ts'

/** What the year a request is about came to before anything was carried over, in øre; null where the books do not say. */
export interface YearResult {
  revisedOre: number | null
  actualOre: number | null
  unspentOre: number | null
  /** Of the purpose of a purpose-bound request: see `CarryOver`. */
  purposeYear: CarryOver['purposeYear']
}

const UNKNOWN: YearResult = { revisedOre: null, actualOre: null, unspentOre: null, purposeYear: null }
/** A pool's result is only known to those who read the books. */
const NO_POOLS: Awaited<ReturnType<typeof readPoolFigures>> = new Map()

/**
 * What each request's year came to, by request. A grant takes money out of the year and would change the sum its own rule is measured by, so what
 * requests of this list have been granted is put back.
 */
export async function readYearResults(
  ctx: Context,
  rows: readonly CarryOverRow[],
  { grantedOre, asOf }: { grantedOre: (id: string) => number; asOf: string },
): Promise<Map<string, YearResult>> {
  const results = new Map<string, YearResult>()
  const pools = rows.some((row) => row.poolId !== null) ? await readPoolFigures(ctx, asOf) : NO_POOLS
  for (const row of rows) {
    const figures = pools.get(row.poolId ?? '')?.get(row.fromYear)
    if (!figures) continue
    const back = sumOre(rows.filter((other) => isSamePool(other, row)).map((other) => grantedOre(other.id)))
    const plus = (ore: number | null) => (ore === null ? null : sumOre([ore, back]))
    const { revisedOre, spentOre, freeOre } = figures
    const leftOre = plus(freeOre)
    const year = { revisedOre: plus(revisedOre), actualOre: spentOre, unspentOre: leftOre }
    const known = row.rule === 'purpose_bound' && year.revisedOre !== null && leftOre !== null
    const purposeYear = known ? { revisedOre: year.revisedOre ?? 0, actualOre: spentOre, leftOre } : null
    results.set(row.id, { ...year, purposeYear })
  }
  for (const year of new Set(rows.map((row) => row.fromYear))) {
    const own = rows.filter((row) => row.fromYear === year && row.orgUnitId !== null)
    const ids = [...new Set(own.flatMap((row) => row.orgUnitId ?? []))]
    const sums = await readUnitSums(ctx, ids, { year, dranst: '1', asOf })
    const below = await readBelow(ctx, ids)
    for (const row of own) {
      const unit = sums.get(row.orgUnitId ?? '')
      if (!unit?.has(year)) continue
      const { revisedOre, actualOre } = unitYear(unit, { year, through: 12, against: 'revised' })
      const units = below.get(row.orgUnitId ?? '')
      const back = own.filter((other) => units?.has(other.orgUnitId ?? '')).map((other) => grantedOre(other.id))
      const before = sumOre([revisedOre, ...back])
      const purposeYear = row.rule === 'purpose_bound' ? await readPurpose(ctx, row, own, { grantedOre, asOf }) : null
      results.set(row.id, { revisedOre: before, actualOre, unspentOre: subtractOre(before, actualOre), purposeYear })
    }
  }
  return new Map(rows.map((row) => [row.id, results.get(row.id) ?? UNKNOWN]))
}

/** What is left of a unit's own line of accounts, with what requests on the same line have been granted put back. */
async function readPurpose(
  ctx: Context,
  row: CarryOverRow,
  rows: readonly CarryOverRow[],
  { grantedOre, asOf }: { grantedOre: (id: string) => number; asOf: string },
): Promise<CarryOver['purposeYear']> {
  const { orgUnitId, account, fromYear: year } = row
  if (orgUnitId === null) return null
  const lines = await readLineSums(ctx, [orgUnitId], 'account', { year, dranst: 'all', asOf })
  const line = lines.find(({ code, sums }) => code === account && sums.has(year))
  if (!line) return null
  const { revisedOre, actualOre } = unitYear(line.sums, { year, through: 12, against: 'revised' })
  const same = rows.filter((other) => other.orgUnitId === orgUnitId && other.account === account)
  const before = sumOre([revisedOre, ...same.map((other) => grantedOre(other.id))])
  return { revisedOre: before, actualOre, leftOre: subtractOre(before, actualOre) }
}

const isSamePool = (a: CarryOverRow, b: CarryOverRow) => a.poolId === b.poolId && a.fromYear === b.fromYear

async function readBelow(ctx: Context, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.trx
    .selectFrom('orgUnitAncestor')
    .select(['unitId', 'ancestorId'])
    .where('ancestorId', 'in', ids)
    .execute()
  const below = new Map<string, Set<string>>()
  for (const { unitId, ancestorId } of rows)
    below.set(ancestorId, (below.get(ancestorId) ?? new Set<string>()).add(unitId))
  return below
}
