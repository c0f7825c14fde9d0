import { CarryOver, CarryOverCase, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { oreFromKr as kr, NO_BREAK_SPACE } from '@kildetal/shared/money.ts'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addItem, addMeeting } from '../../../test/books.ts'
import { makeTestSystem } from '../../../test/system.ts'
import type { Actor } from '../../context.ts'
import { readActor } from '../../identity/actor.ts'
import { createPool } from '../../pools/change.ts'
import { readPoolView } from '../../reports/pool-view.ts'
import { readUnitFigures } from '../../reports/unit-figures.ts'
import { ensureAccounts } from '../accounts.ts'
import { loadFigures } from '../load-figures.ts'
import { doneSentence, nextSentence } from './annex-words.ts'

const { actors, as, call, owner, system, units } = await makeTestSystem()
const SALARIES = '03.22.01.1.001.1.1'
let itemId = ''
let meetingId = ''

beforeAll(() =>
  as(actors.controller, 'write', async (ctx) => {
    await ensureAccounts(ctx, [{ code: SALARIES, name: 'Løn' }])
    await createPool(ctx, { name: 'Klima', parent: null, unitId: units.aeldre })
    const rows = [
      { measure: 'original', year: 2024, amountOre: kr(10_000) },
      { measure: 'actual', year: 2024, amountOre: kr(9_400) },
      { measure: 'original', year: 2025, amountOre: kr(10_000) },
    ] as const
    await loadFigures(ctx, {
      source: 'prøve',
      knownOn: '2025-01-20',
      rows: rows.map((row) => ({ ...row, unitId: units.nordskolen, account: SALARIES, month: 12 })),
    })
    const meeting = await addMeeting(ctx, {
      ...{ body: 'Direktionen', day: '2025-04-01', agendaItem: '2' },
      text: 'Der søges om at flytte 300 kr. fra 2024.',
    })
    const item = await addItem(ctx, meeting, {
      ...{ amountKr: 300, quote: '300 kr.', kind: 'carry_over', status: 'proposed' },
      ...{ years: [2025], fromYear: 2024, poolName: 'Klima' },
    })
    itemId = item.id
    meetingId = meeting.id
  }),
)

type Who = keyof typeof actors

const request = (change: Record<string, unknown> = {}, who: Who = 'controller') =>
  call(actors[who], '/api/carry-overs', {
    method: 'POST',
    json: {
      ...{ unit: 'nordskolen', account: SALARIES, pool: null, fromYear: 2024, toYear: 2025, amountOre: kr(500) },
      ...{ purpose: 'Mindreforbrug', reason: 'Ledige stillinger', rule: 'free_within_5_percent', serviceFrame: true },
      ...{ knownOn: '2025-02-10', itemId: null },
      ...change,
    },
  })
/** The executive board recommends; the other steps are the controller's. */
const step = (row: CarryOver, state: string, change: Record<string, unknown> = {}, who?: Who) =>
  call(actors[who ?? (state === 'recommended' ? 'executive' : 'controller')], `/api/carry-overs/${row.id}/steps`, {
    method: 'POST',
    json: {
      version: row.version,
      state,
      amountOre: null,
      knownOn: '2025-04-30',
      body: null,
      itemId: null,
      note: null,
      ...change,
    },
  })
const list = async (query = '', who: Who = 'executive') =>
  CarryOverList.parse(await (await call(actors[who], `/api/carry-overs?from=2024${query}`)).json())

async function parsed(answer: Response): Promise<CarryOver> {
  expect([200, 201], await answer.clone().text()).toContain(answer.status)
  return CarryOver.parse(await answer.json())
}
const revised = (year: number, asOf: string) =>
  as(actors.leader, 'read', async (ctx) => {
    const query = { year, asOf, against: 'revised', dranst: '1', lines: 'account' } as const
    return (await readUnitFigures(ctx, 'nordskolen', query)).figures.revisedOre
  })

