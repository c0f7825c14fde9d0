import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { notFound } from '../problems.ts'

/** What is stored of a token: it has 256 random bits, so a plain hash cannot be turned back. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** A fresh personal access token; the prefix lets scanners of leaked secrets recognise it. */
export const newToken = () => `kt_${randomBytes(32).toString('base64url')}`

/** Makes a token for a user (oneself; anybody, for the owner at the command line). Its text is returned once. `days` null means no end. */
export async function addToken(ctx: Context, userId: string, name: string, days: number | null): Promise<string> {
  require(ctx, 'tokens.own')
  const token = newToken()
  const ends = days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString()
  await sql`SELECT add_access_token(${userId}, ${name}, ${hashToken(token)}, ${ends}::timestamptz)`.execute(ctx.trx)
  const after = { name, expiresAt: ends }
  await recordEvent(ctx, { action: 'token.created', objectType: 'user', objectId: userId, before: null, after })
  return token
}

/** Revokes a token at once. Throws `notFound` when the user has no such valid token. */
export async function revokeToken(ctx: Context, userId: string, tokenId: string): Promise<void> {
  require(ctx, userId === ctx.actor.userId ? 'tokens.own' : 'users.change')
  const done = await sql<{ found: boolean }>`SELECT revoke_access_token(${userId}, ${tokenId}) AS found`.execute(
    ctx.trx,
  )
  if (!done.rows[0]?.found) throw notFound()
  await recordEvent(ctx, { action: 'token.revoked', objectType: 'user', objectId: userId, before: null, after: null })
  await notifyLive(ctx, ['organisation'])
}
