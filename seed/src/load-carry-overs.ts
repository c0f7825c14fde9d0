import { stateCase } from '@kildetal/server/budget/carry-over/case.ts'
import { readCarryOver } from '@kildetal/server/budget/carry-over/read.ts'
import { requestCarryOver } from '@kildetal/server/budget/carry-over/request.ts'
import { stepCarryOver } from '@kildetal/server/budget/carry-over/step.ts'
import { type Actor, asActor, type Context } from '@kildetal/server/context.ts'
import { listItems } from '@kildetal/server/items/list.ts'
import type { System } from '@kildetal/server/system.ts'
import { ItemListQuery } from '@kildetal/shared/items.ts'
import { oreFromKr } from '@kildetal/shared/money.ts'
import { BUDGET_LINES } from '../data/accounts.ts'
import { APRIL_CASE, CARRY_OVERS, type SeedCarryOver, type SeedStep } from '../data/carry-overs.ts'
import type { DemonstrationUnit } from './organisation.ts'
import type { People } from './people.ts'

const FROM_YEAR = 2024

/**
 * Takes the April case as far as it has come, each step by the role whose it is. A request is known by its owner and purpose, and goes on where an
 * earlier start was cut off.
 */
export async function loadCarryOvers(
  system: System,
  people: People,
  units: readonly DemonstrationUnit[],
): Promise<void> {
  await asActor(system, people.controller, 'write', stateAprilCase)
  for (const planned of CARRY_OVERS) {
    const there = await asActor(system, people.controller, 'read', (ctx) => findRequest(ctx, planned))
    const id =
      there?.id ??
      (await asActor(system, planned.byLeader ? people.leader : people.controller, 'write', (ctx) =>
        request(ctx, planned, units),
      ))
    for (const step of planned.steps.slice((there?.steps ?? 1) - 1))
      await asActor(system, actorOf(people, step), 'write', (ctx) => take(ctx, id, step))
  }
}

const actorOf = (people: People, { state }: SeedStep): Actor =>
  state === 'recommended' ? people.executive : people.controller

async function stateAprilCase(ctx: Context): Promise<void> {
  const there = await ctx.trx
    .selectFrom('carryOverCase')
    .select('version')
    .where('fromYear', '=', FROM_YEAR)
    .executeTakeFirst()
  if (there) return
  const { frameKr, ...stated } = APRIL_CASE
  await stateCase(ctx, FROM_YEAR, { version: 0, frameOre: oreFromKr(frameKr), ...stated })
}

/** A planned request that is there, with how many steps it has taken, the asking among them. */
async function findRequest(
  ctx: Context,
  { unit, pool, purpose }: SeedCarryOver,
): Promise<{ id: string; steps: number } | undefined> {
  return ctx.trx
    .selectFrom('carryOver')
    .leftJoin('orgUnit', 'orgUnit.id', 'carryOver.orgUnitId')
    .leftJoin('pool', 'pool.id', 'carryOver.poolId')
    .select('carryOver.id')
    .select((eb) =>
      eb
        .selectFrom('carryOverStep')
        .select(eb.fn.countAll<number>().as('steps'))
        .whereRef('carryOverId', '=', 'carryOver.id')
        .$asScalar()
        .$notNull()
        .as('steps'),
    )
    .where('purpose', '=', purpose)
    .where((eb) => (unit === undefined ? eb('pool.slug', '=', pool ?? '') : eb('orgUnit.slug', '=', unit)))
    .executeTakeFirst()
}

async function request(ctx: Context, planned: SeedCarryOver, units: readonly DemonstrationUnit[]): Promise<string> {
  const { unit, pool, kr, rule, purpose, reason, day, citesKr, outsideFrame } = planned
  const made = await requestCarryOver(ctx, {
    ...{ unit: unit ?? null, account: unit === undefined ? null : accountOf(unit, units), pool: pool ?? null },
    ...{ fromYear: FROM_YEAR, toYear: FROM_YEAR + 1, amountOre: oreFromKr(kr), purpose, reason, rule, knownOn: day },
    ...{ serviceFrame: outsideFrame !== true, itemId: await citedItem(ctx, citesKr) },
  })
  return made.id
}

/** The line on which a unit's year came out otherwise than planned. */
function accountOf(slug: string, units: readonly DemonstrationUnit[]): string {
  const unit = units.find((candidate) => candidate.slug === slug)
  if (!unit?.figures) throw new Error(`${slug} has no budget of its own`)
  const [first, ...lines] = BUDGET_LINES[unit.figures.activity]
  if (!first) throw new Error(`${unit.figures.activity} has no lines`)
  return lines.reduce(
    (heaviest, line) => (line.deviationPermille > heaviest.deviationPermille ? line : heaviest),
    first,
  ).code
}

async function take(ctx: Context, id: string, step: SeedStep): Promise<void> {
  const { version } = await readCarryOver(ctx, id)
  await stepCarryOver(ctx, id, {
    ...{ version, state: step.state, knownOn: step.day, body: step.body ?? null, note: step.note ?? null },
    ...{ amountOre: step.kr === undefined ? null : oreFromKr(step.kr), meetingId: null },
    itemId: await citedItem(ctx, step.citesKr),
  })
}

async function citedItem(ctx: Context, kr: number | undefined): Promise<string | null> {
  if (kr === undefined) return null
  const { items } = await listItems(ctx, ItemListQuery.parse({ kind: 'carry_over', state: 'accepted', limit: '500' }))
  const item = items.find((candidate) => candidate.amountOre === oreFromKr(kr))
  if (!item) throw new Error(`no accepted carry-over of ${kr} kr. in the minutes`)
  return item.id
}