test('from request to the council: the money moves in both years at once, and only with the grant', async () => {
  let row = await parsed(await request())
  // 5 % of 10.000 is 500: just within the rule.
  expect(row).toMatchObject({ state: 'requested', allowedOre: kr(500), withinRule: true, unspentOre: kr(600) })
  expect(row.area?.name).toBe('Børn og Undervisning')
  for (const [state, amountOre] of [
    ['checked', kr(480)],
    ['recommended', kr(450)],
    ['committee', null],
  ] as const)
    row = await parsed(await step(row, state, { amountOre }))
  expect(row).toMatchObject({ checkedOre: kr(480), recommendedOre: kr(450), grantedOre: null })
  expect([await revised(2024, '2025-04-30'), await revised(2025, '2025-04-30')]).toEqual([kr(10_000), kr(10_000)])
  row = await parsed(await step(row, 'granted', { amountOre: kr(400), body: 'Kommunalbestyrelsen' }))
  expect(row).toMatchObject({ state: 'granted', grantedOre: kr(400) })
  expect([await revised(2024, '2025-04-30'), await revised(2025, '2025-04-30')]).toEqual([kr(9_600), kr(10_400)])
  expect([await revised(2024, '2025-04-29'), await revised(2025, '2025-04-29')]).toEqual([kr(10_000), kr(10_000)])
  expect((await step(row, 'granted')).status).toBe(422)
  // The rule is still measured by what the year came to before the grant, and the settlement shows in both years.
  expect(row).toMatchObject({ revisedOre: kr(10_000), unspentOre: kr(600), aboveOre: 0, waiting: null })
  expect(row.movements.map(({ phase, years }) => [phase, ...years.map(({ amountOre }) => amountOre)])).toEqual([
    ['pending', kr(-500), kr(500)],
    ['posted', kr(-400), kr(400)],
    ['void', kr(-100), kr(100)],
  ])
})

test('steps out of order, more than was asked for, an old version and a way back are refused', async () => {
  const row = await parsed(
    await request({ purpose: 'Bøger', amountOre: kr(50), rule: 'purpose_bound', serviceFrame: false }),
  )
  expect((await step(row, 'granted')).status).toBe(422)
  expect((await step(row, 'checked', { amountOre: kr(51) })).status).toBe(422)
  expect((await step(row, 'checked', { amountOre: kr(-1) })).status).toBe(422)
  expect((await step(row, 'checked', { knownOn: '2025-02-09' })).status).toBe(422)
  const next = await parsed(await step(row, 'checked'))
  expect((await step(row, 'recommended')).status).toBe(409)
  expect((await step(next, 'refused', { note: 'Kan vente' })).status).toBe(200)
})

test('a request the minutes brought is taken up, not entered twice; a refusal leaves the books as they were', async () => {
  const free = (year: number) =>
    as(
      actors.controller,
      'read',
      async (ctx) => (await readPoolView(ctx, 'klima', { year, asOf: '2025-12-31' })).figures,
    )
  expect((await free(2025)).requestedOre).toBe(kr(300))
  const pool = { unit: null, account: null, pool: 'klima', itemId, rule: 'purpose_bound', purpose: 'Klimarapport' }
  expect((await request({ ...pool, amountOre: kr(299) })).status).toBe(422)
  const row = await parsed(await request({ ...pool, amountOre: kr(300) }))
  expect(row.steps[0]?.citation?.label).toBe('Direktionen 1. april 2025, punkt 2')
  expect(row.area?.name).toBe('Ældre')
  expect((await free(2025)).requestedOre).toBe(kr(300))
  expect((await request({ ...pool, amountOre: kr(300) })).status).toBe(422)
  await parsed(await step(row, 'refused', { note: 'Afslået' }))
  expect(await free(2025)).toMatchObject({ requestedOre: 0, carriedOverOre: 0 })
})

test('an overspend follows as a negative amount', async () => {
  expect((await request({ rule: 'overspend_follows' })).status).toBe(422)
  const row = await parsed(
    await request({ rule: 'overspend_follows', amountOre: kr(-70), purpose: 'Merforbrug', unit: 'fjordskolen' }),
  )
  expect(row).toMatchObject({ withinRule: true, requestedOre: kr(-70), allowedOre: null })
})

test('the April list sums by area and tells the effect on the service frame', async () => {
  const { totals, total } = await list()
  expect(
    totals.map(({ area, count, requestedOre, grantedOre, refusedOre, serviceFrameOre }) => [
      area?.name,
      count,
      requestedOre,
      grantedOre,
      refusedOre,
      serviceFrameOre,
    ]),
  ).toEqual([
    ['Børn og Undervisning', 3, kr(480), kr(400), kr(150), kr(330)],
    ['Ældre', 1, kr(300), 0, kr(300), 0],
  ])
  expect(total).toMatchObject({ requestedOre: kr(780), grantedOre: kr(400), waitingOre: kr(-70), withdrawnOre: 0 })
  expect(total.requestedOre).toBe(total.waitingOre + total.grantedOre + total.refusedOre + total.withdrawnOre)
})

