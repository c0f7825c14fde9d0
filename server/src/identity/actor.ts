import { ROLES, type Role } from '@kildetal/shared/identity.ts'
import { type Kysely, sql } from 'kysely'
import type { Actor } from '../context.ts'
import type { IdentitySchema } from './account-tables.ts'
import type { SignIn } from './sign-in.ts'
import { hashToken, newToken } from './tokens.ts'

type IdentityDb = Kysely<IdentitySchema>

/** Who a request is from, by session cookie or `Authorization: Bearer`; null when neither is valid. Rights are read on every request. */
export async function findActor(db: IdentityDb, signIn: SignIn, headers: Headers): Promise<Actor | null> {
  const bearer = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
  const userId = bearer ? await userOfToken(db, bearer) : ((await signIn.api.getSession({ headers }))?.user.id ?? null)
  return userId === null ? null : readActor(db, userId)
}

/** The actor of a user id with the roles granted at this moment, or null when there is no such user. */
export async function readActor(db: IdentityDb, userId: string): Promise<Actor | null> {
  const user = await db.selectFrom('accountUser').select(['id', 'name']).where('id', '=', userId).executeTakeFirst()
  if (!user) return null
  const granted = await db.selectFrom('roleAssignment').select('role').distinct().where('userId', '=', userId).execute()
  const roles = ROLES.filter((role: Role) => granted.some((row) => row.role === role))
  return { userId: user.id, name: user.name, roles }
}

/** Makes a personal access token for a user; the text is returned once and stored only as its hash. `days` null means no end. */
export async function createAccessToken(
  db: IdentityDb,
  userId: string,
  name: string,
  days: number | null,
): Promise<string> {
  const token = newToken()
  const expiresAt = days === null ? null : new Date(Date.now() + days * 86_400_000)
  await db
    .insertInto('accessToken')
    .values({ userId, name, tokenHash: hashToken(token), expiresAt, lastUsedAt: null, revokedAt: null })
    .execute()
  return token
}

async function userOfToken(db: IdentityDb, token: string): Promise<string | null> {
  const row = await db
    .updateTable('accessToken')
    .set({ lastUsedAt: sql`now()` })
    .where('tokenHash', '=', hashToken(token))
    .where('revokedAt', 'is', null)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', sql<Date>`now()`)]))
    .returning('userId')
    .executeTakeFirst()
  return row?.userId ?? null
}
