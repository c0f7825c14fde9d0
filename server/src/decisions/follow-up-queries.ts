import type { FollowUpFilter, FollowUpRow, FollowUpState } from '@kildetal/shared/decisions.ts'
import { daysBetween } from '@kildetal/shared/fiscal-year.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { stillStanding } from '../persons/still-standing.ts'
import { notFound } from '../problems.ts'
import { decisionSource } from './source.ts'

/** `LIKE` pattern that finds the text itself, wherever it stands. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
}

/** On a day before it was entered a follow-up is told as it was entered: closed, when that happened the same day or in an archive's time. */
function closedLater({ knownOn }: Context) {
  if (knownOn === undefined) return sql<boolean>`false`
  return sql<boolean>`(follow_up.state <> 'open' AND ${knownOn} < (SELECT min(p.entered_on) FROM past_row p WHERE p.content = 'follow_up' AND p.row_id = follow_up.id))`
}

/** The state on the day: what was closed later was open. */
function stateOf(ctx: Context) {
  return sql<FollowUpState>`CASE WHEN ${closedLater(ctx)} THEN 'open' ELSE follow_up.state END`
}

const enteredOn = (day: string | undefined) =>
  sql<boolean>`EXISTS (SELECT FROM past_row p WHERE p.content = 'follow_up' AND p.row_id = follow_up.id AND p.entered_on <= ${day ?? null})`

/** On a past day, as they stood: those of the meetings known by then, and those added by hand by then. */
function followUpRows(ctx: Context) {
  const { knownOn } = ctx
  return ctx.trx
    .selectFrom(asOfDay('followUp', knownOn))
    .leftJoin('decidedItem', 'decidedItem.agendaItemId', 'followUp.agendaItemId')
    .leftJoin(asOfDay('project', knownOn), 'project.id', 'followUp.projectId')
    .leftJoin('person', 'person.id', 'followUp.closedBy')
    .select([
      'followUp.id',
      'followUp.what',
      'followUp.owner',
      'followUp.due',
      'followUp.decisionOwed',
      'followUp.toBody',
      'followUp.origin',
      'followUp.basis',
      'followUp.demonstration',
      'followUp.closedAt',
      'followUp.note',
      'followUp.version',
      'followUp.startOffset',
      'followUp.endOffset',
      'followUp.quote',
      'person.name as closedBy',
      'project.id as projectId',
      'project.slug as projectSlug',
      'project.name as projectName',
      'decidedItem.agendaItemId',
      'decidedItem.meetingId',
      'decidedItem.body',
      'decidedItem.day',
      'decidedItem.number',
      'decidedItem.title',
      'decidedItem.caseNumber',
      'decidedItem.retold',
    ])
    .select([stateOf(ctx).as('state'), closedLater(ctx).as('closedLater')])
    .$if(knownOn !== undefined, (query) =>
      query.where((eb) =>
        eb.and([
          eb.or([eb('followUp.agendaItemId', 'is', null), eb('decidedItem.knownOn', '<=', knownOn ?? '')]),
          eb.or([eb('followUp.origin', '=', 'minutes'), enteredOn(knownOn)]),
        ]),
      ),
    )
}

type Read = Awaited<ReturnType<ReturnType<typeof followUpRows>['execute']>>[number]

function shown(ctx: Context, row: Read): FollowUpRow {
  const { agendaItemId, meetingId, number, title, retold, quote, startOffset, endOffset } = row
  const cited =
    agendaItemId !== null &&
    meetingId !== null &&
    number !== null &&
    title !== null &&
    retold !== null &&
    quote !== null
  return {
    id: row.id,
    what: row.what,
    owner: row.owner,
    due: row.due,
    state: row.state,
    decisionOwed: row.decisionOwed,
    toBody: row.toBody,
    daysOver: row.state === 'open' && row.due !== null ? daysBetween(row.due, ctx.today()) : null,
    origin: row.origin,
    basis: row.basis,
    source: cited
      ? decisionSource(ctx, {
          meetingId,
          body: row.body,
          day: row.day,
          agendaItemId,
          number,
          title,
          caseNumber: row.caseNumber,
          retold,
          quote,
          startOffset: startOffset ?? 0,
          endOffset: endOffset ?? 0,
        })
      : null,
    project:
      row.projectId !== null && row.projectSlug !== null && row.projectName !== null
        ? { id: row.projectId, slug: row.projectSlug, name: row.projectName }
        : null,
    demonstration: row.demonstration,
    closedAt: row.closedLater ? null : row.closedAt,
    closedBy: row.closedLater ? null : row.closedBy,
    note: row.closedLater ? null : row.note,
    version: row.version,
  }
}

/** Follow-ups the actor may see: those with a day first, earliest first, then the newest meetings' others. */
export async function readFollowUps(
  ctx: Context,
  filter: FollowUpFilter & { agendaItems?: readonly string[] },
): Promise<FollowUpRow[]> {
  if (filter.agendaItems?.length === 0) return []
  let query = followUpRows(ctx)
  if (filter.state !== undefined) query = query.where(stateOf(ctx), '=', filter.state)
  if (filter.when !== undefined) query = query.where(stateOf(ctx), '=', 'open')
  if (filter.when === 'overdue') query = query.where('followUp.due', '<', ctx.today())
  if (filter.when === 'dated') query = query.where('followUp.due', 'is not', null)
  if (filter.when === 'undated') query = query.where('followUp.due', 'is', null)
  if (filter.decisionOwed !== undefined) query = query.where('followUp.decisionOwed', '=', filter.decisionOwed)
  if (filter.project !== undefined) query = query.where('followUp.projectId', '=', filter.project)
  if (filter.agendaItem !== undefined) query = query.where('followUp.agendaItemId', '=', filter.agendaItem)
  if (filter.agendaItems !== undefined) query = query.where('followUp.agendaItemId', 'in', [...filter.agendaItems])
  if (filter.q !== undefined) query = query.where('followUp.what', 'ilike', containing(filter.q))
  const rows = await query
    .orderBy(sql`follow_up.due NULLS LAST`)
    .orderBy(sql`decided_item.day DESC NULLS LAST`)
    .orderBy('followUp.agendaItemId')
    .orderBy('followUp.position')
    .orderBy('followUp.id')
    .execute()
  const read = filter.q === undefined ? rows : await stillStanding(ctx, rows, ({ what }) => [what], [filter.q])
  return read.map((row) => shown(ctx, row))
}

/** One follow-up, or `notFound`. */
export async function readFollowUp(ctx: Context, id: string): Promise<FollowUpRow> {
  const row = await followUpRows(ctx).where('followUp.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return shown(ctx, row)
}
