import type { NewGrant, User } from '@kildetal/shared/administration.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound } from '../problems.ts'
import { refuseRemoval } from './change-users.ts'
import { readUser } from './list-users.ts'

/** Writes a grant without an event of its own. Throws `invalid` when the unit is unknown or the role is held already. */
export async function insertGrant(ctx: Context, userId: string, { role, unitId }: NewGrant): Promise<string> {
  try {
    const row = await ctx.trx
      .insertInto('roleAssignment')
      .values({ userId, role, orgUnitId: unitId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (code === '23503') throw invalid('Enheden findes ikke.', [{ path: 'unitId', message: 'findes ikke' }])
    if (code === '23505') throw invalid('Brugeren har allerede den rolle.')
    throw error
  }
}

/** Grants a role; it counts from the user's next request. */
export async function grantRole(ctx: Context, userId: string, grant: NewGrant): Promise<User> {
  require(ctx, 'users.change')
  await readUser(ctx, userId)
  const id = await insertGrant(ctx, userId, grant)
  const user = await readUser(ctx, userId)
  const unit = user.grants.find((held) => held.id === id)?.unit
  const after = { role: grant.role, unit: unit?.name ?? null }
  await recordEvent(ctx, { action: 'role.granted', objectType: 'user', objectId: userId, before: null, after })
  await notifyLive(ctx, ['organisation'])
  return user
}

/** Takes a role away; it is gone at the user's next request. The last administrator keeps theirs. */
export async function revokeRole(ctx: Context, userId: string, grantId: string): Promise<User> {
  require(ctx, 'users.change')
  const held = (await readUser(ctx, userId)).grants.find((grant) => grant.id === grantId)
  if (!held) throw notFound()
  if (userId === ctx.actor.userId && held.role === 'administrator')
    throw invalid('Du kan ikke tage administratorrollen fra dig selv. Bed en anden administrator om det.')
  await ctx.trx.deleteFrom('roleAssignment').where('id', '=', grantId).execute().catch(refuseRemoval)
  const before = { role: held.role, unit: held.unit?.name ?? null }
  await recordEvent(ctx, { action: 'role.revoked', objectType: 'user', objectId: userId, before, after: null })
  await notifyLive(ctx, ['organisation'])
  return readUser(ctx, userId)
}
