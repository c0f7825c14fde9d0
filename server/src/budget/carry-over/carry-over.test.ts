import { CarryOver, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { oreFromKr as kr } from '@kildetal/shared/money.ts'
import { beforeAll, expect, test } from 'vitest'
import { addItem, addMeeting } from '../../../test/books.ts'
import { makeTestSystem } from '../../../test/system.ts'
import { createPool } from '../../pools/change.ts'
import { readPoolView } from '../../reports/pool-view.ts'
import { readUnitFigures } from '../../reports/unit-figures.ts'
import { ensureAccounts } from '../accounts.ts'
import { loadFigures } from '../load-figures.ts'

const { actors, as, call, units } = await makeTestSystem()
const SALARIES = '03.22.01.1.001.1.1'
let itemId = ''

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
  }),
)

const request = (change: Record<string, unknown> = {}) =>
  call(actors.controller, '/api/carry-overs', {
    method: 'POST',
    json: {
      ...{ unit: 'nordskolen', account: SALARIES, pool: null, fromYear: 2024, toYear: 2025, amountOre: kr(500) },
      ...{ purpose: 'Mindreforbrug', reason: 'Ledige stillinger', rule: 'free_within_5_percent', serviceFrame: true },
      ...{ knownOn: '2025-02-10', itemId: null },
      ...change,
    },
  })
const step = (row: CarryOver, state: string, change: Record<string, unknown> = {}) =>
  call(actors.controller, `/api/carry-overs/${row.id}/steps`, {
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
  expect(row.basis?.label).toBe('Direktionen 1. april 2025, punkt 2')
  expect(row.area?.name).toBe('Ældre')
  expect((await free(2025)).requestedOre).toBe(kr(300))
  expect((await request({ ...pool, amountOre: kr(300) })).status).toBe(422)
  await parsed(await step(row, 'refused', { note: 'Afslået' }))
  expect(await free(2025)).toMatchObject({ requestedOre: 0, carriedOverOre: 0 })
})

test('an overspend follows as a negative amount', async () => {
  expect((await request({ rule: 'overspend_follows' })).status).toBe(422)
  const row = await parsed(await request({ rule: 'overspend_follows', amountOre: kr(-70), purpose: 'Merforbrug' }))
  expect(row).toMatchObject({ withinRule: true, requestedOre: kr(-70) })
})

test('the April list sums by area and tells the effect on the service frame', async () => {
  const answer = await call(actors.executive, '/api/carry-overs?from=2024')
  const list = CarryOverList.parse(await answer.json())
  expect(
    list.totals.map(({ area, count, requestedOre, grantedOre, serviceFrameOre }) => [
      area?.name,
      count,
      requestedOre,
      grantedOre,
      serviceFrameOre,
    ]),
  ).toEqual([
    ['Børn og Undervisning', 3, kr(480), kr(400), kr(330)],
    ['Ældre', 1, kr(300), 0, 0],
  ])
  expect(list.total).toMatchObject({ requestedOre: kr(780), grantedOre: kr(400) })
})

test('leaders neither read nor write requests; executives read', async () => {
  expect((await call(actors.leader, '/api/carry-overs?from=2024')).status).toBe(403)
  expect((await call(actors.executive, '/api/carry-overs', { method: 'POST', json: {} })).status).toBe(403)
  expect(await as(actors.leader, 'read', (ctx) => ctx.trx.selectFrom('carryOver').selectAll().execute())).toEqual([])
})
