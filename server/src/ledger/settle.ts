import type { Movement, SettleMovement, VoidMovement } from '@kildetal/shared/ledger.ts'
import { subtractOre } from '@kildetal/shared/money.ts'
import { mirrorMovement } from '../budget/mirror-movement.ts'
import { type Context, require } from '../context.ts'
import { invalid, notFound } from '../problems.ts'
import { basisColumns } from './basis.ts'
import { book, linesOf } from './book.ts'
import { remainingOf } from './item-surroundings.ts'
import { checkAuthority, entered } from './post.ts'
import { endOf, scaledTo } from './post-item.ts'
import type { MovementRow } from './tables.ts'

/**
 * Settles a pending movement with what a decision granted: all of it, or a part (`dog således at kun 10,0 mio. kr. overføres`). The rest is
 * voided or stays pending. Returns the settlement. Throws `invalid` for more than is pending, for a closed period, and for what is not pending.
 */
export async function settleMovement(ctx: Context, id: string, input: SettleMovement): Promise<Movement> {
  require(ctx, 'ledger.post')
  const pending = await pendingRow(ctx, id)
  const open = await remainingOf(ctx, id)
  const { amountOre, knownOn, grantedBy } = input
  if (Math.sign(amountOre) !== Math.sign(open) || Math.abs(amountOre) > Math.abs(open))
    throw invalid('Der er ikke så meget, der afventer.', [
      { path: 'amountOre', message: 'Angiv højst det, der afventer.' },
    ])
  checkDay(pending, knownOn)
  checkAuthority(pending.kind, grantedBy)
  const basis = await basisColumns(ctx, input.basis)
  const lines = scaledTo(pending, await linesOf(ctx, id), amountOre)
  const end = { ...endOf(pending), ...basis, knownOn, grantedBy, text: pending.text }
  const row = await book(ctx, { ...end, phase: 'posted', amountOre }, lines)
  const rest = subtractOre(open, amountOre)
  if (rest !== 0 && input.rest === 'void') await book(ctx, { ...end, phase: 'void', amountOre: rest }, [])
  await mirrorMovement(ctx, row.id)
  return entered(ctx, row.id, 'movement.settled', null)
}

/** Voids what is left of a pending movement: refused or withdrawn. Returns the void. Throws `invalid` when nothing is left. */
export async function voidMovement(ctx: Context, id: string, input: VoidMovement): Promise<Movement> {
  require(ctx, 'ledger.post')
  const pending = await pendingRow(ctx, id)
  const open = await remainingOf(ctx, id)
  if (open === 0) throw invalid('Der er intet, der afventer.', [{ path: 'id', message: 'Bevægelsen er afsluttet.' }])
  checkDay(pending, input.knownOn)
  const basis = await basisColumns(ctx, input.basis)
  const end = { ...endOf(pending), ...basis, knownOn: input.knownOn, text: pending.text }
  const row = await book(ctx, { ...end, phase: 'void', amountOre: open }, [])
  return entered(ctx, row.id, 'movement.voided', null)
}

async function pendingRow(ctx: Context, id: string): Promise<MovementRow> {
  const row = await ctx.trx.selectFrom('movement').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  if (row.phase !== 'pending') throw invalid('Kun en anmodning kan bevilges eller bortfalde.')
  return row
}

function checkDay(pending: MovementRow, knownOn: string): void {
  if (knownOn < pending.knownOn)
    throw invalid('Afgørelsen kan ikke være kendt før anmodningen.', [
      { path: 'knownOn', message: 'Vælg en senere dag.' },
    ])
}