test('narrowed to an area, a state or an earlier day, the sums follow and the areas stay', async () => {
  const narrowed = await list('&area=aeldre')
  expect([narrowed.total.count, narrowed.areas.length]).toEqual([1, 2])
  expect((await list('&state=granted')).total.requestedOre).toBe(kr(500))
  const earlier = await list('&asOf=2025-04-29')
  expect(earlier.total).toMatchObject({ grantedOre: 0, refusedOre: 0 })
  expect(earlier.carryOvers.find(({ purpose }) => purpose === 'Mindreforbrug')?.state).toBe('requested')
})

test('the controller states frame and days; nobody else does, and an old version is refused', async () => {
  const stated = {
    ...{ version: 0, frameOre: kr(100_000), frameBasis: 'Budget 2025, oversigt 3' },
    ...{ executiveOn: '2025-04-10', committeeOn: '2025-04-22', councilOn: '2025-04-30' },
  }
  const put = (who: Who, change: Record<string, unknown> = {}) =>
    call(actors[who], '/api/carry-over-cases/2024', { method: 'PUT', json: { ...stated, ...change } })
  expect((await put('controller', { frameBasis: null })).status).toBe(422)
  expect((await put('executive')).status).toBe(403)
  expect(CarryOverCase.parse(await (await put('controller')).json())).toMatchObject({
    version: 1,
    changedBy: 'konsulent',
  })
  expect((await put('controller')).status).toBe(409)
  const { case: known, waiting } = await list()
  expect([known.frameOre, waiting]).toEqual([
    kr(100_000),
    [{ body: 'finance', on: null, count: 1, amountOre: kr(-70) }],
  ])
})

test('a leader asks for the own unit; it enters the books with the check, and is the leader’s to take back until then', async () => {
  const mine = { purpose: 'Nye borde', amountOre: kr(40) }
  expect((await request({ ...mine, unit: 'skoler' }, 'leader')).status).toBe(403)
  expect((await request({ ...mine, unit: 'fjordskolen' }, 'leader')).status).toBe(422)
  expect((await request({ ...mine, unit: 'nordskolen' }, 'otherLeader')).status).toBe(422)
  const row = await parsed(await request(mine, 'leader'))
  expect(row).toMatchObject({ movementId: null, movements: [], mayWithdraw: true, waiting: { body: 'finance' } })
  expect((await step(row, 'checked', {}, 'leader')).status).toBe(403)
  expect((await step(row, 'recommended', {}, 'leader')).status).toBe(403)
  expect((await call(actors.otherLeader, `/api/carry-overs/${row.id}`)).status).toBe(404)
  expect((await step(row, 'withdrawn', {}, 'otherLeader')).status).toBe(404)

  const second = await parsed(await request({ ...mine, purpose: 'Nye stole' }, 'leader'))
  await parsed(await step(second, 'withdrawn', {}, 'leader'))

  const checked = await parsed(await step(row, 'checked', { note: 'I orden' }))
  expect(checked.movements.map(({ phase }) => phase)).toEqual(['pending'])
  expect((await step(checked, 'withdrawn', {}, 'leader')).status).toBe(403)
  const seen = await parsed(await call(actors.leader, `/api/carry-overs/${row.id}`))
  // The leader sees the state, and neither the books nor who works in them.
  expect(seen).toMatchObject({ state: 'checked', mayWithdraw: false, movements: [], checkedOre: kr(40) })
  expect(seen.steps.map(({ by }) => by)).toEqual(['leder', null])
})

