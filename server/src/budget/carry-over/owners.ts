import type { CarryOver } from '@kildetal/shared/carry-overs.ts'
import type { UnitName } from '@kildetal/shared/identity.ts'
import type { Context } from '../../context.ts'
import type { CarryOverRow } from './tables.ts'

/** Whose money each request is about, and the directorate its total is under, by request. */
export async function readOwners(
  ctx: Context,
  rows: readonly CarryOverRow[],
): Promise<Map<string, Pick<CarryOver, 'owner' | 'area'>>> {
  const units = await ctx.trx.selectFrom('orgUnit').select(['id', 'slug', 'name', 'level']).execute()
  const above = await ctx.trx.selectFrom('orgUnitAncestor').select(['unitId', 'ancestorId']).execute()
  const pools = await ctx.trx.selectFrom('pool').select(['id', 'slug', 'name', 'orgUnitId']).execute()
  const directorateOf = (unitId: string | null): UnitName | null =>
    units.find(
      (unit) =>
        unit.level === 'directorate' && above.some((row) => row.unitId === unitId && row.ancestorId === unit.id),
    ) ?? null
  return new Map(
    rows.map((row) => {
      const pool = pools.find((candidate) => candidate.id === row.poolId)
      const unit = units.find((candidate) => candidate.id === row.orgUnitId) ?? null
      const owner = { unit, pool: pool ? { id: pool.id, slug: pool.slug, name: pool.name } : null }
      return [row.id, { owner, area: directorateOf(row.orgUnitId ?? pool?.orgUnitId ?? null) }]
    }),
  )
}

/** The municipality's name, from the top of the organisation, and whether it is the demonstration's. */
export async function readMunicipality(ctx: Context): Promise<{ name: string | null; demonstration: boolean }> {
  const root = await ctx.trx
    .selectFrom('orgUnit')
    .select(['name', 'demonstration'])
    .where('parentId', 'is', null)
    .executeTakeFirst()
  return root ?? { name: null, demonstration: false }
}
