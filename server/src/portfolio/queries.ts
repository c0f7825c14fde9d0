import type { Sentence } from '@kildetal/shared/decisions.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { PHASES, type Portfolio, type ProjectDetail, type ProjectLight } from '@kildetal/shared/portfolio.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { readDecisions } from '../decisions/decision-queries.ts'
import { readFollowUps } from '../decisions/follow-up-queries.ts'
import { decisionSource } from '../decisions/source.ts'
import { notFound } from '../problems.ts'
import type { CandidateRule } from './candidates.ts'
import { knownProjects } from './known.ts'
import { type LoadedProject, loadProjects } from './load.ts'
import { nextMeeting } from './meetings.ts'

/** The active projects the actor may see, by phase and name, with all that hangs on them. */
export async function readActiveProjects(ctx: Context): Promise<LoadedProject[]> {
  const rows = await knownProjects(ctx)
    .selectAll()
    .where('state', '=', 'active')
    .orderBy('name')
    .orderBy('id')
    .execute()
  const order = (phase: (typeof rows)[number]['phase']) => PHASES.indexOf(phase)
  return loadProjects(
    ctx,
    rows.sort((a, b) => order(a.phase) - order(b.phase)),
  )
}

/** The board: the active projects with what waits, what is over its day and when the board meets. */
export async function readPortfolio(ctx: Context): Promise<Portfolio> {
  const loaded = await readActiveProjects(ctx)
  const open = await readFollowUps(ctx, { state: 'open' })
  const amounts = loaded.map(({ card }) => Math.abs(card.money?.amountOre ?? 0))
  const waiting = open.filter(({ decisionOwed }) => decisionOwed)
  return {
    asOf: ctx.today(),
    demonstration: loaded.some(({ card }) => card.demonstration),
    projects: loaded.map(({ card, milestones }) => ({ ...card, milestones })),
    suggestions: await readSuggestions(ctx),
    waiting,
    overdue: open.filter(({ daysOver }) => daysOver !== null && daysOver > 0),
    nextMeeting: await nextMeeting(ctx, waiting),
    behindBenefit: countBehindBenefit(loaded),
    moneyScaleOre: Math.max(0, ...amounts),
  }
}

/** Projects whose benefit light is red: the human's, or the rule's where no human has set one. */
export function countBehindBenefit(loaded: readonly LoadedProject[]): number {
  const isBehind = ({ aspect, light, rule }: ProjectLight) => aspect === 'benefit' && (light ?? rule?.light) === 'red'
  return loaded.filter(({ card }) => card.lights.some(isBehind)).length
}

const REASONS: Record<CandidateRule, Sentence> = {
  document: { da: 'Et projektdokument er behandlet.', en: 'A project document was treated.' },
  paper: {
    da: 'Beslutningen beder om et projektforslag eller en projektbeskrivelse.',
    en: 'The decision asks for a project proposal or description.',
  },
  named: { da: 'Referatet kalder det et projekt.', en: 'The minutes call it a project.' },
  status: { da: 'Status for projektet er behandlet.', en: 'The status of the project was treated.' },
  plan: { da: 'En plan for forløbet er godkendt.', en: 'A plan for it was approved.' },
}

function suggested() {
  return [
    'project.id',
    'project.slug',
    'project.name',
    'project.phase',
    'project.caseNumber',
    'project.version',
    'project.suggestedRule',
    'project.suggestedStart as startOffset',
    'project.suggestedEnd as endOffset',
    'project.suggestedQuote as quote',
    'decidedItem.agendaItemId',
    'decidedItem.meetingId',
    'decidedItem.body',
    'decidedItem.day',
    'decidedItem.number',
    'decidedItem.title',
    'decidedItem.retold',
  ] as const
}

/** Projects found in minutes that wait for somebody's word. Empty for those who may not give it. */
async function readSuggestions(ctx: Context): Promise<Portfolio['suggestions']> {
  if (!may(ctx.actor.roles, 'projects.change')) return []
  const rows = await ctx.trx
    .selectFrom(asOfDay('project', ctx.knownOn))
    .innerJoin('decidedItem', 'decidedItem.agendaItemId', 'project.suggestedAgendaItemId')
    .select(suggested())
    .where('project.state', '=', 'suggested')
    .$if(ctx.knownOn !== undefined, (query) => query.where('decidedItem.knownOn', '<=', ctx.knownOn ?? ''))
    .orderBy('decidedItem.day', (day) => day.desc().nullsLast())
    .orderBy('project.name')
    .execute()
  return rows.flatMap((row) => {
    const suggestion = suggestionOf(ctx, row)
    const { id, slug, name, phase, caseNumber, version } = row
    return suggestion ? [{ id, slug, name, phase, caseNumber, version, ...suggestion }] : []
  })
}

type SuggestedRow = Parameters<typeof decisionSource>[1] extends infer Place
  ? Omit<Place & object, 'quote' | 'startOffset' | 'endOffset'> & {
      suggestedRule: CandidateRule | null
      quote: string | null
      startOffset: number | null
      endOffset: number | null
    }
  : never

function suggestionOf(ctx: Context, row: SuggestedRow): ProjectDetail['suggestion'] {
  const { suggestedRule, quote, startOffset, endOffset } = row
  if (suggestedRule === null || quote === null || startOffset === null || endOffset === null) return null
  return { reason: REASONS[suggestedRule], source: decisionSource(ctx, { ...row, quote, startOffset, endOffset }) }
}

/** One project by its slug or id, or `notFound`. */
export async function readProject(ctx: Context, slugOrId: string): Promise<ProjectDetail> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(slugOrId)
  const row = await knownProjects(ctx)
    .selectAll()
    .where(isId ? 'id' : 'slug', '=', slugOrId)
    .executeTakeFirst()
  if (!row) throw notFound()
  const [loaded] = await loadProjects(ctx, [row])
  if (!loaded) throw notFound()
  const { card, milestones, benefits, moneys, followUps } = loaded
  const { decisions } = await readDecisions(ctx, { project: row.id, offset: 0, limit: 200 })
  return {
    ...card,
    milestones,
    benefits,
    moneys,
    decisions,
    followUps,
    documents: decisions.map(({ title, meetingId, agendaItemId, day, body }) => ({
      title,
      meetingId,
      agendaItemId,
      day,
      body,
    })),
    suggestion: await readSuggestion(ctx, row.id),
  }
}

async function readSuggestion(ctx: Context, projectId: string): Promise<ProjectDetail['suggestion']> {
  const row = await ctx.trx
    .selectFrom('project')
    .innerJoin('decidedItem', 'decidedItem.agendaItemId', 'project.suggestedAgendaItemId')
    .select(suggested())
    .where('project.id', '=', projectId)
    .executeTakeFirst()
  return row ? suggestionOf(ctx, row) : null
}
