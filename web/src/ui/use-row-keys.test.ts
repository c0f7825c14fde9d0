import { expect, test } from 'vitest'
import { rowAfterKey } from './use-row-keys.ts'

test.each([
  ['ArrowDown', 0, 5, 1],
  ['ArrowDown', 4, 5, 4],
  ['ArrowUp', 0, 5, 0],
  ['PageDown', 0, 100, 12],
  ['PageUp', 5, 100, 0],
  ['Home', 9, 10, 0],
  ['End', 0, 3000, 2999],
])('%s from %i of %i leads to %i', (key, at, count, to) => {
  expect(rowAfterKey(key, at, count)).toBe(to)
})

test('other keys move nothing, and an empty table has nowhere to go', () => {
  expect(rowAfterKey('a', 0, 5)).toBeNull()
  expect(rowAfterKey('ArrowDown', 0, 0)).toBeNull()
})
