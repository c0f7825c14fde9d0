import type { CarryOver, NewCarryOver } from '@kildetal/shared/carry-overs.ts'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { namedAccount } from '../../ledger/account.ts'
import { postMovement } from '../../ledger/post.ts'
import { notifyLive } from '../../live/notify.ts'
import { invalid } from '../../problems.ts'
import { readCarryOver } from './read.ts'

/**
 * Enters a request: a pending movement in the books and the first step of its way. A request that the minutes already brought into the books as
 * pending (by the same item) is taken up and not entered twice. Throws `invalid`.
 */
export async function requestCarryOver(ctx: Context, input: NewCarryOver): Promise<CarryOver> {
  require(ctx, 'ledger.post')
  const { unit, account, pool, fromYear, toYear, amountOre, purpose, reason, rule, serviceFrame, knownOn, itemId } =
    input
  if (rule === 'overspend_follows' && amountOre > 0)
    throw invalid('Et merforbrug, der følger med, er negativt.', [{ path: 'amountOre', message: 'Skriv minus foran.' }])
  const on = pool === null ? { unit: unit ?? '', account: account ?? '' } : { pool }
  const ledgerAccountId = await namedAccount(ctx, on, 'owner')
  const movementId =
    (itemId === null ? null : await pendingOf(ctx, { itemId, ledgerAccountId, fromYear, toYear, amountOre })) ??
    (
      await postMovement(ctx, {
        ...{ kind: 'carry_over', on, fiscalYear: toYear, fromYear, amountOre, text: purpose, knownOn, pending: true },
        ...{ month: null, grantedBy: null, basis: itemId === null ? { note: reason } : { itemId } },
      })
    ).id
  const owner = await ctx.trx
    .selectFrom('ledgerAccount')
    .select(['orgUnitId', 'poolId', 'account'])
    .where('id', '=', ledgerAccountId)
    .executeTakeFirstOrThrow()
  const row = await ctx.trx
    .insertInto('carryOver')
    .values({ ...owner, fromYear, toYear, purpose, reason, rule, serviceFrame, movementId })
    .onConflict((conflict) => conflict.column('movementId').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw invalid('Overførslen er allerede på listen.', [{ path: 'itemId', message: 'Vælg en anden post.' }])
  await ctx.trx
    .insertInto('carryOverStep')
    .values({
      ...{ carryOverId: row.id, position: 0, state: 'requested', amountOre, knownOn, body: null, itemId, note: null },
      enteredBy: ctx.actor.userId,
    })
    .execute()
  await notifyLive(ctx, ['ledger', 'pools', 'budget'])
  const after = { purpose, fromYear, toYear, amountOre, rule, serviceFrame }
  await recordEvent(ctx, {
    action: 'carryOver.requested',
    objectType: 'carry_over',
    objectId: row.id,
    before: null,
    after,
    reason,
  })
  return readCarryOver(ctx, row.id)
}

/** The pending movement that an item brought into the books, when it is the same request. Throws `invalid` when it says another amount. */
async function pendingOf(
  ctx: Context,
  wanted: { itemId: string; ledgerAccountId: string; fromYear: number; toYear: number; amountOre: number },
): Promise<string | null> {
  const pending = await ctx.trx
    .selectFrom('movement')
    .select(['id', 'amountOre'])
    .where('itemId', '=', wanted.itemId)
    .where('kind', '=', 'carry_over')
    .where('phase', '=', 'pending')
    .where('fiscalYear', '=', wanted.toYear)
    .where('fromYear', '=', wanted.fromYear)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('posting')
          .select('movementId')
          .whereRef('movementId', '=', 'movement.id')
          .where('ledgerAccountId', '=', wanted.ledgerAccountId),
      ),
    )
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (pending && pending.amountOre !== wanted.amountOre)
    throw invalid('Referatet nævner et andet beløb for den samme overførsel.', [
      { path: 'amountOre', message: 'Ret beløbet, eller ret posten i gennemgangen.' },
    ])
  return pending?.id ?? null
}
