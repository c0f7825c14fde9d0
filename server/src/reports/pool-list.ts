import { fiscalYearOf } from '@kildetal/shared/fiscal-year.ts'
import type { PoolList } from '@kildetal/shared/pools.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { emptyPoolYear, readPoolFigures } from './pool-figures.ts'

/** All pools with their year as known on a day: `GET /api/pools`. Parents hold what is below them. */
export async function readPoolList(
  ctx: Context,
  query: { year?: number | undefined; asOf?: string | undefined },
): Promise<PoolList> {
  const asOf = query.asOf ?? ctx.today()
  const year = query.year ?? fiscalYearOf(asOf)
  const figures = await readPoolFigures(ctx, asOf)
  const pools = await ctx.trx
    .selectFrom('pool')
    .leftJoin('pool as parent', 'parent.id', 'pool.parentId')
    .leftJoin('orgUnit', 'orgUnit.id', 'pool.orgUnitId')
    .select(['pool.id', 'pool.slug', 'pool.name'])
    .select(['parent.id as parentId', 'parent.slug as parentSlug', 'parent.name as parentName'])
    .select(['orgUnit.id as unitId', 'orgUnit.slug as unitSlug', 'orgUnit.name as unitName'])
    .orderBy('pool.name')
    .execute()
  const counts = await movementCounts(ctx, asOf)
  const named = (id: string | null, slug: string | null, name: string | null) =>
    id !== null && slug !== null && name !== null ? { id, slug, name } : null
  return {
    asOf,
    year,
    years: [...new Set([...figures.values()].flatMap((years) => [...years.keys()]))].sort((a, b) => a - b),
    pools: pools.map((pool) => {
      const years = figures.get(pool.id)
      return {
        id: pool.id,
        slug: pool.slug,
        name: pool.name,
        parent: named(pool.parentId, pool.parentSlug, pool.parentName),
        unit: named(pool.unitId, pool.unitSlug, pool.unitName),
        figures: years?.get(year) ?? emptyPoolYear(year),
        outlook: [...(years?.values() ?? [])]
          .filter((other) => other.year > year && other.originalOre !== 0)
          .sort((a, b) => a.year - b.year)
          .map((other) => ({ year: other.year, amountOre: other.originalOre })),
        movements: counts.get(pool.id) ?? 0,
      }
    }),
  }
}

async function movementCounts(ctx: Context, asOf: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ poolId: string; movements: number }>`
    SELECT a.pool_id, count(DISTINCT m.id) AS movements FROM movement m JOIN posting p ON p.movement_id = m.id
      JOIN ledger_account a ON a.id = p.ledger_account_id
    WHERE a.pool_id IS NOT NULL AND m.known_on <= ${asOf} GROUP BY a.pool_id`.execute(ctx.trx)
  return new Map(rows.map((row) => [row.poolId, row.movements]))
}
