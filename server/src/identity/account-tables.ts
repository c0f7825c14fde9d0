import type { Generated } from 'kysely'
import type { IdentityTables } from './tables.ts'

/** The tables of sign-in, seen by the identity role alone. Their shape is better-auth's. */
export interface IdentitySchema {
  accountUser: {
    id: Generated<string>
    name: string
    email: string
    emailVerified: Generated<boolean>
    image: string | null
    createdAt: Generated<string>
    updatedAt: Generated<string>
  }
  accountSession: {
    id: Generated<string>
    token: string
    userId: string
    expiresAt: string
    ipAddress: string | null
    userAgent: string | null
    createdAt: Generated<string>
    updatedAt: Generated<string>
  }
  accountCredential: {
    id: Generated<string>
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: Generated<string>
    updatedAt: Generated<string>
  }
  accessToken: {
    id: Generated<string>
    userId: string
    name: string
    /** sha256 of the token in hex; the token itself is shown once and never stored. */
    tokenHash: string
    createdAt: Generated<string>
    expiresAt: string | null
    lastUsedAt: string | null
    revokedAt: string | null
  }
  roleAssignment: IdentityTables['roleAssignment']
}
