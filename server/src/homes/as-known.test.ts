import type { AuditorHome, ControllerHome } from '@kildetal/shared/homes.ts'
import type { EconomicItem, ItemList } from '@kildetal/shared/items.ts'
import type { Trust } from '@kildetal/shared/trust.ts'
import { expect, test } from 'vitest'
import { BOARD, COUNCIL, textFile } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor } from '../context.ts'
import { importDocument } from '../minutes/import.ts'

const { actors, call, system } = await makeTestSystem()
const on = (day: string) => {
  system.today = () => day
}
const read = async <T>(path: string, actor: Actor = actors.controller) => {
  const answer = await call(actor, path)
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}
const home = (day: string) => read<ControllerHome>(`/api/homes/controller?asOf=${day}`)
const trust = (day: string) => read<Trust>(`/api/trust?asOf=${day}`)
const post = async (path: string, json: object) => {
  const answer = await call(actors.controller, path, { json })
  expect(answer.status).toBeLessThan(300)
  return answer.json()
}

on('2025-04-01')
await importDocument(system, actors.controller, textFile(BOARD))
on('2025-04-03')
const { items } = await read<ItemList>('/api/items?limit=500')
const pick = (amountOre: number) => items.find((item) => item.amountOre === amountOre) as EconomicItem
const asked = pick(8_000_000)
await post(`/api/items/${asked.id}/acceptance`, { version: asked.version })
const [finding] = (await read<ControllerHome>('/api/homes/controller')).findings
await post(`/api/findings/${finding?.id}/resolution`, { version: finding?.version, holds: null, note: 'Står fast' })
on('2025-04-07')
await importDocument(system, actors.controller, textFile(COUNCIL))
await call(actors.controller, '/api/periods/2025/1/closing', { json: { version: 0, reason: 'Prøve' } })
on('2025-04-09')

test('the inbox of a day holds what had come by then and nobody had looked at', async () => {
  expect(await home('2025-03-31')).toMatchObject({ review: [], unreviewed: 0, findings: [], openFindings: 0 })
  const came = await home('2025-04-02')
  expect(came.unreviewed).toBe(items.length)
  expect(came.review).toMatchObject([{ body: 'Direktionen', unreviewed: items.length, total: items.length }])
  expect(came.openFindings).toBeGreaterThan(0)
  const looked = await home('2025-04-03')
  expect(looked.unreviewed).toBe(items.length - 1)
  expect(looked.openFindings).toBe(came.openFindings - 1)
  // The council's decision on an accepted figure waits from the day its minutes came.
  expect((await home('2025-04-06')).review.map(({ body }) => body)).toEqual(['Direktionen'])
  const decided = (await home('2025-04-07')).review
  expect(decided.map(({ body }) => body)).toEqual(['Byrådet', 'Direktionen'])
  expect(decided[0]?.unreviewed).toBeGreaterThan(0)
  expect(await home('2025-04-09')).toEqual(await read('/api/homes/controller'))
})

test('trust and the auditor’s home count what was reviewed by then', async () => {
  expect((await trust('2025-04-02')).review).toMatchObject({
    items: items.length,
    accepted: 0,
    unreviewed: items.length,
  })
  expect((await trust('2025-04-03')).review).toMatchObject({ accepted: 1 })
  const open = async (day: string) => (await trust(day)).findings?.reduce((sum, row) => sum + row.open, 0)
  expect(await open('2025-04-02')).toBe(((await open('2025-04-03')) ?? 0) + 1)
  const auditor = (day: string) => read<AuditorHome>(`/api/homes/auditor?asOf=${day}`, actors.auditor)
  expect(await auditor('2025-04-02')).toMatchObject({ reviewed: 0, unreviewed: items.length })
  expect(await auditor('2025-04-03')).toMatchObject({ reviewed: 1, unreviewed: items.length - 1 })
  expect((await auditor('2025-03-31')).openFindings).toBe(0)
})

test('who may not see a home may not see it on another day', async () => {
  for (const actor of [actors.leader, actors.executive, actors.auditor, actors.administrator])
    expect((await call(actor, '/api/homes/controller?asOf=2025-04-02')).status).toBe(403)
  expect((await call(actors.leader, '/api/homes/auditor?asOf=2025-04-02')).status).toBe(403)
  const leader = await read<Trust>('/api/trust?asOf=2025-04-02', actors.leader)
  expect(leader).toMatchObject({ review: null, findings: null, controlTotals: null, audit: null })
  expect((await call(actors.leader, '/api/findings?asOf=2025-04-02')).status).toBe(200)
  expect(await read('/api/findings?asOf=2025-04-02', actors.leader)).toEqual([])
})
