import { type Movement, MovementList, type NewMovementInput } from '@kildetal/shared/ledger.ts'
import { oreFromKr as kr } from '@kildetal/shared/money.ts'
import { Statement } from '@kildetal/shared/statements.ts'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor } from '../context.ts'
import { readActor } from '../identity/actor.ts'
import { createPool } from '../pools/change.ts'
import { readPoolView } from '../reports/pool-view.ts'

const { actors, as, call, owner, system } = await makeTestSystem()
const note = { note: 'Prøve uden referat' }

beforeAll(() =>
  as(actors.controller, 'write', async (ctx) => {
    for (const name of ['Analyser', 'Klima', 'Udvikling', 'Beredskab'])
      await createPool(ctx, { name, parent: null, unitId: null })
  }),
)

/** Another controller, for what needs two. */
async function secondController(): Promise<Actor> {
  const { rows } = await owner.query<{ id: string }>(
    "INSERT INTO account_user (name, email) VALUES ('konsulent to', gen_random_uuid() || '@test.kildetal.test') RETURNING id",
  )
  const id = rows[0]?.id ?? ''
  await owner.query("INSERT INTO role_assignment (user_id, role) VALUES ($1, 'controller')", [id])
  const actor = await readActor(system.identityDb, id)
  if (!actor) throw new Error('the second controller was not made')
  return actor
}

const original = (pool: string, kroner: number, more: Partial<NewMovementInput> = {}) =>
  ({
    kind: 'original_budget',
    on: { pool },
    fiscalYear: 2025,
    amountOre: kr(kroner),
    text: 'Vedtaget budget',
    knownOn: '2024-10-10',
    basis: note,
    ...more,
  }) as NewMovementInput

const write = (actor: Actor, path: string, json: unknown, headers: Record<string, string> = {}) =>
  call(actor, path, { method: 'POST', json, headers })

async function post(input: NewMovementInput, actor = actors.controller): Promise<Movement> {
  const answer = await write(actor, '/api/movements', input)
  expect(answer.status, await answer.clone().text()).toBe(201)
  return (await answer.json()) as Movement
}

const freeOf = (slug: string, year: number, asOf = '2025-12-31') =>
  as(actors.controller, 'read', async (ctx) => (await readPoolView(ctx, slug, { year, asOf })).figures.freeOre)

test('a carry-over that is granted in part leaves one year and enters the other together; the rest falls away', async () => {
  await post(original('analyser', 20_000, { fiscalYear: 2024, knownOn: '2023-10-10' }))
  await post(original('analyser', 5_000))
  const request = await post({
    ...{ kind: 'carry_over', on: { pool: 'analyser' }, fiscalYear: 2025, fromYear: 2024, amountOre: kr(14_000) },
    ...{ text: 'Overførsel', knownOn: '2025-03-01', pending: true, basis: note },
  })
  expect(request.state).toBe('pending')
  expect([await freeOf('analyser', 2024), await freeOf('analyser', 2025)]).toEqual([kr(20_000), kr(5_000)])
  const settled = await write(actors.controller, `/api/movements/${request.id}/settlement`, {
    ...{ amountOre: kr(10_000), rest: 'void', knownOn: '2025-04-30', grantedBy: 'Kommunalbestyrelsen', basis: note },
  })
  expect(settled.status).toBe(201)
  expect([await freeOf('analyser', 2024), await freeOf('analyser', 2025)]).toEqual([kr(10_000), kr(15_000)])
  // As known before the decision nothing had moved.
  expect([await freeOf('analyser', 2024, '2025-04-29'), await freeOf('analyser', 2025, '2025-04-29')]).toEqual([
    kr(20_000),
    kr(5_000),
  ])
  const again = await write(actors.controller, `/api/movements/${request.id}/settlement`, {
    ...{ amountOre: kr(1), rest: 'keep', knownOn: '2025-05-01', basis: note },
  })
  expect(again.status).toBe(422)
})

