import type { Movement } from '@kildetal/shared/ledger.ts'
import { mirrorMovement } from '../budget/mirror-movement.ts'
import { type Context, require } from '../context.ts'
import { invalid } from '../problems.ts'
import { readMovement } from './movements.ts'
import { entered } from './post.ts'
import { refusable } from './refusals.ts'

/**
 * The second controller's approval of a movement at or above the limit; from then on it counts. Throws `invalid` for the one who entered it,
 * for movements that need no approval, and for reversed ones.
 */
export async function approveMovement(ctx: Context, id: string): Promise<Movement> {
  require(ctx, 'ledger.approve')
  const movement = await readMovement(ctx, id)
  if (movement.state !== 'awaiting_approval') throw invalid('Bevægelsen afventer ikke godkendelse.')
  await refusable(() =>
    ctx.trx.insertInto('movementApproval').values({ movementId: id, approvedBy: ctx.actor.userId }).execute(),
  )
  await mirrorMovement(ctx, id)
  return entered(ctx, id, 'movement.approved', null)
}