test('one decision about several is a step of each with its own amount, or of none', async () => {
  const first = await parsed(await request({ purpose: 'Instrumenter', amountOre: kr(30) }))
  const second = await parsed(await request({ purpose: 'Kort', amountOre: kr(20) }))
  const bulk = (rows: CarryOver[], change: Record<string, unknown>, who: Who = 'controller') =>
    call(actors[who], '/api/carry-overs/steps', {
      json: {
        ...{ rows: rows.map(({ id, version }) => ({ id, version })), knownOn: '2025-04-22', body: null },
        ...{ itemId: null, meetingId: null, note: null, ...change },
      },
    })
  const answered = async (answer: Response) =>
    z.object({ carryOvers: z.array(CarryOver) }).parse(await answer.json()).carryOvers
  expect((await bulk([first, second], { state: 'recommended' }, 'executive')).status).toBe(422)
  const checked = await answered(await bulk([first, second], { state: 'checked' }))
  expect(checked.map(({ checkedOre }) => checkedOre)).toEqual([kr(30), kr(20)])
  expect((await bulk(checked, { state: 'recommended' })).status).toBe(403)
  // One of the two is old: neither takes the step.
  expect((await bulk([checked[0] ?? first, second], { state: 'recommended' }, 'executive')).status).toBe(409)
  const recommended = await answered(await bulk(checked, { state: 'recommended' }, 'executive'))
  const treated = await answered(await bulk(recommended, { state: 'committee', meetingId }))
  expect(treated.map(({ steps }) => steps.at(-1)?.citation?.label)).toEqual([
    'Direktionen 1. april 2025',
    'Direktionen 1. april 2025',
  ])
  const granted = await answered(await bulk(treated, { state: 'granted', meetingId, knownOn: '2025-04-30' }))
  expect(granted.map(({ state, grantedOre }) => [state, grantedOre])).toEqual([
    ['granted', kr(30)],
    ['granted', kr(20)],
  ])
  const events = await owner.query(
    `SELECT FROM audit_event WHERE action = 'carryOver.granted' AND object_id = ANY ($1)`,
    [[first.id, second.id]],
  )
  expect(events.rowCount).toBe(2)
})

test('leaders see their own requests alone; other roles write no request', async () => {
  expect((await list('', 'otherLeader')).carryOvers).toEqual([])
  const units = (await list('', 'leader')).carryOvers.map((row) => row.owner.unit?.slug)
  expect(new Set(units)).toEqual(new Set(['nordskolen']))
  expect((await call(actors.executive, '/api/carry-overs', { method: 'POST', json: {} })).status).toBe(403)
  expect((await call(actors.administrator, '/api/carry-overs?from=2024')).status).toBe(403)
})

test('past the verbs, the database still lets a leader neither enter a step of others nor ask for another unit', async () => {
  const [row] = (await list('', 'leader')).carryOvers.filter(({ state }) => state === 'checked')
  const stepped = as(actors.leader, 'write', (ctx) =>
    ctx.trx
      .insertInto('carryOverStep')
      .values({
        ...{
          carryOverId: row?.id ?? '',
          position: 9,
          state: 'granted',
          amountOre: 1,
          knownOn: '2025-04-30',
          body: null,
        },
        ...{ itemId: null, meetingId: null, note: null, enteredBy: actors.leader.userId },
      })
      .execute(),
  )
  await expect(stepped).rejects.toThrow(/row-level security/)
  const asked = as(actors.leader, 'write', (ctx) =>
    ctx.trx
      .insertInto('carryOver')
      .values({
        ...{ orgUnitId: units.havblik, account: SALARIES, poolId: null, fromYear: 2024, toYear: 2025, purpose: 'x' },
        ...{ reason: 'xxx', rule: 'purpose_bound', serviceFrame: true, movementId: null },
      })
      .execute(),
  )
  await expect(asked).rejects.toThrow(/row-level security/)
})

async function secondController(): Promise<Actor> {
  const { rows } = await owner.query<{ id: string }>(
    "INSERT INTO account_user (name, email) VALUES ('konsulent to', 'to@test.kildetal.test') RETURNING id",
  )
  const id = rows[0]?.id ?? ''
  await owner.query("INSERT INTO role_assignment (user_id, role) VALUES ($1, 'controller')", [id])
  const actor = await readActor(system.identityDb, id)
  if (!actor) throw new Error('the second controller was not made')
  return actor
}

