import { type Page, partOf } from '@kildetal/shared/documents.ts'
import { expect, test } from 'vitest'
import { wordsInRectangle } from './words-in-rectangle.ts'

const TEXT = 'Der er afsat 90.000 kr. til kor.\nAndre 10.000 kr. til noder.'
const page: Page = {
  number: 1,
  start: 0,
  end: TEXT.length,
  width: 400,
  height: 200,
  runs: [
    { start: 0, end: 32, x: 20, y: 10, width: 320, height: 10 },
    { start: 33, end: 60, x: 20, y: 30, width: 270, height: 10 },
  ],
}
const read = (x: number, y: number, width: number, height: number) => {
  const found = wordsInRectangle(page, TEXT, { x, y, width, height })
  return found && TEXT.slice(found.start, found.end)
}

test('a rectangle over words is those words, whole', () => {
  const [run = { start: 0, end: 0, x: 0, y: 0, width: 0, height: 0 }] = page.runs
  const { x, width } = partOf(run, 13, 23, TEXT)
  expect(read(x, 5, width, 20)).toBe('90.000 kr.')
  expect(read(x + 10, 12, 26, 6)).toBe('90.000')
})

test('a rectangle over two lines is what stands from the first word to the last', () => {
  expect(read(0, 0, 400, 60)).toBe(TEXT)
})

test('a rectangle over a picture, or between two lines, holds no words', () => {
  expect(read(150, 100, 70, 20)).toBeNull()
  expect(read(0, 21, 400, 8)).toBeNull()
})

test('a whole page of words cites nothing in particular', () => {
  const long = 'ord '.repeat(100)
  const full: Page = { ...page, end: 400, runs: [{ start: 0, end: 400, x: 0, y: 10, width: 400, height: 10 }] }
  expect(wordsInRectangle(full, long, { x: 0, y: 0, width: 400, height: 200 })).toBeNull()
})
