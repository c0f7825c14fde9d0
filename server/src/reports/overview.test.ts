import { Overview, UnitFigures, UnitTree } from '@kildetal/shared/budget.ts'
import { oreFromKr as kr } from '@kildetal/shared/money.ts'
import { beforeAll, expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import { ensureAccounts } from '../budget/accounts.ts'
import { type FigureRow, loadFigures } from '../budget/load-figures.ts'
import { verifyRollup } from '../budget/verify-rollup.ts'
import type { Context } from '../context.ts'
import { postMovement } from '../ledger/post.ts'
import { reverseMovement } from '../ledger/reverse.ts'

const { actors, as, call, owner, units } = await makeTestSystem()

const SUBSTITUTES = '03.22.01.1.002.1.1'
const SALARIES = '03.22.01.1.001.1.1'
const BUILDING = '03.22.01.3.050.4.5'

/** The same amount each month of a span, in whole kroner. */
function months(
  unitId: string,
  account: string,
  measure: FigureRow['measure'],
  [first, last]: [number, number],
  kroner: number,
  year = 2025,
): FigureRow[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...{ unitId, account, year, measure },
    month: first + index,
    amountOre: kr(kroner),
  }))
}

const load = (ctx: Context, knownOn: string, rows: FigureRow[]) =>
  loadFigures(ctx, { source: 'prøve', knownOn, rows, forecast: 'vintage' })

beforeAll(() =>
  as(actors.controller, 'write', async (ctx) => {
    const { nordskolen, fjordskolen, havblik } = units
    await ensureAccounts(ctx, [
      { code: SALARIES, name: 'Løn' },
      { code: SUBSTITUTES, name: 'Vikarer' },
      { code: BUILDING, name: 'Ombygning' },
    ])
    await load(ctx, '2024-10-15', [
      ...months(nordskolen, SALARIES, 'original', [1, 12], 1000),
      ...months(nordskolen, SUBSTITUTES, 'original', [1, 12], 100),
      ...months(nordskolen, BUILDING, 'original', [6, 6], 5000),
      ...months(fjordskolen, SALARIES, 'original', [1, 12], 800),
      ...months(havblik, SALARIES, 'original', [1, 12], 2000),
    ])
    await load(ctx, '2025-01-20', [
      ...months(nordskolen, SALARIES, 'actual', [1, 12], 950, 2024),
      ...months(havblik, SALARIES, 'actual', [1, 12], 1900, 2024),
    ])
    // February's accounts with what was expected then, and March's with what is expected now.
    await load(ctx, '2025-03-10', [
      ...months(nordskolen, SALARIES, 'actual', [1, 2], 1000),
      ...months(nordskolen, SUBSTITUTES, 'actual', [1, 2], 150),
      ...months(nordskolen, SALARIES, 'forecast', [3, 12], 1000),
      ...months(nordskolen, SUBSTITUTES, 'forecast', [3, 12], 100),
      ...months(fjordskolen, SALARIES, 'actual', [1, 2], 800),
      ...months(fjordskolen, SALARIES, 'forecast', [3, 12], 800),
    ])
    await load(ctx, '2025-04-08', [
      ...months(nordskolen, SALARIES, 'actual', [3, 3], 990),
      ...months(nordskolen, SUBSTITUTES, 'actual', [3, 3], 200),
      ...months(nordskolen, SALARIES, 'forecast', [4, 12], 1000),
      ...months(nordskolen, SUBSTITUTES, 'forecast', [4, 12], 110),
      ...months(fjordskolen, SALARIES, 'actual', [3, 3], 790),
      ...months(fjordskolen, SALARIES, 'forecast', [4, 12], 800),
    ])
    await postMovement(ctx, {
      kind: 'supplementary_appropriation',
      on: { unit: 'nordskolen', account: SALARIES },
      fiscalYear: 2025,
      amountOre: kr(320),
      text: 'Ekstra 2. klasse',
      knownOn: '2025-02-26',
      month: null,
      grantedBy: 'Kommunalbestyrelsen',
      basis: { note: 'Kommunalbestyrelsen i februar' },
      pending: false,
      fundingSource: 'Kassebeholdningen',
    })
  }),
)

const overview = async (actor: typeof actors.leader, path: string) => {
  const answer = await call(actor, `/api/overview/${path}`)
  expect(answer.status).toBe(200)
  return Overview.parse(await answer.json())
}

