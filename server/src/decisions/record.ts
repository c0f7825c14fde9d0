import type { AgendaItem } from '@kildetal/shared/minutes.ts'
import type { Context } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { findCandidates } from '../portfolio/candidates.ts'
import { linkDecidedItems } from '../portfolio/link.ts'
import { proposeProjects } from '../portfolio/propose.ts'
import { caseKey } from './case-key.ts'
import { readOwed } from './owed.ts'

/** A meeting's decisions as read from its minutes. `text` is what every position refers to. */
export interface MeetingDecisions {
  meeting: { id: string; documentId: string; body: string | null; day: string | null; retold: boolean }
  text: string
  items: readonly { agendaItemId: string; item: AgendaItem }[]
}

/**
 * Records what a meeting decided and what it asked for, ties both to projects and proposes projects that nobody has entered. Part of an
 * import, in its transaction. Closed items and items without a decision leave nothing. A second document about the same meeting adds
 * nothing: what the first one told stands, so that nothing is owed twice.
 */
export async function recordDecisions(ctx: Context, { meeting, text, items }: MeetingDecisions): Promise<void> {
  const recorded: { agendaItemId: string; item: AgendaItem }[] = []
  for (const entry of items) {
    const { item } = entry
    if (item.closed || item.outcomes.every((outcome) => outcome === 'none')) continue
    if (await toldAlready(ctx, meeting, entry.agendaItemId, item)) continue
    await recordItem(ctx, meeting, entry.agendaItemId, item)
    recorded.push(entry)
  }
  if (recorded.length === 0) return
  await linkDecidedItems(
    ctx,
    recorded.map(({ agendaItemId }) => agendaItemId),
  )
  await proposeProjects(
    ctx,
    recorded.flatMap(({ agendaItemId, item }) =>
      findCandidates(text, item).map((candidate) => ({ ...candidate, agendaItemId, caseNumber: item.caseNumber })),
    ),
  )
  await notifyLive(ctx, ['decisions', 'projects'])
}

/** The same item of the same meeting, told by another document: body, day, number, and the case or the title. */
async function toldAlready(
  ctx: Context,
  meeting: MeetingDecisions['meeting'],
  agendaItemId: string,
  item: AgendaItem,
): Promise<boolean> {
  const key = caseKey(item.caseNumber)
  const twin = await ctx.trx
    .selectFrom('decidedItem')
    .select('agendaItemId')
    .where((eb) =>
      eb.or([
        eb('agendaItemId', '=', agendaItemId),
        eb.and([
          eb('body', '=', meeting.body),
          eb('day', '=', meeting.day),
          eb('number', '=', item.number),
          eb.or([eb('title', '=', item.title), eb('caseKey', '=', key)]),
        ]),
      ]),
    )
    .executeTakeFirst()
  return twin !== undefined
}

async function recordItem(
  ctx: Context,
  meeting: MeetingDecisions['meeting'],
  agendaItemId: string,
  item: AgendaItem,
): Promise<void> {
  await ctx.trx
    .insertInto('decidedItem')
    .values({
      agendaItemId,
      meetingId: meeting.id,
      documentId: meeting.documentId,
      body: meeting.body,
      day: meeting.day,
      number: item.number,
      title: item.title,
      caseNumber: item.caseNumber,
      caseKey: caseKey(item.caseNumber),
      outcomes: item.outcomes,
      retold: meeting.retold,
    })
    .execute()
  if (item.decisions.length > 0)
    await ctx.trx
      .insertInto('decision')
      .values(
        item.decisions.map(({ outcome, recommendations, place }, position) => ({
          agendaItemId,
          position,
          outcome,
          recommendations,
          startOffset: place.start,
          endOffset: place.end,
          quote: place.quote,
        })),
      )
      .execute()
  const owed = item.followUps.flatMap((followUp) => {
    const place = followUp.quotations[0]
    return place ? readOwed(followUp.what).map((one) => ({ ...one, followUp, place })) : []
  })
  if (owed.length > 0)
    await ctx.trx
      .insertInto('followUp')
      .values(
        owed.map(({ what, decisionOwed, toBody, followUp, place }, position) => ({
          origin: 'minutes' as const,
          what,
          owner: followUp.owner,
          due: followUp.due,
          decisionOwed,
          toBody,
          agendaItemId,
          position,
          startOffset: place.start,
          endOffset: place.end,
          quote: place.quote,
        })),
      )
      .execute()
}
