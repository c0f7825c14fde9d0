import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'

const { actors, app, call, owner, system } = await makeTestSystem()
const listening = Promise.withResolvers<void>()
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => listening.resolve())
await listening.promise
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
const { port } = server.address() as AddressInfo

/** Asks with the path exactly as written: fetch and URL would tidy it first. */
function ask(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } },
      (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => {
          text += chunk
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, type: String(answer.headers['content-type']), text }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

test('no spelling of a path leads past sign-in or to a file that is not of the built web', async () => {
  const tricks = [
    '//api/users',
    '/api//users',
    '/api/%2e%2e/api/users',
    '/api%2Fusers',
    '/api%5Cusers',
    '/API/users',
    '/api/users/',
    '/./api/users',
    '/x/../api/users',
    '/..%2F..%2Fpackage.json',
    '/..%5C..%5Cpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '//..//..//package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/.%00/package.json',
    '/%',
    '/api/%ff',
  ]
  for (const path of tricks) {
    const { text, type, status } = await ask(path)
    expect(text, path).not.toContain('"private"')
    expect(text, path).not.toContain('kildetal.test')
    // The page itself, or a problem; never data.
    expect(type, path).toMatch(/^(text\/html|text\/plain|application\/problem\+json)/)
    expect(status, path).not.toBe(500)
  }
})

test('the headers keep others from framing, sniffing and scripting, and answers out of every cache', async () => {
  const { headers } = await call(actors.controller, '/api/me')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("object-src 'none'")
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
})

const write = (headers: Record<string, string>) =>
  call(actors.controller, '/api/me/tokens', { json: { name: 'prøve' }, headers })

test('a write that another site caused is refused, whatever of the two headers tells it', async () => {
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'http://localhost:9999' },
    { origin: 'null' },
    { origin: 'http://localhost.elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])
    expect((await write(headers)).status, JSON.stringify(headers)).toBe(403)
  expect((await write({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).status).toBe(201)
})

test('a name that leads here by trick gets nothing', async () => {
  expect((await ask('/api/configuration', { host: 'elsewhere.example' })).status).toBe(421)
  expect((await ask('/api/configuration')).status).toBe(200)
})

test('a body that is too large, no JSON or wrong is told so, as a problem', async () => {
  const large = await call(actors.controller, '/api/me/tokens', { json: { name: 'x'.repeat(1024 * 1024 + 1) } })
  expect({ status: large.status, type: large.headers.get('content-type') }).toEqual({
    status: 413,
    type: 'application/problem+json',
  })
  const broken = await call(actors.controller, '/api/me/tokens', {
    body: '{"name":',
    headers: { 'content-type': 'application/json' },
  })
  expect(broken.status).toBe(400)
  const wrong = await call(actors.controller, '/api/me/tokens', { json: { name: '' } })
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ status: 422, fields: [{ path: 'name' }] })
})

test('a fault tells the client a reference and nothing internal', async () => {
  await owner.query('ALTER TABLE person RENAME TO person_away')
  const answer = await call(actors.controller, '/api/me')
  await owner.query('ALTER TABLE person_away RENAME TO person')
  expect(answer.status).toBe(500)
  const text = await answer.text()
  expect(text).not.toMatch(/person|relation|select|\.ts|kysely/i)
  expect(JSON.parse(text)).toMatchObject({ reference: answer.headers.get('x-request-id') })
})

test('when the database is away or overrun, requests are told to come back', async () => {
  const locker = await owner.query('BEGIN; LOCK TABLE person IN ACCESS EXCLUSIVE MODE')
  expect(locker).toBeDefined()
  // More than the pool and its queue hold: those beyond are refused at once, those within are answered once the lock is gone.
  const waiting = Array.from({ length: 300 }, () => call(actors.controller, '/api/me'))
  const refused = await Promise.race(
    waiting.map(async (asked) => {
      const answer = await asked
      if (answer.status === 503) return answer
      return new Promise<Response>(() => undefined)
    }),
  )
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await owner.query('COMMIT')
  const statuses = (await Promise.all(waiting)).map((answer) => answer.status)
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(100)
})

test('a killed connection costs at most its own request', async () => {
  await call(actors.controller, '/api/me')
  await owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'kildetal %'",
  )
  await expect.poll(async () => (await call(actors.controller, '/api/me')).status).toBe(200)
  expect((await call(null, '/api/health')).status).toBe(200)
  expect((await call(null, '/api/ready')).status).toBe(200)
  expect(system.isOverloaded()).toBe(false)
})
