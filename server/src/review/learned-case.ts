import { Outcome, SectionKind } from '@kildetal/shared/minutes.ts'
import { z } from 'zod'

/** A value of a figure as it is taught: amounts in øre (`amountOre`), as a consultant states them, or in kroner (`amountKr`), as they were read. */
const Values = z.record(z.string(), z.unknown())

/**
 * A test case for the engine: a sentence, the amount's place in it, and what a consultant said it means; with what a reader must know of the
 * meeting to tell years and status. Holds no personal data.
 */
export const LearnedCase = z.object({
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  section: SectionKind.nullable().catch('other'),
  body: z.string().nullable(),
  day: z.iso.date().nullable(),
  /** What the meeting did with the agenda item. */
  outcomes: z.array(Outcome),
  /** `rejected`: no figure of ours; `added`: the engine had not seen it; `amended`: some values were wrong. */
  verdict: z.enum(['amended', 'rejected', 'added']),
  was: Values,
  became: Values,
})
export type LearnedCase = z.infer<typeof LearnedCase>
