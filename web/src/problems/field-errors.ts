import { asProblem } from '../api/problem.ts'

/** What the server says of each field it refused, by the field's path; empty for any other error. */
export function fieldErrors(error: unknown): ReadonlyMap<string, string> {
  return new Map((asProblem(error)?.fields ?? []).map(({ path, message }) => [path, message]))
}
