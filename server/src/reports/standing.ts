import type { OverviewQuery } from '@kildetal/shared/budget.ts'
import { dayBefore, fiscalYearOf } from '@kildetal/shared/fiscal-year.ts'
import type { UnitLevel, UnitName } from '@kildetal/shared/identity.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { notFound } from '../problems.ts'

/** A unit whose figures the actor may see, with its way up and what its figures stand on. */
export interface Standing {
  unit: UnitName
  path: UnitName[]
  children: (UnitName & { children: number })[]
  /** The unit and everything below it. */
  unitIds: string[]
  facts: {
    asOf: string
    year: number
    years: number[]
    through: number
    lastMonth: number
    loadedOn: string | null
    against: OverviewQuery['against']
    dranst: OverviewQuery['dranst']
    demonstration: boolean
  }
  /** The day to which the month before was the last; null where there is none to compare with. */
  lastMonthDay: string | null
}

/** Throws `notFound` for a unit that is not there or whose figures the actor may not see. */
export async function readStanding(ctx: Context, slug: string, query: OverviewQuery): Promise<Standing> {
  const asOf = query.asOf ?? ctx.today()
  const seen = await ctx.trx
    .selectFrom('orgUnit')
    .select(['id', 'slug', 'name', 'level'])
    .where('slug', '=', slug)
    .where(sql<boolean>`id = ANY ((SELECT visible_units())::uuid[])`)
    .executeTakeFirst()
  if (!seen) throw notFound()
  const held = await ctx.trx
    .selectFrom('figureRollup')
    .select(['fiscalYear', sql<boolean>`bool_or(demonstration > 0)`.as('demonstration')])
    .where('unitId', '=', seen.id)
    .where('knownOn', '<=', asOf)
    .groupBy('fiscalYear')
    .orderBy('fiscalYear')
    .execute()
  const years = held.map((row) => row.fiscalYear)
  const year = query.year ?? nearest(years, fiscalYearOf(asOf))
  const booked = await readBooked(ctx, seen.id, year, asOf)
  const lastMonth = booked.at(-1)?.month ?? 0
  const through = query.through ?? lastMonth
  return {
    unit: seen,
    path: await readPath(ctx, seen.id),
    children: await readChildren(ctx, seen.id),
    unitIds: await readBelow(ctx, seen.id),
    facts: {
      ...{ asOf, year, years, through, lastMonth },
      loadedOn: booked.at(-1)?.lastKnownOn ?? null,
      against: query.against,
      dranst: query.dranst,
      demonstration: held.some((row) => row.demonstration),
    },
    lastMonthDay: lastMonthDay(booked, through),
  }
}

function nearest(years: readonly number[], wanted: number): number {
  if (years.includes(wanted) || years.length === 0) return wanted
  return years.findLast((year) => year < wanted) ?? years[0] ?? wanted
}

interface Booked {
  month: number
  firstKnownOn: string
  lastKnownOn: string
}

/** Months with accounts, and when those accounts became known. */
async function readBooked(ctx: Context, unitId: string, year: number, asOf: string): Promise<Booked[]> {
  return ctx.trx
    .selectFrom('figureRollup')
    .select(['month', sql<string>`min(known_on)`.as('firstKnownOn'), sql<string>`max(known_on)`.as('lastKnownOn')])
    .where('unitId', '=', unitId)
    .where('fiscalYear', '=', year)
    .where('measure', '=', 'actual')
    .where('knownOn', '<=', asOf)
    .groupBy('month')
    .orderBy('month')
    .execute()
}

/** The day before the accounts of `through` became known, when those of the month before were known by then. */
function lastMonthDay(booked: readonly Booked[], through: number): string | null {
  const last = booked.find((row) => row.month === through)
  const earlier = booked.find((row) => row.month === through - 1)
  if (!last || !earlier || earlier.firstKnownOn >= last.firstKnownOn) return null
  return dayBefore(last.firstKnownOn)
}

async function readPath(ctx: Context, unitId: string): Promise<UnitName[]> {
  return ctx.trx
    .selectFrom('orgUnitAncestor')
    .innerJoin('orgUnit', 'orgUnit.id', 'orgUnitAncestor.ancestorId')
    .select(['orgUnit.id', 'orgUnit.slug', 'orgUnit.name', 'orgUnit.level'])
    .where('orgUnitAncestor.unitId', '=', unitId)
    .where('orgUnitAncestor.distance', '>', 0)
    .orderBy('orgUnitAncestor.distance', 'desc')
    .execute()
}

async function readChildren(ctx: Context, unitId: string): Promise<(UnitName & { children: number })[]> {
  const { rows } = await sql<{ id: string; slug: string; name: string; level: UnitLevel; children: number }>`
    SELECT u.id, u.slug, u.name, u.level, (SELECT count(*) FROM org_unit c WHERE c.parent_id = u.id) AS children
    FROM org_unit u WHERE u.parent_id = ${unitId} AND u.id = ANY ((SELECT visible_units())::uuid[]) ORDER BY u.position, u.name`.execute(
    ctx.trx,
  )
  return rows
}

async function readBelow(ctx: Context, unitId: string): Promise<string[]> {
  const rows = await ctx.trx.selectFrom('orgUnitAncestor').select('unitId').where('ancestorId', '=', unitId).execute()
  return rows.map((row) => row.unitId)
}
