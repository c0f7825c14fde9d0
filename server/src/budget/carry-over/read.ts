import { ruleOf } from '@kildetal/shared/carry-over-rule.ts'
import {
  type CarryOver,
  type CarryOverCase,
  type CarryOverList,
  type CarryOverMovement,
  type CarryOverQuery,
  type CarryOverStep,
  waitsFor,
} from '@kildetal/shared/carry-overs.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { notFound } from '../../problems.ts'
import { readCase, statedDay } from './case.ts'
import { readCarryOverMovements } from './movements.ts'
import { readMunicipality, readOwners } from './owners.ts'
import { readServiceFrame } from './service-frame.ts'
import { readSteps } from './steps.ts'
import type { CarryOverRow } from './tables.ts'
import { totalsOf, waitingOf } from './totals.ts'
import { readYearResults, type YearResult } from './year-result.ts'

/** One request with its steps and what its year came to. Throws `notFound`. */
export async function readCarryOver(ctx: Context, id: string): Promise<CarryOver> {
  const [found] = await readCarryOversById(ctx, [id])
  if (!found) throw notFound()
  return found
}

/** Requests in the order of their ids given; those the actor does not see are left out. */
export async function readCarryOversById(ctx: Context, ids: readonly string[]): Promise<CarryOver[]> {
  const wanted = ctx.trx.selectFrom('carryOver').where('id', 'in', ids)
  // A rule is measured with what others below the same unit, or of the same pool, have been granted; the rest of the year is of no matter.
  const below = ctx.trx
    .selectFrom('orgUnitAncestor')
    .select('unitId')
    .where('ancestorId', 'in', wanted.select('orgUnitId').where('orgUnitId', 'is not', null))
  const rows = await ctx.trx
    .selectFrom('carryOver')
    .selectAll()
    .where('fromYear', 'in', wanted.select('fromYear'))
    .where((eb) =>
      eb.or([
        eb('orgUnitId', 'in', below),
        eb('poolId', 'in', wanted.select('poolId').where('poolId', 'is not', null)),
      ]),
    )
    .execute()
  const found = new Map((await toCarryOvers(ctx, rows, undefined)).map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The April case's list as the actor sees it: requests out of a year, sums by area, whom the rest waits for, and what is stated for the case. */
export async function readCarryOvers(ctx: Context, query: CarryOverQuery): Promise<CarryOverList> {
  const { from, state, area, asOf } = query
  const rows = await ctx.trx
    .selectFrom('carryOver')
    .selectAll()
    .where('fromYear', '=', from)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const all = (await toCarryOvers(ctx, rows, asOf)).sort(byAreaAndOwner)
  const carryOvers = all.filter(
    (row) => (state === undefined || row.state === state) && (area === undefined || (row.area?.slug ?? '-') === area),
  )
  const stated = await readCase(ctx, from)
  const { name: municipality, demonstration } = await readMunicipality(ctx)
  return {
    fromYear: from,
    asOf: asOf ?? ctx.today(),
    municipality,
    demonstration,
    case: stated,
    carryOvers,
    areas: areasOf(all),
    totals: areasOf(carryOvers).map((one) => ({
      area: one,
      ...totalsOf(carryOvers.filter((row) => row.area?.id === one?.id)),
    })),
    total: totalsOf(carryOvers),
    serviceFrame: await readServiceFrame(ctx, all, {
      ...{ year: from + 1, asOf: asOf ?? ctx.today(), frameOre: stated.frameOre },
    }),
    waiting: waitingOf(carryOvers, stated),
  }
}

const compareDanish = (a: string, b: string) => a.localeCompare(b, 'da', { numeric: true })

/** Areas in Danish order; what belongs to none comes last. */
function byAreaAndOwner(a: CarryOver, b: CarryOver): number {
  const name = ({ owner }: CarryOver) => owner.unit?.name ?? owner.pool?.name ?? ''
  if ((a.area === null) !== (b.area === null)) return a.area === null ? 1 : -1
  return (
    compareDanish(a.area?.name ?? '', b.area?.name ?? '') ||
    compareDanish(name(a), name(b)) ||
    compareDanish(a.purpose, b.purpose)
  )
}

function areasOf(rows: readonly CarryOver[]): CarryOverList['areas'] {
  return [...new Map(rows.map((row) => [row.area?.id ?? '', row.area])).values()]
}

async function toCarryOvers(
  ctx: Context,
  rows: readonly CarryOverRow[],
  asOf: string | undefined,
): Promise<CarryOver[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const steps = await readSteps(ctx, ids, asOf)
  const known = rows.filter((row) => steps.has(row.id))
  const owners = await readOwners(ctx, known)
  const day = asOf ?? ctx.today()
  // What the books of that day hold of grants: neither one that waits for its approval nor one that was taken back by then.
  const grantedOre = (id: string) =>
    steps.get(id)?.findLast(({ settlement, knownOn }) => {
      if (settlement === null || settlement.state === 'awaiting_approval' || knownOn > day) return false
      return settlement.reversedOn === null || settlement.reversedOn > day
    })?.amountOre ?? 0
  const years = await readYearResults(ctx, known, { grantedOre, asOf: day })
  const cases = new Map<number, CarryOverCase>()
  for (const year of new Set(known.map((row) => row.fromYear))) cases.set(year, await readCase(ctx, year))
  const pending = known.flatMap((row) => row.movementId ?? [])
  const movements = await readCarryOverMovements(ctx, pending, asOf)
  const { rows: led } = await sql<{ id: string }>`SELECT unnest(led_units()) AS id`.execute(ctx.trx)
  const ledIds = new Set(led.map(({ id }) => id))
  return known.flatMap((row) => {
    const owner = owners.get(row.id)
    const year = years.get(row.id)
    const own = steps.get(row.id)
    if (!owner || !year || !own) return []
    const heads = ledIds.has(row.orgUnitId ?? '') && row.movementId === null
    const stated = cases.get(row.fromYear) ?? null
    const moved = movements.get(row.movementId ?? '') ?? []
    return [toCarryOver(row, { owner, year, steps: own, movements: moved, heads, stated, ctx })]
  })
}

interface Surroundings {
  owner: Pick<CarryOver, 'owner' | 'area'>
  year: YearResult
  steps: CarryOverStep[]
  movements: CarryOverMovement[]
  /** The actor leads the unit, and the books do not hold the request yet. */
  heads: boolean
  stated: CarryOverCase | null
  ctx: Context
}

function toCarryOver(row: CarryOverRow, around: Surroundings): CarryOver {
  const { owner, year, steps, movements, heads, stated, ctx } = around
  const standing = steps.filter(({ settlement }) => settlement?.state !== 'reversed')
  const latest = standing.at(-1)
  const state = latest?.settlement?.state === 'awaiting_approval' ? 'awaiting_approval' : (latest?.state ?? 'requested')
  const at = (wanted: CarryOver['state']) => standing.find((step) => step.state === wanted)?.amountOre ?? null
  const requestedOre = at('requested') ?? 0
  const { id, version, account, fromYear, toYear, purpose, reason, rule, serviceFrame, movementId } = row
  const authority = waitsFor(state)
  return {
    ...{ id, version, account, fromYear, toYear, purpose, reason, rule, serviceFrame, movementId, movements, state },
    ...owner,
    requestedOre,
    checkedOre: at('checked'),
    recommendedOre: at('recommended'),
    grantedOre: state === 'awaiting_approval' ? null : at('granted'),
    ...year,
    ...ruleOf({ rule, requestedOre, ...year, purpose: year.purposeYear }),
    waiting: authority && { body: authority, on: stated && statedDay(stated, authority) },
    steps,
    mayWithdraw: authority !== null && authority !== 'approver' && (heads || ctx.actor.roles.includes('controller')),
  }
}
