import type { z } from 'zod'
import { asProblem } from '../api/problem.ts'

/** What somebody else saved meanwhile: the current row of a 409, read by its schema; null for any other error. */
export function currentOf<Row>(error: unknown, schema: z.ZodType<Row>): Row | null {
  const problem = asProblem(error)
  if (problem?.status !== 409) return null
  const read = schema.safeParse(problem.current)
  return read.success ? read.data : null
}
