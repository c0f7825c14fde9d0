import { expect, test } from 'vitest'
import { type AmountMark, lookOf, segmentsOf, type WordMark } from './marks.ts'

const TEXT = 'Der er afsat 90.000 kr. til kurser i 2026 og 2027.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const amount = (words: string, over: Partial<AmountMark> = {}): AmountMark => ({
  id: words,
  itemId: words,
  number: 1,
  look: 'waiting',
  current: false,
  sameItem: false,
  label: '',
  drawn: null,
  ...at(words),
  ...over,
})
const evidence = (words: string, strong = false): WordMark => ({ ...at(words), kind: 'evidence', strong })
const drawn = (amounts: AmountMark[], words: WordMark[]) =>
  segmentsOf(0, TEXT.length, amounts, words).map((segment) => {
    const text = TEXT.slice(segment.start, segment.end)
    if (segment.amount) return `[${text}${segment.evidence ? '*' : ''}]`
    return segment.evidence ? `{${text}${segment.evidence === 'strong' ? '!' : ''}}` : text
  })

test('amounts and the words around them become segments of their own, and together they are the text', () => {
  const parts = drawn([amount('90.000 kr.')], [evidence('2026', true), evidence('afsat')])
  expect(parts).toEqual(['Der er ', '{afsat}', ' ', '[90.000 kr.]', ' til kurser i ', '{2026!}', ' og 2027.'])
})

test('words that overlap an amount do not cut it', () => {
  expect(drawn([amount('90.000 kr.')], [evidence('afsat 90.000')])).toEqual([
    'Der er ',
    '{afsat }',
    '[90.000 kr.*]',
    ' til kurser i 2026 og 2027.',
  ])
})

test('of two overlapping amounts the first keeps the words', () => {
  expect(drawn([amount('90.000 kr.'), amount('kr. til')], [])).toEqual([
    'Der er afsat ',
    '[90.000 kr.]',
    '[ til]',
    ' kurser i 2026 og 2027.',
  ])
})

test('marks are cut at the edges of the stretch', () => {
  const { start } = at('90')
  const [first, ...rest] = segmentsOf(start + 3, start + 20, [amount('90.000 kr.')], [])
  expect(first).toMatchObject({ start: start + 3, end: start + 10 })
  expect(rest).toHaveLength(1)
  expect(segmentsOf(5, 5, [], [])).toEqual([])
})

test('a rejected amount is crossed out even where it is doubtful, and doubt shows on a seen one', () => {
  expect(lookOf({ state: 'rejected', openFinding: true })).toBe('rejected')
  expect(lookOf({ state: 'accepted', openFinding: true })).toBe('disputed')
  expect(lookOf({ state: 'accepted', openFinding: false })).toBe('seen')
  expect(lookOf({ state: 'unreviewed', openFinding: false })).toBe('waiting')
})
