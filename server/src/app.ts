import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { sql } from 'kysely'
import { decisionRoutes } from './decisions/routes.ts'
import { findActor } from './identity/actor.ts'
import { type Demonstration, identityRoutes } from './identity/routes.ts'
import { portfolioRoutes } from './portfolio/routes.ts'
import { Problem } from './problems.ts'
import type { Env } from './router.ts'
import type { System } from './system.ts'
import { webFiles } from './web/files.ts'
import { sameOriginWrites } from './web/origin.ts'

/** Largest body of an ordinary request; uploads have their own limit at their route. */
const BODY_LIMIT_BYTES = 1024 * 1024

function mount(app: OpenAPIHono<Env>, system: System, demonstration: Demonstration | null) {
  return app
    .route('/', identityRoutes(system.signIn, demonstration))
    .route('/', decisionRoutes())
    .route('/', portfolioRoutes())
}

/** The whole server as one Hono app. It reads no environment and listens nowhere, so tests call it as they would the network. */
export function createApp(system: System, demonstration: Demonstration | null) {
  const app = new OpenAPIHono<Env>()
  app.onError((error, c) => {
    const reference = c.get('reference')
    const problem = asProblem(error)
    if (problem.status >= 500) system.log.error({ err: error, reference, path: c.req.path }, 'request failed')
    c.header('content-type', 'application/problem+json')
    const { status, code, message: title, extra } = problem
    return c.body(
      JSON.stringify({ type: `https://kildetal.dk/problemer/${code}`, title, status, reference, ...extra }),
      status,
    )
  })
  app.notFound((c) => {
    throw new Problem(404, 'not-found', `Der er intet på ${c.req.path}.`)
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: 'same-origin',
    }),
  )
  app.get('/api/health', (c) => c.json({ status: 'ok' }))
  app.get('/api/ready', async (c) => {
    await sql`SELECT 1`.execute(system.db)
    return c.json({ status: 'ready' })
  })
  app.use('/api/*', async (c, next) => {
    const reference = randomUUID()
    const started = performance.now()
    c.set('reference', reference)
    c.set('deps', system)
    c.header('cache-control', 'no-store')
    c.header('x-request-id', reference)
    c.set('actor', await findActor(system.identityDb, system.signIn, c.req.raw.headers))
    await next()
    const ms = Math.round(performance.now() - started)
    system.log.debug(
      { reference, method: c.req.method, path: c.req.path, status: c.res.status, ms, user: c.get('actor')?.userId },
      'request',
    )
  })
  app.use('/api/*', sameOriginWrites(system.config.origins))
  app.use('/api/*', async (c, next) =>
    c.req.path === '/api/imports' ? next() : bodyLimit({ maxSize: BODY_LIMIT_BYTES })(c, next),
  )
  app.on(['GET', 'POST'], '/api/auth/*', (c) => system.signIn.handler(c.req.raw))
  const api = mount(app, system, demonstration)
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Kildetal', version: '1', description: 'Figures with their source.' },
  })
  api.get('*', webFiles())
  return api
}

/** The API's type, for the web's typed client. */
export type Api = ReturnType<typeof mount>

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException && error.status < 500)
    return new Problem(error.status as 400, 'bad-request', 'Forespørgslen kan ikke læses.')
  const code = (error as { code?: unknown }).code
  if (code === '42501') return new Problem(403, 'forbidden', 'Din rolle giver ikke adgang til dette.')
  if (code === '57014')
    return new Problem(503, 'timeout', 'Det tog for lang tid. Prøv igen, eller vælg et mindre udsnit.')
  return new Problem(500, 'internal', 'Noget gik galt hos os. Prøv igen; bliver det ved, så opgiv henvisningen.')
}
