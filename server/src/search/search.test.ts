import type { SearchResult } from '@kildetal/shared/search.ts'
import { describe, expect, test } from 'vitest'
import { importText, SPRING_MEETING } from '../../test/example-minutes.ts'
import { makeTestSystem } from '../../test/system.ts'
import { partsOf, placeOf, tsqueryOf } from './words.ts'

const t = await makeTestSystem()
const { actors, call, owner } = t
await importText(t, SPRING_MEETING)
await owner.query(`UPDATE economic_item SET state = 'accepted', audience = 'all_units' WHERE amount_ore = 250000`)

type Actor = (typeof actors)['leader']
async function hits(actor: Actor, q: string) {
  const answer = await call(actor, `/api/search?q=${encodeURIComponent(q)}`)
  expect(answer.status, q).toBe(200)
  return ((await answer.json()) as SearchResult).hits
}
const titles = async (actor: Actor, q: string) => (await hits(actor, q)).map(({ kind, title }) => `${kind} ${title}`)

test('Danish stems are one word: another form of it finds the minutes, with the place of the words', async () => {
  const [hit] = (await hits(actors.controller, 'biblioteksbusser')).filter(({ kind }) => kind === 'agendaItem')
  expect(hit).toMatchObject({ title: 'Drøftelse af nye analyser', body: 'Direktionen', day: '2030-04-09' })
  const marked = hit?.snippet.find(({ match }) => match)?.text
  expect(marked).toBe('biblioteksbussens')
  const text = await owner.query<{ text: string }>('SELECT text FROM document')
  expect(text.rows[0]?.text.slice(hit?.start ?? 0, hit?.end ?? 0)).toBe(marked)
})

test('the beginning of the last word is enough', async () => {
  expect(await titles(actors.auditor, 'analyse kajan')).toContain('agendaItem Drøftelse af nye analyser')
})

test('units, projects, case numbers in either form, and amounts as they are written', async () => {
  expect(await titles(actors.executive, 'nordsk')).toEqual(['unit Nordskolen'])
  expect(await titles(actors.executive, 'Grønne tage')).toContain('project Grønne tage')
  expect(await titles(actors.executive, '01.02.03-P20-7')).toContain('agendaItem Grønne tage')
  for (const q of ['400.000', '400.000 kr.', '0,4 mio.', '-400000'])
    expect((await hits(actors.executive, q)).find(({ kind }) => kind === 'item')).toMatchObject({
      amountOre: 40_000_000,
    })
})

test('a leader finds what the own units may see and nothing of the rest', async () => {
  expect(await titles(actors.leader, 'Fjordskolen')).toEqual([])
  expect(await titles(actors.leader, 'nordskolen')).toEqual(['unit Nordskolen'])
  expect(await titles(actors.leader, 'kursusdag')).toContain('agendaItem Fælles kursusdag for ledere')
  expect((await hits(actors.leader, 'kursusdag')).every(({ start }) => start === null)).toBe(true)
  for (const q of ['biblioteksbusser', 'Grønne tage', '01.02.03P20-7-29', '400.000'])
    expect(await titles(actors.leader, q)).toEqual([])
  expect((await call(actors.administrator, '/api/search?q=nordskolen')).status).toBe(403)
})

test('the function behind it answers those alone who read all', async () => {
  const rows = (actor: Actor) =>
    t.as(actor, 'read', async (ctx) => {
      const { sql } = await import('kysely')
      return (await sql`SELECT * FROM search_minutes(to_tsquery('danish', 'bibliotek:*'), 10)`.execute(ctx.trx)).rows
    })
  expect(await rows(actors.auditor)).toHaveLength(1)
  expect(await rows(actors.leader)).toEqual([])
  expect(await rows(actors.administrator)).toEqual([])
})

test('of a closed item the title is found and nothing else', async () => {
  expect(await titles(actors.executive, 'køb af grund')).toEqual(['agendaItem Køb af grund'])
  expect(await titles(actors.executive, '13.06.02G10')).toEqual([])
})

test.each(["'", '" OR', '& | !', '((', ':*', '\\', '%', '_', 'og', '\u0000x', '𝔘', 'a'.repeat(200)])(
  '%j is only a text',
  async (q) => {
    const answer = await call(actors.controller, `/api/search?q=${encodeURIComponent(q)}`)
    expect([200, 422]).toContain(answer.status)
  },
)

describe('words', () => {
  test('what a person types becomes a query', () => {
    expect(tsqueryOf('Skole, budget-2030')).toBe("'skole' & 'budget' & '2030':*")
    expect(tsqueryOf(' – ')).toBeNull()
  })
  test('a headline is parted, and its first word is placed', () => {
    const headline = 'den \ue000blå\ue001 og \ue000røde\ue001'
    expect(partsOf(headline)).toEqual([
      { text: 'den ', match: false },
      { text: 'blå', match: true },
      { text: ' og ', match: false },
      { text: 'røde', match: true },
    ])
    expect(placeOf(headline, 'se den blå og røde')).toEqual({ start: 7, end: 10 })
    expect(placeOf(headline, 'noget andet')).toBeNull()
  })
})
