import type { Deviation, DeviationCandidates, DeviationList } from '@kildetal/shared/deviations.ts'
import { expect, test } from 'vitest'
import { LINES, loadExample } from '../../test/example-figures.ts'
import { makeTestSystem } from '../../test/system.ts'

const t = await makeTestSystem()
const { actors, call, units, owner, system } = t
system.today = () => '2030-04-10'
const months = (unit: 'nordskolen' | 'havblik', measure: 'original' | 'actual', kr: readonly number[]) =>
  kr.map((amount, index) => ({ unit, line: 'substitutes' as const, year: 2030, month: index + 1, measure, kr: amount }))
await loadExample(t, '2030-04-08', [
  ...months('nordskolen', 'original', [100_000, 100_000, 100_000, 100_000]),
  ...months('nordskolen', 'actual', [200_000, 200_000, 150_001]),
  ...months('havblik', 'original', [100_000, 100_000, 100_000]),
  ...months('havblik', 'actual', [20_000, 20_000, 10_000]),
])

type Actor = (typeof actors)['leader']
async function read<T>(actor: Actor, path: string): Promise<T> {
  const answer = await call(actor, path)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}
async function write(actor: Actor, method: string, path: string, json: unknown) {
  const answer = await call(actor, path, { method, json })
  return { status: answer.status, body: (await answer.json()) as Deviation & { current?: Deviation } }
}
const ASK = {
  unitId: units.nordskolen,
  accountGroup: LINES.substitutes,
  year: 2030,
  fromMonth: 1,
  toMonth: 3,
  due: '2030-05-02',
  question: null,
}
const ANSWER = { cause: 'lasting', expectedYearEndOre: -41_200_000, text: 'Sygefravær siden februar.' }
const list = async (actor: Actor, query = '') =>
  (await read<DeviationList>(actor, `/api/deviations${query}`)).deviations

test('a line over the limit is a candidate, one exactly on it is not', async () => {
  const { candidates } = await read<DeviationCandidates>(actors.controller, '/api/deviations/candidates')
  expect(
    candidates.map(({ unit, accountGroup, deviationOre, toMonth }) => [
      unit.slug,
      accountGroup.name,
      deviationOre,
      toMonth,
    ]),
  ).toEqual([['nordskolen', 'Vikarer', -25_000_100, 3]])
  expect((await call(actors.leader, '/api/deviations/candidates')).status).toBe(403)
})

test('the limit can be set, and a stale change is refused', async () => {
  const set = await call(actors.controller, '/api/deviations/threshold', {
    method: 'PUT',
    json: { thresholdOre: 24_000_000, version: 1 },
  })
  expect(await set.json()).toEqual({ thresholdOre: 24_000_000, version: 2 })
  const late = await call(actors.controller, '/api/deviations/threshold', {
    method: 'PUT',
    json: { thresholdOre: 1, version: 1 },
  })
  expect(late.status).toBe(409)
  expect(
    (await call(actors.leader, '/api/deviations/threshold', { method: 'PUT', json: { thresholdOre: 1, version: 2 } }))
      .status,
  ).toBe(403)
  const { candidates } = await read<DeviationCandidates>(actors.controller, '/api/deviations/candidates')
  expect(candidates.map(({ unit, deviationOre }) => [unit.slug, deviationOre])).toEqual([
    ['nordskolen', -25_000_100],
    ['havblik', 25_000_000],
  ])
})

test('amounts of a request are read from the books; asking twice is one request', async () => {
  const asked = await write(actors.controller, 'POST', '/api/deviations', ASK)
  expect(asked).toMatchObject({
    status: 201,
    body: {
      budgetOre: 30_000_000,
      actualOre: 55_000_100,
      deviationOre: -25_000_100,
      thresholdOre: 24_000_000,
      daysLeft: 22,
      state: 'open',
    },
  })
  expect((await write(actors.controller, 'POST', '/api/deviations', ASK)).body.id).toBe(asked.body.id)
  expect(
    (await write(actors.controller, 'POST', '/api/deviations', { ...ASK, accountGroup: 'findes ikke' })).status,
  ).toBe(422)
  expect((await write(actors.controller, 'POST', '/api/deviations', { ...ASK, fromMonth: 4 })).status).toBe(422)
  expect(
    (await write(actors.controller, 'POST', '/api/deviations', { ...ASK, toMonth: 2, due: '2030-04-09' })).status,
  ).toBe(422)
  const { candidates } = await read<DeviationCandidates>(actors.controller, '/api/deviations/candidates')
  expect(candidates.map(({ unit }) => unit.slug)).toEqual(['havblik'])
})

