import { Configuration, Credentials, DemonstrationSignIn, Me, ROLES } from '@kildetal/shared/identity.ts'
import type { Context } from 'hono'
import { notifySessionEnded } from '../live/notify.ts'
import { notFound, Problem } from '../problems.ts'
import { body, createRouter, defineRoute, type Env, json } from '../router.ts'
import type { System } from '../system.ts'
import { addressOf } from '../web/address.ts'
import { countAttempt, forgiveAttempts } from './attempts.ts'
import { readMe } from './queries.ts'

/** The demonstration's accounts: an address for each role, one for a second controller, one password. Null outside the demonstration. */
export interface Demonstration {
  emails: Record<(typeof ROLES)[number], string>
  secondController: string
  password: string
}

type Identity = Pick<System, 'signIn' | 'identityDb'>

const done = { 204: { description: 'Done' } }

/** Who am I, signing in and out. */
export function identityRoutes(identity: Identity, demonstration: Demonstration | null) {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'public',
        method: 'get',
        path: '/api/configuration',
        responses: { 200: json(Configuration) },
      }),
      (c) =>
        c.json({ demonstration: demonstration !== null, demonstrationRoles: demonstration ? [...ROLES] : [] }, 200),
    )
    .openapi(
      defineRoute({ action: 'self.read', method: 'get', path: '/api/me', responses: { 200: json(Me) } }),
      async (c) => c.json(await c.var.act((ctx) => readMe(ctx, demonstration !== null)), 200),
    )
    .openapi(
      defineRoute({
        action: 'public',
        method: 'post',
        path: '/api/auth/sign-in/email',
        request: { body: body(Credentials) },
        responses: done,
      }),
      async (c) => {
        const { email, password } = c.req.valid('json')
        const address = addressOf(c)
        await countAttempt(identity.identityDb, email, address)
        await signInWith(c, identity, email, password)
        await forgiveAttempts(identity.identityDb, email, address)
        return c.body(null, 204)
      },
    )
    .openapi(
      defineRoute({ action: 'public', method: 'post', path: '/api/auth/sign-out', responses: done }),
      async (c) => {
        const answer = await identity.signIn.api.signOut({ headers: c.req.raw.headers, asResponse: true })
        passCookies(c, answer)
        if (c.var.actor) await notifySessionEnded(identity.identityDb)
        return c.body(null, 204)
      },
    )
    .openapi(
      defineRoute({
        action: 'public',
        method: 'post',
        path: '/api/demonstration/sign-in',
        request: { body: body(DemonstrationSignIn) },
        responses: done,
      }),
      async (c) => {
        if (!demonstration) throw notFound()
        const { role, colleague } = c.req.valid('json')
        if (colleague && role !== 'controller') throw notFound()
        const email = colleague ? demonstration.secondController : demonstration.emails[role]
        await signInWith(c, identity, email, demonstration.password)
        return c.body(null, 204)
      },
    )
}

/** Opens a new session and ends the one the browser had. Throws a 401 problem that tells no wrong address from a wrong password. */
async function signInWith(c: Context<Env>, { signIn }: Identity, email: string, password: string): Promise<void> {
  const { headers } = c.req.raw
  const told = new Headers(headers)
  told.set('x-kildetal-address', addressOf(c))
  const answer = await signIn.api.signInEmail({ body: { email, password }, headers: told, asResponse: true })
  if (answer.status >= 500) throw new Problem(503, 'busy', 'Login svarer ikke lige nu. Prøv igen om et øjeblik.')
  if (!answer.ok) throw new Problem(401, 'wrong-credentials', 'Mailadresse eller adgangskode er forkert.')
  if (headers.has('cookie')) await signIn.api.signOut({ headers, asResponse: true })
  passCookies(c, answer)
}

function passCookies(c: Context<Env>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}
