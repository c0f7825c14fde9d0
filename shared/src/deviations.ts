import { z } from 'zod'
import { Day } from './decisions.ts'
import { UnitName } from './identity.ts'

/** Amounts are øre. A deviation is budget minus actual: minus means overspend (merforbrug). */

/** `open`: the leader is asked; `explained`: the controller looks; `returned`: sent back to the leader; `approved`; `withdrawn`. */
export const DEVIATION_STATES = ['open', 'explained', 'returned', 'approved', 'withdrawn'] as const
export const DeviationState = z.enum(DEVIATION_STATES)
export type DeviationState = z.infer<typeof DeviationState>

/** Forskydning (evens out within the year) or varigt. */
export const DeviationCause = z.enum(['timing', 'lasting'])
export type DeviationCause = z.infer<typeof DeviationCause>

export const Explanation = z.object({
  cause: DeviationCause,
  /** What the unit expects of these lines at year end, deviation in øre; minus means overspend. */
  expectedYearEndOre: z.number().int(),
  text: z.string(),
  /** Null where the reader may not know the name. */
  by: z.string().nullable(),
  at: z.string(),
})
export type Explanation = z.infer<typeof Explanation>

/** A request to a leader to explain a deviation above the threshold, and what has come of it. */
export const Deviation = z.object({
  id: z.uuid(),
  unit: UnitName,
  /** What was asked about (`Vikarer`), as the account group is named. */
  accountGroup: z.object({ code: z.string(), name: z.string() }),
  year: z.number().int(),
  fromMonth: z.number().int().min(1).max(12),
  toMonth: z.number().int().min(1).max(12),
  /** As booked when the request was made. */
  budgetOre: z.number().int(),
  actualOre: z.number().int(),
  deviationOre: z.number().int(),
  /** Limit that was crossed, a positive amount. */
  thresholdOre: z.number().int(),
  due: Day,
  daysLeft: z.number().int(),
  state: DeviationState,
  question: z.string().nullable(),
  explanation: Explanation.nullable(),
  /** The controller's words when sent back or approved. */
  answer: z.object({ text: z.string().nullable(), by: z.string().nullable(), at: z.string() }).nullable(),
  demonstration: z.boolean(),
  version: z.number().int(),
})
export type Deviation = z.infer<typeof Deviation>

export const DeviationList = z.object({ asOf: Day, deviations: z.array(Deviation) })
export type DeviationList = z.infer<typeof DeviationList>

/** Query of `GET /api/deviations`. `pending=true`: open, returned or explained. */
export const DeviationFilter = z.object({
  state: DeviationState.optional(),
  pending: z.stringbool().optional(),
  unit: z.uuid().optional(),
})
export type DeviationFilter = z.infer<typeof DeviationFilter>

/** A deviation above the threshold that nobody has been asked about (`GET /api/deviations/candidates`, controller). */
export const DeviationCandidate = Deviation.pick({
  unit: true,
  accountGroup: true,
  year: true,
  fromMonth: true,
  toMonth: true,
  budgetOre: true,
  actualOre: true,
  deviationOre: true,
  thresholdOre: true,
})
export type DeviationCandidate = z.infer<typeof DeviationCandidate>
export const DeviationCandidates = z.object({ candidates: z.array(DeviationCandidate) })
export type DeviationCandidates = z.infer<typeof DeviationCandidates>

/** `POST /api/deviations`. Amounts are read from the books, never sent. Asking twice about the same lines and months gives the first request. */
export const RequestExplanation = z.object({
  unitId: z.uuid(),
  accountGroup: z.string().min(1).max(60),
  year: z.number().int().min(2000).max(2100),
  fromMonth: z.number().int().min(1).max(12),
  toMonth: z.number().int().min(1).max(12),
  due: Day,
  question: z.string().trim().max(1000).nullable(),
})
export type RequestExplanation = z.infer<typeof RequestExplanation>

/** `POST /api/deviations/:id/explanation`, the leader of the unit. */
export const Explain = z.object({
  version: z.number().int(),
  cause: DeviationCause,
  expectedYearEndOre: z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  text: z.string().trim().min(10).max(2000),
})
export type Explain = z.infer<typeof Explain>

/** `POST /api/deviations/:id/approval | /return | /withdrawal`. Sending back needs a text. */
export const AnswerExplanation = z.object({ version: z.number().int(), text: z.string().trim().max(2000).nullable() })
export type AnswerExplanation = z.infer<typeof AnswerExplanation>

/** The amount above which a deviation is asked about (`GET` and `PUT /api/deviations/threshold`). */
export const Threshold = z.object({
  thresholdOre: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  version: z.number().int(),
})
export type Threshold = z.infer<typeof Threshold>
