import { Configuration, DemonstrationSignIn, Me, ROLES } from '@kildetal/shared/identity.ts'
import { notFound } from '../problems.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { readMe } from './queries.ts'
import type { SignIn } from './sign-in.ts'

/** The demonstration's accounts: one address and one password for each role. Null outside the demonstration. */
export interface Demonstration {
  emails: Record<(typeof ROLES)[number], string>
  password: string
}

/** Who am I, and the demonstration's sign-in. Everything else about sign-in is better-auth's below `/api/auth`. */
export function identityRoutes(signIn: SignIn, demonstration: Demonstration | null) {
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
        path: '/api/demonstration/sign-in',
        request: { body: body(DemonstrationSignIn) },
        responses: { 204: { description: 'Signed in' } },
      }),
      async (c) => {
        if (!demonstration) throw notFound()
        const { role } = c.req.valid('json')
        const answer = await signIn.api.signInEmail({
          body: { email: demonstration.emails[role], password: demonstration.password },
          headers: c.req.raw.headers,
          asResponse: true,
        })
        for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
        return c.body(null, answer.ok ? 204 : 404)
      },
    )
}
