import type { DecisionFilter, DecisionList, DecisionRow } from '@kildetal/shared/decisions.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { stillStanding } from '../persons/still-standing.ts'
import { caseKey } from './case-key.ts'
import { containing, readFollowUps } from './follow-up-queries.ts'
import { decisionSource } from './source.ts'

/** Decisions the actor may see, newest meeting first and in the order of its agenda. */
export async function readDecisions(ctx: Context, filter: DecisionFilter): Promise<DecisionList> {
  const { outcome, body, from, to, project, meeting, q } = filter
  let query = ctx.trx.selectFrom('decidedItem').selectAll()
  if (outcome !== undefined) query = query.where(sql<boolean>`${outcome} = ANY (outcomes)`)
  if (body !== undefined) query = query.where('body', '=', body)
  if (from !== undefined) query = query.where('day', '>=', from)
  if (to !== undefined) query = query.where('day', '<=', to)
  if (ctx.knownOn !== undefined) query = query.where('knownOn', '<=', ctx.knownOn)
  if (filter.case !== undefined) query = query.where('caseKey', '=', caseKey(filter.case))
  if (meeting !== undefined) query = query.where('meetingId', '=', meeting)
  if (project !== undefined)
    query = query.where('agendaItemId', 'in', (eb) =>
      eb.selectFrom('projectDecision').select('projectDecision.agendaItemId').where('projectId', '=', project),
    )
  if (q !== undefined) {
    const found = await decidedWith(ctx, q)
    if (found.length === 0) return { asOf: ctx.today(), decisions: [], next: null }
    query = query.where('agendaItemId', 'in', found)
  }
  const items = await query
    .orderBy(sql`day DESC NULLS LAST`)
    .orderBy('meetingId')
    .orderBy(sql`length(number)`)
    .orderBy('number')
    .orderBy('agendaItemId')
    .offset(filter.offset)
    .limit(filter.limit + 1)
    .execute()
  const page = items.slice(0, filter.limit)
  return {
    asOf: ctx.today(),
    decisions: await withParts(ctx, page),
    next: items.length > filter.limit ? filter.offset + filter.limit : null,
  }
}

/** Items whose title or decision holds these words, as the actor gets them. */
async function decidedWith(ctx: Context, q: string): Promise<string[]> {
  const titles = await ctx.trx
    .selectFrom('decidedItem')
    .select(['agendaItemId', 'title as words'])
    .where('title', 'ilike', containing(q))
    .execute()
  const quotes = await ctx.trx
    .selectFrom('decision')
    .select(['agendaItemId', 'quote as words'])
    .where('quote', 'ilike', containing(q))
    .execute()
  const read = await stillStanding(ctx, [...titles, ...quotes], ({ words }) => [words], [q])
  return [...new Set(read.map(({ agendaItemId }) => agendaItemId))]
}

type Item = Omit<DecisionRow, 'agendaItemNumber' | 'parts' | 'followUps' | 'projects'> & {
  number: string
  retold: boolean
}

async function withParts(ctx: Context, items: readonly Item[]): Promise<DecisionRow[]> {
  const ids = items.map(({ agendaItemId }) => agendaItemId)
  if (ids.length === 0) return []
  const parts = await ctx.trx
    .selectFrom('decision')
    .selectAll()
    .where('agendaItemId', 'in', ids)
    .orderBy('position')
    .execute()
  const projects = await ctx.trx
    .selectFrom('projectDecision')
    .innerJoin(asOfDay('project', ctx.knownOn), 'project.id', 'projectDecision.projectId')
    .select(['projectDecision.agendaItemId', 'project.id', 'project.slug', 'project.name'])
    .where('projectDecision.agendaItemId', 'in', ids)
    .where('project.state', '!=', 'dismissed')
    .orderBy('project.name')
    .execute()
  const followUps = await readFollowUps(ctx, { agendaItems: ids })
  return items.map((item) => ({
    agendaItemId: item.agendaItemId,
    meetingId: item.meetingId,
    body: item.body,
    day: item.day,
    agendaItemNumber: item.number,
    title: item.title,
    caseNumber: item.caseNumber,
    outcomes: item.outcomes,
    parts: parts
      .filter(({ agendaItemId }) => agendaItemId === item.agendaItemId)
      .map((part) => ({
        id: part.id,
        outcome: part.outcome,
        recommendations: part.recommendations,
        source: decisionSource(ctx, { ...item, ...part }),
      })),
    followUps: followUps.filter(({ source }) => source?.agendaItemId === item.agendaItemId),
    projects: projects
      .filter(({ agendaItemId }) => agendaItemId === item.agendaItemId)
      .map(({ id, slug, name }) => ({ id, slug, name })),
  }))
}