test('several settlements up to the pending amount, and what is kept stays pending', async () => {
  const request = await post(original('klima', 100, { pending: true }))
  const settle = (kroner: number) =>
    write(actors.controller, `/api/movements/${request.id}/settlement`, {
      ...{ amountOre: kr(kroner), rest: 'keep', knownOn: '2025-02-01', basis: note },
    })
  expect((await settle(40)).status).toBe(201)
  const found = await call(actors.auditor, `/api/movements/${request.id}`)
  expect(await found.json()).toMatchObject({ state: 'partly_settled', remainingOre: kr(60) })
  expect((await settle(61)).status).toBe(422)
  expect((await settle(60)).status).toBe(201)
  expect(await freeOf('klima', 2025)).toBe(kr(100))
})

test('a reversal nets to exactly zero, once, and a reversal is not reversed', async () => {
  const before = await freeOf('analyser', 2025)
  const movement = await post({ ...original('analyser', 777), kind: 'commitment', text: 'Aftale' } as NewMovementInput)
  expect(await freeOf('analyser', 2025)).toBe((before ?? 0) - kr(777))
  const reversal = await write(actors.controller, `/api/movements/${movement.id}/reversal`, { reason: 'Forkert pulje' })
  expect(reversal.status).toBe(201)
  const { id } = (await reversal.json()) as Movement
  expect(await freeOf('analyser', 2025)).toBe(before)
  for (const target of [movement.id, id])
    expect(
      (await write(actors.controller, `/api/movements/${target}/reversal`, { reason: 'En gang til' })).status,
    ).toBe(422)
})

test('a closed month and a closed year refuse rows, also of a carry-over that would leave it', async () => {
  const close = (year: number, month: number, version: number) =>
    write(actors.controller, `/api/periods/${year}/${month}/closing`, { version, reason: null })
  await post(original('klima', 50, { fiscalYear: 2022, knownOn: '2021-10-10' }))
  expect((await close(2022, 3, 0)).status).toBe(200)
  const spend = (month: number | null) =>
    write(actors.controller, '/api/movements', { ...original('klima', 5, { fiscalYear: 2022, month }), kind: 'actual' })
  expect((await spend(3)).status).toBe(422)
  expect((await spend(4)).status).toBe(201)
  expect((await close(2022, 0, 0)).status).toBe(200)
  expect((await spend(4)).status).toBe(422)
  const carry = await write(actors.controller, '/api/movements', {
    ...original('klima', 5, { fiscalYear: 2025 }),
    ...{ kind: 'carry_over', fromYear: 2022 },
  })
  expect(carry.status).toBe(422)
  expect(await freeOf('klima', 2022)).toBe(kr(45))
  const open = await write(actors.controller, '/api/periods/2022/0/opening', { version: 1, reason: 'Rettelse aftalt' })
  expect(open.status).toBe(200)
  expect((await spend(4)).status).toBe(201)
  expect((await close(2022, 5, 7)).status).toBe(409)
})

test('four eyes: a large movement counts when a second controller has approved it, never by the same hand', async () => {
  const settings = await call(actors.controller, '/api/ledger/settings')
  expect(await settings.json()).toEqual({ fourEyesFromOre: kr(10_000_000), version: 1 })
  const movement = await post(original('beredskab', 10_000_000))
  expect(movement.state).toBe('awaiting_approval')
  expect(await freeOf('beredskab', 2025)).toBe(null)
  expect((await write(actors.controller, `/api/movements/${movement.id}/approval`, {})).status).toBe(422)
  expect((await write(actors.executive, `/api/movements/${movement.id}/approval`, {})).status).toBe(403)
  const other = await secondController()
  const now = system.today
  system.today = () => '2025-06-15'
  expect((await write(other, `/api/movements/${movement.id}/approval`, {})).status).toBe(200)
  system.today = now
  expect(await freeOf('beredskab', 2025)).toBe(kr(10_000_000))
  // It counts from the day of its approval, though it was known before.
  expect(await freeOf('beredskab', 2025, '2025-06-14')).toBe(null)
  expect(await freeOf('beredskab', 2025, '2025-06-15')).toBe(kr(10_000_000))
  const stateOn = async (day: string) => {
    const answer = await call(actors.auditor, `/api/movements?pool=beredskab&asOf=${day}`)
    return ((await answer.json()) as MovementList).movements.map(({ state, approvedBy }) => [
      state,
      approvedBy !== null,
    ])
  }
  expect(await stateOn('2025-06-14')).toEqual([['awaiting_approval', false]])
  expect(await stateOn('2025-06-15')).toEqual([['counted', true]])
  expect((await write(other, `/api/movements/${movement.id}/approval`, {})).status).toBe(422)
})

