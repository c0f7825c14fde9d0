import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import type { Kysely } from 'kysely'
import type { IdentitySchema } from './account-tables.ts'

/** RFC 9106's second recommended setting, as OWASP states it: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

export interface SignInOptions {
  db: Kysely<IdentitySchema>
  secret: string
  origins: readonly string[]
}

/** Sign-in with server-side sessions in the database; cookies are `__Host-`, HttpOnly, Secure, SameSite=Lax. */
export function createSignIn({ db, secret, origins }: SignInOptions) {
  return betterAuth({
    database: { db, type: 'postgres' },
    secret,
    baseURL: origins[0] ?? 'http://localhost',
    basePath: '/api/auth',
    trustedOrigins: [...origins],
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: {
        hash: (password) => hash(password, ARGON2),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    user: { modelName: 'accountUser' },
    session: { modelName: 'accountSession', expiresIn: 12 * 60 * 60, updateAge: 60 * 60 },
    account: { modelName: 'accountCredential' },
    verification: { modelName: 'accountVerification' },
    rateLimit: { enabled: true, storage: 'database', modelName: 'accountRateLimit', window: 60, max: 300 },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: true,
      cookies: {
        session_token: {
          name: '__Host-kildetal',
          attributes: { path: '/', secure: true, sameSite: 'lax', httpOnly: true },
        },
      },
    },
  })
}

export type SignIn = ReturnType<typeof createSignIn>

/** A password's stored form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2)
}
