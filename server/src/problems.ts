import type { ProblemDetails } from '@kildetal/shared/problems.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * A broken rule, thrown by verbs and queries and answered as RFC 9457 problem details. `title` is a Danish sentence that says what
 * happened and what to do.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly extra: Pick<ProblemDetails, 'detail' | 'fields' | 'current'>
  /** Sent as Retry-After; a busy server says it, too. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    status: ContentfulStatusCode,
    code: string,
    title: string,
    { retryAfterSeconds, ...extra }: Problem['extra'] & { retryAfterSeconds?: number } = {},
  ) {
    super(title)
    this.status = status
    this.code = code
    this.extra = extra
    this.retryAfterSeconds = retryAfterSeconds ?? (status === 503 ? 5 : undefined)
  }
}

/** 401: nobody is signed in, or the session has ended. */
export const notSignedIn = () => new Problem(401, 'not-signed-in', 'Log ind for at fortsætte.')
/** 403: the role may not do this at all, whatever the object. */
export const forbidden = () => new Problem(403, 'forbidden', 'Din rolle giver ikke adgang til dette.')
/** 404: not there, or outside the user's rights; the two are never told apart. */
export const notFound = () => new Problem(404, 'not-found', 'Findes ikke, eller ligger uden for din adgang.')
/** 409: the row has changed since it was read; `current` is the row as it stands now. */
export const stale = (current: unknown) =>
  new Problem(409, 'stale', 'Tallet er rettet, mens du arbejdede. Din rettelse er ikke tabt.', { current })
/** 400: a view as known on a day that has not come. */
export const dayAhead = () =>
  new Problem(400, 'day-ahead', 'Dagen er ikke kommet endnu. Vælg i dag eller en tidligere dag.')
/** 422: the input is well-formed but breaks a rule; each field is named by its path. */
export const invalid = (title: string, fields: { path: string; message: string }[] = []) =>
  new Problem(422, 'invalid', title, { fields })
