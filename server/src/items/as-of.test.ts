import type { Changes } from '@kildetal/shared/changes.ts'
import type { DecisionList } from '@kildetal/shared/decisions.ts'
import type { EconomicItem, ItemDetail, ItemList, ItemTotal } from '@kildetal/shared/items.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BOARD, COUNCIL, LATER, textFile, UNDATED } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor } from '../context.ts'
import { importDocument } from '../minutes/import.ts'

const { actors, system, call } = await makeTestSystem()
const BEFORE = '2025-03-11'
const ASKED = '2025-03-12'
const BETWEEN = '2025-03-26'
const GRANTED = '2025-03-27'
const CASE = 'caseNumber=00.15.10-A21-7-25'

const read = async <T>(path: string, actor: Actor = actors.controller) => {
  const answer = await call(actor, path)
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}
const carriedOver = async (query: string): Promise<EconomicItem | undefined> =>
  (await read<ItemList>(`/api/items?${query}`)).items.find(({ amountOre }) => amountOre === 8_000_000)

await importDocument(system, actors.controller, textFile(BOARD))
const asked = await carriedOver('')
await importDocument(system, actors.controller, textFile(COUNCIL))

it('shows an item from the day a meeting speaks of it, with the status and the source it had then', async () => {
  expect(asked?.status).toBe('proposed')
  expect(await carriedOver(`asOf=${BEFORE}`)).toBeUndefined()
  for (const day of [ASKED, BETWEEN])
    expect(await carriedOver(`asOf=${day}`)).toMatchObject({
      id: asked?.id,
      status: 'proposed',
      source: { day: ASKED },
    })
  for (const query of [`asOf=${GRANTED}`, 'asOf=2026-01-01', ''])
    expect(await carriedOver(query)).toMatchObject({ id: asked?.id, status: 'approved', source: { day: GRANTED } })
  expect(await read('/api/items?asOf=2025-03-11')).toEqual({ total: 0, items: [] })
  const citations = async (day: string) => (await carriedOver(`asOf=${day}`))?.citations
  expect([await citations(BETWEEN), await citations(GRANTED)]).toEqual([2, 4])
})

it('filters, sorts and counts by the same status', async () => {
  for (const [day, status, other] of [
    [BETWEEN, 'proposed', 'approved'],
    [GRANTED, 'approved', 'proposed'],
  ] as const) {
    expect(await carriedOver(`asOf=${day}&status=${status}`)).toMatchObject({ id: asked?.id })
    expect(await carriedOver(`asOf=${day}&status=${other}`)).toBeUndefined()
    const list = await read<ItemList>(`/api/items?asOf=${day}&sort=status&direction=asc`)
    expect(list.items.map((item) => item.status)).toEqual(
      list.items.map((item) => item.status).toSorted((a, b) => (a ?? 'z').localeCompare(b ?? 'z')),
    )
    const totals = await read<ItemTotal[]>(`/api/items/totals?rows=status&asOf=${day}`)
    for (const { row, count } of totals) expect(list.items.filter((item) => item.status === row)).toHaveLength(count)
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(list.total)
  }
  const [was] = await read<ItemTotal[]>(`/api/items/totals?rows=kind&kind=carry_over&${CASE}&asOf=${BETWEEN}`)
  expect(was).toMatchObject({ count: 1, requestedOre: 8_000_000, approvedOre: 0 })
  const [is] = await read<ItemTotal[]>(`/api/items/totals?rows=kind&kind=carry_over&${CASE}&asOf=${GRANTED}`)
  expect(is).toMatchObject({ count: 1, requestedOre: 0, approvedOre: 8_000_000 })
  const meetings = await read<ItemTotal[]>(`/api/items/totals?rows=meeting&asOf=${BETWEEN}`)
  expect(meetings.map(({ rowLabel }) => rowLabel)).toEqual([`Direktionen ${ASKED}`])
  expect(await read('/api/items/totals?rows=status&asOf=2025-03-11')).toEqual([])
})

it('keeps a correction on every day no later meeting decided', async () => {
  const { items } = await read<ItemList>('/api/items')
  const item = items.find(({ amountOre }) => amountOre === 31_000_000)
  const amended = await call(actors.controller, `/api/items/${item?.id}/amendment`, {
    json: { version: item?.version, changes: { status: 'rejected' }, accept: true },
  })
  expect(amended.status).toBe(200)
  const { items: then } = await read<ItemList>(`/api/items?asOf=${ASKED}&status=rejected`)
  expect(then.map(({ id }) => id)).toEqual([item?.id])
})

it('gives a leader no item that the list of today does not give', async () => {
  const today = await read<ItemList>('/api/items', actors.leader)
  expect(today.items.map(({ amountOre }) => amountOre)).toEqual([31_000_000])
  expect(await read<ItemList>(`/api/items?asOf=${GRANTED}`, actors.leader)).toEqual(today)
  expect(await read<ItemList>(`/api/items?asOf=${BEFORE}`, actors.leader)).toEqual({ total: 0, items: [] })
  const totals = await read<ItemTotal[]>(`/api/items/totals?rows=kind&asOf=${GRANTED}`, actors.leader)
  expect(totals.map(({ count }) => count)).toEqual([1])
  expect((await call(actors.administrator, `/api/items?asOf=${GRANTED}`)).status).toBe(403)
})

it('refuses a day that is none', async () => {
  expect((await call(actors.controller, '/api/items?asOf=2025-02-30')).status).toBe(422)
})

const amend = async (item: EconomicItem | undefined, changes: object, accept = true) => {
  const json = { version: item?.version, changes, accept }
  const answer = await call(actors.controller, `/api/items/${item?.id}/amendment`, { json })
  expect(answer.status).toBe(200)
  return (await answer.json()) as ItemDetail
}

