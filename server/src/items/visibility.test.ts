import type { ItemList } from '@kildetal/shared/items.ts'
import type { MinutesRow, MinutesView } from '@kildetal/shared/minutes.ts'
import { describe, expect, it } from 'vitest'
import { BOARD, COUNCIL, textFile } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor } from '../context.ts'
import { importDocument } from '../minutes/import.ts'

const { actors, system, call } = await makeTestSystem()

const read = async <T>(actor: Actor, path: string) => (await (await call(actor, path)).json()) as T
const accept = async (kr: number) => {
  const { items } = await read<ItemList>(actors.controller, '/api/items')
  const item = items.find(({ amountOre }) => amountOre === kr * 100)
  return call(actors.controller, `/api/items/${item?.id}/acceptance`, { json: { version: item?.version } })
}

/** Everything a leader can ask about figures and minutes, as one text. */
async function allAnswers(actor: Actor): Promise<string> {
  const paths = ['/api/items', '/api/items/totals?rows=kind&columns=year', '/api/minutes', '/api/findings']
  const { items } = await read<ItemList>(actor, '/api/items')
  const meetings = await read<MinutesRow[]>(actor, '/api/minutes')
  paths.push(...items.map(({ id }) => `/api/items/${id}`), ...meetings.map(({ id }) => `/api/minutes/${id}`))
  const answers = await Promise.all(paths.map(async (path) => `${path} ${await (await call(actor, path)).text()}`))
  return answers.join('\n')
}

describe('what a leader sees', () => {
  it('is nothing before anything is accepted', async () => {
    await importDocument(system, actors.controller, textFile(BOARD))
    expect(await read(actors.leader, '/api/items')).toEqual({ total: 0, items: [] })
    expect(await read(actors.leader, '/api/minutes')).toEqual([])
  })

  it('is the accepted item of the own unit and the agenda item that cites it, and nothing else of the minutes', async () => {
    expect((await accept(310_000)).status).toBe(200)
    const { items } = await read<ItemList>(actors.leader, '/api/items')
    expect(items.map(({ amountOre }) => amountOre)).toEqual([31_000_000])
    const [meeting] = await read<MinutesRow[]>(actors.leader, '/api/minutes')
    expect(meeting).toMatchObject({ agendaItems: 1, figures: 1, openFindings: 0, fileName: null })
    const view = await read<MinutesView>(actors.leader, `/api/minutes/${meeting?.id}`)
    expect(view.text).toMatch(/^Punkt 3: Ekstra timer på Nordskolen/)
    expect(view.text).not.toMatch(/Havblik|trafik|nabogrund/)
    expect(view).toMatchObject({ documentId: null, fileName: null, pages: [], problems: [], sameMeeting: [] })
    for (const { start, end } of view.mentions) expect(view.text.slice(start, end)).toBe('310.000 kr.')
    const [item] = view.agendaItems
    const decision = item?.sections.find(({ kind }) => kind === 'decision')
    expect(view.text.slice(decision?.bodyStart, decision?.end).trim()).toMatch(/^Indstillingen godkendt/)
    const detail = await read<{
      citationList: { start: number; end: number; evidence: { quote: string; start: number; end: number }[] }[]
    }>(actors.leader, `/api/items/${items[0]?.id}`)
    for (const { start, end, evidence } of detail.citationList) {
      expect(view.text.slice(start, end)).toBe('310.000 kr.')
      for (const words of evidence) expect(view.text.slice(words.start, words.end)).toBe(words.quote)
    }
  })

  it('is no item of another unit, by list, by address or by review', async () => {
    const { items } = await read<ItemList>(actors.controller, '/api/items')
    const foreign = items.filter(({ amountOre }) => amountOre !== 31_000_000)
    expect(foreign).toHaveLength(4)
    for (const { id } of foreign) {
      const refused = await call(actors.leader, `/api/items/${id}`)
      expect(refused.status).toBe(404)
      const unknown = await call(actors.leader, '/api/items/00000000-0000-4000-8000-000000000000')
      expect(await refused.json()).toMatchObject({ title: ((await unknown.json()) as { title: string }).title })
      const accepting = await call(actors.leader, `/api/items/${id}/acceptance`, { json: { version: 1 } })
      expect(accepting.status).toBe(403)
    }
    expect((await call(actors.leader, '/api/review/queue')).status).toBe(403)
  })

  it('does not change by one byte when others import, review and accept beside it', async () => {
    const before = await allAnswers(actors.leader)
    expect((await accept(275_000)).status).toBe(200)
    expect((await accept(120_000)).status).toBe(200)
    await importDocument(system, actors.controller, textFile(COUNCIL))
    await importDocument(
      system,
      actors.controller,
      textFile(
        BOARD.replace('275.000', '285.000')
          .replace('Drøftet.', 'Udsat.')
          .replaceAll('12-03', '13-03')
          .replaceAll('12. marts', '13. marts')
          .replace('310.000', '311.000')
          .replace('310.000', '311.000')
          .replace('17.01.00A00-2-25', '17.01.00A00-9-25'),
      ),
    )
    expect(await allAnswers(actors.leader)).toBe(before)
    expect((await read<ItemList>(actors.otherLeader, '/api/items')).items.map(({ amountOre }) => amountOre)).toEqual([
      27_500_000,
    ])
  })

  it('includes what concerns every unit', async () => {
    const { items } = await read<ItemList>(actors.controller, '/api/items')
    const item = items.find(({ amountOre }) => amountOre === 12_000_000)
    const amended = await call(actors.controller, `/api/items/${item?.id}/amendment`, {
      json: { version: item?.version, changes: { audience: 'all_units' }, accept: true },
    })
    expect(amended.status).toBe(200)
    for (const leader of [actors.leader, actors.otherLeader]) {
      const seen = await read<ItemList>(leader, '/api/items')
      expect(seen.items.find(({ id }) => id === item?.id)).toMatchObject({ poolId: null })
    }
    expect((await call(actors.administrator, '/api/items')).status).toBe(403)
  })
})

it('shows closed items by title alone and counts them nowhere', async () => {
  const meetings = await read<MinutesRow[]>(actors.auditor, '/api/minutes')
  for (const { id, agendaItems } of meetings) {
    for (const actor of [actors.controller, actors.executive, actors.auditor]) {
      const view = await read<MinutesView>(actor, `/api/minutes/${id}`)
      expect(view.agendaItems.filter(({ closed }) => !closed)).toHaveLength(agendaItems)
      for (const item of view.agendaItems.filter(({ closed }) => closed))
        expect(item).toMatchObject({
          title: 'Køb af nabogrunden',
          caseNumber: null,
          sections: [],
          decisions: [],
          outcomes: [],
        })
      expect(JSON.stringify(view)).not.toMatch(/Grønnegås|4\.500\.000/)
    }
  }
})
