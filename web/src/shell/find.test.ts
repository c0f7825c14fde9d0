import type { SearchHit } from '@kildetal/shared/search.ts'
import { expect, test } from 'vitest'
import { shell } from '../i18n/da/shell.ts'
import { foundItems, hitExcerpt, hitHref } from './find.ts'

const HIT: SearchHit = {
  kind: 'item',
  id: '00000000-0000-4000-8000-000000000001',
  slug: null,
  title: 'Ramme til analyser',
  detail: null,
  caseNumber: '00.30.10P19-1-26',
  amountOre: 90_000_00,
  snippet: [],
  meetingId: '00000000-0000-4000-8000-000000000002',
  agendaItemId: null,
  body: 'Direktionen',
  day: '2026-03-04',
  start: 120,
  end: 131,
}

test('a figure leads to its place in the minutes', () => {
  expect(hitHref(HIT)).toBe('/referater/00000000-0000-4000-8000-000000000002?fra=120')
  expect(hitHref({ ...HIT, start: null })).toBe('/referater/00000000-0000-4000-8000-000000000002')
})

test.each([
  ['unit', '/overblik/skolen'],
  ['pool', '/puljer/skolen'],
  ['project', '/projekter/skolen'],
] as const)('a %s leads to its page', (kind, href) => {
  expect(hitHref({ ...HIT, kind, slug: 'skolen' })).toBe(href)
})

test('a hit without a page is left out', () => {
  expect(foundItems([{ ...HIT, meetingId: null }, HIT], shell, 'da').map(({ id }) => id)).toEqual([`item:${HIT.id}`])
})

test('what it is and where it was said stands beside it', () => {
  expect(foundItems([HIT], shell, 'da')[0]?.detail).toBe('90.000\u00a0kr. · Direktionen 4. marts 2026')
})

test('the matching words are marked in the words around them', () => {
  const snippet = [
    { text: 'Der afsættes ', match: false },
    { text: 'midler', match: true },
    { text: ' til formålet', match: false },
  ]
  expect(hitExcerpt({ ...HIT, snippet })).toEqual({ text: 'Der afsættes midler til formålet', mark: [13, 19] })
  expect(hitExcerpt(HIT)).toBeUndefined()
})
