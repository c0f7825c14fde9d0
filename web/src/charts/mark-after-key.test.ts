import { expect, test } from 'vitest'
import { markAfterKey } from './MarkGroup.tsx'

test.each([
  ['ArrowRight', 0, 12, 1],
  ['ArrowRight', 11, 12, 11],
  ['ArrowLeft', 0, 12, 0],
  ['ArrowUp', 3, 12, 2],
  ['Home', 7, 12, 0],
  ['End', 0, 12, 11],
])('%s from %i of %i leads to %i', (key, at, count, to) => {
  expect(markAfterKey(key, at, count)).toBe(to)
})

test('other keys and an empty chart move nothing', () => {
  expect(markAfterKey('Enter', 0, 12)).toBeNull()
  expect(markAfterKey('ArrowRight', 0, 0)).toBeNull()
})
