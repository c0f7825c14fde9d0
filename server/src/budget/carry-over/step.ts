import type { CarryOver, StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import type { NewBasis } from '@kildetal/shared/ledger.ts'
import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { settleMovement, voidMovement } from '../../ledger/settle.ts'
import { notifyLive } from '../../live/notify.ts'
import { invalid, stale } from '../../problems.ts'
import { readCarryOver } from './read.ts'

/** The way of a request: each step follows the one named; refusal and withdrawal end it from any step. */
const FOLLOWS: Partial<Record<StepCarryOver['state'], CarryOver['state']>> = {
  checked: 'requested',
  recommended: 'checked',
  committee: 'recommended',
  granted: 'committee',
}
const ENDED: readonly CarryOver['state'][] = ['granted', 'refused', 'withdrawn']

/**
 * Takes a request one step on, with what the step came to. The council's grant settles the movement in both years at once and refuses what it
 * grants less; refusal and withdrawal void it. Throws `stale`, and `invalid` for a step out of order or more than was asked for.
 */
export async function stepCarryOver(ctx: Context, id: string, input: StepCarryOver): Promise<CarryOver> {
  require(ctx, 'ledger.post')
  const before = await readCarryOver(ctx, id)
  const { state, knownOn, body, itemId, note, version } = input
  const amountOre = input.amountOre ?? before.steps.at(-1)?.amountOre ?? before.requestedOre
  checkStep(before, state, amountOre, knownOn)
  const { numUpdatedRows } = await ctx.trx
    .updateTable('carryOver')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw stale(before)
  const basis: NewBasis = itemId === null ? { note: note ?? `${body ?? 'Afgørelse'} ${knownOn}` } : { itemId }
  if (state === 'granted') {
    const grantedBy = body ?? 'Kommunalbestyrelsen'
    await settleMovement(ctx, before.movementId, { amountOre, rest: 'void', knownOn, grantedBy, basis })
  } else if (state === 'refused' || state === 'withdrawn') {
    await voidMovement(ctx, before.movementId, { knownOn, basis })
  }
  await ctx.trx
    .insertInto('carryOverStep')
    .values({
      ...{ carryOverId: id, position: before.steps.length, state, amountOre, knownOn, body, itemId, note },
      enteredBy: ctx.actor.userId,
    })
    .execute()
  await notifyLive(ctx, ['ledger', 'pools', 'budget'])
  await recordEvent(ctx, {
    action: `carryOver.${state}`,
    objectType: 'carry_over',
    objectId: id,
    before: { state: before.state },
    after: { state, amountOre, knownOn, body },
    reason: note,
  })
  return readCarryOver(ctx, id)
}

function checkStep(before: CarryOver, state: StepCarryOver['state'], amountOre: number, knownOn: string): void {
  const refuse = (path: string, message: string): never => {
    throw invalid(message, [{ path, message }])
  }
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
