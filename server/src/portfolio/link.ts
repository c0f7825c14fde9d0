import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { matchProjects, projectOfSentence } from './match.ts'
import { tellingWords } from './names.ts'

/** Ties decided agenda items to the projects they are about, and what they owe to the project it speaks of. Ties made by hand stay. */
export async function linkDecidedItems(ctx: Context, agendaItemIds: readonly string[]): Promise<void> {
  if (agendaItemIds.length === 0) return
  const projects = await ctx.trx
    .selectFrom('project')
    .select(['id', 'name', 'caseKey'])
    .where('state', '!=', 'dismissed')
    .execute()
  if (projects.length === 0) return
  const items = await ctx.trx
    .selectFrom('decidedItem')
    .select(['agendaItemId', 'title', 'caseKey'])
    .where('agendaItemId', 'in', [...agendaItemIds])
    .execute()
  const quotes = await ctx.trx
    .selectFrom('decision')
    .select(['agendaItemId', 'quote'])
    .where('agendaItemId', 'in', [...agendaItemIds])
    .execute()
  const links = items.flatMap((item) => {
    const own = quotes.filter((quote) => quote.agendaItemId === item.agendaItemId).map(({ quote }) => quote)
    const matched = matchProjects({ title: item.title, caseKey: item.caseKey, quotes: own }, projects)
    return matched.map((match) => ({ ...match, agendaItemId: item.agendaItemId }))
  })
  if (links.length > 0)
    await ctx.trx
      .insertInto('projectDecision')
      .values(links)
      .onConflict((conflict) => conflict.columns(['projectId', 'agendaItemId']).doNothing())
      .execute()
  await assignFollowUps(ctx, agendaItemIds)
}

/** Looks through everything decided so far for what a new or renamed project is about. */
export async function linkProject(ctx: Context, project: { name: string; caseKey: string | null }): Promise<void> {
  const words = [...tellingWords(project.name)]
  const found = await ctx.trx
    .selectFrom('decidedItem')
    .select('agendaItemId')
    .where((eb) =>
      eb.or([
        eb('caseKey', '=', project.caseKey),
        ...(words.length === 0 ? [] : [eb.and(words.map((word) => eb(sql`lower(title)`, 'like', `%${word}%`)))]),
      ]),
    )
    .execute()
  await linkDecidedItems(
    ctx,
    found.map(({ agendaItemId }) => agendaItemId),
  )
}

async function assignFollowUps(ctx: Context, agendaItemIds: readonly string[]): Promise<void> {
  const owed = await ctx.trx
    .selectFrom('followUp')
    .select(['id', 'what', 'agendaItemId'])
    .where('agendaItemId', 'in', [...agendaItemIds])
    .where('projectId', 'is', null)
    .execute()
  if (owed.length === 0) return
  const linked = await ctx.trx
    .selectFrom('projectDecision')
    .innerJoin('project', 'project.id', 'projectDecision.projectId')
    .select(['projectDecision.agendaItemId', 'project.id', 'project.name'])
    .where('projectDecision.agendaItemId', 'in', [...agendaItemIds])
    .execute()
  for (const followUp of owed) {
    const projectId = projectOfSentence(
      followUp.what,
      linked.filter((link) => link.agendaItemId === followUp.agendaItemId),
    )
    if (projectId !== null)
      await ctx.trx.updateTable('followUp').set({ projectId }).where('id', '=', followUp.id).execute()
  }
}
