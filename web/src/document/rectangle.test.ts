import { expect, test } from 'vitest'
import { middleOf, millimetres, pointAt, points, rectangleBetween, SMALLEST, steered, within } from './rectangle.ts'

const A4 = { width: 595, height: 842 }

test('two corners make a rectangle whichever comes first, and two that lie together make none', () => {
  const drawn = { x: 50, y: 100, width: 200, height: 20 }
  expect(rectangleBetween({ x: 50, y: 100 }, { x: 250, y: 120 }, A4)).toEqual(drawn)
  expect(rectangleBetween({ x: 250, y: 120 }, { x: 50, y: 100 }, A4)).toEqual(drawn)
  expect(rectangleBetween({ x: 50, y: 100 }, { x: 250, y: 102 }, A4)).toBeNull()
})

test('a point of the screen is a point of the page at any zoom, and beside the page its edge', () => {
  const box = { left: 100, top: 50, width: 1190, height: 1684 }
  const { x, y } = pointAt({ clientX: 200, clientY: 250 }, box, A4)
  expect([x, y].map(Math.round)).toEqual([50, 100])
  expect(pointAt({ clientX: 0, clientY: 9000 }, box, A4)).toEqual({ x: 0, y: 842 })
})

test('arrows move a rectangle and size it, and neither leads off the page', () => {
  const start = { x: 50, y: 100, width: 200, height: 20 }
  expect(steered(start, 'ArrowRight', false, A4)).toEqual({ ...start, x: 54 })
  expect(steered(start, 'ArrowUp', true, A4)).toEqual({ ...start, height: 16 })
  expect(steered({ ...start, x: 1 }, 'ArrowLeft', false, A4)).toEqual({ ...start, x: 0 })
  expect(steered({ ...start, x: 393 }, 'ArrowRight', true, A4)).toEqual({ ...start, x: 393, width: 202 })
  expect(steered({ ...start, height: SMALLEST }, 'ArrowUp', true, A4)).toEqual({ ...start, height: SMALLEST })
  expect(steered(start, 'Enter', false, A4)).toBeNull()
})

test('whatever is typed ends on the page', () => {
  const { x, y, width, height } = within({ x: 590, y: -4, width: 900, height: 0 }, A4)
  expect([x, y, width, height]).toEqual([0, 0, 595, SMALLEST])
  const middle = middleOf(A4)
  expect(within(middle, A4)).toEqual(middle)
})

test('millimetres come back as they were typed', () => {
  for (let mm = 0; mm <= 420; mm++) expect(millimetres(points(mm))).toBe(mm)
})
