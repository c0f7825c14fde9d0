import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { sql } from 'kysely'
import { auditRoutes } from './audit/routes.ts'
import { carryOverRoutes } from './budget/carry-over/routes.ts'
import { figureImportRoutes } from './budget/import/routes.ts'
import { budgetRoutes } from './budget/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { deviationRoutes } from './deviations/routes.ts'
import { homeRoutes } from './homes/routes.ts'
import { findActor } from './identity/actor.ts'
import { organisationRoutes, userRoutes } from './identity/administration-routes.ts'
import { type Demonstration, identityRoutes } from './identity/routes.ts'
import { itemRoutes } from './items/routes.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { liveRoutes } from './live/routes.ts'
import { minutesRoutes } from './minutes/routes.ts'
import { poolRoutes } from './pools/routes.ts'
import { portfolioRoutes } from './portfolio/routes.ts'
import { Problem } from './problems.ts'
import { reviewRoutes } from './review/routes.ts'
import type { Env } from './router.ts'
import { searchRoutes } from './search/routes.ts'
import type { System } from './system.ts'
import { trustRoutes } from './trust/routes.ts'
import { addressOf } from './web/address.ts'
import { asProblem } from './web/as-problem.ts'
import { webFiles } from './web/files.ts'
import { sameOriginWrites } from './web/origin.ts'

/** Largest body of an ordinary request; uploads have their own limit at their route. */
const BODY_LIMIT_BYTES = 1024 * 1024

function mount(app: OpenAPIHono<Env>, system: System, demonstration: Demonstration | null) {
  return app
    .route('/', identityRoutes(system, demonstration))
    .route('/', userRoutes())
    .route('/', organisationRoutes())
    .route('/', auditRoutes(system))
    .route(
      '/',
      liveRoutes(system, (headers) => findActor(system.identityDb, system.signIn, headers)),
    )
    .route('/', minutesRoutes())
    .route('/', itemRoutes())
    .route('/', reviewRoutes())
    .route('/', poolRoutes())
    .route('/', ledgerRoutes())
    .route('/', budgetRoutes())
    .route('/', figureImportRoutes())
    .route('/', carryOverRoutes())
    .route('/', decisionRoutes())
    .route('/', deviationRoutes())
    .route('/', portfolioRoutes())
    .route('/', searchRoutes())
    .route('/', homeRoutes())
    .route('/', trustRoutes())
}

/** The whole server as one Hono app. It reads no environment and listens nowhere, so tests call it as they would the network. */
export function createApp(system: System, demonstration: Demonstration | null) {
  const app = new OpenAPIHono<Env>()
  app.onError((error, c) => {
    const reference = c.get('reference')
    const problem = asProblem(error)
    if (problem.status >= 500) system.log.error({ err: error, reference, path: c.req.path }, 'request failed')
    c.header('content-type', 'application/problem+json')
    const { status, code, message: title, extra, retryAfterSeconds } = problem
    if (retryAfterSeconds !== undefined) c.header('retry-after', String(retryAfterSeconds))
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
    if (system.isOverloaded()) throw new Problem(503, 'busy', 'Der er travlt lige nu. Prøv igen om et øjeblik.')
    c.set('actor', await findActor(system.identityDb, system.signIn, c.req.raw.headers))
    await next()
    const actor = c.get('actor')
    const { method, path } = c.req
    if (actor)
      system.accessLog.add({
        userId: actor.userId,
        method,
        path,
        status: c.res.status,
        address: addressOf(c),
        personalData: c.get('personalData') ?? null,
      })
    const ms = Math.round(performance.now() - started)
    system.log.debug({ reference, method, path, status: c.res.status, ms, user: actor?.userId }, 'request')
  })
  app.use('/api/*', sameOriginWrites(system.config.origins))
  app.use('/api/*', async (c, next) =>
    c.req.path === '/api/imports' || c.req.path === '/api/figure-imports'
      ? next()
      : bodyLimit({ maxSize: BODY_LIMIT_BYTES })(c, next),
  )
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
