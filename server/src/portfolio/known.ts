import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'

/**
 * The projects the actor may see, as they were on the day: those entered by then, and those that a decision of then already speaks of; not
 * those that minutes of a later meeting brought up.
 */
export function knownProjects(ctx: Context) {
  const { knownOn } = ctx
  return ctx.trx.selectFrom(asOfDay('project', knownOn)).$if(knownOn !== undefined, (query) =>
    query
      .where(
        sql<boolean>`(EXISTS (SELECT FROM past_row p WHERE p.content = 'project' AND p.row_id = project.id AND p.entered_on <= ${knownOn})
          OR EXISTS (SELECT FROM project_decision l JOIN decided_item d ON d.agenda_item_id = l.agenda_item_id
            WHERE l.project_id = project.id AND d.known_on <= ${knownOn}))`,
      )
      .where(
        sql<boolean>`NOT EXISTS (SELECT FROM decided_item d WHERE d.agenda_item_id = project.suggested_agenda_item_id AND d.known_on > ${knownOn})`,
      ),
  )
}
