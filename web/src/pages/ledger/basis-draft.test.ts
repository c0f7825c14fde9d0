import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { expect, test } from 'vitest'
import { basisOf, NO_BASIS, passagesOf } from './basis-draft.ts'

const text =
  'Punkt 3: Instrumenter\n\nDer bruges 40.000 kr. af kassen.\n  Sagen er gammel.  \nBeslutning\nGodkendt med 30.000 kr. i år.\n'
const decision = text.indexOf('Godkendt')
const item = {
  ...{ id: 'a', number: '3', title: 'Instrumenter', caseNumber: null, closed: false, outcomes: [], sections: [] },
  ...{ start: 0, end: text.length },
  decisions: [
    {
      outcome: 'approved',
      recommendations: [],
      place: { start: decision, end: decision + 29, quote: '' },
    },
  ],
} satisfies MinutesView['agendaItems'][number]
const view = { text, agendaItems: [item] }

test('one way counts, and nothing is a basis until it is chosen', () => {
  expect(basisOf(NO_BASIS)).toBeNull()
  expect(basisOf({ ...NO_BASIS, by: 'note', note: ' x ' })).toBeNull()
  expect(basisOf({ ...NO_BASIS, by: 'note', note: ' Mail fra skolen ' })).toEqual({ note: 'Mail fra skolen' })
  const chosen = { id: '1', label: 'x', amountOre: 1, where: '' }
  expect(basisOf({ ...NO_BASIS, item: chosen, note: 'og en note' })).toEqual({ itemId: '1' })
  expect(basisOf({ ...NO_BASIS, by: 'passage', item: chosen })).toBeNull()
})

test('the decision is offered whole, and of the rest the lines that hold a word; each is its place in the text', () => {
  const found = passagesOf(view, 'a', 'kassen 40')
  expect(found.map(({ quote, decided }) => [quote, decided])).toEqual([
    ['Der bruges 40.000 kr. af kassen.', false],
    ['Godkendt med 30.000 kr. i år.', true],
  ])
  for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote)
  expect(passagesOf(view, 'a', 'gammel')[0]?.quote).toBe('Sagen er gammel.')
})

test('a closed item offers nothing, and one that is not there neither', () => {
  expect(passagesOf({ text, agendaItems: [{ ...item, closed: true }] }, 'a', 'kassen')).toEqual([])
  expect(passagesOf(view, 'b', 'kassen')).toEqual([])
})
