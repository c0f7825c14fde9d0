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

/** What the engine is measured on: amounts, the structure of minutes, personal data. */
export const ACCURACY_SETS = ['figures', 'structure', 'persons'] as const
/** What is measured. `amounts` is an F1 of place and amount; `tables`, `persons` are shares of what was to be found; `personsRight` of what was found. */
export const ACCURACY_MEASURES = [
  'amounts',
  'tables',
  'unit',
  'years',
  'kind',
  'status',
  'items',
  'title',
  'caseNumber',
  'closed',
  'outcomes',
  'date',
  'body',
  'persons',
  'personsRight',
] as const

/** How well the engine reads the product's own annotated examples, measured by the product itself at this edition of its rules. */
export const EngineAccuracy = z.object({
  /** Hash of rules and examples. */
  edition: z.string(),
  measuredAt: z.string(),
  sets: z.array(
    z.object({
      set: z.enum(ACCURACY_SETS),
      texts: z.number().int(),
      /** Kept apart when the rules were made. */
      unseen: z.boolean(),
      /** Shares 0–1; `of` is how many were asked for. */
      measures: z.array(z.object({ measure: z.enum(ACCURACY_MEASURES), share: z.number(), of: z.number().int() })),
    }),
  ),
})
export type EngineAccuracy = z.infer<typeof EngineAccuracy>

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
  /** Null until this edition has been measured, some seconds after its first start. */
  engine: EngineAccuracy.nullable(),
  findings: z
    .array(z.object({ kind: z.string(), confirms: z.boolean(), open: z.number().int(), closed: z.number().int() }))
    .nullable(),
  /** The audit log, for those who may read it. */
  audit: AuditHead.nullable(),
})
export type Trust = z.infer<typeof Trust>
