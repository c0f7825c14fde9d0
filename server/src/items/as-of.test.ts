import type { EconomicItem, ItemList, ItemTotal } from '@kildetal/shared/items.ts'
import { expect, it } from 'vitest'
import { BOARD, COUNCIL, textFile } from '../../test/minutes/examples.ts'
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
