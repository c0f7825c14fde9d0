import { CarryOver, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { oreFromKr as kr } from '@kildetal/shared/money.ts'
import { beforeAll, expect, test } from 'vitest'
import { makeTestSystem } from '../../../test/system.ts'
import { ensureAccounts } from '../accounts.ts'
import { loadFigures } from '../load-figures.ts'
import { stateCase } from './case.ts'

const { actors, as, call, units } = await makeTestSystem()
const SALARIES = '03.22.01.1.001.1.1'
const BOOKS = '03.22.01.1.003.2.9'
const BENEFITS = '05.57.72.1.001.5.2'
const BUILDING = '03.22.01.3.001.4.5'

const figures = (
  rows: [unit: string, account: string, measure: 'original' | 'actual', year: number, amountKr: number][],
) =>
  as(actors.controller, 'write', (ctx) =>
    loadFigures(ctx, {
      ...{ source: 'prøve', knownOn: '2025-01-20' },
      rows: rows.map(([unitId, account, measure, year, amountKr]) => ({
        ...{ unitId, account, measure, year, month: 12, amountOre: kr(amountKr) },
      })),
    }),
  )

beforeAll(async () => {
  await as(actors.controller, 'write', (ctx) =>
    ensureAccounts(
      ctx,
      [SALARIES, BOOKS, BENEFITS, BUILDING].map((code) => ({ code, name: code })),
    ),
  )
  await figures([
    // The year as a whole is overspent by 300, the books have 200 left.
    [units.nordskolen, SALARIES, 'original', 2024, 9_000],
    [units.nordskolen, SALARIES, 'actual', 2024, 9_500],
    [units.nordskolen, BOOKS, 'original', 2024, 1_000],
    [units.nordskolen, BOOKS, 'actual', 2024, 800],
  ])
})

const ask = async (change: Record<string, unknown>): Promise<CarryOver> => {
  const answer = await call(actors.controller, '/api/carry-overs', {
    method: 'POST',
    json: {
      ...{ unit: 'nordskolen', account: BOOKS, pool: null, fromYear: 2024, toYear: 2025, amountOre: kr(150) },
      ...{ purpose: 'Bøger', reason: 'Leveret for sent', rule: 'purpose_bound', serviceFrame: true },
      ...{ knownOn: '2025-02-10', itemId: null, ...change },
    },
  })
  expect(answer.status, await answer.clone().text()).toBe(201)
  return CarryOver.parse(await answer.json())
}
const grant = async (row: CarryOver, amountKr: number): Promise<CarryOver> => {
  let { version } = row
  let answer = row
  for (const state of ['checked', 'recommended', 'committee', 'granted'] as const) {
    const actor = state === 'recommended' ? actors.executive : actors.controller
    const response = await call(actor, `/api/carry-overs/${row.id}/steps`, {
      method: 'POST',
      json: {
        ...{ version, state, amountOre: kr(amountKr), knownOn: '2025-04-30', body: null, itemId: null, note: null },
      },
    })
    expect(response.status, await response.clone().text()).toBe(200)
    answer = CarryOver.parse(await response.json())
    version = answer.version
  }
  return answer
}
const frame = async (who: 'executive' | 'leader' = 'executive', query = '') =>
  CarryOverList.parse(await (await call(actors[who], `/api/carry-overs?from=2024${query}`)).json()).serviceFrame

test('a purpose is measured by its own line, however the unit’s whole year came out, and what it was granted is put back', async () => {
  const within = await ask({})
  expect(within).toMatchObject({
    ...{ unspentOre: kr(-300), allowedOre: kr(200), aboveOre: 0, withinRule: true },
    purposeYear: { revisedOre: kr(1_000), actualOre: kr(800), leftOre: kr(200) },
  })
  expect(await ask({ purpose: 'Flere bøger', amountOre: kr(201) })).toMatchObject({
    aboveOre: kr(1),
    withinRule: false,
  })
  expect(await ask({ purpose: 'Løn', account: SALARIES })).toMatchObject({
    ...{ allowedOre: 0, aboveOre: kr(150), withinRule: false },
    purposeYear: { leftOre: kr(-500) },
  })
  const granted = await grant(within, 150)
  expect(granted.purposeYear).toEqual({ revisedOre: kr(1_000), actualOre: kr(800), leftOre: kr(200) })
  // Without a budget on the line nobody knows what is left.
  expect(await ask({ purpose: 'Bygning', account: BUILDING })).toMatchObject({ purposeYear: null, allowedOre: null })
})

test('the frame is held against the whole revised budget of service expenditure before and after the list', async () => {
  expect(await frame()).toBeNull()
  await figures([
    [units.nordskolen, SALARIES, 'original', 2025, 10_000],
    [units.havblik, SALARIES, 'original', 2025, 5_000],
    [units.havblik, BENEFITS, 'original', 2025, 70_000],
    [units.havblik, BUILDING, 'original', 2025, 900],
  ])
  // 201 and twice 150 wait; 150 is granted and in the books already. Benefits and buildings are no service expenditure.
  const waiting = 201 + 150 + 150
  const expected = { beforeOre: kr(15_000), effectOre: kr(waiting + 150), afterOre: kr(15_150 + waiting) }
  expect(await frame()).toEqual({ ...expected, roomOre: null })
  const stated = { executiveOn: null, committeeOn: null, councilOn: null, frameBasis: 'Budget 2025' }
  await as(actors.controller, 'write', (ctx) => stateCase(ctx, 2024, { version: 0, frameOre: kr(15_500), ...stated }))
  expect(await frame()).toEqual({ ...expected, roomOre: kr(15_500 - 15_150 - waiting) })
  expect(await frame('executive', '&state=granted')).toEqual(await frame())
  // Before the list was known there is only the budget.
  expect(await frame('executive', '&asOf=2025-02-01')).toMatchObject({ beforeOre: kr(15_000), effectOre: 0 })
})

test('a leader is told no sum of budgets that are not theirs to see', async () => {
  expect(await frame('leader')).toBeNull()
})
