import { expect, test } from 'vitest'
import { findWords } from './find-words.ts'

test('finds words in both cases and over a line break', () => {
  const text = 'Kurser koster. De koster mere end\nkurser koster ellers.'
  expect(findWords(text, 'kurser KOSTER').map(({ start, end }) => text.slice(start, end))).toEqual([
    'Kurser koster',
    'kurser koster',
  ])
  expect(findWords(text, 'end kurser')).toEqual([{ start: 30, end: 40 }])
})

test('signs are letters like others', () => {
  expect(findWords('Der er 1.000 (ca.) kr.', '1.000 (ca.)')).toHaveLength(1)
  expect(findWords('Der er 1x000', '1.000')).toEqual([])
})

test('a single letter finds nothing, and a common word a bounded number', () => {
  expect(findWords('aaa', 'a')).toEqual([])
  expect(findWords('er '.repeat(2000), 'er')).toHaveLength(500)
})