test('what was taken back before its approval never counts and cannot be approved any more', async () => {
  const before = await freeOf('beredskab', 2025)
  const movement = await post(original('beredskab', 12_000_000))
  const taken = await write(actors.controller, `/api/movements/${movement.id}/reversal`, { reason: 'Tastefejl' })
  const reversal = (await taken.json()) as Movement
  expect(reversal.state).toBe('void')
  const other = await secondController()
  for (const id of [movement.id, reversal.id])
    expect((await write(other, `/api/movements/${id}/approval`, {})).status).toBe(422)
  expect(await freeOf('beredskab', 2025)).toBe(before)
})

test('a POST sent twenty times with one key has one effect and one answer; other content under the key is refused', async () => {
  const headers = { 'idempotency-key': 'samme' }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => write(actors.controller, '/api/movements', original('udvikling', 90), headers)),
  )
  const ids = new Set(await Promise.all(answers.map(async (answer) => ((await answer.json()) as Movement).id)))
  expect(ids.size).toBe(1)
  expect(await freeOf('udvikling', 2025)).toBe(kr(90))
  expect((await write(actors.controller, '/api/movements', original('udvikling', 91), headers)).status).toBe(422)
})

test('twenty settle one request at once: exactly one wins', async () => {
  const request = await post(original('udvikling', 10, { pending: true }))
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      write(actors.controller, `/api/movements/${request.id}/settlement`, {
        ...{ amountOre: kr(10), rest: 'keep', knownOn: '2025-01-01', basis: note },
      }),
    ),
  )
  const won = answers.filter((answer) => answer.status === 201)
  expect([won.length, new Set(answers.map((answer) => answer.status))]).toEqual([1, new Set([201, 422])])
  expect(await freeOf('udvikling', 2025)).toBe(kr(100))
})

test('twenty close one period on one version: exactly one wins', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      write(actors.controller, '/api/periods/2023/1/closing', { version: 0, reason: null }),
    ),
  )
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  expect(answers.every((answer) => [200, 409].includes(answer.status))).toBe(true)
})

test('the statement runs to the free balance, and the list pages and filters', async () => {
  const statement = Statement.parse(
    await (await call(actors.executive, '/api/accounts/statement?pool=analyser&year=2025')).json(),
  )
  expect(statement.lines.at(-1)?.freeOre).toBe(await freeOf('analyser', 2025))
  expect(Object.values(statement.balances).reduce((sum, ore) => sum + ore, 0)).toBe(0)
  const list = async (query: string) =>
    MovementList.parse(await (await call(actors.auditor, `/api/movements?${query}`)).json())
  const first = await list('limit=2&pool=analyser')
  expect([first.movements.length, first.nextBefore !== null]).toEqual([2, true])
  const rest = await list(`limit=100&pool=analyser&before=${first.nextBefore}`)
  expect(first.movements.length + rest.movements.length).toBe(first.total)
  expect((await list('state=reversed')).movements.every((row) => row.reversedById !== null)).toBe(true)
  expect((await list('year=2024&kind=carry_over')).movements.every((row) => row.fromYear === 2024)).toBe(true)
  expect((await list('asOf=2023-12-31')).movements.every((row) => row.knownOn <= '2023-12-31')).toBe(true)
})

