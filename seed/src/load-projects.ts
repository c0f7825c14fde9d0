import { type Actor, asActor, type Context } from '@kildetal/server/context.ts'
import { amendFollowUp, completeFollowUp } from '@kildetal/server/decisions/change-follow-up.ts'
import { readFollowUps } from '@kildetal/server/decisions/follow-up-queries.ts'
import { listItems } from '@kildetal/server/items/list.ts'
import { addBenefit } from '@kildetal/server/portfolio/benefits.ts'
import { createProject } from '@kildetal/server/portfolio/create.ts'
import { planMeeting } from '@kildetal/server/portfolio/meetings.ts'
import { addMilestone } from '@kildetal/server/portfolio/milestones.ts'
import { setLight } from '@kildetal/server/portfolio/set-light.ts'
import { tieMoney } from '@kildetal/server/portfolio/tie.ts'
import type { System } from '@kildetal/server/system.ts'
import { ItemListQuery } from '@kildetal/shared/items.ts'
import { oreFromKr } from '@kildetal/shared/money.ts'
import { ASPECTS } from '@kildetal/shared/portfolio.ts'
import { type DemonstrationProject, PROJECTS } from '../data/projects.ts'

/** Confirms the projects that the minutes name and gives them the demonstration's plan. Projects that are there are left alone. */
export async function loadProjects(system: System, controller: Actor, ids: ReadonlyMap<string, string>): Promise<void> {
  await asActor(system, controller, 'write', async (ctx) => {
    const there = await ctx.trx.selectFrom('project').select('name').where('state', '=', 'active').execute()
    for (const project of PROJECTS) {
      if (there.some(({ name }) => name === project.name)) continue
      await loadProject(ctx, project, ids)
    }
    await planMeeting(ctx, { body: 'Direktionen', day: '2025-05-07', time: '09:00', deadline: '2025-04-30' })
  })
}

async function loadProject(
  ctx: Context,
  project: DemonstrationProject,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { name, summary, phase, owner, ownerUnitSlug, caseNumber, allUnits } = project
  const ownerUnitId = ownerUnitSlug === null ? null : (ids.get(ownerUnitSlug) ?? null)
  const unitIds = ownerUnitId === null ? [] : [ownerUnitId]
  const { id } = await createProject(ctx, {
    name,
    summary,
    phase,
    owner,
    ownerUnitId,
    caseNumber,
    unitIds,
    allUnits,
    demonstration: true,
  })
  for (const aspect of ASPECTS) {
    const [light, reason] = project.lights[aspect] ?? [null, null]
    if (light) await setLight(ctx, id, aspect, { version: 0, light, reason })
  }
  for (const { what, planned, expected = null, reached = null } of project.milestones)
    await addMilestone(ctx, id, { what, planned, expected, reached, demonstration: true })
  for (const benefit of project.benefits) await addBenefit(ctx, id, { ...benefit, demonstration: true })
  for (const money of project.money) await tieAmount(ctx, id, money)
  for (const followUp of project.followUps) await planFollowUp(ctx, id, followUp)
}

async function tieAmount(ctx: Context, projectId: string, money: DemonstrationProject['money'][number]): Promise<void> {
  const { items } = await listItems(ctx, ItemListQuery.parse({ state: 'accepted', limit: '500' }))
  const item = items.find(({ amountOre, label }) => amountOre === oreFromKr(money.kr) && label.startsWith(money.label))
  if (!item) throw new Error(`no accepted figure of ${money.kr} kr. that begins with ${money.label}`)
  await tieMoney(ctx, projectId, {
    economicItemId: item.id,
    role: money.role,
    quantity: money.quantity ?? 1,
    note: money.note,
  })
}

async function planFollowUp(
  ctx: Context,
  projectId: string,
  plan: DemonstrationProject['followUps'][number],
): Promise<void> {
  const all = await readFollowUps(ctx, {})
  const found = all.find(({ what }) => what.startsWith(plan.begins))
  if (!found) throw new Error(`no follow-up begins with: ${plan.begins}`)
  const { id, version } = await amendFollowUp(ctx, found.id, {
    version: found.version,
    owner: plan.owner ?? found.owner,
    due: plan.due ?? found.due,
    projectId,
    demonstration: true,
  })
  if (plan.done) await completeFollowUp(ctx, id, { version, note: plan.done })
}