test('an area by hand: revised, spent, expected and deviation of each school, the worst first; operation alone', async () => {
  const view = await overview(actors.executive, 'skoler?year=2025&asOf=2025-04-24')
  expect(view).toMatchObject({ year: 2025, through: 3, lastMonth: 3, loadedOn: '2025-04-08', years: [2024, 2025] })
  expect(view.rows.map((row) => row.unit.name)).toEqual(['Fjordskolen', 'Nordskolen'])
  // Nordskolen: 12 × 1.100 and 320 more; spent 2 × 1.150 + 1.190; 9 × 1.110 to come.
  expect(view.rows[1]?.figures).toMatchObject({
    originalOre: kr(13_200),
    supplementaryOre: kr(320),
    revisedOre: kr(13_520),
    actualOre: kr(3_490),
    forecastOre: kr(13_480),
    deviationOre: kr(40),
    deviationPermille: 3,
    previousYearOre: kr(11_400),
    // In February 13.520 − (2.300 + 10 × 1.100) = 220 was left.
    sinceLastMonthOre: kr(-180),
  })
  expect(view.total).toMatchObject({ revisedOre: kr(23_120), forecastOre: kr(23_070), deviationOre: kr(50) })
  expect(view.changes).toMatchObject({ sinceDay: '2025-04-07', totalOre: kr(-170) })
  expect(view.changes.largest[0]).toMatchObject({
    unit: { name: 'Nordskolen' },
    line: { name: 'Vikarer' },
    amountOre: kr(-180),
  })
})

test('the sum of the children is the parent, all the way up', async () => {
  const town = await overview(actors.controller, 'kommune?year=2025&dranst=all')
  for (const key of ['revisedOre', 'actualOre', 'originalOre', 'supplementaryOre'] as const)
    expect(town.rows.reduce((sum, row) => sum + row.figures[key], 0)).toBe(town.total[key])
  expect(town.total.revisedOre).toBe(kr(13_200 + 320 + 5_000 + 9_600 + 24_000))
})

test('months: booked through March, expected after it, deviations summed up', async () => {
  const { months: course } = await overview(actors.leader, 'nordskolen?year=2025')
  // 320 kr. over the eleven months from February, to the øre.
  expect(course.map((point) => point.budgetOre - kr(1100))).toEqual([
    0,
    2910,
    ...Array.from({ length: 10 }, () => 2909),
  ])
  expect(course[2]).toMatchObject({ actualOre: kr(1190), forecastOre: null })
  expect(course[3]).toMatchObject({ actualOre: null, forecastOre: kr(1110) })
  expect(course[11]?.cumulativeDeviationOre).toBe(kr(40))
})

test('lines below an agreement unit, by account, by funktion and by art', async () => {
  const lines = (await overview(actors.leader, 'nordskolen?year=2025')).lines
  expect(lines.map((line) => [line.name, line.figures.deviationToDateOre])).toEqual([
    ['Vikarer', kr(-200)],
    ['Løn', kr(10) + 5819],
  ])
  const byFunktion = (await overview(actors.leader, 'nordskolen?year=2025&lines=funktion')).lines
  expect(byFunktion.map((line) => line.name)).toEqual(['Folkeskolen m.m. (3.22.01)'])
  const byArt = (await overview(actors.leader, 'nordskolen?year=2025&lines=art&dranst=all')).lines
  expect(byArt.map((line) => line.name).sort()).toEqual(['Lønninger', 'Tjenesteydelser m.v.'])
})

test('a unit without others below tells by its own lines what moved since the month before', async () => {
  const { lines, changes, total } = await overview(actors.leader, 'nordskolen?year=2025')
  // Vikarer: 1.200 − (300 + 10 × 100) became 1.200 − (500 + 9 × 110); Løn: 3 × 1.000 became 2.990.
  expect(lines.map((line) => [line.name, line.figures.sinceLastMonthOre])).toEqual([
    ['Vikarer', kr(-190)],
    ['Løn', kr(10)],
  ])
  expect(changes.largest.map(({ unit, line, amountOre }) => [unit.slug, line?.name, amountOre])).toEqual([
    ['nordskolen', 'Vikarer', kr(-190)],
    ['nordskolen', 'Løn', kr(10)],
  ])
  expect(total.sinceLastMonthOre).toBe(kr(-180))
})

test('the four figures of a leader, with what changed the budget', async () => {
  const answer = await call(actors.leader, '/api/units/nordskolen/figures?year=2025')
  const figures = UnitFigures.parse(await answer.json())
  expect(figures.path.map((unit) => unit.name)).toEqual(['Prøvekommune', 'Børn og Undervisning', 'Skoler'])
  expect(figures.changes).toMatchObject([{ text: 'Ekstra 2. klasse', amountOre: kr(320), knownOn: '2025-02-26' }])
  expect(figures.figures.comparedToDateOre - figures.figures.actualOre).toBe(figures.figures.deviationToDateOre)
})

test('as known on an earlier day, other years and other comparisons', async () => {
  const march = await overview(actors.executive, 'nordskolen?year=2025&asOf=2025-03-31')
  expect(march).toMatchObject({
    through: 2,
    loadedOn: '2025-03-10',
    total: { deviationOre: kr(220), sinceLastMonthOre: null },
  })
  const january = await overview(actors.executive, 'nordskolen?year=2025&asOf=2025-01-31')
  expect(january).toMatchObject({
    through: 0,
    loadedOn: null,
    total: { revisedOre: kr(13_200), forecastOre: null, deviationOre: null },
  })
  const against = await overview(actors.executive, 'nordskolen?year=2025&against=original')
  expect(against.total.deviationOre).toBe(kr(-280))
  const previous = await overview(actors.executive, 'nordskolen?year=2025&against=previous')
  expect(previous.total.deviationOre).toBe(kr(11_400 - 13_480))
})

