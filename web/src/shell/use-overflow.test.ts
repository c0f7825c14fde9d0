import { expect, test } from 'vitest'
import { firstRow } from './use-overflow.ts'

test('what wrapped below the first row does not fit', () => {
  expect(firstRow([0, 0, 0])).toBe(3)
  expect(firstRow([4, 4, 60, 60, 116])).toBe(2)
  expect(firstRow([])).toBe(0)
})
