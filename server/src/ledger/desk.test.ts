import type { AuditPage } from '@kildetal/shared/audit.ts'
import type { Changes } from '@kildetal/shared/changes.ts'
import type { Movement, MovementList, NewMovementInput } from '@kildetal/shared/ledger.ts'
import { formatKr, oreFromKr as kr } from '@kildetal/shared/money.ts'
import { beforeAll, expect, test } from 'vitest'
import { addMeeting, type TestMeeting } from '../../test/books.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor } from '../context.ts'
import { createPool } from '../pools/change.ts'

const { actors, as, call, owner, system } = await makeTestSystem()
const SENTENCE = 'Der gives en tillægsbevilling på 40.000 kr. til nye instrumenter.'
const TEXT = `Sagen er drøftet. ${SENTENCE} Pengene tages af kassen.`
let meeting: TestMeeting

beforeAll(() =>
  as(actors.controller, 'write', async (ctx) => {
    await createPool(ctx, { name: 'Kultur', parent: null, unitId: null })
    meeting = await addMeeting(ctx, { body: 'Kulturudvalget', day: '2025-03-04', agendaItem: '3', text: TEXT })
  }),
)

const start = TEXT.indexOf(SENTENCE)
const passage = (from = start, to = start + SENTENCE.length) => ({
  passage: { meetingId: meeting.id, start: from, end: to },
})
const movement = (more: object): NewMovementInput =>
  ({
    ...{ kind: 'supplementary_appropriation', on: { pool: 'kultur' }, fiscalYear: 2025, amountOre: kr(40_000) },
    ...{ text: 'Instrumenter', knownOn: '2025-03-04', fundingSource: 'kassen', grantedBy: 'Kulturudvalget' },
    basis: { note: 'uden referat' },
    ...more,
  }) as NewMovementInput
const send = (actor: Actor, path: string, json: object, method = 'POST') => call(actor, path, { method, json })
async function made(answer: Promise<Response>): Promise<Movement> {
  const response = await answer
  expect(response.status, await response.clone().text()).toBe(201)
  return (await response.json()) as Movement
}

test('a movement rests on a sentence of the minutes, and says where it stands', async () => {
  const posted = await made(send(actors.controller, '/api/movements', movement({ basis: passage() })))
  expect(posted.basis).toMatchObject({
    mark: 'proposed',
    label: 'Kulturudvalget 4. marts 2025, punkt 3',
    passage: { meetingId: meeting.id, quote: SENTENCE, start, agendaItemNumber: '3' },
  })
  await owner.query(
    `INSERT INTO decision_part (agenda_item_id, position, outcome, recommendations, start_offset, end_offset, quote)
     VALUES ($1, 0, 'approved', '{}', $2, $3, $4)`,
    [meeting.agendaItemId, start, start + SENTENCE.length, SENTENCE],
  )
  const read = (await (await call(actors.auditor, `/api/movements/${posted.id}`)).json()) as Movement
  expect(read.basis.mark).toBe('decided')
})

test('a passage outside the item, of no words, too long or of a closed item is refused beside its field', async () => {
  for (const basis of [passage(0, TEXT.length + 1), passage(start - 1, start), passage(5, 5)]) {
    const refused = await send(actors.controller, '/api/movements', movement({ basis }))
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ fields: [{ path: 'basis' }] })
  }
  await owner.query(
    "INSERT INTO agenda_item (meeting_id, position, number, title, closed, outcomes, start_offset, end_offset, text) VALUES ($1, 1, '4', 'Lukket', true, '{}', $2, $3, '')",
    [meeting.id, TEXT.length, TEXT.length + 50],
  )
  const closed = await send(
    actors.controller,
    '/api/movements',
    movement({ basis: passage(TEXT.length, TEXT.length + 20) }),
  )
  expect(closed.status).toBe(422)
})

test('a request, what granted it and what took that back are found together, from any of them', async () => {
  const request = await made(send(actors.controller, '/api/movements', movement({ pending: true })))
  const granted = await made(
    send(actors.controller, `/api/movements/${request.id}/settlement`, {
      ...{ amountOre: kr(10_000), rest: 'keep', knownOn: '2025-04-01', basis: passage() },
    }),
  )
  expect(granted.basis.passage?.quote).toBe(SENTENCE)
  const reversal = await made(send(actors.controller, `/api/movements/${granted.id}/reversal`, { reason: 'Fejl' }))
  const related = async (id: string) => {
    const list = (await (await call(actors.controller, `/api/movements?related=${id}`)).json()) as MovementList
    return new Set(list.movements.map((row) => row.id))
  }
  expect(await related(granted.id)).toEqual(new Set([request.id, granted.id, reversal.id]))
  expect(await related(request.id)).toEqual(new Set([request.id, granted.id, reversal.id]))
})

