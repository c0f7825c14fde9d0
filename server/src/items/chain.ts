import type { ItemStep } from '@kildetal/shared/items.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { sameBody } from '../minutes/bodies.ts'
import { mentionSources, toSource } from './sources.ts'

/**
 * The way of a figure through the bodies, earliest first. A step that minutes announced gives way to the same body's own minutes once they
 * tell the figure; until then it is `expected`, with that meeting's minutes named when they are imported and do not mention it.
 */
export async function readChain(ctx: Context, itemId: string): Promise<ItemStep[]> {
  const steps = await ctx.trx
    .selectFrom('itemStep')
    .select(['id', 'step', 'basis', 'body', 'day', 'mentionId', 'meetingId', 'position'])
    .where('itemId', '=', itemId)
    .$if(ctx.knownOn !== undefined, (query) => query.where(toldBy(ctx.knownOn)))
    .orderBy('day', (order) => order.asc().nullsFirst())
    .orderBy('position')
    .orderBy('id')
    .execute()
  if (steps.length === 0) return []
  const told = steps.filter(({ basis }) => basis !== 'expected')
  const chain = steps.filter(
    (step) =>
      step.basis !== 'expected' || !told.some((other) => other.day === step.day && isSame(other.body, step.body)),
  )
  const mentionIds = chain.flatMap(({ mentionId }) => (mentionId === null ? [] : [mentionId]))
  const sources =
    mentionIds.length === 0 ? [] : await mentionSources(ctx).where('mention.id', 'in', mentionIds).execute()
  const meetings = await meetingsOn(
    ctx,
    chain.flatMap(({ day }) => (day === null ? [] : [day])),
  )
  return chain.map(({ step, basis, body, day, mentionId }) => {
    const source = sources.find((row) => row.mentionId === mentionId)
    const own = meetings.find((meeting) => meeting.day === day && isSame(meeting.body, body))
    return { step, basis, body, day, meetingId: own?.id ?? null, source: source ? toSource(ctx, source) : null }
  })
}

/** Steps that a meeting up to the day has taken or announced. */
const toldBy = (day: string | undefined) => sql<boolean>`COALESCE(
    (SELECT t.known_on FROM mention m JOIN meeting t ON t.id = m.meeting_id WHERE m.id = item_step.mention_id),
    (SELECT t.known_on FROM meeting t WHERE t.id = item_step.meeting_id), item_step.day) <= ${day ?? null}`

function isSame(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && sameBody(a, b))
}

async function meetingsOn(ctx: Context, days: readonly string[]) {
  if (days.length === 0) return []
  return ctx.trx
    .selectFrom('meeting')
    .select(['id', 'body', 'day'])
    .where('day', 'in', days)
    .orderBy('retold')
    .execute()
}
