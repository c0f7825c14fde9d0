import type { CarryOver, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import type { UnitName } from '@kildetal/shared/identity.ts'
import type { Basis } from '@kildetal/shared/ledger.ts'
import { percentOf, subtractOre, sumOre } from '@kildetal/shared/money.ts'
import type { Context } from '../../context.ts'
import { readBases } from '../../ledger/basis.ts'
import { notFound } from '../../problems.ts'
import { readUnitSums } from '../../reports/budget-sums.ts'
import { type PoolFigures, readPoolFigures } from '../../reports/pool-figures.ts'
import { unitYear } from '../../reports/unit-year.ts'
import type { CarryOverRow } from './tables.ts'

/** Free within five percent of the revised budget either way. */
const FREE_PERCENT = 5

/** One request with its steps and what its year came to. Throws `notFound`. */
export async function readCarryOver(ctx: Context, id: string): Promise<CarryOver> {
  const row = await ctx.trx.selectFrom('carryOver').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  const [found] = await toCarryOvers(ctx, [row])
  if (!found) throw notFound()
  return found
}

/** The list for the April case: all requests out of a year, totals by area, and what they do to the service frame of the next. */
export async function readCarryOvers(
  ctx: Context,
  { from, state }: { from: number; state?: CarryOver['state'] | undefined },
): Promise<CarryOverList> {
  const rows = await ctx.trx
    .selectFrom('carryOver')
    .selectAll()
    .where('fromYear', '=', from)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const all = await toCarryOvers(ctx, rows)
  const carryOvers = all.filter((row) => state === undefined || row.state === state)
  const areas = new Map(carryOvers.map((row) => [row.area?.id ?? '', row.area]))
  const byName = [...areas.values()].sort((a, b) => (a?.name ?? '').localeCompare(b?.name ?? '', 'da'))
  return {
    fromYear: from,
    asOf: ctx.today(),
    carryOvers,
    totals: byName.map((area) => {
      const own = carryOvers.filter((row) => row.area?.id === area?.id)
      return { area, count: own.length, ...totalsOf(own) }
    }),
    total: totalsOf(carryOvers),
  }
}

const isAlive = ({ state }: CarryOver) => state !== 'refused' && state !== 'withdrawn'
const latestOre = (row: CarryOver) => row.grantedOre ?? row.recommendedOre ?? row.checkedOre ?? row.requestedOre

function totalsOf(rows: readonly CarryOver[]): CarryOverList['total'] {
  return {
    requestedOre: sumOre(rows.map((row) => row.requestedOre)),
    recommendedOre: sumOre(rows.map((row) => row.recommendedOre ?? 0)),
    grantedOre: sumOre(rows.map((row) => row.grantedOre ?? 0)),
    serviceFrameOre: sumOre(rows.filter((row) => row.serviceFrame && isAlive(row)).map(latestOre)),
  }
}

async function toCarryOvers(ctx: Context, rows: readonly CarryOverRow[]): Promise<CarryOver[]> {
  if (rows.length === 0) return []
  const steps = await readSteps(
    ctx,
    rows.map((row) => row.id),
  )
  const owners = await readOwners(ctx, rows)
  const movements = await ctx.trx
    .selectFrom('movement')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map((row) => row.movementId),
    )
    .execute()
  const bases = await readBases(ctx, movements)
  const pools = rows.some((row) => row.poolId !== null) ? await readPoolFigures(ctx, ctx.today()) : new Map()
  const results: CarryOver[] = []
  for (const row of rows) {
    const year = row.orgUnitId === null ? poolYear(pools, row) : await unitResult(ctx, row.orgUnitId, row.fromYear)
    const owner = owners.get(row.id)
    if (owner)
      results.push(
        toCarryOver(row, { owner, steps: steps.get(row.id) ?? [], basis: bases.get(row.movementId) ?? null, year }),
      )
  }
  return results
}

interface Year {
  revisedOre: number | null
  actualOre: number | null
  unspentOre: number | null
}

function toCarryOver(
  row: CarryOverRow,
  {
    owner,
    steps,
    basis,
    year,
  }: { owner: Pick<CarryOver, 'owner' | 'area'>; steps: CarryOver['steps']; basis: Basis | null; year: Year },
): CarryOver {
  const at = (state: CarryOver['state']) => steps.find((step) => step.state === state)?.amountOre ?? null
  const requestedOre = at('requested') ?? 0
  const free = row.rule === 'free_within_5_percent'
  const allowedOre = free && year.revisedOre !== null ? percentOf(year.revisedOre, FREE_PERCENT) : null
  const { id, version, account, fromYear, toYear, purpose, reason, rule, serviceFrame, movementId } = row
  return {
    ...{ id, version, account, fromYear, toYear, purpose, reason, rule, serviceFrame, movementId },
    ...owner,
    requestedOre,
    checkedOre: at('checked'),
    recommendedOre: at('recommended'),
    grantedOre: at('granted'),
    state: steps.at(-1)?.state ?? 'requested',
    ...year,
    allowedOre,
    withinRule: free
      ? allowedOre !== null && Math.abs(requestedOre) <= Math.abs(allowedOre)
      : rule === 'purpose_bound' || requestedOre < 0,
    basis,
    steps,
  }
}

async function unitResult(ctx: Context, unitId: string, year: number): Promise<Year> {
  const sums = await readUnitSums(ctx, [unitId], { year, dranst: '1', asOf: ctx.today() })
  const own = sums.get(unitId)
  if (!own?.has(year)) return { revisedOre: null, actualOre: null, unspentOre: null }
  const { revisedOre, actualOre } = unitYear(own, { year, through: 12, against: 'revised' })
  return { revisedOre, actualOre, unspentOre: subtractOre(revisedOre, actualOre) }
}

function poolYear(pools: PoolFigures, { poolId, fromYear }: CarryOverRow): Year {
  const figures = pools.get(poolId ?? '')?.get(fromYear)
  if (!figures) return { revisedOre: null, actualOre: null, unspentOre: null }
  return { revisedOre: figures.revisedOre, actualOre: figures.spentOre, unspentOre: figures.freeOre }
}

async function readSteps(ctx: Context, ids: readonly string[]): Promise<Map<string, CarryOver['steps']>> {
  const rows = await ctx.trx
    .selectFrom('carryOverStep')
    .innerJoin('person', 'person.id', 'carryOverStep.enteredBy')
    .select(['carryOverId', 'state', 'amountOre', 'knownOn', 'body', 'note', 'person.name as by'])
    .where('carryOverId', 'in', ids)
    .orderBy('carryOverId')
    .orderBy('position')
    .execute()
  const steps = new Map<string, CarryOver['steps']>()
  for (const { carryOverId, ...step } of rows) steps.set(carryOverId, [...(steps.get(carryOverId) ?? []), step])
  return steps
}

/** Whose money each request is about, and the directorate its total is under. */
async function readOwners(
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
