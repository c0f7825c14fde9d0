import type { Page } from '@kildetal/shared/documents.ts'
import { expect, test } from 'vitest'
import { boxesOn } from './boxes.ts'
import type { AmountMark } from './marks.ts'

const TEXT = 'Der er afsat 90.000 kr.\nNæste side'
const page: Page = {
  number: 1,
  start: 0,
  end: 23,
  width: 200,
  height: 100,
  runs: [{ start: 0, end: 23, x: 20, y: 10, width: 100, height: 10 }],
}
const amount = (start: number, end: number): AmountMark => ({
  id: 'a',
  itemId: 'a',
  start,
  end,
  number: 1,
  look: 'waiting',
  current: false,
  sameItem: false,
  label: '',
  drawn: null,
})

test('a mark becomes a box in percent of its page, with its words', () => {
  const { amounts } = boxesOn(page, TEXT, [amount(13, 23)], [])
  expect(amounts).toHaveLength(1)
  expect(amounts[0]).toMatchObject({ quote: '90.000 kr.', first: true })
  expect(Number.parseFloat(amounts[0]?.box.left ?? '')).toBeGreaterThan(30)
  expect(amounts[0]?.box).toMatchObject({ top: '8.500%', height: '13.000%' })
})

test('marks of other pages are not there, and the rest of an amount from the page before is not its first box', () => {
  expect(boxesOn(page, TEXT, [amount(24, 29)], [{ start: 24, end: 29, kind: 'found', strong: false }])).toEqual({
    amounts: [],
    numbers: [],
    words: [],
  })
  const second = { ...page, start: 15 }
  expect(boxesOn(second, TEXT, [amount(13, 23)], []).amounts.some(({ first }) => first)).toBe(false)
})

test('amounts on one line share a number in the margin, and the rest of an amount has none', () => {
  const two = [amount(0, 6), { ...amount(13, 23), number: 2, current: true }]
  expect(boxesOn(page, TEXT, two, []).numbers).toEqual([
    { top: '8.500%', height: '13.000%', text: '1–2', current: true },
  ])
  expect(boxesOn({ ...page, start: 15 }, TEXT, [amount(13, 23)], []).numbers).toEqual([])
})
