import { type CarryOver, latestOre, type StepCarryOver, type StepCarryOvers } from '@kildetal/shared/carry-overs.ts'
import type { NewBasis } from '@kildetal/shared/ledger.ts'
import type { Action } from '@kildetal/shared/permissions.ts'
import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { reverseMovement } from '../../ledger/reverse.ts'
import { settleMovement, voidMovement } from '../../ledger/settle.ts'
import { notifyLive } from '../../live/notify.ts'
import { forbidden, invalid, notFound, stale } from '../../problems.ts'
import { readCarryOver, readCarryOversById } from './read.ts'
import { enterPending } from './request.ts'

/** The way of a request: each step follows the one named; refusal and withdrawal end it from any step. */
const FOLLOWS: Partial<Record<StepCarryOver['state'], CarryOver['state']>> = {
  checked: 'requested',
  recommended: 'checked',
  committee: 'recommended',
  granted: 'committee',
}
const ENDED: readonly CarryOver['state'][] = ['awaiting_approval', 'granted', 'refused', 'withdrawn']
/** Whose each step is. */
const NEEDS: Record<StepCarryOver['state'], Action> = {
  checked: 'carryOvers.check',
  recommended: 'carryOvers.recommend',
  committee: 'carryOvers.decide',
  granted: 'carryOvers.decide',
  refused: 'carryOvers.decide',
  withdrawn: 'carryOvers.withdraw',
}

/**
 * Takes a request one step on, with what the step came to. The check brings a leader's request into the books as pending; the council's grant settles
 * the movement in both years at once and refuses what it grants less; refusal and withdrawal void it. Throws `forbidden` for a step that is another
 * role's, `stale`, and `invalid` for a step out of order or more than was asked for.
 */
export async function stepCarryOver(ctx: Context, id: string, input: StepCarryOver): Promise<CarryOver> {
  require(ctx, NEEDS[input.state])
  await takeStep(ctx, await readCarryOver(ctx, id), input)
  await notifyLive(ctx, ['ledger', 'pools', 'budget'])
  return readCarryOver(ctx, id)
}

/** One decision about several requests: each takes the step with the amount it has come to, and is an event of its own. All take it, or none. */
export async function stepCarryOvers(ctx: Context, { rows, ...input }: StepCarryOvers): Promise<CarryOver[]> {
  require(ctx, NEEDS[input.state])
  const ids = rows.map((row) => row.id)
  if (new Set(ids).size < ids.length) throw invalid('Den samme overførsel er valgt to gange.')
  const versions = new Map(rows.map((row) => [row.id, row.version]))
  const found = await readCarryOversById(ctx, ids)
  if (found.length < ids.length) throw notFound()
  for (const before of found)
    await takeStep(ctx, before, { ...input, version: versions.get(before.id) ?? 0, amountOre: null })
  await notifyLive(ctx, ['ledger', 'pools', 'budget'])
  return readCarryOversById(ctx, ids)
}