test('an executive board grants nothing: neither a new appropriation nor a request', async () => {
  const by = { grantedBy: 'Direktionen' }
  const refused = await send(actors.controller, '/api/movements', movement(by))
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ fields: [{ path: 'grantedBy' }] })
  const request = await made(send(actors.controller, '/api/movements', movement({ ...by, pending: true })))
  const settle = (grantedBy: string) =>
    send(actors.controller, `/api/movements/${request.id}/settlement`, {
      ...{ amountOre: kr(1), rest: 'keep', knownOn: '2025-04-01', grantedBy, basis: { note: 'referat' } },
    })
  expect((await settle('direktionen')).status).toBe(422)
  expect((await settle('Kommunalbestyrelsen')).status).toBe(201)
})

test('a unit’s accounts are those with figures or movements, with how many movements', async () => {
  await owner.query(
    "INSERT INTO account (code, name, hovedkonto, dranst) VALUES ('03.22.01.1', 'Folkeskoler', '3', '1'), ('03.22.02.1', 'Andet', '3', '1')",
  )
  await made(send(actors.controller, '/api/movements', movement({ on: { unit: 'nordskolen', account: '03.22.01.1' } })))
  const answer = await call(actors.auditor, '/api/accounts?unit=nordskolen')
  expect(await answer.json()).toEqual({ accounts: [{ code: '03.22.01.1', name: 'Folkeskoler', movements: 1 }] })
  expect(await (await call(actors.auditor, '/api/accounts?unit=ukendt')).json()).toEqual({ accounts: [] })
  expect((await call(actors.leader, '/api/accounts?unit=nordskolen')).status).toBe(403)
})

test('what changed since a day: the movement with its reason, and the pool before and after it', async () => {
  await made(
    send(actors.controller, '/api/movements', {
      ...{ kind: 'original_budget', on: { pool: 'kultur' }, fiscalYear: 2031, amountOre: kr(700), text: 'Budget' },
      ...{ knownOn: '2030-10-10', basis: passage() },
    }),
  )
  const changes = async (query: string, actor = actors.auditor) => {
    const answer = await call(actor, `/api/changes?${query}`)
    return { status: answer.status, body: (await answer.json()) as Changes }
  }
  expect((await changes('since=2030-10-09&asOf=2030-10-10')).status).toBe(400)
  const now = system.today
  system.today = () => '2030-10-12'
  const { body } = await changes('since=2030-10-09&asOf=2030-10-10')
  expect(body.pools).toEqual([
    expect.objectContaining({ slug: 'kultur', year: 2031, freeBeforeOre: null, freeAfterOre: kr(700) }),
  ])
  expect(body.movements.map(({ text, basis }) => [text, basis.passage?.quote])).toEqual([['Budget', SENTENCE]])
  expect((await changes('since=2030-10-10&asOf=2030-10-11')).body).toMatchObject({ pools: [], movements: [] })
  expect((await changes('since=2030-10-10&asOf=2030-10-09')).status).toBe(422)
  expect((await changes('since=2030-10-09', actors.leader)).status).toBe(403)
  system.today = now
})

test('the limit of four eyes is the administrator’s: with a reason, told in the log, and never by who posts', async () => {
  const change = { fourEyesFromOre: kr(250_000), version: 1, reason: 'Aftalt med revisionen' }
  for (const actor of [actors.controller, actors.executive, actors.auditor, actors.leader])
    expect((await send(actor, '/api/ledger/settings', change, 'PUT')).status).toBe(403)
  const put = (json: object) => send(actors.administrator, '/api/ledger/settings', json, 'PUT')
  expect((await put({ ...change, reason: ' ' })).status).toBe(422)
  expect((await put({ ...change, fourEyesFromOre: 0 })).status).toBe(422)
  expect((await put(change)).status).toBe(200)
  const stale = await put(change)
  expect(stale.status).toBe(409)
  expect(await stale.json()).toMatchObject({ current: { fourEyesFromOre: kr(250_000), version: 2 } })
  const log = (await (await call(actors.administrator, '/api/audit?object=ledger:settings')).json()) as AuditPage
  expect(log.events[0]).toMatchObject({ reason: 'Aftalt med revisionen', changes: [{ after: formatKr(kr(250_000)) }] })
  expect((await call(actors.leader, '/api/ledger/settings')).status).toBe(403)
  expect((await call(actors.controller, '/api/ledger/settings')).status).toBe(200)
  const large = await made(send(actors.controller, '/api/movements', movement({ amountOre: kr(250_000) })))
  expect(large.state).toBe('awaiting_approval')
})
