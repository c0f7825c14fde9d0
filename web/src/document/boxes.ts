import { type Page, rectanglesOf } from '@kildetal/shared/documents.ts'
import type { AmountMark, WordMark } from './marks.ts'
import { rangeText } from './number-margin.ts'
import type { Rectangle } from './rectangle.ts'

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

/** A rectangle of a page as parts of its size. */
export function boxOf({ x, y, width, height }: Rectangle, page: Pick<Page, 'width' | 'height'>): Box {
  return {
    left: percent(x, page.width),
    top: percent(y, page.height),
    width: percent(width, page.width),
    height: percent(height, page.height),
  }
}

function boxesOf(page: Page, text: string, start: number, end: number): Box[] {
  return rectanglesOf([page], start, end, text).map(({ x, y, width, height }) =>
    boxOf({ x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR }, page),
  )
}

/** A number in the page's margin, or a run of them, beside the line their amounts stand on. */
export interface MarginNumber {
  top: string
  height: string
  text: string
  current: boolean
}

type AmountBox = { box: Box; amount: AmountMark; quote: string; first: boolean }

/** The numbers of the amounts on one line stand together, so that none lies upon another. */
function marginNumbers(amounts: readonly AmountBox[]): MarginNumber[] {
  const lines = new Map<string, AmountBox[]>()
  for (const one of amounts) {
    if (!one.first || one.amount.number === null) continue
    const line = Number.parseFloat(one.box.top).toFixed(0)
    lines.set(line, [...(lines.get(line) ?? []), one])
  }
  return [...lines.values()].flatMap((line) => {
    const [lead] = line
    if (!lead) return []
    const text = rangeText(line.flatMap(({ amount }) => amount.number ?? []))
    return [{ top: lead.box.top, height: lead.box.height, text, current: line.some(({ amount }) => amount.current) }]
  })
}

/** Where each mark stands on a page: one box a line; `first` is an amount's first box. */
export function boxesOn(page: Page, text: string, amounts: readonly AmountMark[], words: readonly WordMark[]) {
  const onPage = <Mark extends { start: number; end: number }>(mark: Mark) =>
    mark.start < page.end && mark.end > page.start
  const written = amounts
    .filter((amount) => amount.drawn === null && onPage(amount))
    .flatMap((amount): AmountBox[] =>
      boxesOf(page, text, amount.start, amount.end).map((box, place) => ({
        box,
        amount,
        quote: text.slice(amount.start, amount.end),
        first: place === 0 && amount.start >= page.start,
      })),
    )
  const drawn = amounts.flatMap((amount): AmountBox[] =>
    amount.drawn?.page === page.number
      ? [{ box: boxOf(amount.drawn.rectangle, page), amount, quote: amount.drawn.quote, first: true }]
      : [],
  )
  const boxes = [...written, ...drawn]
  return {
    amounts: boxes,
    numbers: marginNumbers(boxes),
    words: words
      .filter(onPage)
      .flatMap((word) => boxesOf(page, text, word.start, word.end).map((box) => ({ box, word }))),
  }
}
