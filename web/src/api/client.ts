import type { Api } from '@kildetal/server/app.ts'
import { type ClientResponse, hc } from 'hono/client'
import { languageHeader } from './language.ts'
import { problemOf, unreachable } from './problem.ts'

/** The typed client: `api.api.pools.$get({ query })`. Its types are the server's own routes. */
export const api = hc<Api>('/', { headers: languageHeader })

type Body<Answer> =
  Answer extends ClientResponse<infer Read, infer Status, 'json'>
    ? Status extends 200 | 201 | 202
      ? Read
      : never
    : Answer extends ClientResponse<unknown, 204, string>
      ? null
      : never

/**
 * The body of a successful answer: `await answer(api.api.me.$get())`; null for 204. Any other answer throws `ApiProblem`, also when
 * the server cannot be reached (status 0).
 */
export async function answer<Answer extends ClientResponse<unknown, number, string>>(
  request: Promise<Answer>,
): Promise<Body<Answer>> {
  const response = await request.catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await problemOf(response as unknown as Response)
  if (response.status === 204) return null as Body<Answer>
  return (await response.json()) as Body<Answer>
}

/** For what is outside the typed routes (sign-in by better-auth, uploads): sends it and throws `ApiProblem` unless it succeeded. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await problemOf(response)
  return response
}

/** POSTs JSON outside the typed routes. */
export async function postJson(path: string, body: unknown): Promise<Response> {
  return send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
