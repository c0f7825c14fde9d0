import { z } from 'zod'
import { Day } from './decisions.ts'
import { ReviewAccuracy } from './items.ts'

/** How fresh what the reader sees is. Everything is taken from rows the reader may see. */
export const Freshness = z.object({
  /** Day of the newest meeting whose minutes the reader sees. */
  minutesThrough: Day.nullable(),
  minutesImportedAt: z.string().nullable(),
  /** Last booked month of the accounts. */
  accountsThrough: z.object({ year: z.number().int(), month: z.number().int() }).nullable(),
  /** The day those accounts became known. */
  accountsKnownOn: Day.nullable(),
  /** Whether the newest accounts import agreed with its stated control total; null when none was stated. */
  controlTotalHolds: z.boolean().nullable(),
})
export type Freshness = z.infer<typeof Freshness>

/** The audit log as it stands. Whether its chain is whole is answered by `GET /api/audit/check`, which reads all of it. */
export const AuditHead = z.object({
  events: z.number().int(),
  lastAt: z.string().nullable(),
  /** Number and hash of the newest event; null for an empty log. */
  head: z.object({ id: z.number().int(), hash: z.string() }).nullable(),
})
export type AuditHead = z.infer<typeof AuditHead>

/** `GET /api/trust`. Parts that the reader has no right to are null. */
export const Trust = z.object({
  asOf: Day,
  freshness: Freshness,
  controlTotals: z
    .array(
      z.object({
        importId: z.uuid(),
        what: z.string(),
        importedAt: z.string(),
        statedOre: z.number().int().nullable(),
        foundOre: z.number().int(),
        holds: z.boolean().nullable(),
      }),
    )
    .nullable(),
  /** What consultants have reviewed, and how often each attribute stood as read. */
  review: ReviewAccuracy.nullable(),
  findings: z
    .array(z.object({ kind: z.string(), confirms: z.boolean(), open: z.number().int(), closed: z.number().int() }))
    .nullable(),
  /** The audit log, for those who may read it. */
  audit: AuditHead.nullable(),
})
export type Trust = z.infer<typeof Trust>
