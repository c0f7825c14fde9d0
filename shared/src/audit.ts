import { z } from 'zod'

/** One event of the audit log, as a person reads it. */
export const AuditEvent = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  userName: z.string(),
  /** Verb in the past, dotted by domain: `item.accepted`. */
  action: z.string(),
  /** Who did what, in the reader's language. */
  sentence: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  reason: z.string().nullable(),
  /** What changed: name of the field, and its value before and after as text (null where there was none). */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** Which events: of one object (`type:id`), or all; newest first; `before` is the id of the last event already read. */
export const AuditQuery = z.object({
  object: z
    .string()
    .regex(/^[\w.-]{1,60}:[\w.:-]{1,100}$/)
    .optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditQuery = z.infer<typeof AuditQuery>

/** `GET /api/audit`. `next` is the `before` of the following page; null at the end. */
export const AuditPage = z.object({ events: z.array(AuditEvent), next: z.number().int().nullable() })
export type AuditPage = z.infer<typeof AuditPage>

/** The chain's state: whole, or where it breaks and how (`GET /api/audit/check`, `kildetal audit verify`). */
export const AuditCheck = z.object({
  whole: z.boolean(),
  /** Events read. */
  events: z.number().int(),
  /** Number and hash of the newest event; null for an empty log. */
  head: z.object({ id: z.number().int(), hash: z.string() }).nullable(),
  /** Newest head that was written outside the database and is still in the chain. */
  anchoredAt: z.iso.datetime().nullable(),
  /** Danish sentences, one a break; empty when whole. */
  breaks: z.array(z.object({ event: z.number().int(), message: z.string() })),
})
export type AuditCheck = z.infer<typeof AuditCheck>
