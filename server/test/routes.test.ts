import { randomUUID } from 'node:crypto'
import { ROLES } from '@kildetal/shared/identity.ts'
import { type Action, may, PERMISSIONS } from '@kildetal/shared/permissions.ts'
import { describe, expect, test } from 'vitest'
import { makeTestSystem } from './system.ts'

/*
 * Every route of the API, as the OpenAPI document lists them, tried as nobody and as every role: who may not gets 401 or 403 before anything of
 * the request is looked at; who may gets past that, which shows that the refusal was the rule's doing and not the request's.
 */

const { actors, call } = await makeTestSystem()

interface Operation {
  'x-action'?: string
  parameters?: { name: string; in: string; schema?: { format?: string } }[]
}
const document = (await (await call(null, '/api/openapi.json')).json()) as {
  paths: Record<string, Record<string, Operation>>
}
const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
)

/** Routes that need no sign-in, each with the reason why. */
const PUBLIC: Record<string, string> = {
  'GET /api/configuration': 'the sign-in page asks it before anybody has signed in',
  'POST /api/auth/sign-in/email': 'signs in',
  'POST /api/auth/sign-out': 'ends whatever session the browser has, also one that has ended',
  'POST /api/demonstration/sign-in': 'signs in to the demonstration',
}

/** The path with an id that nobody has in each place. */
const filled = (path: string) => path.replace(/\{[^}]+\}/g, () => randomUUID())

async function statusOf(actor: (typeof actors)['leader'] | null, method: string, path: string): Promise<number> {
  const writes = method !== 'GET' && method !== 'DELETE'
  const answer = await call(actor, filled(path), writes ? { method, json: {} } : { method })
  // A stream would stay open for as long as somebody reads.
  await answer.body?.cancel()
  return answer.status
}

test('there are routes, each declares an action of the permission table, and the public ones are those of the written list', () => {
  expect(routes.length).toBeGreaterThan(25)
  const declared = routes.map(({ method, path, operation }) => [`${method} ${path}`, operation['x-action']] as const)
  const unknown = declared.filter(([, action]) => action !== 'public' && !(action && action in PERMISSIONS))
  expect(unknown).toEqual([])
  const open = declared.filter(([, action]) => action === 'public').map(([route]) => route)
  expect(open.sort()).toEqual(Object.keys(PUBLIC).sort())
})

describe.each(routes.filter(({ operation }) => operation['x-action'] !== 'public'))('$method $path', (route) => {
  const { method, path, operation } = route
  const action = operation['x-action'] as Action

  test('refuses nobody and each role that may not, lets each role that may past, and never breaks', async () => {
    expect(await statusOf(null, method, path)).toBe(401)
    for (const role of ROLES) {
      const status = await statusOf(actors[role], method, path)
      if (!may([role], action)) expect({ role, status }).toEqual({ role, status: 403 })
      else {
        expect({ role, status }).not.toEqual({ role, status: 401 })
        expect({ role, status }).not.toEqual({ role, status: 403 })
        expect(status, role).toBeLessThan(500)
      }
    }
  })
})
