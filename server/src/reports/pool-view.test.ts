import { oreFromKr } from '@kildetal/shared/money.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addItem, addMeeting } from '../../test/books.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Context } from '../context.ts'
import { postItem } from '../ledger/post-item.ts'
import { addAlias } from '../pools/aliases.ts'
import { createPool } from '../pools/change.ts'
import { readPoolView } from './pool-view.ts'

const { actors, as, call } = await makeTestSystem()
const kr = oreFromKr

const APRIL = `Til analyser er der i 2025 sat 1.222.000 kr. af, og 714.000 kr. i hvert af årene derefter.
Der er søgt om at flytte 1.358.000 kr. fra 2024, så der i alt bliver 2.580.000 kr. i 2025.
Heraf indgår 1,0 mio. kr. til samarbejder.`

/** The facts of the analysis pool, told in the test's own words; returns its address. */
async function analysisPool(ctx: Context): Promise<string> {
  await createPool(ctx, { name: 'Organisationsudvikling', parent: null, unitId: null })
  await createPool(ctx, { name: 'Analyser', parent: 'organisationsudvikling', unitId: null })
  await addAlias(ctx, 'analyser', 'Organisationsudvikling')
  const december = await addMeeting(ctx, {
    body: 'Direktionen',
    day: '2023-12-07',
    agendaItem: '4',
    text: 'Udgiften på 520.000 til analysen betales af puljen til analyser i budget 2024.',
  })
  await addItem(ctx, december, {
    amountKr: 520_000,
    quote: '520.000',
    kind: 'expense',
    counterpart: 'BDO',
    fundingSource: 'puljen til analyser i budget 2024',
  })
  const april = await addMeeting(ctx, { body: 'Direktionen', day: '2025-04-23', agendaItem: '6', text: APRIL })
  const original = await addItem(ctx, april, {
    amountKr: 1_222_000,
    quote: '1.222.000 kr.',
    years: [2025],
    poolName: 'direktionens pulje til organisationsudvikling',
  })
  await addItem(ctx, april, {
    amountKr: 714_000,
    quote: '714.000 kr.',
    unit: 'per_year',
    years: [2026, 2027, 2028],
    disputedYears: [2029],
    poolName: 'Analyser',
  })
  const request = await addItem(ctx, april, {
    amountKr: 1_358_000,
    quote: '1.358.000 kr.',
    kind: 'carry_over',
    status: 'proposed',
    years: [2025],
    fromYear: 2024,
    poolName: 'Analyser',
  })
  await ctx.trx
    .insertInto('itemStep')
    .values([
      {
        itemId: request.id,
        step: 'recommended',
        basis: 'expected',
        body: 'Økonomi- og Erhvervsudvalget',
        day: '2025-04-22',
        mentionId: null,
        meetingId: null,
        position: 1,
      },
      {
        itemId: request.id,
        step: 'approved',
        basis: 'expected',
        body: 'Kommunalbestyrelsen',
        day: '2025-04-30',
        mentionId: null,
        meetingId: null,
        position: 2,
      },
    ])
    .execute()
  const total = await addItem(
    ctx,
    april,
    { amountKr: 2_580_000, quote: '2.580.000 kr.', years: [2025], status: 'proposed' },
    'leave',
  )
  const bound = await addItem(ctx, april, { amountKr: 1_000_000, quote: '1,0 mio. kr.', years: [2024, 2025] }, 'leave')
  await ctx.trx
    .insertInto('itemPart')
    .values([
      { wholeId: total.id, partId: original.id, basis: 'sum' },
      { wholeId: total.id, partId: request.id, basis: 'sum' },
      { wholeId: total.id, partId: bound.id, basis: 'included' },
    ])
    .execute()
  expect((await postItem(ctx, total)).nothing).toContain('summen')
  expect((await postItem(ctx, bound)).movementIds).toHaveLength(1)
  await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(ctx.trx)
  return 'analyser'
}

