import type { Movement, ReverseMovement } from '@kildetal/shared/ledger.ts'
import { mirrorMovement } from '../budget/mirror-movement.ts'
import { type Context, require } from '../context.ts'
import { invalid, notFound } from '../problems.ts'
import { entered } from './post.ts'
import { reverseRow } from './post-item.ts'

/**
 * Reverses a posted movement (or a void, which opens its request again): its exact opposite, with the reason. Unless another day is given it is
 * known from the movement's own day, so that totals of the past are corrected too. Throws `invalid` for a reversal, a pending movement, one
 * that is reversed already, a carry-over's settled part twice, and for closed periods.
 */
export async function reverseMovement(ctx: Context, id: string, input: ReverseMovement): Promise<Movement> {
  require(ctx, 'ledger.post')
  const row = await ctx.trx.selectFrom('movement').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  if (row.phase === 'pending') throw invalid('En anmodning tilbageføres ikke. Lad den bortfalde.')
  if (row.kind === 'reversal') throw invalid('En tilbageførsel tilbageføres ikke. Bogfør bevægelsen igen.')
  const reversed = await ctx.trx.selectFrom('movement').select('id').where('reversesId', '=', id).executeTakeFirst()
  if (reversed) throw invalid('Bevægelsen er allerede tilbageført.')
  const reversal = await reverseRow(ctx, row, `Tilbageført: ${row.text}`, {
    ...(input.knownOn === undefined ? {} : { knownOn: input.knownOn }),
    note: input.reason,
  })
  await mirrorMovement(ctx, reversal.id)
  return entered(ctx, reversal.id, 'movement.reversed', input.reason)
}
