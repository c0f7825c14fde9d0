import { oreFromKr as kr } from '@kildetal/shared/money.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addItem, addMeeting, cite, type TestMeeting } from '../../test/books.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Context } from '../context.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { addAlias } from '../pools/aliases.ts'
import { readPoolView } from '../reports/pool-view.ts'
import { readMovements } from './movements.ts'
import { hasMovements, postItem, unpostItem } from './post-item.ts'
import { settleMovement } from './settle.ts'

const { actors, as } = await makeTestSystem()

const NOTHING_CITED = {
  ...({
    state: 'accepted',
    origin: 'manual',
    kind: 'budget',
    status: 'approved',
    unit: 'total',
    confidence: 1,
  } as const),
  ...{ minOre: null, maxOre: null, fromYear: null, priceLevel: null, approximate: false, decidedStatus: null },
  ...{ counterpart: null, fundingSource: null, poolId: null, orgUnitId: null, caseNumber: null, extracted: null },
  ...{ reviewedBy: null, reviewedAt: null },
}

class Undo extends Error {}
/** Works as the controller and leaves nothing behind; what is checked at commit is checked at the end. */
async function undone(work: (ctx: Context) => Promise<void>): Promise<void> {
  await as(actors.controller, 'write', async (ctx) => {
    await work(ctx)
    await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(ctx.trx)
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
}

const april = (ctx: Context) =>
  addMeeting(ctx, {
    body: 'Direktionen',
    day: '2025-04-23',
    agendaItem: '6',
    text: 'Klimapuljen får 900 kr. Der søges om at flytte 500 kr. fra 2024. Puljen betaler 120 kr. for en rapport.',
  })
const request = (ctx: Context, meeting: TestMeeting) =>
  addItem(ctx, meeting, {
    ...{ amountKr: 500, quote: '500 kr.', kind: 'carry_over', status: 'proposed' },
    ...{ years: [2025], fromYear: 2024, poolName: 'Klimapuljen' },
  })

const figures = async (ctx: Context, asOf: string, slug = 'klima') => {
  const view = await readPoolView(ctx, slug, { year: 2025, asOf })
  return [view.figures.freeOre, view.figures.requestedOre]
}
const ledger = (ctx: Context, item: EconomicItemRow) =>
  readMovements(ctx, { item: item.id, limit: 100 }).then((list) =>
    list.movements.map((row) => [row.kind, row.phase, row.state]),
  )

test('posting twice is posting once; an unchanged item leaves the books alone', () =>
  undone(async (ctx) => {
    const item = await addItem(ctx, await april(ctx), {
      amountKr: 900,
      quote: '900 kr.',
      years: [2025],
      poolName: 'Klimapuljen',
    })
    const before = await ledger(ctx, item)
    expect((await postItem(ctx, item)).movementIds).toHaveLength(1)
    expect((await postItem(ctx, { ...item, label: 'Et andet navn' })).movementIds).toHaveLength(1)
    expect(await ledger(ctx, item)).toEqual(before)
    expect(await figures(ctx, '2025-04-23')).toEqual([kr(900), 0])
  }))

test('an amended amount takes the place of the first, as if it had always been read so', () =>
  undone(async (ctx) => {
    const item = await addItem(ctx, await april(ctx), {
      amountKr: 900,
      quote: '900 kr.',
      years: [2025],
      poolName: 'Klimapuljen',
    })
    await postItem(ctx, { ...item, amountOre: kr(950) })
    expect(await figures(ctx, '2025-04-23')).toEqual([kr(950), 0])
    expect(await ledger(ctx, item)).toEqual([
      ['original_budget', 'posted', 'counted'],
      ['reversal', 'posted', 'counted'],
      ['original_budget', 'posted', 'reversed'],
    ])
  }))

test('undo takes everything out again, settled or not, and the item cannot be deleted from under its rows', () =>
  undone(async (ctx) => {
    const meeting = await april(ctx)
    const item = await request(ctx, meeting)
    expect(await figures(ctx, '2025-04-23')).toEqual([null, kr(500)])
    await unpostItem(ctx, item)
    expect(await figures(ctx, '2025-04-23')).toEqual([null, 0])
    expect(await hasMovements(ctx, item.id)).toBe(true)
    await postItem(ctx, item)
    expect(await figures(ctx, '2025-04-23')).toEqual([null, kr(500)])
  }))

test('a later meeting grants the request: requested until that day, granted from it', () =>
  undone(async (ctx) => {
    const item = await request(ctx, await april(ctx))
    const council = await addMeeting(ctx, {
      ...{ body: 'Kommunalbestyrelsen', day: '2025-04-30', agendaItem: '3' },
      text: 'Overførslen på 500 kr. er godkendt.',
    })
    const mentionId = await cite(ctx, council, item.id, '500 kr.', 'noted')
    await ctx.trx
      .insertInto('itemStep')
      .values({
        ...{ itemId: item.id, step: 'approved', basis: 'decided', body: 'Kommunalbestyrelsen', day: '2025-04-30' },
        ...{ mentionId, meetingId: council.id, position: 2 },
      })
      .execute()
    const granted = { ...item, status: 'approved' } as const
    await postItem(ctx, granted)
    expect(await figures(ctx, '2025-04-29')).toEqual([null, kr(500)])
    expect(await figures(ctx, '2025-04-30')).toEqual([kr(500), 0])
    // The consultant undoes that reading of the council's minutes: it is a request again.
    await ctx.trx.deleteFrom('itemStep').where('itemId', '=', item.id).execute()
    await postItem(ctx, item)
    expect(await figures(ctx, '2025-04-30')).toEqual([null, kr(500)])
  }))

test('what a consultant settled by hand stays when the item is posted again', () =>
  undone(async (ctx) => {
    const item = await request(ctx, await april(ctx))
    const { movementIds } = await postItem(ctx, item)
    await settleMovement(ctx, movementIds[0] ?? '', {
      ...{ amountOre: kr(300), rest: 'keep', knownOn: '2025-04-30', grantedBy: 'Kommunalbestyrelsen' },
      basis: { note: 'Telefonisk fra sekretariatet' },
    })
    await postItem(ctx, { ...item, label: 'Andet navn' })
    expect(await figures(ctx, '2025-04-30')).toEqual([kr(300), kr(200)])
    const view = await readPoolView(ctx, 'klima', { year: 2025, asOf: '2025-04-30' })
    expect(view.movements.map((row) => [row.status, row.amountOre, row.mark])).toEqual([
      ['granted', kr(300), 'none'],
      ['partly_granted', kr(200), 'requested'],
    ])
  }))

test('an expense named only by what pays it lands on the pool of that name and year', () =>
  undone(async (ctx) => {
    const meeting = await april(ctx)
    await addItem(ctx, meeting, { amountKr: 900, quote: '900 kr.', years: [2025], poolName: 'Klimapuljen' })
    await addItem(ctx, meeting, {
      ...{ amountKr: 120, quote: '120 kr.', kind: 'expense', fundingSource: 'puljen til klima i budget 2025' },
    })
    expect(await figures(ctx, '2025-04-23')).toEqual([kr(780), 0])
  }))

test('a name that is given to another pool takes its bookings with it', () =>
  undone(async (ctx) => {
    const meeting = await april(ctx)
    await addItem(ctx, meeting, { amountKr: 900, quote: '900 kr.', years: [2025], poolName: 'Klimapuljen' })
    const expense = await addItem(ctx, meeting, {
      ...{ amountKr: 120, quote: '120 kr.', kind: 'expense', years: [2025], fundingSource: 'puljen til rapporter' },
    })
    expect(await figures(ctx, '2025-04-23')).toEqual([kr(900), 0])
    await addAlias(ctx, 'klima', 'Rapporter')
    expect(await figures(ctx, '2025-04-23')).toEqual([kr(780), 0])
    expect(await figures(ctx, '2025-04-23', 'rapporter')).toEqual([null, 0])
    expect(await ledger(ctx, expense)).toHaveLength(3)
  }))

test('the database refuses a second booking of the same part, and an item that cites nothing', async () => {
  await undone(async (ctx) => {
    const item = await addItem(ctx, await april(ctx), {
      amountKr: 900,
      quote: '900 kr.',
      years: [2025],
      poolName: 'Klimapuljen',
    })
    await expect(
      sql`INSERT INTO movement (kind, phase, text, amount_ore, fiscal_year, known_on, registered_by, item_id, item_part)
        SELECT kind, phase, text, amount_ore, fiscal_year, known_on, registered_by, item_id, item_part FROM movement WHERE item_id = ${item.id}`.execute(
        ctx.trx,
      ),
    ).rejects.toMatchObject({ code: 'KT004' })
    throw new Undo()
  })
  const bare = as(actors.controller, 'write', async (ctx) => {
    const item = await ctx.trx
      .insertInto('economicItem')
      .values({ ...NOTHING_CITED, label: 'Uden henvisning', amountOre: 5, years: [2025], poolName: 'Klimapuljen' })
      .returningAll()
      .executeTakeFirstOrThrow()
    await postItem(ctx, item)
  })
  await expect(bare).rejects.toMatchObject({ code: 'KT005' })
})
