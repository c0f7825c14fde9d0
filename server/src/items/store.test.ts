import type { ItemDetail, ItemList } from '@kildetal/shared/items.ts'
import { describe, expect, it } from 'vitest'
import { BOARD, BOARD_RETOLD, COUNCIL, textFile } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import { importDocument } from '../minutes/import.ts'

const { actors, system, call } = await makeTestSystem()

const items = async (query = '') => {
  const answer = await call(actors.controller, `/api/items?sort=amount&direction=asc${query}`)
  return ((await answer.json()) as ItemList).items
}
const byAmount = async (kr: number) => {
  const found = (await items()).filter((item) => item.amountOre === kr * 100)
  expect(found).toHaveLength(1)
  return (await (await call(actors.controller, `/api/items/${found[0]?.id}`)).json()) as ItemDetail
}

describe('figures of several documents', () => {
  it('joins mentions to items with what the text says of them', async () => {
    await importDocument(system, actors.controller, textFile(BOARD))
    expect((await items()).map(({ amountOre }) => amountOre / 100)).toEqual([40_000, 80_000, 120_000, 275_000, 310_000])
    expect(await byAmount(120_000)).toMatchObject({ kind: 'budget', status: 'approved', years: [2025], citations: 1 })
    expect((await byAmount(40_000)).pool).toBe((await byAmount(120_000)).pool)
    expect((await byAmount(40_000)).pool).toMatch(/trafiksikkerhed/i)
    expect(await byAmount(310_000)).toMatchObject({ orgUnitName: 'Nordskolen', counterpart: null, citations: 2 })
  })

  it('keeps a contradiction about years open and the disputed year out of the item', async () => {
    const yearly = await byAmount(40_000)
    expect(yearly).toMatchObject({
      unit: 'per_year',
      years: [2026, 2027, 2028],
      disputedYears: [2029],
      openFindings: 1,
    })
    const [finding] = yearly.findings
    expect(finding?.places.map(({ years }) => years)).toEqual([
      [2026, 2027, 2028, 2029],
      [2026, 2027, 2028],
    ])
    expect(finding?.places.map(({ quote, after }) => quote + after)).toEqual([
      expect.stringMatching(/^40\.000 kr\..*2026-2029/),
      expect.stringMatching(/^40\.000 kr\..*2026-2028/),
    ])
  })

  it('tells who is announced to decide, and that their minutes are missing', async () => {
    const { chain, ...request } = await byAmount(80_000)
    expect(request).toMatchObject({ status: 'proposed', kind: 'carry_over', fromYear: 2024, years: [2025] })
    expect(chain).toMatchObject([
      { step: 'proposed', basis: 'stated', body: 'Direktionen', day: '2025-03-12' },
      { step: 'recommended', basis: 'expected', body: 'Økonomiudvalget', day: '2025-03-20', meetingId: null },
      { step: 'approved', basis: 'expected', body: 'Byrådet', day: '2025-03-27', meetingId: null },
    ])
  })

  it('counts nothing twice when the same meeting is told by another document', async () => {
    const before = await items()
    const outcome = await importDocument(system, actors.controller, {
      ...textFile(BOARD_RETOLD),
      retoldForDemonstration: true,
    })
    expect(outcome).toMatchObject({ ok: true, known: false })
    const after = await items()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.map(({ citations }) => citations)).toEqual(before.map(({ citations }) => citations * 2))
    expect(after.map(({ openFindings }) => openFindings)).toEqual(before.map(({ openFindings }) => openFindings))
    expect(after.every(({ source }) => source?.retold === false)).toBe(true)
  })

  it('lets a later meeting decide the same figure, for a consultant to accept when it is in the books', async () => {
    const request = await byAmount(80_000)
    await call(actors.controller, `/api/items/${request.id}/acceptance`, { json: { version: request.version } })
    await importDocument(system, actors.controller, textFile(COUNCIL))
    const decided = await byAmount(80_000)
    expect(decided).toMatchObject({ id: request.id, state: 'accepted', status: 'proposed', decidedStatus: 'approved' })
    expect(decided.chain.map(({ step, basis, body }) => [step, basis, body])).toEqual([
      ['proposed', 'stated', 'Direktionen'],
      ['recommended', 'expected', 'Økonomiudvalget'],
      ['approved', 'decided', 'Byrådet'],
    ])
    const accepted = await call(actors.controller, `/api/items/${request.id}/acceptance`, {
      json: { version: decided.version },
    })
    expect(await accepted.json()).toMatchObject({ status: 'approved', decidedStatus: null, state: 'accepted' })
  })

  it('filters and totals what is listed', async () => {
    expect((await items('&kind=carry_over')).map(({ amountOre }) => amountOre)).toEqual([8_000_000])
    expect((await items('&text=120.000')).map(({ amountOre }) => amountOre)).toEqual([12_000_000])
    expect(await items('&text=findes%25ikke')).toEqual([])
    const totals = await (await call(actors.controller, '/api/items/totals?rows=kind&columns=year')).json()
    expect(totals).toContainEqual(
      expect.objectContaining({ row: 'budget', column: '2026', count: 1, approvedOre: 4_000_000, requestedOre: 0 }),
    )
    expect(totals).not.toContainEqual(expect.objectContaining({ column: '2029' }))
  })
})

it('tells a price who pays it, when the item says so in a sentence of its own, and shows it to every leader then', async () => {
  const course = `REFERAT Direktionen d. 02-04-2025

Mødedato Onsdag d. 2. april 2025 kl. 09:00

Punkt 1: Kursus i mødeledelse

81.38.00A00-4-25

Indstilling

Kommunaldirektøren indstiller:

- At deltagerprisen på 3.400 kr. pr. deltager godkendes.
- At deltagerudgiften finansieres af aftaleenhederne selv.

Beslutning

Indstillingerne godkendt.
`
  await importDocument(system, actors.controller, textFile(course))
  const price = await byAmount(3_400)
  expect(price).toMatchObject({ unit: 'per_participant', fundingSource: 'aftaleenhederne selv', audience: 'all_units' })
  const evidence = price.citationList.flatMap((citation) => citation.evidence)
  expect(evidence).toContainEqual(
    expect.objectContaining({ attribute: 'fundingSource', quote: 'aftaleenhederne selv' }),
  )
})
