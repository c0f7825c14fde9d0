import type { UnitFigures } from '@kildetal/shared/budget.ts'
import type { LeaderHome, TouchingProject } from '@kildetal/shared/homes.ts'
import type { UnitName } from '@kildetal/shared/identity.ts'
import type { Context } from '../context.ts'
import { readDeviations } from '../deviations/queries.ts'
import type { LoadedProject } from '../portfolio/load.ts'
import { readActiveProjects } from '../portfolio/queries.ts'
import { notFound } from '../problems.ts'
import { readUnitFigures } from '../reports/unit-figures.ts'
import { readFreshness } from '../trust/freshness.ts'
import { readDecidedAboutUs } from './decided-about-us.ts'

/** A leader's home for one of the own units or one below; without `slug` for the first own unit. Throws `notFound` for any other. */
export async function readLeaderHome(ctx: Context, slug: string | undefined): Promise<LeaderHome> {
  const ownUnits = await readOwnUnits(ctx)
  const wanted = slug ?? ownUnits[0]?.slug
  if (wanted === undefined) throw notFound()
  const found = await readUnitFigures(ctx, wanted, { against: 'revised', dranst: '1', lines: 'account' })
  const figures = found.years.length === 0 ? null : found
  const projects = await readActiveProjects(ctx)
  const { decided, total } = await readDecidedAboutUs(ctx, found.unit.id, projects, changedBy(found))
  const requests = await readDeviations(ctx, { pending: true })
  const below = new Set(await readBelow(ctx, found.unit.id))
  return {
    asOf: ctx.today(),
    unit: found.unit,
    path: [found.unit, ...found.path.toReversed()],
    ownUnits,
    demonstration: found.demonstration,
    figures,
    decided,
    decidedTotal: total,
    requests: requests.filter(({ unit, state }) => below.has(unit.id) && state !== 'explained'),
    projects: projects.map(touching),
    freshness: await readFreshness(ctx),
  }
}

/** The economic items whose money is part of the unit's budget. */
function changedBy({ changes }: UnitFigures): Set<string> {
  return new Set(changes.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])))
}

function touching({ card }: LoadedProject): TouchingProject {
  const { id, slug, name, phase, lights, nextStep } = card
  return {
    id,
    slug,
    name,
    phase,
    lights,
    nextStep: nextStep && { what: nextStep.what, where: nextStep.where, due: nextStep.due },
  }
}

function readOwnUnits(ctx: Context): Promise<UnitName[]> {
  return ctx.trx
    .selectFrom('roleAssignment')
    .innerJoin('orgUnit', 'orgUnit.id', 'roleAssignment.orgUnitId')
    .select(['orgUnit.id', 'orgUnit.slug', 'orgUnit.name', 'orgUnit.level'])
    .where('roleAssignment.userId', '=', ctx.actor.userId)
    .where('roleAssignment.role', '=', 'leader')
    .orderBy('orgUnit.position')
    .orderBy('orgUnit.name')
    .orderBy('orgUnit.id')
    .execute()
}

async function readBelow(ctx: Context, unitId: string): Promise<string[]> {
  const rows = await ctx.trx.selectFrom('orgUnitAncestor').select('unitId').where('ancestorId', '=', unitId).execute()
  return rows.map((row) => row.unitId)
}
