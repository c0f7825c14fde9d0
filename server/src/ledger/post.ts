import type { Movement, NewMovement } from '@kildetal/shared/ledger.ts'
import { postingsOf } from '@kildetal/shared/postings.ts'
import { recordEvent } from '../audit/record.ts'
import { mirrorMovement } from '../budget/mirror-movement.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { namedAccount } from './account.ts'
import { basisColumns } from './basis.ts'
import { book } from './book.ts'
import { readMovement } from './movements.ts'

/**
 * Posts a movement, or enters it as pending. Throws `invalid` when its accounts or basis do not exist, a period is closed, an amount that
 * must be positive is not, or a unit's accounts lack a month.
 */
export async function postMovement(ctx: Context, input: NewMovement): Promise<Movement> {
  require(ctx, 'ledger.post')
  checkSense(input)
  const { kind, amountOre, fiscalYear } = input
  const accountId = await namedAccount(ctx, input.on, 'on')
  const fromAccountId = input.kind === 'reallocation' ? await namedAccount(ctx, input.from, 'from') : null
  const fromYear = input.kind === 'carry_over' ? input.fromYear : null
  const out = 'out' in input ? input.out : 'free'
  const row = await book(
    ctx,
    {
      ...{ kind, amountOre, fiscalYear, fromYear, text: input.text, month: input.month, knownOn: input.knownOn },
      phase: input.pending ? 'pending' : 'posted',
      fundingSource: input.kind === 'supplementary_appropriation' ? input.fundingSource : null,
      grantedBy: input.grantedBy,
      ...(await basisColumns(ctx, input.basis)),
      itemPart: null,
      settlesId: null,
      reversesId: null,
    },
    postingsOf({ kind, amountOre, accountId, fromAccountId, fiscalYear, fromYear, out }),
  )
  await mirrorMovement(ctx, row.id)
  return entered(ctx, row.id, 'movement.posted', null)
}

/** The end of every verb of the ledger: the movement as it now stands, the audit event and the signal to open browsers. */
export async function entered(ctx: Context, id: string, action: string, reason: string | null): Promise<Movement> {
  const movement = await readMovement(ctx, id)
  const { number, kind, phase, text, amountOre, fiscalYear, fromYear, knownOn, basis, settlesId, reversesId } = movement
  await notifyLive(ctx, ['ledger', 'pools', 'budget'])
  const account = movement.owner.pool?.name ?? `${movement.owner.unit?.name} ${movement.owner.account}`
  await recordEvent(ctx, {
    action,
    objectType: 'movement',
    objectId: settlesId ?? reversesId ?? id,
    before: null,
    after: { ...{ number, kind, phase, text, amountOre, fiscalYear, fromYear, knownOn, account }, basis: basis.label },
    reason,
  })
  return movement
}

/** Money is the council's to grant: an executive board can only pass it on. Throws `invalid`. */
export function checkAuthority(kind: Movement['kind'], grantedBy: string | null): void {
  if (kind !== 'supplementary_appropriation' && kind !== 'carry_over' && kind !== 'original_budget') return
  if (grantedBy !== null && /^direktion/i.test(grantedBy))
    refuse('grantedBy', 'Direktionen kan ikke bevilge. Vælg den, der gjorde, eller bogfør det som anmodet.')
}

function refuse(path: string, message: string): never {
  throw invalid(message, [{ path, message }])
}

function checkSense(input: NewMovement): void {
  if (!input.pending) checkAuthority(input.kind, input.grantedBy)
  const signed = ['original_budget', 'supplementary_appropriation', 'carry_over'].includes(input.kind)
  if (input.amountOre < 0 && !signed) refuse('amountOre', 'Beløbet skal være større end nul.')
  if (input.kind === 'carry_over' && input.fromYear >= input.fiscalYear)
    refuse('fromYear', 'Pengene skal komme fra et tidligere år.')
  if (input.kind === 'reallocation' && JSON.stringify(input.from) === JSON.stringify(input.on))
    refuse('from', 'Pengene skal komme fra en anden konto.')
  if (input.kind === 'actual' && 'unit' in input.on && input.month === null)
    refuse('month', 'Forbrug på en enhed hører til en måned.')
}
