import { z } from 'zod'

// Months and years of the books, and what is looked at before they are closed.

/** One thing to look at before a period is closed. `blocking` ones stop it. */
export const ChecklistLine = z.object({
  code: z.enum([
    'pending_carry_over',
    'pending_movements',
    'awaiting_approval',
    'unreviewed_items',
    'no_accounts',
    'open_deviations',
    'earlier_period_open',
    'rollup_differs',
  ]),
  message: z.string(),
  count: z.number().int(),
  done: z.boolean(),
  blocking: z.boolean(),
})
export type ChecklistLine = z.infer<typeof ChecklistLine>

/** A month (1–12) or, with month 0, a fiscal year as a whole. */
export const Period = z.object({
  fiscalYear: z.number().int(),
  month: z.number().int().min(0).max(12),
  closed: z.boolean(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  version: z.number().int(),
})
export type Period = z.infer<typeof Period>
/** `GET /api/periods?year=` */
export const PeriodList = z.object({ year: z.number().int(), periods: z.array(Period) })
export type PeriodList = z.infer<typeof PeriodList>
/** `GET /api/periods/:year/:month/checklist` */
export const Checklist = z.object({ period: Period, lines: z.array(ChecklistLine), mayClose: z.boolean() })
export type Checklist = z.infer<typeof Checklist>
/** `POST /api/periods/:year/:month/closing` and `…/opening` (opening needs a reason). */
export const ChangePeriod = z.object({ version: z.number().int(), reason: z.string().trim().max(500).nullable() })
export type ChangePeriod = z.infer<typeof ChangePeriod>
