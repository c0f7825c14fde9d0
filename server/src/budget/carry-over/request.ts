import type { CarryOver, NewCarryOver } from '@kildetal/shared/carry-overs.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { namedAccount } from '../../ledger/account.ts'
import { postMovement } from '../../ledger/post.ts'
import { notifyLive } from '../../live/notify.ts'
import { forbidden, invalid } from '../../problems.ts'
import { readCarryOver } from './read.ts'
import type { CarryOverRow } from './tables.ts'

/** The longest note a movement of the books may rest on. */
const LONGEST_NOTE = 500

/**
 * Enters a request, with the first step of its way. A controller's is a pending movement of the books from then on; a leader's, for one of the own
 * units, becomes one when it is checked. A request that the minutes already brought into the books as pending (by the same item) is taken up and
 * not entered twice. Throws `invalid`, and `forbidden` for a unit the actor does not lead.
 */
export async function requestCarryOver(ctx: Context, input: NewCarryOver): Promise<CarryOver> {
  require(ctx, 'carryOvers.request')
  const { unit, account, pool, fromYear, toYear, amountOre, purpose, reason, rule, serviceFrame, knownOn, itemId } =
    input
  if (rule === 'overspend_follows' && amountOre > 0)
    throw invalid('Et merforbrug, der følger med, er negativt.', [{ path: 'amountOre', message: 'Skriv minus foran.' }])
  const asController = may(ctx.actor.roles, 'ledger.post')
  const owner = pool === null ? await unitOwner(ctx, unit ?? '', account ?? '') : await poolOwner(ctx, pool)
  if (!asController && !(await leads(ctx, owner.orgUnitId))) throw forbidden()
  if (!asController && itemId !== null)
    throw invalid('Et referat henviser Økonomi og HR til.', [{ path: 'itemId', message: 'Lad feltet være tomt.' }])
  const asked = { ...owner, fromYear, toYear, purpose, amountOre, knownOn, itemId, reason }
  const movementId = asController ? await enterPending(ctx, asked) : null
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
      ...{ meetingId: null, enteredBy: ctx.actor.userId },
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

type Owner = Pick<CarryOverRow, 'orgUnitId' | 'account' | 'poolId'>

async function unitOwner(ctx: Context, slug: string, account: string): Promise<Owner> {
  const unit = await ctx.trx.selectFrom('orgUnit').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!unit) throw invalid('Enheden findes ikke.', [{ path: 'unit', message: 'Vælg en enhed.' }])
  const line = await ctx.trx.selectFrom('account').select('id').where('code', '=', account).executeTakeFirst()
  if (!line) throw invalid('Kontoen findes ikke i kontoplanen.', [{ path: 'account', message: 'Vælg en konto.' }])
  return { orgUnitId: unit.id, account, poolId: null }
}

async function poolOwner(ctx: Context, slug: string): Promise<Owner> {
  const pool = await ctx.trx.selectFrom('pool').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!pool) throw invalid('Puljen findes ikke.', [{ path: 'pool', message: 'Vælg en pulje.' }])
  return { orgUnitId: null, account: null, poolId: pool.id }
}

async function leads(ctx: Context, unitId: string | null): Promise<boolean> {
  const { rows } = await sql<{ led: boolean }>`SELECT ${unitId}::uuid = ANY (led_units()) AS led`.execute(ctx.trx)
  return rows[0]?.led ?? false
}

/** What a pending movement is made of. */
export interface Asked extends Owner {
  fromYear: number
  toYear: number
  amountOre: number
  purpose: string
  reason: string
  knownOn: string
  itemId: string | null
}

/** Brings a request into the books as pending, or takes up the one its item brought. Returns the movement's id. Throws `invalid`. */
export async function enterPending(ctx: Context, asked: Asked): Promise<string> {
  const { orgUnitId, poolId, account, fromYear, toYear, amountOre, purpose, reason, knownOn, itemId } = asked
  const on =
    poolId === null
      ? { unit: await slugOf(ctx, 'orgUnit', orgUnitId), account: account ?? '' }
      : { pool: await slugOf(ctx, 'pool', poolId) }
  const ledgerAccountId = await namedAccount(ctx, on, 'owner')
  const found = itemId === null ? null : await pendingOf(ctx, { itemId, ledgerAccountId, fromYear, toYear, amountOre })
  if (found !== null) return found
  const movement = await postMovement(ctx, {
    ...{ kind: 'carry_over', on, fiscalYear: toYear, fromYear, amountOre, text: purpose, knownOn, pending: true },
    ...{ month: null, grantedBy: null, basis: itemId === null ? { note: reason.slice(0, LONGEST_NOTE) } : { itemId } },
  })
  return movement.id
}

async function slugOf(ctx: Context, table: 'orgUnit' | 'pool', id: string | null): Promise<string> {
  const row = await ctx.trx
    .selectFrom(table)
    .select('slug')
    .where('id', '=', id ?? '')
    .executeTakeFirstOrThrow()
  return row.slug
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