async function takeStep(ctx: Context, before: CarryOver, input: StepCarryOver): Promise<void> {
  const { state, knownOn, body, itemId, meetingId, note, version } = input
  const amountOre = input.amountOre ?? latestOre(before)
  if (state === 'withdrawn' && !ENDED.includes(before.state) && !before.mayWithdraw) throw forbidden()
  // First of all: what somebody else did meanwhile is told as such, and not as a step out of order.
  if (before.version !== version) throw stale(before)
  checkStep(before, state, amountOre, knownOn)
  if (itemId !== null && meetingId !== null)
    throw invalid('Henvis til et tal eller til et møde, ikke til begge.', [{ path: 'meetingId', message: 'Vælg ét.' }])
  const { numUpdatedRows } = await ctx.trx
    .updateTable('carryOver')
    .set({ version: sql`version + 1` })
    .where('id', '=', before.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw stale(before)
  await moveMoney(ctx, before, { ...input, amountOre })
  await ctx.trx
    .insertInto('carryOverStep')
    .values({
      ...{ carryOverId: before.id, position: before.steps.length, state, amountOre, knownOn, body, itemId, meetingId },
      ...{ note: note || null, enteredBy: ctx.actor.userId },
    })
    .execute()
  await recordEvent(ctx, {
    action: `carryOver.${state}`,
    objectType: 'carry_over',
    objectId: before.id,
    before: { state: before.state },
    after: { state, amountOre, knownOn, body },
    reason: note,
  })
}

/** What a step does to the books. */
async function moveMoney(ctx: Context, before: CarryOver, step: StepCarryOver & { amountOre: number }): Promise<void> {
  const { state, amountOre, knownOn, body } = step
  const { movementId } = before
  if (state === 'checked' && movementId === null) {
    const { fromYear, toYear, purpose, reason, account, requestedOre } = before
    const owner = { orgUnitId: before.owner.unit?.id ?? null, account, poolId: before.owner.pool?.id ?? null }
    const asked = { ...owner, fromYear, toYear, purpose, reason, amountOre: requestedOre, knownOn, itemId: step.itemId }
    const entered = await enterPending(ctx, asked)
    const taken = await ctx.trx
      .selectFrom('carryOver')
      .select('id')
      .where('movementId', '=', entered)
      .executeTakeFirst()
    if (taken)
      throw invalid('Det tal fra referatet hører til en anden overførsel.', [
        { path: 'itemId', message: 'Vælg en anden post.' },
      ])
    await ctx.trx.updateTable('carryOver').set({ movementId: entered }).where('id', '=', before.id).execute()
  }
  if (movementId === null) return
  if (state === 'granted') {
    const grantedBy = body ?? 'Kommunalbestyrelsen'
    await reopenRest(ctx, before)
    await settleMovement(ctx, movementId, {
      amountOre,
      rest: 'void',
      knownOn,
      grantedBy,
      basis: await basisOf(ctx, step),
    })
  } else if (state === 'refused' || state === 'withdrawn') {
    await voidMovement(ctx, movementId, { knownOn, basis: await basisOf(ctx, step) })
  }
}

/** What lapsed beside a grant that was reversed since is there to be granted again. */
async function reopenRest(ctx: Context, { steps, movements }: CarryOver): Promise<void> {
  const taken = steps.findLast(({ settlement }) => settlement?.state === 'reversed')
  if (!taken) return
  const reason = taken.settlement?.reason ?? 'Bevillingen er tilbageført'
  for (const { id, phase, reversed } of movements)
    if (phase === 'void' && !reversed) await reverseMovement(ctx, id, { reason })
}

async function basisOf(ctx: Context, { itemId, meetingId, note, body, knownOn }: StepCarryOver): Promise<NewBasis> {
  if (itemId !== null) return { itemId }
  if (meetingId !== null) {
    const meeting = await ctx.trx
      .selectFrom('meeting')
      .select('documentId')
      .where('id', '=', meetingId)
      .executeTakeFirst()
    if (!meeting) throw invalid('Mødet findes ikke.', [{ path: 'meetingId', message: 'Vælg et møde.' }])
    return { documentId: meeting.documentId }
  }
  const words = note?.trim() ?? ''
  return { note: words.length < SHORTEST_NOTE ? `${body ?? 'Afgørelse'} ${knownOn}` : words.slice(0, LONGEST_NOTE) }
}
const SHORTEST_NOTE = 3
const LONGEST_NOTE = 500

function checkStep(before: CarryOver, state: StepCarryOver['state'], amountOre: number, knownOn: string): void {
  const refuse = (path: string, message: string): never => {
    throw invalid(message, [{ path, message }])
  }
  if (before.state === 'awaiting_approval')
    refuse('state', 'Bevillingen venter på anden godkendelse. Godkend eller tilbagefør den i bøgerne.')
  if (ENDED.includes(before.state)) refuse('state', 'Overførslen er afgjort.')
  const after = FOLLOWS[state]
  if (after !== undefined && after !== before.state) refuse('state', 'Dette trin følger ikke efter det forrige.')
  const ending = state === 'refused' || state === 'withdrawn'
  const fits =
    Math.sign(amountOre) === Math.sign(before.requestedOre) && Math.abs(amountOre) <= Math.abs(before.requestedOre)
  if (!ending && !fits) refuse('amountOre', 'Der kan ikke gives mere, end der er søgt om.')
  const lastDay = before.steps.at(-1)?.knownOn
  if (lastDay !== undefined && knownOn < lastDay) refuse('knownOn', 'Trinnet kan ikke ligge før det forrige.')
}
