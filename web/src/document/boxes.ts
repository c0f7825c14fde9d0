import { type Page, rectanglesOf } from '@kildetal/shared/documents.ts'
import type { AmountMark, WordMark } from './marks.ts'

/** A box as parts of its page's size, for CSS. */
export interface Box {
  left: string
  top: string
  width: string
  height: string
}

/** Points around the words, so that the box does not touch the letters. */
const AIR = 1.5

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`

function boxesOf(page: Page, text: string, start: number, end: number): Box[] {
  return rectanglesOf([page], start, end, text).map(({ x, y, width, height }) => ({
    left: percent(x - AIR, page.width),
    top: percent(y - AIR, page.height),
    width: percent(width + 2 * AIR, page.width),
    height: percent(height + 2 * AIR, page.height),
  }))
}

/** Where each mark stands on a page: one box a line; `first` is an amount's first box. */
export function boxesOn(page: Page, text: string, amounts: readonly AmountMark[], words: readonly WordMark[]) {
  const onPage = <Mark extends { start: number; end: number }>(mark: Mark) =>
    mark.start < page.end && mark.end > page.start
  return {
    amounts: amounts.filter(onPage).flatMap((amount) =>
      boxesOf(page, text, amount.start, amount.end).map((box, place) => ({
        box,
        amount,
        quote: text.slice(amount.start, amount.end),
        first: place === 0 && amount.start >= page.start,
      })),
    ),
    words: words
      .filter(onPage)
      .flatMap((word) => boxesOf(page, text, word.start, word.end).map((box) => ({ box, word }))),
  }
}
