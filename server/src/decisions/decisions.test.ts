import type { DecisionList, FollowUpList, FollowUpRow } from '@kildetal/shared/decisions.ts'
import { expect, test } from 'vitest'
import { importText, SPRING_MEETING } from '../../test/example-minutes.ts'
import { makeTestSystem } from '../../test/system.ts'

const t = await makeTestSystem()
const { actors, call, system, owner } = t
system.today = () => '2030-05-06'
await importText(t, SPRING_MEETING)

type Actor = (typeof actors)['leader']
async function read<T>(actor: Actor, path: string): Promise<T> {
  const answer = await call(actor, path)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}
const decisions = (actor: Actor, query = '') => read<DecisionList>(actor, `/api/decisions${query}`)
const followUps = async (actor: Actor, query = '') =>
  (await read<FollowUpList>(actor, `/api/follow-ups${query}`)).followUps
async function post(actor: Actor, path: string, json: unknown, headers: Record<string, string> = {}) {
  const answer = await call(actor, path, { json, headers })
  return { status: answer.status, body: (await answer.json()) as FollowUpRow & { current?: FollowUpRow } }
}

test('decisions stand in the order of the agenda, each sentence with its outcome and its words', async () => {
  const { decisions: rows, next } = await decisions(actors.auditor)
  expect(rows.map(({ agendaItemNumber, outcomes }) => [agendaItemNumber, outcomes])).toEqual([
    ['1', ['approved', 'assigned']],
    ['2', ['assigned']],
    ['3', ['approved']],
  ])
  expect(next).toBeNull()
  const [first] = rows[0]?.parts ?? []
  expect(first).toMatchObject({
    outcome: 'approved',
    source: { quote: 'Projektdokumentet er godkendt.', agendaItemTitle: 'Grønne tage' },
  })
  const { start, end, quote } = first?.source ?? { start: 0, end: 0, quote: '' }
  const text = await owner.query<{ text: string }>('SELECT text FROM document')
  expect(text.rows[0]?.text.slice(start ?? 0, end ?? 0)).toBe(quote)
})

test('filters and pages', async () => {
  const numbers = async (query: string) =>
    (await decisions(actors.controller, query)).decisions.map((row) => row.agendaItemNumber)
  expect(await numbers('?outcome=assigned')).toEqual(['1', '2'])
  expect(await numbers('?case=01.02.03-P20-7-29')).toEqual(['1'])
  expect(await numbers('?q=BIBLIOTEKSBUSSEN')).toEqual(['2'])
  expect(await numbers('?q=100%25')).toEqual([])
  expect(await numbers('?to=2030-04-08')).toEqual([])
  expect(await numbers('?limit=2')).toEqual(['1', '2'])
  const { next } = await decisions(actors.controller, '?limit=2')
  expect(await numbers(`?limit=2&offset=${next}`)).toEqual(['3'])
  expect((await call(actors.controller, '/api/decisions?outcome=maybe')).status).toBe(422)
})

test('a day is over when it has passed, not on the day itself', async () => {
  expect(await followUps(actors.executive, '?when=overdue')).toEqual([])
  system.today = () => '2030-05-07'
  expect((await followUps(actors.executive, '?when=overdue')).map(({ daysOver }) => daysOver)).toEqual([1])
  system.today = () => '2030-05-06'
})

test('a leader sees the decisions that cite a figure of the own units, and no others', async () => {
  expect((await decisions(actors.leader)).decisions).toEqual([])
  await owner.query(`UPDATE economic_item SET state = 'accepted', audience = 'all_units' WHERE amount_ore = 250000`)
  const { decisions: seen } = await decisions(actors.leader)
  expect(seen.map(({ title }) => title)).toEqual(['Fælles kursusdag for ledere'])
  expect(seen[0]?.parts[0]?.source).toMatchObject({ quote: 'Indstillingerne godkendt.', start: null, end: null })
  expect(await followUps(actors.leader)).toEqual([])
  expect((await call(actors.administrator, '/api/decisions')).status).toBe(403)
})

