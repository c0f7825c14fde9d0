import type { CarryOverCitation, CarryOverSettlement, CarryOverStep } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { readFirstCitations } from '../../ledger/citations.ts'

/** The steps of requests as known on a day, in order, each with what it rests on and what the books say of a grant, by request. What the actor may not see is not cited. */
export async function readSteps(
  ctx: Context,
  ids: readonly string[],
  asOf: string | undefined,
): Promise<Map<string, CarryOverStep[]>> {
  let query = ctx.trx
    .selectFrom('carryOverStep')
    .leftJoin('person', 'person.id', 'carryOverStep.enteredBy')
    .leftJoin('meeting', 'meeting.id', 'carryOverStep.meetingId')
    .select([
      'carryOverId',
      'position',
      'state',
      'amountOre',
      'carryOverStep.knownOn',
      'carryOverStep.body',
      'note',
      'person.name as by',
    ])
    .select(['itemId', 'meeting.id as meetingId', 'meeting.body as meetingBody', 'meeting.day as meetingDay'])
    .where('carryOverId', 'in', ids)
    .orderBy('carryOverId')
    .orderBy('position')
  if (asOf !== undefined) query = query.where('carryOverStep.knownOn', '<=', asOf)
  const rows = await query.execute()
  const citations = await readFirstCitations(
    ctx,
    rows.flatMap((row) => row.itemId ?? []),
    asOf,
  )
  const settlements = await readSettlements(ctx, ids, asOf)
  const steps = new Map<string, CarryOverStep[]>()
  for (const { carryOverId, position, itemId, meetingId, meetingBody, meetingDay, ...step } of rows) {
    const item = itemId === null ? undefined : citations.get(itemId)
    const citation: CarryOverCitation | null = item
      ? { label: item.label, itemId, meetingId: item.source.meetingId, source: item.source }
      : meetingId === null
        ? null
        : { label: meetingLabel(meetingBody, meetingDay), itemId: null, meetingId, source: null }
    const settlement = step.state === 'granted' ? (settlements.get(`${carryOverId} ${position}`) ?? COUNTED) : null
    steps.set(carryOverId, [...(steps.get(carryOverId) ?? []), { ...step, citation, settlement }])
  }
  return steps
}

const COUNTED: CarryOverSettlement = { state: 'counted', reversedOn: null, reason: null }

/** What the settling movements say of grants, by request and position; of reversals what was known on the day. */
async function readSettlements(
  ctx: Context,
  ids: readonly string[],
  asOf: string | undefined,
): Promise<Map<string, CarryOverSettlement>> {
  const { rows } = await sql<{
    carryOverId: string
    position: number
    awaits: boolean
    reversedOn: string | null
    reason: string | null
  }>`SELECT * FROM carry_over_settlements(${sql.val([...ids])}::uuid[], ${asOf ?? null}::date)`.execute(ctx.trx)
  return new Map(
    rows.map(({ carryOverId, position, awaits, reversedOn, reason }) => {
      const state = reversedOn !== null ? 'reversed' : awaits ? 'awaiting_approval' : 'counted'
      return [`${carryOverId} ${position}`, { state, reversedOn, reason }]
    }),
  )
}

function meetingLabel(body: string | null, day: string | null): string {
  return [body ?? 'Møde', day === null ? null : formatDay(day)].filter((part) => part !== null).join(' ')
}
