import type { MinutesView } from '@kildetal/shared/minutes.ts'

/** A box on a page in PDF points from the page's upper left corner. */
export type Rectangle = { x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }
/** A page's size in PDF points. */
type Size = Pick<MinutesView['pages'][number], 'width' | 'height'>

/** The smallest rectangle one can hit and see, in points. */
export const SMALLEST = 4

const tenth = (value: number) => Math.round(value * 10) / 10
const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** The rectangle as near to the one asked for as the page allows: at least `SMALLEST` each way, and wholly on the page. */
export function within({ x, y, width, height }: Rectangle, page: Size): Rectangle {
  const wide = between(tenth(width), SMALLEST, page.width)
  const high = between(tenth(height), SMALLEST, page.height)
  return {
    x: between(tenth(x), 0, page.width - wide),
    y: between(tenth(y), 0, page.height - high),
    width: wide,
    height: high,
  }
}

/** The rectangle with these two opposite corners, or null when they lie too near to mean one. */
export function rectangleBetween(one: Point, other: Point, page: Size): Rectangle | null {
  const width = Math.abs(one.x - other.x)
  const height = Math.abs(one.y - other.y)
  if (width < SMALLEST || height < SMALLEST) return null
  return within({ x: Math.min(one.x, other.x), y: Math.min(one.y, other.y), width, height }, page)
}

/** Where on the page a point of the screen lies; `box` is where the page is drawn. Beside the page it is the nearest point of its edge. */
export function pointAt(
  { clientX, clientY }: { clientX: number; clientY: number },
  box: { left: number; top: number; width: number; height: number },
  page: Size,
): Point {
  return {
    x: between(((clientX - box.left) / box.width) * page.width, 0, page.width),
    y: between(((clientY - box.top) / box.height) * page.height, 0, page.height),
  }
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const STEP = 4

/** What an arrow key makes of a rectangle: it moves, and with `sizing` its lower right corner does; null for any other key. */
export function steered(rectangle: Rectangle, key: string, sizing: boolean, page: Size): Rectangle | null {
  const step = STEPS[key]
  if (!step) return null
  const [right, down] = [step[0] * STEP, step[1] * STEP]
  const { x, y, width, height } = rectangle
  return within(
    sizing
      ? { x, y, width: Math.min(width + right, page.width - x), height: Math.min(height + down, page.height - y) }
      : { x: x + right, y: y + down, width, height },
    page,
  )
}

const POINTS_PER_MM = 72 / 25.4

/** Points as whole millimetres, which a person can measure on the paper. */
export function millimetres(points: number): number {
  return Math.round(points / POINTS_PER_MM)
}

/** Millimetres as points. */
export function points(mm: number): number {
  return tenth(mm * POINTS_PER_MM)
}

/** Where a keyboard begins: a line's height across the middle of the page. */
export function middleOf(page: Size): Rectangle {
  return within({ x: page.width / 4, y: page.height / 3, width: page.width / 2, height: 24 }, page)
}
