import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditPage } from '@kildetal/shared/audit.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import { keepHouse } from '../jobs/housekeeping.ts'
import { recordEvent } from './record.ts'
import { verifyAudit, writeHead } from './verify.ts'
import { hasWords } from './words.ts'

const { actors, as, call, owner, system, units } = await makeTestSystem()
const folder = await mkdtemp(join(tmpdir(), 'kildetal-heads-'))
const heads = join(folder, 'heads.jsonl')
afterAll(() => rm(folder, { recursive: true }))

const record = (action: string, objectType: string, objectId: string, after: Record<string, unknown>) =>
  as(actors.controller, 'write', (ctx) =>
    recordEvent(ctx, { action, objectType, objectId, before: { amountOre: 100 }, after, reason: 'fordi' }),
  )
const verify = () => as(actors.auditor, 'read', (ctx) => verifyAudit(ctx, heads))
/** What somebody with the owner's password could do. */
const tamper = async (statement: string) => {
  await owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER')
  await owner.query(statement)
  await owner.query('ALTER TABLE audit_event ENABLE TRIGGER USER')
}
const restore = async () => {
  await tamper('TRUNCATE audit_event')
  await tamper('INSERT INTO audit_event SELECT * FROM untouched')
}

for (let number = 1; number <= 5; number += 1)
  await record('item.amended', 'item', `post-${number}`, { amountOre: number * 100_000 })
await writeHead(system.identityDb, heads, 0)
await owner.query('CREATE TABLE untouched AS SELECT * FROM audit_event')

beforeEach(restore)

test('an untouched log is whole and agrees with the head outside the database', async () => {
  const check = await verify()
  expect(check).toMatchObject({ whole: true, events: 5, head: { id: 5 }, breaks: [] })
  expect(check.anchoredAt).not.toBeNull()
})

test('a changed event, a removed one and an inserted one each show where', async () => {
  await tamper(`UPDATE audit_event SET after = '{"amountOre": 1}' WHERE id = 3`)
  expect((await verify()).breaks).toEqual([{ event: 3, message: expect.stringContaining('ændret') }])
  await restore()
  await tamper('DELETE FROM audit_event WHERE id = 2')
  expect((await verify()).breaks[0]).toEqual({ event: 3, message: expect.stringContaining('mangler') })
  await restore()
  await tamper("UPDATE audit_event SET previous_hash = 'x', id = 6 WHERE id = 5")
  expect((await verify()).whole).toBe(false)
})

test('a cut tail shows by the head outside the database, and so does a chain made anew', async () => {
  await tamper('DELETE FROM audit_event WHERE id > 3')
  expect((await verify()).breaks).toEqual([{ event: 5, message: expect.stringContaining('er væk') }])
  await restore()
  // Somebody who can compute hashes writes the last event anew: the chain itself is whole again.
  await tamper(`UPDATE audit_event SET reason = 'en anden' WHERE id = 5`)
  await tamper('UPDATE audit_event e SET hash = audit_hash(e) WHERE id = 5')
  expect((await verify()).breaks).toEqual([{ event: 5, message: expect.stringContaining('gemt uden for databasen') }])
})

test('a head is written once, and a line that was made unreadable is told', async () => {
  expect(await writeHead(system.identityDb, heads, 5)).toBe(5)
  const kept = await readFile(heads, 'utf8')
  expect(kept.trim().split('\n')).toHaveLength(1)
  await writeFile(heads, `${kept}not a head\n`)
  expect((await verify()).breaks).toEqual([{ event: 0, message: expect.stringContaining('1 linjer') }])
  await writeFile(heads, kept)
})

test('nobody changes or removes events, not even the owner while the trigger stands', async () => {
  for (const statement of ['UPDATE audit_event SET reason = NULL', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])
    await expect(owner.query(statement), statement).rejects.toMatchObject({ code: '42501' })
})

const events = async (actor: typeof actors.leader, query = '') =>
  ((await (await call(actor, `/api/audit${query}`)).json()) as AuditPage).events

test('an object’s history is told in sentences, with what changed, newest first and by pages', async () => {
  const [event] = await events(actors.controller, '?object=item:post-2')
  expect(event).toMatchObject({
    sentence: 'konsulent rettede tallet.',
    reason: 'fordi',
    changes: [{ field: 'beløb', before: formatKr(100), after: formatKr(200_000) }],
  })
  const page = (await (await call(actors.auditor, '/api/audit?limit=2')).json()) as AuditPage
  expect(page.events.map(({ id }) => id)).toEqual([5, 4])
  expect((await events(actors.auditor, `?limit=2&before=${page.next}`)).map(({ id }) => id)).toEqual([3, 2])
})

test('who may read what: figures not for the administrator, users not for controllers, nothing for leaders', async () => {
  await call(actors.administrator, `/api/users/${actors.leader.userId}/grants`, {
    json: { role: 'leader', unitId: units.fjordskolen },
  })
  const of = async (actor: typeof actors.leader) => new Set((await events(actor)).map((event) => event.objectType))
  expect(await of(actors.administrator)).toEqual(new Set(['user']))
  expect(await of(actors.auditor)).toEqual(new Set(['user', 'item']))
  expect(await events(actors.controller, `?object=user:${actors.leader.userId}`)).toEqual([])
  expect(await of(actors.controller)).toEqual(new Set(['item']))
  expect((await call(actors.leader, '/api/audit?object=item:post-2')).status).toBe(403)
  expect((await call(actors.leader, '/api/audit/check')).status).toBe(403)
})

test('every action the code records has words of its own', () => {
  const source = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
    .filter((text) => text.includes('recordEvent('))
    .join('\n')
  const actions = [
    ...source.matchAll(/action: (?:[^,\n]*\? )?'([a-zA-Z]+\.[a-zA-Z-]+)'(?: : '([a-zA-Z]+\.[a-zA-Z-]+)')?/g),
  ]
    .flatMap(([, first, second]) => [first, second])
    .filter((action) => action !== undefined)
  expect(actions.length).toBeGreaterThan(20)
  expect(actions.filter((action) => !hasWords(action))).toEqual([])
})

test('use is logged with who and what, without what was searched for, and deleted when it is old', async () => {
  await call(actors.leader, '/api/organisation?q=hemmeligt')
  await call(null, '/api/organisation')
  await system.accessLog.flush()
  const used = await owner.query(
    "SELECT user_id, method, path, status FROM access_log WHERE path = '/api/organisation'",
  )
  expect(used.rows).toEqual([{ user_id: actors.leader.userId, method: 'GET', path: '/api/organisation', status: 200 }])
  await owner.query("UPDATE access_log SET at = now() - interval '181 days' WHERE path = '/api/organisation'")
  await owner.query(
    "INSERT INTO account_session (token, user_id, expires_at) VALUES ('ended', $1, now() - interval '1 second'), ('running', $1, now() + interval '1 hour')",
    [actors.leader.userId],
  )
  await keepHouse(system.identityDb)
  expect((await owner.query("SELECT 1 FROM access_log WHERE path = '/api/organisation'")).rowCount).toBe(0)
  expect((await owner.query('SELECT token FROM account_session')).rows).toEqual([{ token: 'running' }])
})