test('a leader sees the own unit alone: siblings, parents and other areas are not found, and the tree names the way up', async () => {
  for (const slug of ['fjordskolen', 'skoler', 'kommune', 'havblik', 'findes-ikke'])
    expect((await call(actors.leader, `/api/overview/${slug}`)).status).toBe(404)
  expect((await call(actors.otherLeader, '/api/overview/havblik')).status).toBe(200)
  const tree = UnitTree.parse(await (await call(actors.leader, '/api/units')).json())
  expect(tree.units.map((unit) => [unit.slug, unit.figures])).toEqual([
    ['kommune', false],
    ['undervisning', false],
    ['skoler', false],
    ['nordskolen', true],
  ])
  const seen = await as(actors.leader, 'read', (ctx) =>
    ctx.trx.selectFrom('figure').select('orgUnitId').distinct().execute(),
  )
  expect(seen).toEqual([{ orgUnitId: units.nordskolen }])
})

test('an administrator sees units and no figures', async () => {
  expect((await call(actors.administrator, '/api/overview/kommune')).status).toBe(403)
  const tree = UnitTree.parse(await (await call(actors.administrator, '/api/units')).json())
  expect(tree.units).toHaveLength(7)
  expect(tree.units.some((unit) => unit.figures)).toBe(false)
  expect(
    await as(actors.administrator, 'read', (ctx) => ctx.trx.selectFrom('figureRollup').selectAll().execute()),
  ).toEqual([])
})

test('what a leader is answered does not change with the figures of others', async () => {
  const before = await (await call(actors.leader, '/api/overview/nordskolen?year=2025')).text()
  await as(actors.controller, 'write', (ctx) =>
    load(ctx, '2025-04-20', months(units.fjordskolen, SALARIES, 'actual', [4, 4], 12_345)),
  )
  expect(await (await call(actors.leader, '/api/overview/nordskolen?year=2025')).text()).toBe(before)
})

test('sums follow a unit that moves, and the check finds a sum that was changed by hand', async () => {
  expect(await as(actors.auditor, 'read', verifyRollup)).toBe(0)
  await owner.query('UPDATE org_unit SET parent_id = $1 WHERE id = $2', [units.aeldre, units.fjordskolen])
  expect(await as(actors.auditor, 'read', verifyRollup)).toBe(0)
  await owner.query('UPDATE org_unit SET parent_id = $1 WHERE id = $2', [units.skoler, units.fjordskolen])
  await owner.query(
    'UPDATE figure_rollup SET amount_ore = amount_ore + 1 WHERE unit_id = $1 AND month = 1 AND measure = $2',
    [units.skoler, 'original'],
  )
  expect(await as(actors.auditor, 'read', verifyRollup)).toBeGreaterThan(0)
  await owner.query('SELECT rebuild_rollup()')
  expect(await as(actors.auditor, 'read', verifyRollup)).toBe(0)
})

test('a control total that differs keeps nothing, and names both sums', async () => {
  const attempt = as(actors.controller, 'write', (ctx) =>
    loadFigures(ctx, {
      source: 'forkert',
      knownOn: '2025-05-01',
      rows: months(units.havblik, SALARIES, 'actual', [1, 1], 100),
      controlTotals: [{ measure: 'actual', year: 2025, amountOre: kr(101) }],
    }),
  )
  await expect(attempt).rejects.toMatchObject({
    status: 422,
    extra: { fields: [{ message: expect.stringContaining('101') }] },
  })
  const kept = await as(actors.auditor, 'read', (ctx) =>
    ctx.trx.selectFrom('figureLoad').select('id').where('source', '=', 'forkert').execute(),
  )
  expect(kept).toEqual([])
})

test('a leader cannot load figures, nor touch a sum', async () => {
  await expect(
    as(actors.leader, 'write', (ctx) =>
      load(ctx, '2025-05-01', months(units.nordskolen, SALARIES, 'actual', [4, 4], 1)),
    ),
  ).rejects.toThrow()
  await expect(
    as(actors.controller, 'write', (ctx) => ctx.trx.updateTable('figureRollup').set({ amountOre: 0 }).execute()),
  ).rejects.toMatchObject({ code: '42501' })
})

test('a reversal takes the money out of the same months again', async () => {
  const movement = await as(actors.controller, 'read', (ctx) =>
    ctx.trx.selectFrom('movement').select('id').where('text', '=', 'Ekstra 2. klasse').executeTakeFirstOrThrow(),
  )
  await as(actors.controller, 'write', (ctx) =>
    reverseMovement(ctx, movement.id, { reason: 'Bogført på forkert skole' }),
  )
  const view = await overview(actors.leader, 'nordskolen?year=2025')
  expect(view.total).toMatchObject({ supplementaryOre: 0, revisedOre: kr(13_200) })
  expect(view.months.every((point) => point.budgetOre === kr(1100))).toBe(true)
})
