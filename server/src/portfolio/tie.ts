import type { LinkDecision, LinkMoney, ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { type Context, require } from '../context.ts'
import { invalid, notFound } from '../problems.ts'
import { readProject } from './queries.ts'
import { recordChange } from './record-change.ts'

/** Ties a figure to a project; its amount is read from the figure. The same tie again changes quantity and note. */
export async function tieMoney(ctx: Context, projectId: string, input: LinkMoney): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  const { id } = await readProject(ctx, projectId)
  const item = await ctx.trx
    .selectFrom('economicItem')
    .select('label')
    .where('id', '=', input.economicItemId)
    .where('state', '!=', 'rejected')
    .executeTakeFirst()
  if (!item) throw invalid('Posten findes ikke.', [{ path: 'economicItemId', message: 'Vælg en post.' }])
  const { quantity, note, role } = input
  const already = await ctx.trx
    .selectFrom('projectMoney')
    .select('id')
    .where('projectId', '=', id)
    .where('economicItemId', '=', input.economicItemId)
    .where('role', '=', role)
    .executeTakeFirst()
  if (already) await ctx.trx.deleteFrom('projectMoney').where('id', '=', already.id).execute()
  await ctx.trx
    .insertInto('projectMoney')
    .values({ ...input, projectId: id })
    .execute()
  return recordChange(ctx, id, 'project.moneyTied', null, { item: item.label, role, quantity, note })
}

/** Takes a figure off its project. Throws `notFound`. */
export async function untieMoney(ctx: Context, moneyId: string): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  const removed = await ctx.trx
    .deleteFrom('projectMoney')
    .where('id', '=', moneyId)
    .returning(['projectId', 'economicItemId', 'role'])
    .executeTakeFirst()
  if (!removed) throw notFound()
  const { projectId, ...was } = removed
  return recordChange(ctx, projectId, 'project.moneyUntied', was, null)
}

/** Ties a decided agenda item by hand, where neither case number nor title does. */
export async function tieDecision(
  ctx: Context,
  projectId: string,
  { agendaItemId }: LinkDecision,
): Promise<ProjectDetail> {
  require(ctx, 'projects.change')
  const { id } = await readProject(ctx, projectId)
  const item = await ctx.trx
    .selectFrom('decidedItem')
    .select('title')
    .where('agendaItemId', '=', agendaItemId)
    .executeTakeFirst()
  if (!item)
    throw invalid('Punktet findes ikke.', [{ path: 'agendaItemId', message: 'Vælg et punkt med en beslutning.' }])
  await ctx.trx
    .insertInto('projectDecision')
    .values({ projectId: id, agendaItemId, basis: 'manual' })
    .onConflict((conflict) => conflict.columns(['projectId', 'agendaItemId']).doNothing())
    .execute()
  return recordChange(ctx, id, 'project.decisionTied', null, { agendaItem: item.title })
}