describe('what consultants did on a day', () => {
  const today = system.today
  const on = (day: string) => {
    system.today = () => day
  }
  let item: EconomicItem | undefined
  const known = async (day: string, actor: Actor = actors.controller) =>
    (await read<ItemList>(`/api/items?asOf=${day}`, actor)).items.find(({ id }) => id === item?.id)
  beforeAll(async () => {
    on('2031-05-02')
    await importDocument(system, actors.controller, textFile(LATER))
    ;[item] = (await read<ItemList>('/api/items?text=Cykelstativer')).items
    on('2031-05-05')
    item = await amend(item, { amountOre: 26_000_000, audience: 'all_units' })
    on('2031-05-09')
    item = await amend(item, { amountOre: 27_000_000 })
    on('2031-05-12')
  })
  afterAll(() => {
    system.today = today
  })

  it('tells amount and state of the day, and before the minutes came what was first reviewed', async () => {
    expect(await known('2031-04-22')).toBeUndefined()
    expect(await known('2031-04-23')).toMatchObject({ amountOre: 26_000_000, state: 'accepted', citations: 2 })
    expect(await known('2031-05-02')).toMatchObject({ amountOre: 25_000_000, state: 'unreviewed' })
    expect(await known('2031-05-04')).toMatchObject({ amountOre: 25_000_000, state: 'unreviewed' })
    expect(await known('2031-05-05')).toMatchObject({ amountOre: 26_000_000, state: 'accepted' })
    expect(await known('2031-05-08')).toMatchObject({ amountOre: 26_000_000 })
    expect(await known('2031-05-09')).toMatchObject({ amountOre: 27_000_000, version: item?.version })
    const [was] = await read<ItemTotal[]>(`/api/items/totals?rows=state&text=Cykelstativer&asOf=2031-05-04`)
    expect(was).toMatchObject({ row: 'unreviewed', approvedOre: 25_000_000 })
    const detail = await read<ItemDetail>(`/api/items/${item?.id}?asOf=2031-05-05`)
    expect(detail).toMatchObject({ amountOre: 26_000_000, amended: [{ became: 'all_units' }, { became: 26_000_000 }] })
  })

  it('gives a leader only what was accepted then and may be seen now', async () => {
    expect(await known('2031-05-04', actors.leader)).toBeUndefined()
    expect(await known('2031-05-05', actors.leader)).toMatchObject({ amountOre: 26_000_000 })
    expect((await call(actors.leader, `/api/items/${item?.id}?asOf=2031-05-04`)).status).toBe(404)
    on('2031-05-13')
    item = await amend(item, { audience: 'unit' })
    expect(await known('2031-05-12', actors.leader)).toBeUndefined()
    expect(await known('2031-05-12')).toMatchObject({ audience: 'all_units' })
  })

  it('refuses a day to come wherever a day is asked for', async () => {
    for (const path of [
      ...['/api/items?', '/api/items/totals?rows=kind&', `/api/items/${item?.id}?`, '/api/findings?', '/api/pools?'],
      ...[
        '/api/pools/x?',
        '/api/movements?',
        '/api/changes?since=2031-01-01&',
        '/api/accounts/statement?pool=x&year=2031&',
      ],
      ...['/api/overview/kommune?', '/api/units/kommune/figures?', '/api/carry-overs?from=2031&', '/api/trust?'],
      ...['/api/carry-overs/annex.pdf?from=2031&', '/api/deviations?', '/api/decisions?', '/api/follow-ups?'],
      ...['/api/projects?', '/api/projects/x?', '/api/homes/controller?'],
    ]) {
      const answer = await call(actors.controller, `${path}asOf=2031-05-14`)
      expect([path, answer.status]).toEqual([path, 400])
    }
  })

  it('lists the corrections between two days with their reason', async () => {
    const { corrections } = await read<Changes>('/api/changes?since=2031-05-05&asOf=2031-05-12')
    expect(corrections).toMatchObject([
      {
        item: { id: item?.id, amountOre: 27_000_000 },
        day: '2031-05-09',
        cause: 'correction',
        by: 'konsulent',
        changes: [{ attribute: 'amountOre', was: 26_000_000, became: 27_000_000 }],
      },
    ])
    const all = await read<Changes>('/api/changes?since=2031-05-04&asOf=2031-05-12')
    expect(all.corrections.map(({ day, cause }) => [day, cause])).toEqual([
      ['2031-05-09', 'correction'],
      ['2031-05-05', 'correction'],
    ])
    expect(all.corrections[1]).toMatchObject({ stateBefore: 'unreviewed', stateAfter: 'accepted' })
    expect((await call(actors.leader, '/api/changes?since=2031-05-04')).status).toBe(403)
  })
})

it('knows a meeting whose day nobody knows from the day its document came', async () => {
  const today = system.today
  system.today = () => '2032-02-03'
  await importDocument(system, actors.controller, textFile(UNDATED, 'uden-dag.txt'))
  system.today = () => '2032-02-10'
  const known = async (day: string) => (await read<ItemList>(`/api/items?text=Gyngestativ&asOf=${day}`)).total
  const { items } = await read<ItemList>('/api/items?text=Gyngestativ')
  expect(items).toMatchObject([{ amountOre: 6_500_000, source: { day: null } }])
  expect([await known('2032-02-02'), await known('2032-02-03')]).toEqual([0, 1])
  const decided = async (day: string) =>
    (await read<DecisionList>(`/api/decisions?asOf=${day}`)).decisions.filter((one) => one.day === null).length
  expect([await decided('2032-02-02'), await decided('2032-02-03')]).toEqual([0, 1])
  system.today = today
})
