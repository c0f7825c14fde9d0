import type { FollowUpRow } from '@kildetal/shared/decisions.ts'
import { daysBetween } from '@kildetal/shared/fiscal-year.ts'
import type { UnitName } from '@kildetal/shared/identity.ts'
import type { Benefit, Milestone, ProjectCard, ProjectMoney } from '@kildetal/shared/portfolio.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { readFollowUps } from '../decisions/follow-up-queries.ts'
import { decisionSource } from '../decisions/source.ts'
import { readsWholeMinutes } from '../minutes/reader.ts'
import {
  cardMoney,
  decisionStatus,
  type LinkedDecision,
  nextStep,
  orderedMoney,
  projectLights,
  type StoredLight,
} from './card.ts'
import { readMoney } from './money.ts'
import type { ProjectRow } from './tables.ts'

/** A project with everything that its card and its page are made of. */
export interface LoadedProject {
  card: ProjectCard
  milestones: Milestone[]
  benefits: Benefit[]
  moneys: ProjectMoney[]
  followUps: FollowUpRow[]
}

/** Rows that belong to projects, by project id. */
type ByProject<T> = Map<string, T[]>

function grouped<T extends { projectId: string }>(rows: readonly T[]): ByProject<T> {
  const groups: ByProject<T> = new Map()
  for (const row of rows) {
    const group = groups.get(row.projectId)
    if (group) group.push(row)
    else groups.set(row.projectId, [row])
  }
  return groups
}

/** Reads what hangs on the given projects, each kind in one query, and assembles it. Keeps the rows' order. */
export async function loadProjects(ctx: Context, rows: readonly ProjectRow[]): Promise<LoadedProject[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const units = grouped(await readUnits(ctx, ids))
  const lights = grouped(await readLights(ctx, ids))
  const milestones = grouped(await readMilestones(ctx, ids))
  const benefits = grouped(await readBenefits(ctx, ids))
  const moneys = grouped(await readMoney(ctx, ids))
  const decisions = await readLinked(ctx, ids)
  const followUps = (await readFollowUps(ctx, {})).filter(({ project }) => project !== null && ids.includes(project.id))
  return rows.map((row) =>
    assemble(ctx, row, {
      units: units.get(row.id) ?? [],
      lights: lights.get(row.id) ?? [],
      milestones: (milestones.get(row.id) ?? []).map(({ projectId: _, ...milestone }) => milestone),
      benefits: (benefits.get(row.id) ?? []).map(({ projectId: _, ...benefit }) => benefit),
      moneys: orderedMoney((moneys.get(row.id) ?? []).map(({ projectId: _, ...money }) => money)),
      decisions: decisions.get(row.id) ?? [],
      followUps: followUps.filter(({ project }) => project?.id === row.id),
    }),
  )
}

interface Parts extends Omit<LoadedProject, 'card'> {
  units: UnitName[]
  lights: StoredLight[]
  decisions: LinkedDecision[]
}

function assemble(ctx: Context, row: ProjectRow, parts: Parts): LoadedProject {
  const { milestones, benefits, moneys, followUps } = parts
  const open = followUps.filter(({ state }) => state === 'open')
  const decision = decisionStatus(row.name, parts.decisions)
  const facts = {
    today: ctx.today(),
    phase: row.phase,
    milestones,
    owed: open.flatMap(({ what, due }) => (due === null ? [] : [{ what, due }])),
    moneys,
    benefits,
  }
  const card: ProjectCard = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    phase: row.phase,
    state: row.state,
    owner: row.owner,
    units: parts.units.map(({ id, slug, name, level }) => ({ id, slug, name, level })),
    allUnits: row.allUnits,
    caseNumber: row.caseNumber,
    demonstration: row.demonstration,
    lights: projectLights(parts.lights, facts, readsWholeMinutes(ctx)),
    nextStep: nextStep(ctx.today(), followUps, milestones, decision),
    money: cardMoney(moneys),
    decision,
    waiting: open.filter(({ decisionOwed }) => decisionOwed).length,
    overdue: open.filter(({ daysOver }) => daysOver !== null && daysOver > 0).length,
    version: row.version,
  }
  return { card, milestones, benefits, moneys, followUps }
}

