import type { Grant, User, UserAccess } from '@kildetal/shared/administration.ts'
import { sql } from 'kysely'
import { type Context, require } from '../context.ts'
import { notFound } from '../problems.ts'

interface AccountRow {
  id: string
  name: string
  email: string
  createdAt: string
  hasPassword: boolean
  sessions: number
  tokens: number
  lastSeenAt: string | null
}

/** Every user with roles and what is in use, by name. For administrators and auditors; the database gives others nothing. */
export async function listUsers(ctx: Context): Promise<User[]> {
  require(ctx, 'users.read')
  const accounts = await sql<AccountRow>`SELECT * FROM accounts() ORDER BY name, email`.execute(ctx.trx)
  const grants = await grantsByUser(ctx)
  return accounts.rows.map((row) => ({ ...row, grants: grants.get(row.id) ?? [] }))
}

/** One user. Throws `notFound`. */
export async function readUser(ctx: Context, id: string): Promise<User> {
  require(ctx, 'users.read')
  const accounts = await sql<AccountRow>`SELECT * FROM accounts() WHERE id = ${id}`.execute(ctx.trx)
  const row = accounts.rows[0]
  if (!row) throw notFound()
  return { ...row, grants: (await grantsByUser(ctx, id)).get(id) ?? [] }
}

async function grantsByUser(ctx: Context, userId?: string): Promise<Map<string, Grant[]>> {
  let query = ctx.trx
    .selectFrom('roleAssignment')
    .leftJoin('orgUnit', 'orgUnit.id', 'roleAssignment.orgUnitId')
    .select([
      'roleAssignment.id',
      'roleAssignment.userId',
      'roleAssignment.role',
      'roleAssignment.createdAt as grantedAt',
      'orgUnit.id as unitId',
      'orgUnit.slug',
      'orgUnit.name',
    ])
    .orderBy('roleAssignment.createdAt')
    .orderBy('roleAssignment.id')
  if (userId !== undefined) query = query.where('roleAssignment.userId', '=', userId)
  const byUser = new Map<string, Grant[]>()
  for (const { userId: holder, unitId, slug, name, ...grant } of await query.execute()) {
    const unit = unitId && slug && name ? { id: unitId, slug, name } : null
    byUser.set(holder, [...(byUser.get(holder) ?? []), { ...grant, unit }])
  }
  return byUser
}

/** The sessions and tokens with which one can sign in as a user now: one's own, or anybody's for administrators and auditors. */
export async function readAccess(ctx: Context, userId: string): Promise<UserAccess> {
  require(ctx, userId === ctx.actor.userId ? 'tokens.own' : 'users.read')
  const sessions = await sql<UserAccess['sessions'][number]>`SELECT * FROM account_sessions(${userId})`.execute(ctx.trx)
  const tokens = await sql<UserAccess['tokens'][number]>`SELECT * FROM account_tokens(${userId})`.execute(ctx.trx)
  return { sessions: sessions.rows, tokens: tokens.rows }
}
