import { betterAuth } from 'better-auth'
import type { Kysely } from 'kysely'
import type { IdentitySchema } from './account-tables.ts'
import { hashedSessions } from './hashed-sessions.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

export interface SignInOptions {
  db: Kysely<IdentitySchema>
  secret: string
  origins: readonly string[]
}

/** A working day: after it one signs in again, whatever was done meanwhile. */
const SESSION_SECONDS = 12 * 60 * 60

/**
 * Sign-in with server-side sessions in the database, their tokens as hashes; the cookie is `__Host-`, HttpOnly, Secure, SameSite=Lax. Of better-auth's own
 * addresses none is served: routes.ts calls what is needed, so that answers are problems, attempts are limited and nothing else is open.
 */
export function createSignIn({ db, secret, origins }: SignInOptions) {
  return betterAuth({
    database: hashedSessions(db),
    secret,
    baseURL: origins[0] ?? 'http://localhost',
    basePath: '/api/auth',
    trustedOrigins: [...origins],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: {
        // Called for unknown users, too, so that an answer takes as long whether or not there is such a user.
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    user: { modelName: 'accountUser' },
    session: { modelName: 'accountSession', expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    account: { modelName: 'accountCredential' },
    verification: { modelName: 'accountVerification' },
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      // It would put __Secure- before the cookie's name, and a name that begins otherwise than with __Host- is no such cookie.
      useSecureCookies: false,
      // Set by the server itself from the connection, never taken over from a client (see routes.ts).
      ipAddress: { ipAddressHeaders: ['x-kildetal-address'] },
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
