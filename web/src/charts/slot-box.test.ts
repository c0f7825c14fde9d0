import { expect, test } from 'vitest'
import { columnBox } from './slot-box.ts'

test('one bar fills about two thirds of its slot and stands in the middle', () => {
  expect(columnBox(50, 40, 1, 0)).toEqual({ x: 37, width: 26 })
})

test.each([22, 26, 40, 80])('in a slot of %i px each step leaves 4–5 px of the one behind', (slot) => {
  const behind = columnBox(100, slot, 3, 0)
  const front = columnBox(100, slot, 3, 1)
  expect(front.x - behind.x).toBeGreaterThanOrEqual(3.5)
  expect(front.x - behind.x).toBeLessThanOrEqual(5)
  expect(front.width).toBe(behind.width)
})

test('a very narrow slot still has bars', () => {
  expect(columnBox(5, 8, 3, 2).width).toBeGreaterThanOrEqual(2)
})
