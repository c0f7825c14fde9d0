import { z } from 'zod'

/** A place in a document: `[start, end)` in UTF-16 units of its text, with the words that stand there. */
export const Place = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
})
export type Place = z.infer<typeof Place>

/**
 * Something that could not be read or does not hold, as data: a stable code, a Danish sentence a consultant understands, and where.
 * Expected bad input is reported this way; it never becomes a plausible number.
 */
export const ReadingProblem = z.object({
  code: z.string(),
  message: z.string(),
  place: Place.nullable(),
})
export type ReadingProblem = z.infer<typeof ReadingProblem>

/** RFC 9457 problem details, the shape of every error answer. `reference` finds it in the log; `fields` names bad input by path. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  reference: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For 409: the row as it stands now, so that both versions can be shown. */
  current: z.unknown().optional(),
})
export type ProblemDetails = z.infer<typeof ProblemDetails>