test('the leader of the unit sees and explains it; nobody else can', async () => {
  const [asked] = await list(actors.leader, '?pending=true')
  const path = `/api/deviations/${asked?.id}`
  expect(await list(actors.otherLeader)).toEqual([])
  expect((await call(actors.otherLeader, path)).status).toBe(404)
  expect((await write(actors.otherLeader, 'POST', `${path}/explanation`, { ...ANSWER, version: 1 })).status).toBe(404)
  for (const actor of [actors.controller, actors.executive, actors.auditor, actors.administrator])
    expect((await write(actor, 'POST', `${path}/explanation`, { ...ANSWER, version: 1 })).status).toBe(403)
  for (const actor of [actors.leader, actors.executive, actors.auditor]) {
    expect((await write(actor, 'POST', '/api/deviations', ASK)).status).toBe(403)
    expect((await write(actor, 'POST', `${path}/approval`, { version: 1, text: null })).status).toBe(403)
  }
  expect(
    (await write(actors.leader, 'POST', `${path}/explanation`, { ...ANSWER, version: 1, text: 'kort' })).status,
  ).toBe(422)
  const explained = await write(actors.leader, 'POST', `${path}/explanation`, { ...ANSWER, version: 1 })
  expect(explained.body).toMatchObject({
    state: 'explained',
    version: 2,
    explanation: { cause: 'lasting', by: 'leder' },
  })
  const again = await write(actors.leader, 'POST', `${path}/explanation`, { ...ANSWER, version: 1 })
  expect(again).toMatchObject({ status: 409, body: { current: { version: 2 } } })
})

test('who sees all and leads one unit explains for that unit alone', async () => {
  const both = await owner.query<{ id: string }>(
    `WITH added AS (INSERT INTO role_assignment (user_id, role, org_unit_id) VALUES ($1, 'leader', $2) RETURNING id) SELECT id FROM added`,
    [actors.executive.userId, units.havblik],
  )
  const [asked] = await list(actors.executive)
  const answer = await write(actors.executive, 'POST', `/api/deviations/${asked?.id}/explanation`, {
    ...ANSWER,
    version: 2,
  })
  expect(answer.status).toBe(403)
  await owner.query('DELETE FROM role_assignment WHERE id = $1', [both.rows[0]?.id])
})

test('the controller sends it back with words, the leader answers again, the controller approves', async () => {
  const [asked] = await list(actors.controller, '?state=explained')
  const path = `/api/deviations/${asked?.id}`
  expect((await write(actors.controller, 'POST', `${path}/return`, { version: 2, text: null })).status).toBe(422)
  const returned = await write(actors.controller, 'POST', `${path}/return`, { version: 2, text: 'Hvor mange dage?' })
  expect(returned.body).toMatchObject({ state: 'returned', answer: { text: 'Hvor mange dage?', by: 'konsulent' } })
  expect((await list(actors.leader))[0]?.answer).toMatchObject({ text: 'Hvor mange dage?', by: null })
  expect((await write(actors.controller, 'POST', `${path}/approval`, { version: 3, text: null })).status).toBe(422)
  await write(actors.leader, 'POST', `${path}/explanation`, { ...ANSWER, version: 3, text: 'Sygefravær, 41 dage.' })
  const approved = await write(actors.controller, 'POST', `${path}/approval`, { version: 4, text: null })
  expect(approved.body).toMatchObject({ state: 'approved', explanation: { text: 'Sygefravær, 41 dage.' } })
  expect(await list(actors.leader, '?pending=true')).toEqual([])
  const events = await owner.query<{ action: string }>(
    'SELECT action FROM audit_event WHERE object_id = $1 ORDER BY id',
    [asked?.id],
  )
  expect(events.rows.map(({ action }) => action)).toEqual([
    'deviation.requested',
    'deviation.explained',
    'deviation.returned',
    'deviation.explained',
    'deviation.approved',
  ])
})

test('past the verbs the database lets a leader do nothing but answer', async () => {
  const { body: other } = await write(actors.controller, 'POST', '/api/deviations', { ...ASK, toMonth: 2 })
  const update = (actor: Actor, changes: Record<string, unknown>) =>
    t.as(actor, 'write', (ctx) =>
      ctx.trx.updateTable('deviation').set(changes).where('id', '=', other.id).executeTakeFirstOrThrow(),
    )
  await expect(update(actors.leader, { state: 'approved' })).rejects.toMatchObject({ code: '42501' })
  await expect(update(actors.leader, { budgetOre: 0 })).rejects.toMatchObject({ code: '42501' })
  expect((await update(actors.otherLeader, { question: 'X' })).numUpdatedRows).toBe(0n)
})

test('a withdrawn request can be asked again', async () => {
  const [open] = await list(actors.controller, '?state=open')
  const withdrawn = await write(actors.controller, 'POST', `/api/deviations/${open?.id}/withdrawal`, {
    version: 1,
    text: null,
  })
  expect(withdrawn.body.state).toBe('withdrawn')
  const asked = await write(actors.controller, 'POST', '/api/deviations', { ...ASK, toMonth: 2 })
  expect(asked.body).toMatchObject({ state: 'open' })
  expect(asked.body.id).not.toBe(open?.id)
})