test('only controllers write; leaders and administrators do not even read', async () => {
  for (const actor of [actors.executive, actors.auditor, actors.leader, actors.administrator])
    expect((await write(actor, '/api/movements', original('klima', 1))).status).toBe(403)
  for (const actor of [actors.leader, actors.administrator])
    for (const path of ['/api/movements', '/api/periods?year=2025', '/api/accounts/statement?pool=klima&year=2025'])
      expect((await call(actor, path)).status).toBe(403)
})

test('nonsense is a problem that names the field', async () => {
  const bad: [Record<string, unknown>, string][] = [
    [{ amountOre: 0 }, 'amountOre'],
    [{ amountOre: 1.5 }, 'amountOre'],
    [{ on: { pool: 'findes-ikke' } }, 'on.pool'],
    [{ kind: 'commitment', amountOre: -1 }, 'amountOre'],
    [{ kind: 'carry_over', fromYear: 2025 }, 'fromYear'],
    [{ kind: 'reallocation', from: { pool: 'klima' } }, 'from'],
    [{ kind: 'supplementary_appropriation' }, 'fundingSource'],
    [{ basis: { itemId: '00000000-0000-4000-8000-000000000000' } }, 'basis'],
    [{ knownOn: '2025-02-30' }, 'knownOn'],
  ]
  for (const [change, path] of bad) {
    const answer = await write(actors.controller, '/api/movements', { ...original('klima', 1), ...change })
    expect([path, answer.status]).toEqual([path, 422])
    const { fields } = (await answer.json()) as { fields: { path: string }[] }
    expect(fields.map((field) => field.path)).toContain(path)
  }
})

test('the database refuses for itself: no right to change, none for the owner either, no unbalanced or later posting', async () => {
  const { rows } = await owner.query<{ table: string; privilege: string }>(
    `SELECT c.relname AS table, p.privilege FROM pg_class c CROSS JOIN (VALUES ('UPDATE'), ('DELETE'), ('TRUNCATE')) AS p (privilege)
     CROSS JOIN pg_roles r WHERE c.relname IN ('movement', 'posting', 'movement_approval', 'ledger_account', 'figure', 'figure_load')
       AND c.relnamespace = current_schema()::regnamespace AND r.rolname = ANY ($1) AND has_table_privilege(r.oid, c.oid, p.privilege)`,
    [[system.userRole, system.installation.roles.app, system.installation.roles.jobs]],
  )
  expect(rows).toEqual([])
  for (const statement of [
    'UPDATE movement SET text = text',
    'DELETE FROM posting',
    'TRUNCATE figure',
    'DELETE FROM movement_approval',
  ])
    await expect(owner.query(statement)).rejects.toThrow(/append-only|cannot truncate/)
  const { id } = await post(original('klima', 1))
  const forged = as(actors.controller, 'write', (ctx) =>
    sql`INSERT INTO posting SELECT ${id}::uuid, 9, ledger_account_id, fiscal_year, bucket, 100 FROM posting WHERE movement_id = ${id} LIMIT 1`.execute(
      ctx.trx,
    ),
  )
  await expect(forged).rejects.toThrow(/not added to later/)
  const lopsided = as(actors.controller, 'write', async (ctx) => {
    const account = await ctx.trx.selectFrom('ledgerAccount').select('id').executeTakeFirstOrThrow()
    const values = {
      kind: 'original_budget',
      phase: 'posted',
      text: 'x',
      amountOre: 5,
      fiscalYear: 2025,
      knownOn: '2025-01-01',
    } as const
    const none = {
      fromYear: null,
      month: null,
      fundingSource: null,
      grantedBy: null,
      itemId: null,
      documentId: null,
      itemPart: null,
      settlesId: null,
      reversesId: null,
    }
    const row = await ctx.trx
      .insertInto('movement')
      .values({ ...values, ...none, note: 'x', registeredBy: ctx.actor.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await ctx.trx
      .insertInto('posting')
      .values({
        movementId: row.id,
        position: 0,
        ledgerAccountId: account.id,
        fiscalYear: 2025,
        bucket: 'free',
        amountOre: 5,
      })
      .execute()
  })
  await expect(lopsided).rejects.toMatchObject({ code: 'KT006' })
})
