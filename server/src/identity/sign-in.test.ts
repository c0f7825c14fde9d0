import { expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import { addUser } from './change-users.ts'

const { actors, app, as, call, owner } = await makeTestSystem()

const password = 'en lang sætning at huske'
const addPerson = (email: string, own: string | null = password) =>
  as(actors.administrator, 'write', (ctx) =>
    addUser(ctx, { name: email, email, password: own, grants: [{ role: 'controller', unitId: null }] }),
  )

const signIn = (email: string, given: string, headers: Record<string, string> = {}) =>
  call(null, '/api/auth/sign-in/email', { json: { email, password: given }, headers })

/** The name and value of the session cookie an answer sets. */
const cookieOf = (answer: Response) => (answer.headers.getSetCookie().at(-1) ?? '').split(';')[0] ?? ''
const me = (cookie: string) => app.request('http://localhost/api/me', { headers: { cookie } })

const { id } = await addPerson('kontor@test.kildetal.test')

test('the right password opens a session whose cookie is out of reach of scripts and other hosts', async () => {
  const answer = await signIn('Kontor@test.kildetal.test', password)
  expect(answer.status).toBe(204)
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-kildetal='))
  expect(cookie).toMatch(/; Path=\/(;|$)/)
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=43200']) expect(cookie).toContain(attribute)
  expect(cookie).not.toContain('Domain')
  expect((await me(cookieOf(answer))).status).toBe(200)
})

test('what is stored of a session opens none', async () => {
  const cookie = cookieOf(await signIn('kontor@test.kildetal.test', password))
  const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''
  const stored = await owner.query<{ token: string }>('SELECT token FROM account_session WHERE user_id = $1', [id])
  expect(token).toHaveLength(32)
  expect(stored.rows.map((row) => row.token)).not.toContain(token)
  for (const row of stored.rows) expect(row.token).toMatch(/^[0-9a-f]{64}$/)
})

test('signing in again ends the session before it', async () => {
  const first = cookieOf(await signIn('kontor@test.kildetal.test', password))
  const second = cookieOf(await signIn('kontor@test.kildetal.test', password, { cookie: first }))
  expect(second).not.toBe(first)
  expect((await me(first)).status).toBe(401)
  expect((await me(second)).status).toBe(200)
})

test('signing out ends the session at once and takes the cookie back', async () => {
  const cookie = cookieOf(await signIn('kontor@test.kildetal.test', password))
  const answer = await call(null, '/api/auth/sign-out', { json: {}, headers: { cookie } })
  expect(answer.status).toBe(204)
  expect(answer.headers.getSetCookie().find((line) => line.startsWith('__Host-kildetal='))).toContain('Max-Age=0')
  expect((await me(cookie)).status).toBe(401)
})

test('an administrator ends all sessions at once, and a session past its time is none', async () => {
  const cookie = cookieOf(await signIn('kontor@test.kildetal.test', password))
  expect((await call(actors.administrator, `/api/users/${id}/sessions`, { method: 'DELETE' })).status).toBe(204)
  expect((await me(cookie)).status).toBe(401)
  const later = cookieOf(await signIn('kontor@test.kildetal.test', password))
  await owner.query("UPDATE account_session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [id])
  expect((await me(later)).status).toBe(401)
})

test('wrong password, unknown user and user without a password get one and the same answer', async () => {
  await addPerson('uden@test.kildetal.test', null)
  const answers = await Promise.all(
    ['kontor@test.kildetal.test', 'ukendt@test.kildetal.test', 'uden@test.kildetal.test'].map(async (email) => {
      const answer = await signIn(email, 'et helt andet kodeord')
      const { reference, ...told } = (await answer.json()) as Record<string, unknown>
      expect(reference).toEqual(expect.any(String))
      return { status: answer.status, told, cookies: answer.headers.getSetCookie() }
    }),
  )
  expect(answers[0]).toMatchObject({ status: 401, cookies: [] })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('an unknown user costs as much work as a wrong password', async () => {
  const timed = async (email: string) => {
    const started = performance.now()
    await signIn(email, 'et helt andet kodeord')
    return performance.now() - started
  }
  const least = async (email: string) => Math.min(await timed(email), await timed(email), await timed(email))
  const [known, unknown] = [await least('kontor@test.kildetal.test'), await least('ukendt2@test.kildetal.test')]
  // Without the dummy hash the unknown user is answered in a few milliseconds, some ten times faster.
  expect(unknown).toBeGreaterThan(known / 3)
})

test('an account is tried ten times from one address, then not even with the right password', async () => {
  await addPerson('proevet@test.kildetal.test')
  for (let attempt = 0; attempt < 10; attempt += 1)
    expect((await signIn('proevet@test.kildetal.test', 'gættet')).status).toBe(401)
  const refused = await signIn('PROEVET@test.kildetal.test', password)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(600)
  // Others sign in meanwhile, and the account itself once the window has passed.
  expect((await signIn('kontor@test.kildetal.test', password)).status).toBe(204)
  await owner.query("UPDATE sign_in_limit SET ends_at = now() - interval '1 second'")
  expect((await signIn('proevet@test.kildetal.test', password)).status).toBe(204)
})

test("better-auth's own addresses are not served", async () => {
  for (const path of ['sign-up/email', 'change-email', 'update-user', 'list-sessions', 'get-session', 'ok', 'error']) {
    expect((await call(actors.controller, `/api/auth/${path}`)).status, path).toBe(404)
    expect((await call(actors.controller, `/api/auth/${path}`, { json: {} })).status, path).toBe(404)
  }
})

test('a forged cookie signs nobody in', async () => {
  const cookie = cookieOf(await signIn('kontor@test.kildetal.test', password))
  const [value = ''] = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')
  expect((await me(`__Host-kildetal=${encodeURIComponent(`${value}.AAAA`)}`)).status).toBe(401)
  expect((await me(`__Host-kildetal=${value}`)).status).toBe(401)
})
