import { z } from 'zod'

/** Leder, økonomikonsulent, Direktion, administrator (IT), revision. */
export const ROLES = ['leader', 'controller', 'executive', 'administrator', 'auditor'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Kommune, direktørområde, område, aftaleenhed. */
export const UnitLevel = z.enum(['municipality', 'directorate', 'area', 'agreement_unit'])
export type UnitLevel = z.infer<typeof UnitLevel>

/** A unit as it is named in lists and breadcrumbs. */
export const UnitName = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), level: UnitLevel })
export type UnitName = z.infer<typeof UnitName>

/** Who is signed in (`GET /api/me`). `role` decides the home that is shown; `roles` is everything that was granted. */
export const Me = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  role: Role,
  roles: z.array(z.object({ role: Role, unit: UnitName.nullable() })),
  /** True in the demonstration: figures of units and accounts are invented. */
  demonstration: z.boolean(),
  /** The municipality's day as ISO text; the demonstration stands still on its own. */
  today: z.string(),
})
export type Me = z.infer<typeof Me>

/** What the sign-in page must know before anybody has signed in (`GET /api/configuration`). */
export const Configuration = z.object({ demonstration: z.boolean(), demonstrationRoles: z.array(Role) })
export type Configuration = z.infer<typeof Configuration>

/** `POST /api/demonstration/sign-in`, answered only by the demonstration. */
export const DemonstrationSignIn = z.object({
  role: Role,
  /** The second finance consultant, who approves what the first has posted; there is none of the other roles. */
  colleague: z.boolean().default(false),
})

/** `POST /api/auth/sign-in/email`. Lengths are bounded so that nobody is made to hash a novel. */
export const Credentials = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(128) })
