import { MEASURES } from '@kildetal/shared/budget.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import type { Context } from '../context.ts'
import { ensureAccounts } from './accounts.ts'
import { type FigureRow, loadFigures } from './load-figures.ts'
import { verifyRollup } from './verify-rollup.ts'

const { actors, as, units } = await makeTestSystem()
const ACCOUNTS = ['03.22.01.1', '05.30.26.1', '03.22.01.3']
const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)

beforeAll(() =>
  as(actors.controller, 'write', (ctx) =>
    ensureAccounts(
      ctx,
      ACCOUNTS.map((code) => ({ code, name: code })),
    ),
  ),
)

class Undo extends Error {}
async function undone(work: (ctx: Context) => Promise<void>): Promise<void> {
  await as(actors.controller, 'write', async (ctx) => {
    await work(ctx)
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
}

const row: fc.Arbitrary<FigureRow> = fc.record({
  unitId: fc.constantFrom(units.nordskolen, units.fjordskolen, units.havblik, units.skoler),
  account: fc.constantFrom(...ACCOUNTS),
  year: fc.constantFrom(2024, 2025),
  month: fc.integer({ min: 1, max: 12 }),
  measure: fc.constantFrom(...MEASURES),
  amountOre: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
})

/** Sums by unit and measure, zero ones left out. */
async function sums(ctx: Context): Promise<Map<string, number>> {
  const { rows } = await sql<{
    key: string
    ore: number
  }>`SELECT u.slug || ' ' || r.measure || ' ' || r.fiscal_year AS key, sum(r.amount_ore) AS ore
    FROM figure_rollup r JOIN org_unit u ON u.id = r.unit_id GROUP BY 1 HAVING sum(r.amount_ore) <> 0`.execute(ctx.trx)
  return new Map(rows.map(({ key, ore }) => [key, ore]))
}

const load = (ctx: Context, rows: FigureRow[], forecast: 'add' | 'vintage' = 'add') =>
  loadFigures(ctx, { source: 'prøve', knownOn: '2025-04-08', rows, forecast })

test(`order does not matter, a parent is the sum below it, and kept sums hold (seed ${seed})`, {
  timeout: 120_000,
}, async () => {
  const shuffled = fc
    .array(row, { maxLength: 30 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  await fc.assert(
    fc.asyncProperty(shuffled, ([rows, turned]) =>
      undone(async (ctx) => {
        await sql`SAVEPOINT before_load`.execute(ctx.trx)
        await load(ctx, rows)
        const first = await sums(ctx)
        expect(await verifyRollup(ctx)).toBe(0)
        for (const measure of MEASURES)
          for (const year of [2024, 2025]) {
            const at = (slug: string) => first.get(`${slug} ${measure} ${year}`) ?? 0
            const own = rows
              .filter((one) => one.unitId === units.skoler && one.measure === measure && one.year === year)
              .reduce((total, one) => total + one.amountOre, 0)
            expect(at('skoler')).toBe(at('nordskolen') + at('fjordskolen') + own)
            expect(at('kommune')).toBe(at('undervisning') + at('aeldre'))
          }
        await sql`ROLLBACK TO SAVEPOINT before_load`.execute(ctx.trx)
        await load(ctx, turned)
        expect(await sums(ctx)).toEqual(first)
      }),
    ),
    { seed, numRuns: 60 },
  )
})

test('a new forecast takes the place of the old, of the units and years it names alone', () =>
  undone(async (ctx) => {
    const expected = (unitId: string, month: number, amountOre: number): FigureRow => ({
      ...{ unitId, account: '03.22.01.1', year: 2025, measure: 'forecast' },
      ...{ month, amountOre },
    })
    await load(
      ctx,
      [expected(units.nordskolen, 5, 100), expected(units.nordskolen, 6, 100), expected(units.havblik, 5, 7)],
      'vintage',
    )
    await load(ctx, [expected(units.nordskolen, 6, 30)], 'vintage')
    expect(await sums(ctx)).toEqual(
      new Map([
        ['nordskolen forecast 2025', 30],
        ['skoler forecast 2025', 30],
        ['undervisning forecast 2025', 30],
        ['kommune forecast 2025', 37],
        ['aeldre forecast 2025', 7],
        ['havblik forecast 2025', 7],
      ]),
    )
  }))

test('unknown units and accounts, impossible months and closed periods are refused whole', async () => {
  const good: FigureRow = {
    unitId: units.havblik,
    account: '05.30.26.1',
    year: 2023,
    month: 1,
    measure: 'actual',
    amountOre: 1,
  }
  await as(actors.controller, 'write', (ctx) =>
    ctx.trx
      .insertInto('fiscalPeriod')
      .values({ fiscalYear: 2023, month: 2, closed: true, changedBy: ctx.actor.userId })
      .execute(),
  )
  const faults: Partial<FigureRow>[] = [
    { unitId: '00000000-0000-4000-8000-000000000000' },
    { account: '9.99.99' },
    { month: 13 },
    { month: 2 },
  ]
  for (const fault of faults)
    await expect(
      as(actors.controller, 'write', (ctx) => load(ctx, [good, { ...good, ...fault }])),
      JSON.stringify(fault),
    ).rejects.toThrow()
  await undone(async (ctx) => expect(await sums(ctx)).toEqual(new Map()))
})
