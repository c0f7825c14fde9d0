import { z } from 'zod'
import { AuditCheck } from './audit.ts'
import { Day } from './decisions.ts'
import { ReviewAccuracy } from './items.ts'

/** How fresh what the reader sees is. Everything is taken from rows the reader may see. */
export const Freshness = z.object({
  /** Day of the newest meeting whose minutes the reader sees. */
  minutesThrough: Day.nullable(),
  minutesImportedAt: z.string().nullable(),
  /** Last booked month of the accounts. */
  accountsThrough: z.object({ year: z.number().int(), month: z.number().int() }).nullable(),
  accountsImportedAt: z.string().nullable(),
  /** Whether the newest accounts import agreed with its stated control total; null when none was stated. */
  controlTotalHolds: z.boolean().nullable(),
})
export type Freshness = z.infer<typeof Freshness>

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
  /** The audit chain, for those who may verify it. */
  audit: AuditCheck.nullable(),
})
export type Trust = z.infer<typeof Trust>
