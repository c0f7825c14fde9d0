import { afterAll, expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor } from '../context.ts'
import { addUser } from '../identity/change-users.ts'
import { LIVE_CHANNEL, notifyLive, type Topic } from './notify.ts'

const { actors, as, call, owner, system } = await makeTestSystem()
const closers: (() => Promise<void>)[] = []
afterAll(() => Promise.all(closers.map((close) => close())))

// The process hears signals from here on, so no stream below begins with one that stands for what may have been missed.
await new Promise<void>((resolve) => system.signals.on(LIVE_CHANNEL, (payload) => payload === null && resolve()))

/** An open stream, with a way to wait for the next message and for its end. */
async function listen(actor: Actor | null, headers: Record<string, string> = {}) {
  const answer = await call(actor, '/api/live', { headers })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  closers.push(() => reader.cancel().catch(() => undefined))
  const decoder = new TextDecoder()
  let text = ''
  const until = async (done: (text: string) => boolean) => {
    while (!done(text)) {
      const { value, done: ended } = await reader.read()
      if (ended) return 'ended'
      text += decoder.decode(value, { stream: true })
    }
    const seen = text
    text = ''
    return seen
  }
  return {
    message: async () => {
      const seen = await until((so) => /data: .*\n\n/.test(so))
      return (JSON.parse(/data: (.*)\n/.exec(seen)?.[1] ?? 'null') as { topics: Topic[] }).topics
    },
    end: () => until(() => false),
  }
}

const tell = (topics: Topic[]) => as(actors.controller, 'write', (ctx) => notifyLive(ctx, topics))

test('a committed change is told, and only of what the role may read', async () => {
  const [controller, leader] = await Promise.all([listen(actors.controller), listen(actors.leader)])
  await tell(['ledger', 'items'])
  expect(await controller.message()).toEqual(['ledger', 'items'])
  expect(await leader.message()).toEqual(['items'])
})

test('a change that was undone is not told', async () => {
  const stream = await listen(actors.controller)
  const undone = as(actors.controller, 'write', async (ctx) => {
    await notifyLive(ctx, ['budget'])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await tell(['projects'])
  expect(await stream.message()).toEqual(['projects'])
})

test('a lost connection is opened again, and everything counts as missed', async () => {
  const stream = await listen(actors.auditor)
  await owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kildetal signals'",
  )
  expect(await stream.message()).toContain('minutes')
  await tell(['items'])
  expect(await stream.message()).toEqual(['items'])
})

test('who loses the last role or is removed loses the stream at once', async () => {
  const stream = await listen(actors.otherLeader)
  await call(actors.administrator, `/api/users/${actors.otherLeader.userId}`, { method: 'DELETE' })
  expect(await stream.end()).toBe('ended')
})

test('signing out in one window ends the stream of another', async () => {
  const email = 'to-vinduer@test.kildetal.test'
  const password = 'en lang sætning at huske'
  await as(actors.administrator, 'write', (ctx) =>
    addUser(ctx, { name: 'To vinduer', email, password, grants: [{ role: 'controller', unitId: null }] }),
  )
  const signedIn = await call(null, '/api/auth/sign-in/email', { json: { email, password } })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const stream = await listen(null, { cookie })
  await call(null, '/api/auth/sign-out', { json: {}, headers: { cookie } })
  expect(await stream.end()).toBe('ended')
})

test('nobody listens without signing in, and a stopping server ends its streams', async () => {
  expect((await call(null, '/api/live')).status).toBe(401)
  const stream = await listen(actors.executive)
  system.stopping.abort()
  expect(await stream.end()).toBe('ended')
})
