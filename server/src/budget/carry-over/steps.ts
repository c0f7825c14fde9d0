import type { CarryOverCitation, CarryOverStep } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Context } from '../../context.ts'
import { readFirstCitations } from '../../ledger/citations.ts'

/** The steps of requests as known on a day, in order, each with what it rests on, by request. What the actor may not see is not cited. */
export async function readSteps(
  ctx: Context,
  ids: readonly string[],
  asOf: string | undefined,
): Promise<Map<string, CarryOverStep[]>> {
  let query = ctx.trx
    .selectFrom('carryOverStep')
    .leftJoin('person', 'person.id', 'carryOverStep.enteredBy')
    .leftJoin('meeting', 'meeting.id', 'carryOverStep.meetingId')
    .select(['carryOverId', 'state', 'amountOre', 'knownOn', 'carryOverStep.body', 'note', 'person.name as by'])
    .select(['itemId', 'meeting.id as meetingId', 'meeting.body as meetingBody', 'meeting.day as meetingDay'])
    .where('carryOverId', 'in', ids)
    .orderBy('carryOverId')
    .orderBy('position')
  if (asOf !== undefined) query = query.where('knownOn', '<=', asOf)
  const rows = await query.execute()
  const citations = await readFirstCitations(
    ctx,
    rows.flatMap((row) => row.itemId ?? []),
  )
  const steps = new Map<string, CarryOverStep[]>()
  for (const { carryOverId, itemId, meetingId, meetingBody, meetingDay, ...step } of rows) {
    const item = itemId === null ? undefined : citations.get(itemId)
    const citation: CarryOverCitation | null = item
      ? { label: item.label, itemId, meetingId: item.source.meetingId, source: item.source }
      : meetingId === null
        ? null
        : { label: meetingLabel(meetingBody, meetingDay), itemId: null, meetingId, source: null }
    steps.set(carryOverId, [...(steps.get(carryOverId) ?? []), { ...step, citation }])
  }
  return steps
}

function meetingLabel(body: string | null, day: string | null): string {
  return [body ?? 'Møde', day === null ? null : formatDay(day)].filter((part) => part !== null).join(' ')
}