class Undo extends Error {}
/** Works as the controller and leaves nothing behind. */
async function undone(work: (ctx: Context) => Promise<void>): Promise<void> {
  await as(actors.controller, 'write', async (ctx) => {
    await work(ctx)
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
}

const ASKED_OF = ['Økonomi- og Erhvervsudvalget', 'Kommunalbestyrelsen']

test('the analysis pool 2025 as counted by hand: requested money is outside the total', () =>
  undone(async (ctx) => {
    const slug = await analysisPool(ctx)
    const view = await readPoolView(ctx, slug, { asOf: '2025-04-23' })
    expect(view.year).toBe(2025)
    expect(view.path.map((pool) => pool.name)).toEqual(['Organisationsudvikling'])
    // 1.222.000 given, 1.000.000 of it bound, nothing committed.
    expect(view.figures).toEqual({
      year: 2025,
      budgetKnown: true,
      originalOre: kr(1_222_000),
      supplementaryOre: 0,
      reallocatedOre: 0,
      carriedOverOre: 0,
      revisedOre: kr(1_222_000),
      earmarkedOre: kr(1_000_000),
      committedOre: 0,
      spentOre: 0,
      freeOre: kr(222_000),
      requestedOre: kr(1_358_000),
      requestedOutOre: 0,
      revisedIfGrantedOre: kr(2_580_000),
      freeIfGrantedOre: kr(1_580_000),
    })
    expect(view.statedTotals).toMatchObject([{ amountOre: kr(2_580_000), matches: true }])
    expect(view.bindingMayLieInRequest).toBe(true)
    expect(view.requests).toMatchObject([{ remainingOre: kr(1_358_000), fromYear: 2024 }])
    expect(view.requests[0]?.awaits).toEqual([
      { body: ASKED_OF[0], day: '2025-04-22', minutesMissing: true },
      { body: ASKED_OF[1], day: '2025-04-30', minutesMissing: false },
    ])
  }))

test('the waterfall hangs what is bound from the granted total, and hatched from the total with the request', () =>
  undone(async (ctx) => {
    const view = await readPoolView(ctx, await analysisPool(ctx), { year: 2025, asOf: '2025-04-23' })
    const bars = view.waterfall.map((bar) => [
      bar.step,
      bar.fromOre / 1e5,
      bar.toOre / 1e5,
      (bar.requestedFromOre ?? -1e5) / 1e5,
      (bar.requestedToOre ?? -1e5) / 1e5,
    ])
    expect(bars).toEqual([
      ['original', 0, 1222, -1, -1],
      ['requested', 1222, 1222, 1222, 2580],
      ['total_if_granted', 0, 1222, 1222, 2580],
      ['earmarked', 222, 1222, 1580, 2580],
      ['committed', 222, 222, -1, -1],
      ['free', 0, 222, 222, 1580],
    ])
  }))

test('2024 to 2029 by hand: the year before cannot be said, outlook years stand, a disputed year is counted nowhere', () =>
  undone(async (ctx) => {
    const slug = await analysisPool(ctx)
    const before = await readPoolView(ctx, slug, { year: 2024, asOf: '2025-04-23' })
    expect(before.figures).toMatchObject({
      budgetKnown: false,
      revisedOre: null,
      freeOre: null,
      committedOre: kr(520_000),
      requestedOutOre: kr(1_358_000),
    })
    expect(before.waterfall).toEqual([])
    const view = await readPoolView(ctx, slug, { year: 2025, asOf: '2025-04-23' })
    expect(view.outlook.map(({ year, amountOre, disputed }) => [year, amountOre, disputed])).toEqual([
      [2026, kr(714_000), false],
      [2027, kr(714_000), false],
      [2028, kr(714_000), false],
      [2029, kr(714_000), true],
    ])
    for (const year of [2026, 2027, 2028])
      expect((await readPoolView(ctx, slug, { year, asOf: '2025-04-23' })).figures.freeOre).toBe(kr(714_000))
    expect((await readPoolView(ctx, slug, { year: 2029, asOf: '2025-04-23' })).figures.freeOre).toBe(null)
  }))

test('the movement table tells status, source and what a request waits for', () =>
  undone(async (ctx) => {
    const view = await readPoolView(ctx, await analysisPool(ctx), { year: 2025, asOf: '2025-04-23' })
    const rows = view.movements.map(({ knownOn, years, amountOre, status, mark }) => [
      knownOn,
      years,
      amountOre,
      status,
      mark,
    ])
    expect(rows).toEqual([
      ['2025-04-23', [2025], kr(1_222_000), 'adopted', 'decided'],
      ['2025-04-23', [2025], kr(1_358_000), 'requested', 'requested'],
      ['2025-04-23', [2025], kr(-1_000_000), 'earmarked', 'decided'],
      ['2025-04-23', [2026, 2027, 2028], kr(714_000), 'adopted', 'decided'],
      ['2025-04-23', [2029], kr(714_000), 'disputed', 'proposed'],
      ['2023-12-07', [2024], kr(-520_000), 'committed', 'decided'],
    ])
    expect(view.movements.at(-1)?.sourceLabel).toBe('Direktionen 7. december 2023, punkt 4')
    expect(view.movements[1]?.movement?.basis.source).toMatchObject({
      before: 'Der er søgt om at flytte ',
      quote: '1.358.000 kr.',
      after: ' fra 2024, så der i alt bliver 2.580.000 kr. i 2025.',
    })
    expect(view.meetings.map(({ day, future }) => [day, future])).toEqual([
      ['2023-12-07', false],
      ['2025-04-22', true],
      ['2025-04-23', false],
      ['2025-04-30', true],
    ])
  }))

test('as known on an earlier day, and what changed since', () =>
  undone(async (ctx) => {
    const slug = await analysisPool(ctx)
    const early = await readPoolView(ctx, slug, { year: 2025, asOf: '2025-04-22' })
    expect(early.figures).toMatchObject({ budgetKnown: false, originalOre: 0, requestedOre: 0 })
    expect(early.movements).toHaveLength(1)
    const view = await readPoolView(ctx, slug, { year: 2025, asOf: '2025-04-23' })
    expect(view.changes).toMatchObject({ since: '2023-12-07', freeBeforeOre: null, freeAfterOre: kr(222_000) })
    expect(view.changes.movementIds).toHaveLength(6)
  }))

test('pools are for those who read all figures: leaders and administrators are refused, and see no row', async () => {
  for (const actor of [actors.leader, actors.administrator]) {
    expect((await call(actor, '/api/pools')).status).toBe(403)
    expect((await call(actor, '/api/pools/analyser')).status).toBe(403)
  }
  await as(actors.controller, 'write', analysisPool)
  for (const actor of [actors.leader, actors.administrator])
    for (const table of ['pool', 'poolAlias', 'ledgerAccount', 'movement', 'posting', 'countedPosting'] as const)
      expect(await as(actor, 'read', (ctx) => ctx.trx.selectFrom(table).selectAll().execute())).toEqual([])
  for (const actor of [actors.executive, actors.auditor, actors.controller]) {
    const answer = await call(actor, '/api/pools?year=2025&asOf=2025-04-23')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      pools: [
        { name: 'Analyser', figures: { freeOre: kr(222_000) } },
        { name: 'Organisationsudvikling', figures: { freeOre: kr(222_000) } },
      ],
    })
  }
})
