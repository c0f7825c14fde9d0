import { createRoute, OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi'
import { LANGUAGE_HEADER } from '@kildetal/shared/language.ts'
import type { Locale } from '@kildetal/shared/money.ts'
import type { Action } from '@kildetal/shared/permissions.ts'
import { ProblemDetails } from '@kildetal/shared/problems.ts'
import type { MiddlewareHandler } from 'hono'
import { type Actor, asActor, type Context, type Deps, require } from './context.ts'
import { guardingNames, type PersonalDataUse } from './persons/guard.ts'
import { invalid, notSignedIn } from './problems.ts'

/** What the app puts into every request. `act` is there once a route's declared action was allowed. */
export interface Env {
  Variables: {
    deps: Deps
    /** Null for a request that carries no valid session or token. */
    actor: Actor | null
    reference: string
    /** What the answer carried of personal data in minutes, for the log of use. */
    personalData: PersonalDataUse
    /**
     * Runs work in one transaction under the actor's rights: READ ONLY for GET, read-write otherwise. What it returns has names struck out for
     * roles that do not need them.
     */
    act: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
  }
}

/** `public` needs no sign-in; everything else is a row of the permission table. */
export type RouteAction = Action | 'public'

const problemAnswer = { description: 'Problem', content: { 'application/problem+json': { schema: ProblemDetails } } }

/** What was chosen in the page; a browser's own list of languages is not, and other clients are answered in Danish. */
const localeOf = (chosen: string | undefined): Locale => (chosen === 'en' ? 'en' : 'da')

function authorize(action: RouteAction): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (action !== 'public') {
      const actor = c.get('actor')
      if (!actor) throw notSignedIn()
      require({ actor }, action)
      const access = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'write'
      const tell = (use: PersonalDataUse) => c.set('personalData', use)
      const locale = localeOf(c.req.header(LANGUAGE_HEADER))
      c.set('act', (work) =>
        asActor(
          c.get('deps'),
          actor,
          access,
          guardingNames(action, (ctx) => work({ ...ctx, locale }), tell),
        ),
      )
    }
    await next()
  }
}

/**
 * A route with the action it needs. Declaring the action is part of the type, so a route without one does not compile; the check runs
 * before the handler, and `c.var.act(...)` opens the transaction. The action stands in the OpenAPI document as `x-action`.
 */
export function defineRoute<P extends string, R extends Omit<RouteConfig, 'path'> & { path: P; action: RouteAction }>(
  config: R,
) {
  const { action, ...route } = config
  const guarded = {
    ...route,
    'x-action': action,
    middleware: [authorize(action)],
    responses: { ...route.responses, default: problemAnswer },
  }
  return createRoute<P, R>(guarded as unknown as R)
}

/** A 200 answer with a JSON body, for `responses`. */
export function json<S extends z.ZodType>(schema: S, description = 'OK') {
  return { description, content: { 'application/json': { schema } } }
}

/** A required JSON body, for `request.body`. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

/** A router of one domain; bad input becomes a 422 problem that names every field. */
export function createRouter(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      const fields = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      throw invalid('Noget i det indsendte kan ikke læses.', fields)
    },
  })
}
