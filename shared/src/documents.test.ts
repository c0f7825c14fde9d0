import { describe, expect, it } from 'vitest'
import { type Page, rectanglesOf } from './documents.ts'

const text = 'Puljen er 1.222.000 kr.\ni alt\t714.000\n'
const page: Page = {
  number: 1,
  start: 0,
  end: text.length,
  width: 595,
  height: 842,
  runs: [
    { start: 0, end: 10, x: 50, y: 100, width: 40, height: 12 },
    { start: 10, end: 23, x: 90, y: 100, width: 60, height: 12 },
    { start: 24, end: 29, x: 50, y: 114, width: 20, height: 12 },
    { start: 30, end: 37, x: 300, y: 114, width: 35, height: 12 },
  ],
}
const next: Page = {
  ...page,
  number: 2,
  start: text.length,
  end: text.length + 5,
  runs: [{ start: text.length, end: text.length + 5, x: 50, y: 60, width: 25, height: 12 }],
}

describe('rectanglesOf', () => {
  it('boxes a word that is a run of its own exactly', () => {
    expect(rectanglesOf([page], 10, 23)).toEqual([{ page: 1, x: 90, y: 100, width: 60, height: 12 }])
  })

  it('makes one box of runs that stand side by side, and another for each line, cell and page', () => {
    expect(rectanglesOf([page, next], 0, text.length + 5)).toEqual([
      { page: 1, x: 50, y: 100, width: 100, height: 12 },
      { page: 1, x: 50, y: 114, width: 20, height: 12 },
      { page: 1, x: 300, y: 114, width: 35, height: 12 },
      { page: 2, x: 50, y: 60, width: 25, height: 12 },
    ])
  })

  it('reckons the place inside a run from the widths of its letters', () => {
    const run = { start: 0, end: 8, x: 0, y: 0, width: 100, height: 10 }
    const line = { ...page, start: 0, end: 8, runs: [run] }
    expect(rectanglesOf([line], 4, 8)[0]).toMatchObject({ x: 50, width: 50 })
    // Four wide letters take three quarters of the line, four narrow ones the rest.
    expect(rectanglesOf([line], 4, 8, 'mmmmiiii')[0]).toMatchObject({ x: 75, width: 25 })
  })

  it('finds nothing where no text stands', () => {
    expect(rectanglesOf([], 0, 10)).toEqual([])
    expect(rectanglesOf([page], 500, 510)).toEqual([])
    expect(rectanglesOf([page], 12, 12)).toEqual([])
  })
})
