import { ControllerHome, LeaderHome } from '@kildetal/shared/homes.ts'
import { ImportAccepted, ImportList } from '@kildetal/shared/imports.ts'
import { ItemDetail, ItemList } from '@kildetal/shared/items.ts'
import { MinutesView } from '@kildetal/shared/minutes.ts'
import { PoolView } from '@kildetal/shared/pools.ts'
import { ReviewQueue } from '@kildetal/shared/review.ts'
import { expect, test } from 'vitest'
import { makeTestSystem } from '../../server/test/system.ts'

/** The path of one figure, through HTTP alone: minutes → review → books → the question a director asks → back to the sentence. */

const { actors, call, settleJobs } = await makeTestSystem()

const MINUTES = `REFERAT Direktionen d. 12-03-2025

Mødedato Onsdag d. 12. marts 2025 kl. 09:00

Punkt 1: Midler til analyser

00.30.10P19-7-25

Sagsfremstilling

Der er afsat 900.000 kr. til analyser i 2025 på direktionens pulje til analyser. Der er anmodet om overførsel af 300.000 kr. fra 2024 til 2025 på puljen til analyser. Kommunalbestyrelsen behandler overførslen den 30. april 2025.

Økonomiske konsekvenser

Plejecenter Havblik får et tilskud på 40.000 kr. i 2025.

Indstilling

Kommunaldirektøren indstiller:

- At fordelingen godkendes.

Beslutning

Indstillingen godkendt.

Punkt 2: Lukket: Køb af ejendom

82.02.00-G01-9-25

Der betales 7.777.000 kr. for ejendommen.
`

async function read<T>(schema: { parse(value: unknown): T }, answer: Response): Promise<T> {
  expect(answer.status, await answer.clone().text()).toBeLessThan(300)
  return schema.parse(await answer.json())
}

async function importMinutes(text: string): Promise<ImportList> {
  const form = new FormData()
  form.append('file', new File([text], 'referat.txt', { type: 'text/plain' }))
  await read(ImportAccepted, await call(actors.controller, '/api/imports', { method: 'POST', body: form }))
  await settleJobs()
  return read(ImportList, await call(actors.controller, '/api/imports'))
}

test('a figure goes from the minutes to the screen, and back to its sentence', async () => {
  const imports = await importMinutes(MINUTES)
  expect(imports.imports.map((row) => row.state)).toEqual(['done'])

  // Nothing is in the books before somebody has seen it.
  const inbox = await read(ControllerHome, await call(actors.controller, '/api/homes/controller'))
  expect(inbox.unreviewed).toBe(3)
  expect((await call(actors.executive, '/api/pools/analyser')).status).toBe(404)

  const queue = await read(ReviewQueue, await call(actors.controller, '/api/review/queue'))
  for (const id of new Set(queue.entries.map((entry) => entry.itemId))) {
    const { version } = await read(ItemDetail, await call(actors.controller, `/api/items/${id}`))
    await read(ItemDetail, await call(actors.controller, `/api/items/${id}/acceptance`, { json: { version } }))
  }

  // The question a director asks: what is free, and what if the request is granted?
  const pool = await read(PoolView, await call(actors.executive, '/api/pools/analyser?year=2025&asOf=2025-03-12'))
  expect(pool.figures).toMatchObject({
    originalOre: 90_000_000,
    requestedOre: 30_000_000,
    freeOre: 90_000_000,
    freeIfGrantedOre: 120_000_000,
  })
  const before = await read(PoolView, await call(actors.executive, '/api/pools/analyser?year=2025&asOf=2025-03-11'))
  expect(before.figures.requestedOre).toBe(0)

  // From the bar to the item, and from the item to the sentence.
  const bar = pool.waterfall.find(({ step }) => step === 'original')
  const movement = pool.movements.find((row) => row.movement && bar?.movementIds.includes(row.movement.id))
  const item = await read(ItemDetail, await call(actors.executive, `/api/items/${movement?.itemId}`))
  const [citation] = item.citationList
  if (!citation) throw new Error('the item cites nothing')
  const view = await read(MinutesView, await call(actors.executive, `/api/minutes/${citation.meetingId}`))
  expect(view.text.slice(citation.start, citation.end)).toBe(citation.quote)
  expect(citation.quote).toBe('900.000 kr.')
})

test('a leader meets the own figure with its source, and none of the others', async () => {
  const home = await read(LeaderHome, await call(actors.otherLeader, '/api/homes/leader'))
  expect(home.decided.map((row) => row.amountOre)).toEqual([4_000_000])
  const items = await read(ItemList, await call(actors.otherLeader, '/api/items'))
  expect(items.items.map((item) => item.source?.quote)).toEqual(['40.000 kr.'])
  expect((await call(actors.otherLeader, '/api/pools/analyser')).status).toBe(403)
  expect((await read(ItemList, await call(actors.leader, '/api/items'))).total).toBe(0)
})

test('the closed item is known by its title alone, to everybody', async () => {
  for (const actor of [actors.controller, actors.executive, actors.auditor, actors.leader]) {
    const answers = await Promise.all(
      ['/api/items', '/api/minutes', '/api/search?q=ejendommen', '/api/search?q=7.777.000'].map(async (path) =>
        (await call(actor, path)).text(),
      ),
    )
    expect(answers.join('')).not.toMatch(/777\.000 kr|777000|betales/)
  }
})

test('the same file again counts nothing twice', async () => {
  await importMinutes(MINUTES)
  const items = await read(ItemList, await call(actors.executive, '/api/items?state=accepted'))
  expect(items.total).toBe(3)
})