function readUnits(ctx: Context, ids: string[]) {
  return ctx.trx
    .selectFrom(asOfDay('projectUnit', ctx.knownOn))
    .innerJoin('orgUnit', 'orgUnit.id', 'projectUnit.unitId')
    .select(['projectUnit.projectId', 'orgUnit.id', 'orgUnit.slug', 'orgUnit.name', 'orgUnit.level'])
    .where('projectUnit.projectId', 'in', ids)
    .orderBy('orgUnit.name')
    .execute()
}

function readLights(ctx: Context, ids: string[]) {
  return ctx.trx
    .selectFrom(asOfDay('projectLight', ctx.knownOn))
    .leftJoin('person', 'person.id', 'projectLight.setBy')
    .select(['projectId', 'aspect', 'light', 'reason', 'person.name as setBy', 'setOn', 'version'])
    .where('projectId', 'in', ids)
    .$if(ctx.knownOn !== undefined, (query) => query.where('setOn', '<=', ctx.knownOn ?? ''))
    .execute()
}

/** On a past day one that was reached later is not reached, and the day it was reached says nothing yet: it is expected as planned. */
function reachedBy<T extends Pick<Milestone, 'planned' | 'expected' | 'reached'>>(row: T, knownOn: string | undefined) {
  if (knownOn === undefined || row.reached === null || row.reached <= knownOn) return row
  return { ...row, reached: null, expected: row.planned }
}

async function readMilestones(ctx: Context, ids: string[]): Promise<(Milestone & { projectId: string })[]> {
  const rows = await ctx.trx
    .selectFrom(asOfDay('milestone', ctx.knownOn))
    .selectAll()
    .where('projectId', 'in', ids)
    .orderBy('planned')
    .orderBy('id')
    .execute()
  return rows
    .map((row) => reachedBy(row, ctx.knownOn))
    .map((row) => ({ ...row, shiftDays: daysBetween(row.planned, row.reached ?? row.expected) }))
}

async function readBenefits(ctx: Context, ids: string[]) {
  const { knownOn } = ctx
  const rows = await ctx.trx
    .selectFrom(asOfDay('benefit', ctx.knownOn))
    .selectAll()
    .where('projectId', 'in', ids)
    .orderBy('due')
    .orderBy('what')
    .orderBy('id')
    .execute()
  const measuredLater = ({ measuredOn }: (typeof rows)[number]) =>
    knownOn !== undefined && measuredOn !== null && measuredOn > knownOn
  return rows.map((row) => (measuredLater(row) ? { ...row, actual: null, measuredOn: null } : row))
}

/** The decisions each project is tied to, newest meeting first. */
async function readLinked(ctx: Context, ids: string[]): Promise<Map<string, LinkedDecision[]>> {
  const rows = await ctx.trx
    .selectFrom('projectDecision')
    .innerJoin('decidedItem', 'decidedItem.agendaItemId', 'projectDecision.agendaItemId')
    .leftJoin('decision', 'decision.agendaItemId', 'decidedItem.agendaItemId')
    .select([
      'projectDecision.projectId',
      'decidedItem.agendaItemId',
      'decidedItem.meetingId',
      'decidedItem.body',
      'decidedItem.day',
      'decidedItem.number',
      'decidedItem.title',
      'decidedItem.caseNumber',
      'decidedItem.retold',
      'decision.outcome',
      'decision.quote',
      'decision.startOffset',
      'decision.endOffset',
    ])
    .where('projectDecision.projectId', 'in', ids)
    .$if(ctx.knownOn !== undefined, (query) => query.where('decidedItem.knownOn', '<=', ctx.knownOn ?? ''))
    .orderBy('decidedItem.day', (day) => day.desc().nullsLast())
    .orderBy('decidedItem.agendaItemId')
    .orderBy('decision.position')
    .execute()
  const linked = new Map<
    string,
    (LinkedDecision & { agendaItemId: string; parts: LinkedDecision['parts'][number][] })[]
  >()
  for (const row of rows) {
    const list = linked.get(row.projectId) ?? []
    linked.set(row.projectId, list)
    let item = list.find(({ agendaItemId }) => agendaItemId === row.agendaItemId)
    if (!item) {
      item = { agendaItemId: row.agendaItemId, title: row.title, parts: [] }
      list.push(item)
    }
    const { outcome, quote, startOffset, endOffset } = row
    if (outcome !== null && quote !== null && startOffset !== null && endOffset !== null)
      item.parts.push({ outcome, source: decisionSource(ctx, { ...row, quote, startOffset, endOffset }) })
  }
  return linked
}
