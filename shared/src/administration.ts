import { z } from 'zod'
import { Role, UnitLevel } from './identity.ts'

/** A password a person may choose. Length is what counts (NIST SP 800-63B); 128 bounds the work of hashing. */
export const NewPassword = z.string().min(12, 'mindst 12 tegn').max(128, 'højst 128 tegn')

/** A role held, for a whole municipality (`unit` null) or for one unit and those below it. Leaders always have a unit. */
export const Grant = z.object({
  id: z.uuid(),
  role: Role,
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  grantedAt: z.iso.datetime(),
})
export type Grant = z.infer<typeof Grant>

/** A user as the administration lists them. */
export const User = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  createdAt: z.iso.datetime(),
  /** True when a local password is set; somebody who signs in through the municipality has none. */
  hasPassword: z.boolean(),
  grants: z.array(Grant),
  /** Sessions and tokens that are valid now. */
  sessions: z.number().int(),
  tokens: z.number().int(),
  /** Newest sign-in or use of a token; null when never. */
  lastSeenAt: z.iso.datetime().nullable(),
})
export type User = z.infer<typeof User>
/** `GET /api/users`. */
export const Users = z.object({ users: z.array(User) })
export type Users = z.infer<typeof Users>

const email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase())
const name = z.string().trim().min(1).max(200)

/** A role to grant; `unitId` must be there for a leader. */
export const NewGrant = z
  .object({ role: Role, unitId: z.uuid().nullable().default(null) })
  .refine((grant) => grant.role !== 'leader' || grant.unitId !== null, {
    path: ['unitId'],
    message: 'En leder hører til en enhed.',
  })
export type NewGrant = z.infer<typeof NewGrant>

/** `POST /api/users`: the administrator chooses the first password and hands it over in person. */
export const NewUser = z.object({
  name,
  email,
  password: NewPassword.nullable().default(null),
  grants: z.array(NewGrant).max(50),
})
export type NewUser = z.infer<typeof NewUser>

/** `PATCH /api/users/{id}`. */
export const UserChange = z.object({ name: name.optional(), email: email.optional() })
export type UserChange = z.infer<typeof UserChange>

/** `PUT /api/users/{id}/password`: ends every session of the user. */
export const PasswordChange = z.object({ password: NewPassword })

/** A session of a user, as it may be ended; `id` is no secret. */
export const Session = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
})
export type Session = z.infer<typeof Session>

/** A personal access token; its text was shown once and is stored nowhere. */
export const Token = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type Token = z.infer<typeof Token>

/** `GET /api/users/{id}/access` and `GET /api/me/access`: what can be used to sign in as the user now. */
export const UserAccess = z.object({ sessions: z.array(Session), tokens: z.array(Token) })
export type UserAccess = z.infer<typeof UserAccess>

/** `POST /api/me/tokens`; at most a year. */
export const NewToken = z.object({
  name: z.string().trim().min(1).max(100),
  days: z.number().int().min(1).max(366).default(90),
})
export type NewToken = z.infer<typeof NewToken>
/** The answer holds the token's text, this once. */
export const CreatedToken = z.object({ token: z.string() })
export type CreatedToken = z.infer<typeof CreatedToken>

/** A unit of the organisation, in tree order: a parent stands before its children. */
export const OrganisationUnit = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  level: UnitLevel,
  parentId: z.uuid().nullable(),
  /** Order among siblings. */
  position: z.number().int(),
  depth: z.number().int(),
  demonstration: z.boolean(),
  version: z.number().int(),
})
export type OrganisationUnit = z.infer<typeof OrganisationUnit>
/** `GET /api/organisation`: the units whose names the user may know. */
export const Organisation = z.object({ units: z.array(OrganisationUnit) })
export type Organisation = z.infer<typeof Organisation>

const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'små bogstaver a–z, tal og bindestreg')

/** `POST /api/units`. The first unit is the municipality; every other has a parent. */
export const NewUnit = z.object({
  slug: Slug,
  name,
  level: UnitLevel,
  parentId: z.uuid().nullable(),
  position: z.number().int().default(0),
})
export type NewUnit = z.infer<typeof NewUnit>

/** `PATCH /api/units/{id}`: a new name, place or parent; refused with 409 when `version` is not the current one. */
export const UnitChange = z.object({
  name: name.optional(),
  parentId: z.uuid().optional(),
  position: z.number().int().optional(),
  version: z.number().int(),
})
export type UnitChange = z.infer<typeof UnitChange>
