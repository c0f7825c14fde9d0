import { expect, it } from 'vitest'
import { withoutPersons } from '../review/without-persons.ts'
import { sentenceAround } from './sentence.ts'

const around = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return sentenceAround(text, start, start + quote.length)
}

it.each([
  ['Før den. Der gives 10 kr. til fugle i 2025. Efter den.', { before: 'Der gives ', after: ' til fugle i 2025.' }],
  ['Overskrift\n\nDer gives\n10 kr. til\nfugle.\n\nNæste afsnit.', { before: 'Der gives ', after: ' til fugle.' }],
  ['År\t2025\nDrift\t10 kr.\t20 kr.\nAnlæg\t5 kr.', { before: 'Drift ', after: ' 20 kr.' }],
  ['10 kr.', { before: '', after: '' }],
])('finds the sentence or row in %j', (text, expected) => {
  expect(around(text, '10 kr.')).toEqual(expected)
})

it('cuts a very long sentence at words, and says so', () => {
  const { before, after } = around(`${'meget '.repeat(400)}10 kr.${' mere'.repeat(400)}.`, '10 kr.')
  expect(before).toMatch(/^… ?meget/)
  expect(after).toMatch(/ …$/)
  expect(before.length + after.length).toBeLessThan(460)
})

it.each(['a ', 'A ', '\n', '1 2 ', '10 kr. ', 'Aa-', '\t'])('stays quick on 100 kB of %j', (part) => {
  const text = part.repeat(100_000 / part.length)
  const started = performance.now()
  sentenceAround(text, 50_000, 50_006)
  withoutPersons(text)
  expect(performance.now() - started).toBeLessThan(500)
})
