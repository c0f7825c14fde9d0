import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { Problem } from '../problems.ts'
import type { IdentitySchema } from './account-tables.ts'

type Db = Kysely<IdentitySchema>

interface Limit {
  key: string
  most: number
  windowSeconds: number
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * One account from one address is limited hardest; the account alone more loosely, so that nobody locks a colleague out from elsewhere; the
 * address alone so that a list of accounts cannot be tried from it.
 */
function limitsOf(email: string, address: string): { forgivable: Limit[]; address: Limit } {
  const account = hash(email.trim().toLowerCase())
  return {
    forgivable: [
      { key: `${account} ${hash(address)}`, most: 10, windowSeconds: 15 * 60 },
      { key: account, most: 100, windowSeconds: 60 * 60 },
    ],
    address: { key: hash(`address ${address}`), most: 100, windowSeconds: 15 * 60 },
  }
}

/** Counts an attempt to sign in. Throws a 429 problem with the seconds to wait when there were too many. */
export async function countAttempt(db: Db, email: string, address: string): Promise<void> {
  const { forgivable, address: byAddress } = limitsOf(email, address)
  for (const limit of [...forgivable, byAddress]) {
    const { attempts, seconds } = await count(db, limit)
    if (attempts > limit.most)
      throw new Problem(429, 'too-many-attempts', 'Der er forsøgt for mange gange. Vent lidt, og prøv igen.', {
        retryAfterSeconds: seconds,
      })
  }
}

async function count(db: Db, { key, windowSeconds }: Limit): Promise<{ attempts: number; seconds: number }> {
  const counted = await sql<{ attempts: number; seconds: number }>`
    INSERT INTO sign_in_limit (key, attempts, ends_at) VALUES (${key}, 1, now() + make_interval(secs => ${windowSeconds}))
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN sign_in_limit.ends_at < now() THEN 1 ELSE sign_in_limit.attempts + 1 END,
      ends_at = CASE WHEN sign_in_limit.ends_at < now() THEN EXCLUDED.ends_at ELSE sign_in_limit.ends_at END
    RETURNING attempts, GREATEST(1, ceil(EXTRACT(epoch FROM ends_at - now())))::integer AS seconds`.execute(db)
  const row = counted.rows[0]
  if (!row) throw new Error('an attempt was not counted')
  return row
}

/** Forgets an account's failed attempts once the right password was given; those of the address stay. */
export async function forgiveAttempts(db: Db, email: string, address: string): Promise<void> {
  const keys = limitsOf(email, address).forgivable.map((limit) => limit.key)
  await db.deleteFrom('signInLimit').where('key', 'in', keys).execute()
}
