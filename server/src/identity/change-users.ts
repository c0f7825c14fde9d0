import type { NewUser, User, UserChange } from '@kildetal/shared/administration.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { insertGrant } from './grant-role.ts'
import { readUser } from './list-users.ts'
import { hashPassword } from './passwords.ts'

const code = (error: unknown) => (error as { code?: unknown }).code

function emailTaken(error: unknown): never {
  if (code(error) === '23505')
    throw invalid('Der er allerede en bruger med den mailadresse.', [{ path: 'email', message: 'er i brug' }])
  throw error
}

/** Adds a user with roles and, when given, a first password that the administrator hands over in person. */
export async function addUser(ctx: Context, input: NewUser): Promise<User> {
  require(ctx, 'users.change')
  const hash = input.password === null ? null : await hashPassword(input.password)
  const added = await sql<{ id: string }>`SELECT add_account(${input.name}, ${input.email}) AS id`
    .execute(ctx.trx)
    .catch(emailTaken)
  const id = added.rows[0]?.id ?? ''
  if (hash !== null) await sql`SELECT set_account_password(${id}, ${hash})`.execute(ctx.trx)
  for (const grant of input.grants) await insertGrant(ctx, id, grant)
  const user = await readUser(ctx, id)
  const roles = user.grants.map(({ role, unit }) => (unit ? `${role} (${unit.slug})` : role))
  const after = { name: user.name, email: user.email, roles }
  await recordEvent(ctx, { action: 'user.added', objectType: 'user', objectId: id, before: null, after })
  await notifyLive(ctx, ['organisation'])
  return user
}

/** Changes name or address. */
export async function changeUser(ctx: Context, id: string, change: UserChange): Promise<User> {
  require(ctx, 'users.change')
  const before = await readUser(ctx, id)
  await sql`SELECT change_account(${id}, ${change.name ?? null}, ${change.email ?? null})`
    .execute(ctx.trx)
    .catch(emailTaken)
  const after = await readUser(ctx, id)
  await recordEvent(ctx, {
    action: 'user.changed',
    objectType: 'user',
    objectId: id,
    before: { name: before.name, email: before.email },
    after: { name: after.name, email: after.email },
  })
  await notifyLive(ctx, ['organisation'])
  return after
}

/** Removes a user with roles, sessions and tokens; what the user did stays in the audit log. Not oneself, nor the last administrator. */
export async function removeUser(ctx: Context, id: string): Promise<void> {
  require(ctx, 'users.change')
  if (id === ctx.actor.userId) throw invalid('Du kan ikke slette dig selv. Bed en anden administrator om det.')
  const { name, email } = await readUser(ctx, id)
  await sql`SELECT remove_account(${id})`.execute(ctx.trx).catch(refuseRemoval)
  await recordEvent(ctx, {
    action: 'user.removed',
    objectType: 'user',
    objectId: id,
    before: { name, email },
    after: null,
  })
  await notifyLive(ctx, ['organisation'])
}

/** Words for the database's refusal to lose the last administrator, or a user other rows still name. */
export function refuseRemoval(error: unknown): never {
  if ((error as { constraint?: unknown }).constraint === 'last_administrator')
    throw invalid('Der skal altid være en administrator. Giv rollen til en anden først.')
  if (code(error) === '23503') throw invalid('Brugeren er nævnt i sager, der består. Fjern i stedet brugerens roller.')
  throw error
}

/** Sets a password and ends every session of the user. */
export async function setPassword(ctx: Context, id: string, password: string): Promise<void> {
  require(ctx, 'users.change')
  await readUser(ctx, id)
  await sql`SELECT set_account_password(${id}, ${await hashPassword(password)})`.execute(ctx.trx)
  await recordEvent(ctx, { action: 'user.passwordSet', objectType: 'user', objectId: id, before: null, after: null })
}

/** Ends every session of a user at once; live streams end with them. */
export async function endSessions(ctx: Context, id: string): Promise<void> {
  require(ctx, 'users.change')
  await readUser(ctx, id)
  await sql`SELECT end_account_sessions(${id})`.execute(ctx.trx)
  await recordEvent(ctx, { action: 'user.sessionsEnded', objectType: 'user', objectId: id, before: null, after: null })
  await notifyLive(ctx, ['organisation'])
}
