import { expect, test } from 'vitest'
import { wrapWords } from './wrap-words.ts'

test('words stay whole and lines fit', () => {
  expect(wrapWords('to projektforslag på vej, intet beløb endnu', 100, 12)).toEqual([
    'to',
    'projektforslag',
    'på vej, intet beløb endnu',
  ])
  expect(wrapWords('anmodet, ikke bevilget', 150, 12)).toEqual(['anmodet, ikke bevilget'])
})

test('a word longer than the width keeps a line of its own', () => {
  expect(wrapWords('opmærksomhedspunkter nu', 40, 12)).toEqual(['opmærksomhedspunkter', 'nu'])
})

test('the last line takes what is left', () => {
  expect(wrapWords('a b c d e f', 6, 12, 2)).toEqual(['a', 'b c d e f'])
})
