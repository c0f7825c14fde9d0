import { type Page, partOf } from '@kildetal/shared/documents.ts'
import type { Rectangle } from './rectangle.ts'

/** More than this is no citation of one figure but a part of the page. */
const MOST = 300

/**
 * The whole words that stand in a rectangle drawn on a page, as `[start, end)` in the document's text; null where no words stand (a
 * picture), or so many that they cite nothing in particular.
 */
export function wordsInRectangle(page: Page, text: string, drawn: Rectangle): { start: number; end: number } | null {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (const run of page.runs) {
    const middle = run.y + run.height / 2
    if (middle < drawn.y || middle > drawn.y + drawn.height) continue
    if (run.x > drawn.x + drawn.width || run.x + run.width < drawn.x) continue
    for (let at = run.start; at < run.end; at++) {
      const { x, width } = partOf(run, at, at + 1, text)
      const centre = x + width / 2
      if (centre < drawn.x || centre > drawn.x + drawn.width || /\s/.test(text.charAt(at))) continue
      start = Math.min(start, at)
      end = Math.max(end, at + 1)
    }
  }
  if (end < 0) return null
  while (start > page.start && /\S/.test(text.charAt(start - 1))) start--
  while (end < page.end && /\S/.test(text.charAt(end))) end++
  return end - start > MOST ? null : { start, end }
}