test('a grant from the limit of four eyes on waits for the second approval, and a reversal in the books takes it back', async () => {
  const post = (actor: Actor, path: string, json: object) => call(actor, `/api/movements/${path}`, { json })
  const look = async (id: string, who: Who = 'executive') => parsed(await call(actors[who], `/api/carry-overs/${id}`))
  const sums = (await list('', 'leader')).total
  const { fourEyesFromOre } = (
    await owner.query<{ fourEyesFromOre: string }>('SELECT four_eyes_from_ore AS "fourEyesFromOre" FROM ledger_setting')
  ).rows[0] ?? { fourEyesFromOre: '' }
  await owner.query('UPDATE ledger_setting SET four_eyes_from_ore = $1', [kr(60)])
  let row = await parsed(await request({ purpose: 'Scene', amountOre: kr(100) }))
  for (const state of ['checked', 'recommended', 'committee']) row = await parsed(await step(row, state))
  const before = [await revised(2024, '2025-05-01'), row.unspentOre]
  row = await parsed(await step(row, 'granted', { amountOre: kr(80), body: 'Kommunalbestyrelsen' }))
  expect(row).toMatchObject({ state: 'awaiting_approval', grantedOre: null, waiting: { body: 'approver', on: null } })
  expect([await revised(2024, '2025-05-01'), row.unspentOre]).toEqual(before)
  expect(row.movements.map(({ awaitsApproval }) => awaitsApproval)).toEqual([false, true, false])
  expect([doneSentence(row), nextSentence(row)].map((text) => text?.replaceAll(NO_BREAK_SPACE, ' '))).toEqual([
    'Besluttet af Kommunalbestyrelsen 30. april 2025.',
    'Venter på anden godkendelse.',
  ])
  // Waiting like any other, at what the committee recommended; a leader, who reads no movements, is told the same.
  const waiting = (await list('', 'leader')).total
  expect(waiting).toMatchObject({
    ...{ grantedOre: sums.grantedOre, refusedOre: sums.refusedOre, waitingOre: sums.waitingOre + kr(100) },
    serviceFrameOre: sums.serviceFrameOre + kr(100),
  })
  expect((await list('&state=awaiting_approval', 'leader')).carryOvers.map(({ id }) => id)).toEqual([row.id])
  expect((await list()).waiting).toContainEqual({ body: 'approver', on: null, count: 1, amountOre: kr(100) })
  for (const state of ['granted', 'refused', 'withdrawn']) expect((await step(row, state)).status).toBe(422)

  const settlement = row.movements.find(({ awaitsApproval }) => awaitsApproval)?.id ?? ''
  const now = system.today
  system.today = () => '2025-05-01'
  expect((await post(await secondController(), `${settlement}/approval`, {})).status).toBe(200)
  system.today = now
  expect(await look(row.id, 'leader')).toMatchObject({ state: 'granted', grantedOre: kr(80), waiting: null })
  const decided = (await list('&asOf=2025-04-30')).carryOvers.find(({ id }) => id === row.id)
  expect(decided, 'the day before the second approval').toMatchObject({ state: 'awaiting_approval' })
  expect((await list('', 'leader')).total).toMatchObject({
    grantedOre: sums.grantedOre + kr(80),
    serviceFrameOre: sums.serviceFrameOre + kr(80),
  })

  const reversal = { reason: 'Beslutningen er hjemvist', knownOn: '2025-05-02' }
  expect((await post(actors.controller, `${settlement}/reversal`, reversal)).status).toBe(201)
  row = await look(row.id)
  expect(row).toMatchObject({ state: 'committee', grantedOre: null, waiting: { body: 'council' } })
  expect(row.unspentOre).toBe(before[1])
  expect(row.steps.at(-1)).toMatchObject({
    ...{ state: 'granted', amountOre: kr(80) },
    settlement: { state: 'reversed', reversedOn: '2025-05-02', reason: reversal.reason },
  })
  expect(doneSentence(row)).toMatch(/^Anbefalet af udvalget/)
  // On a day before the reversal the grant stood. A leader learns the day, and not what is written in the books.
  const earlier = (await list('&asOf=2025-05-01')).carryOvers.find(({ id }) => id === row.id)
  expect(earlier).toMatchObject({ state: 'granted', grantedOre: kr(80) })
  expect((await look(row.id, 'leader')).steps.at(-1)?.settlement).toEqual({
    ...{ state: 'reversed', reversedOn: '2025-05-02', reason: null },
  })
  expect((await list('', 'leader')).total).toEqual(waiting)

  // The council may decide again, also about what lapsed beside the first grant.
  row = await parsed(await step(row, 'granted', { knownOn: '2025-05-03' }))
  expect(row.state).toBe('awaiting_approval')
  const second = row.movements.find(({ awaitsApproval, reversed }) => awaitsApproval && !reversed)
  expect(second?.years[1]?.amountOre).toBe(kr(100))
  // Taken back before anybody approved it, it never was granted.
  await post(actors.controller, `${second?.id}/reversal`, { reason: 'Tastefejl' })
  row = await look(row.id)
  expect(row.steps.map(({ settlement: settled }) => settled?.state ?? null).slice(-2)).toEqual(['reversed', 'reversed'])
  expect(await parsed(await step(row, 'refused', { knownOn: '2025-05-04', note: 'Kan vente' }))).toMatchObject({
    ...{ state: 'refused', grantedOre: null, waiting: null },
  })
  await owner.query('UPDATE ledger_setting SET four_eyes_from_ore = $1', [fourEyesFromOre])
})
