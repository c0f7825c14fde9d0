import type { Generated } from 'kysely'
import type { IdentityTables } from './tables.ts'

/** The tables of sign-in, seen by the identity role alone. Their shape is better-auth's, and so are its moments: Date objects. */
export interface IdentitySchema {
  accountUser: {
    id: Generated<string>
    name: string
    email: string
    emailVerified: Generated<boolean>
    image: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  accountSession: {
    id: Generated<string>
    token: string
    userId: string
    expiresAt: Date
    ipAddress: string | null
    userAgent: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  accountCredential: {
    id: Generated<string>
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  accessToken: {
    id: Generated<string>
    userId: string
    name: string
    /** sha256 of the token in hex; the token itself is shown once and never stored. */
    tokenHash: string
    createdAt: Generated<Date>
    expiresAt: Date | null
    lastUsedAt: Date | null
    revokedAt: Date | null
  }
  /** Attempts to sign in within a window that ends at `endsAt`. */
  signInLimit: { key: string; attempts: number; endsAt: Date }
  /** Who used which part of the API; see audit/access-log.ts. */
  accessLog: {
    id: Generated<number>
    at: Generated<Date>
    userId: string
    method: string
    path: string
    status: number
    address: string
    personalData: 'open' | 'withheld' | null
  }
  roleAssignment: IdentityTables['roleAssignment']
}