test('a follow-up is completed, reopened and cancelled; a stale one is refused with the row as it stands', async () => {
  const [first] = await followUps(actors.executive)
  const path = `/api/follow-ups/${first?.id}`
  const done = await post(actors.executive, `${path}/completion`, { version: 1, note: null })
  expect(done.body).toMatchObject({ state: 'done', daysOver: null, closedBy: 'direktion', version: 2 })
  const stale = await post(actors.controller, `${path}/completion`, { version: 1, note: null })
  expect(stale).toMatchObject({ status: 409, body: { current: { state: 'done', version: 2 } } })
  expect((await post(actors.controller, `${path}/completion`, { version: 2, note: null })).status).toBe(422)
  expect((await post(actors.controller, `${path}/reopening`, { version: 2, note: 'Mangler bilag' })).body.state).toBe(
    'open',
  )
  expect((await post(actors.controller, `${path}/cancellation`, { version: 3, note: ' ' })).status).toBe(422)
  system.today = () => '2030-05-03'
  const cancelled = await post(actors.controller, `${path}/cancellation`, { version: 3, note: 'Sagen er trukket' })
  system.today = () => '2030-05-06'
  expect(cancelled.body).toMatchObject({ state: 'cancelled', note: 'Sagen er trukket' })
  const events = await owner.query<{ action: string }>(
    `SELECT action FROM audit_event WHERE object_id = $1 ORDER BY id`,
    [first?.id],
  )
  expect(events.rows.map(({ action }) => action)).toEqual([
    'followUp.completed',
    'followUp.reopened',
    'followUp.cancelled',
  ])
})

test('one by hand says what it rests on, and a replay is the same one', async () => {
  const input = {
    what: 'Ring til naboen',
    owner: 'Teknik og Miljø',
    due: null,
    projectId: null,
    basis: 'Aftalt på telefon',
  }
  const headers = { 'idempotency-key': 'ring-naboen' }
  const first = await post(actors.controller, '/api/follow-ups', input, headers)
  expect(first).toMatchObject({ status: 201, body: { origin: 'manual', source: null, basis: 'Aftalt på telefon' } })
  expect((await post(actors.controller, '/api/follow-ups', input, headers)).body.id).toBe(first.body.id)
  expect((await post(actors.controller, '/api/follow-ups', { ...input, basis: '' })).status).toBe(422)
  const nowhere = { ...input, projectId: '7c307ba4-fa8a-4e15-89a7-e80e168c8e4d' }
  expect((await post(actors.controller, '/api/follow-ups', nowhere)).status).toBe(422)
})

test('who may not change follow-ups, changes none', async () => {
  const open = (await followUps(actors.executive, '?state=open'))[0]
  for (const actor of [actors.leader, actors.auditor, actors.administrator]) {
    const answer = await post(actor, `/api/follow-ups/${open?.id}/completion`, { version: open?.version, note: null })
    expect(answer.status).toBe(403)
  }
  const unknown = await post(actors.controller, '/api/follow-ups/7c307ba4-fa8a-4e15-89a7-e80e168c8e4d/completion', {
    version: 1,
    note: null,
  })
  expect(unknown.status).toBe(404)
})

test('as known on a past day: later decisions and what they ask for are absent; what was closed later is open', async () => {
  expect((await decisions(actors.auditor, '?asOf=2030-04-08')).decisions).toEqual([])
  const onTheDay = await decisions(actors.auditor, '?asOf=2030-04-09')
  expect(onTheDay).toMatchObject({ asOf: '2030-04-09' })
  expect(onTheDay.decisions).toHaveLength(3)
  const asked = async (query: string) =>
    (await followUps(actors.executive, query)).filter(({ origin }) => origin === 'minutes')
  expect(await asked('?asOf=2030-04-08')).toEqual([])
  const all = await asked('')
  expect((await asked('?asOf=2030-04-09')).map(({ id }) => id)).toEqual(all.map(({ id }) => id))

  const [open] = await asked('?asOf=2030-05-02&when=dated')
  expect(open).toMatchObject({ state: 'open', closedAt: null, closedBy: null, note: 'Mangler bilag', daysOver: -4 })
  expect(await asked('?asOf=2030-05-02&state=cancelled')).toEqual([])
  expect(await asked('?asOf=2030-05-03&state=cancelled')).toMatchObject([{ id: open?.id, note: 'Sagen er trukket' }])
})

test('a day to come is refused, and an earlier day gives nobody more than today does', async () => {
  for (const path of ['/api/decisions', '/api/follow-ups']) {
    expect((await call(actors.executive, `${path}?asOf=2030-05-07`)).status).toBe(400)
    expect((await call(actors.administrator, `${path}?asOf=2030-04-09`)).status).toBe(403)
    const today = await read(actors.executive, path)
    expect(await read(actors.executive, `${path}?asOf=2030-05-06`)).toEqual(today)
  }
  const { decisions: seen } = await decisions(actors.leader, '?asOf=2030-04-09')
  expect(seen.map(({ title }) => title)).toEqual(['Fælles kursusdag for ledere'])
})
