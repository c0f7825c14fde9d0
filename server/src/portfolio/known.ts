import type { Context } from '../context.ts'

/** The projects the actor may see; on a past day without those that minutes of a later meeting brought up. */
export function knownProjects(ctx: Context) {
  const { knownOn } = ctx
  return ctx.trx.selectFrom('project').$if(knownOn !== undefined, (query) =>
    query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decidedItem')
            .select('decidedItem.agendaItemId')
            .whereRef('decidedItem.agendaItemId', '=', 'project.suggestedAgendaItemId')
            .where('decidedItem.day', '>', knownOn ?? null),
        ),
      ),
    ),
  )
}
