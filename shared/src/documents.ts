import { z } from 'zod'
import { ReadingProblem } from './problems.ts'

/** Formats that can be read. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
} as const
export const DocumentFormat = z.enum(['pdf', 'docx', 'html', 'txt', 'md'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** A run of text on a page: `[start, end)` in the document's text, its box in PDF points from the page's upper left corner. */
export const TextRun = z.object({
  start: z.number().int(),
  end: z.number().int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type TextRun = z.infer<typeof TextRun>

export const Page = z.object({
  number: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  width: z.number(),
  height: z.number(),
  runs: z.array(TextRun),
})
export type Page = z.infer<typeof Page>

/**
 * A document as plain text. For `.txt` the text is the file as it stands (decoded), so positions are those of the file. In texts made from
 * PDF, HTML and DOCX the cells of a table row are parted by one tab, and a row is a line. `pages` is empty for formats without pages.
 */
export const DocumentText = z.object({
  format: DocumentFormat,
  text: z.string(),
  pages: z.array(Page),
  problems: z.array(ReadingProblem),
})
export type DocumentText = z.infer<typeof DocumentText>

/** A box on a page of the original, in PDF points from the page's upper left corner. */
export type Rectangle = { page: number; x: number; y: number; width: number; height: number }

/**
 * Where `[start, end)` of a document's text stands on its pages: one box a line, in reading order; none for formats without pages. A run
 * may hold a whole line, so the place inside it is reckoned from the usual widths of letters when `text`, the document's whole text, is
 * given, else in equal parts; it can be a letter or two off, never a word.
 */
export function rectanglesOf(pages: readonly Page[], start: number, end: number, text?: string): Rectangle[] {
  if (end <= start) return []
  const boxes: Rectangle[] = []
  for (const page of pages) {
    if (page.end <= start || page.start >= end) continue
    for (const run of page.runs) {
      if (run.end <= start || run.start >= end) continue
      const box = { page: page.number, ...partOf(run, Math.max(start, run.start), Math.min(end, run.end), text) }
      const last = boxes.at(-1)
      if (last && isNextTo(last, box)) boxes[boxes.length - 1] = around(last, box)
      else boxes.push(box)
    }
  }
  return boxes
}

/** The box of the part `[start, end)` of a run. */
export function partOf(run: TextRun, start: number, end: number, text?: string): Omit<Rectangle, 'page'> {
  const whole = widthOf(run.start, run.end, text)
  const left = run.x + (run.width * widthOf(run.start, start, text)) / whole
  const width = (run.width * widthOf(start, end, text)) / whole
  return { x: left, y: run.y, width, height: run.height }
}

const NARROW = new Set("iljI.,:;'’|!()[] ftr-/·")
const WIDE = new Set('mwMWÆæ@%–—…')

/** Letters count one, narrow ones half, wide ones one and a half: near enough to the types that minutes are set in. */
function widthOf(start: number, end: number, text: string | undefined): number {
  if (text === undefined) return end - start
  let width = 0
  for (const letter of text.slice(start, end)) width += NARROW.has(letter) ? 0.5 : WIDE.has(letter) ? 1.5 : 1
  return width || end - start
}

const isNextTo = (left: Rectangle, right: Rectangle) =>
  left.page === right.page &&
  Math.abs(left.y + left.height - right.y - right.height) < 0.5 * left.height &&
  right.x >= left.x &&
  right.x - left.x - left.width < right.height

function around(left: Rectangle, right: Rectangle): Rectangle {
  const y = Math.min(left.y, right.y)
  const height = Math.max(left.y + left.height, right.y + right.height) - y
  return { ...left, y, height, width: Math.max(left.width, right.x + right.width - left.x) }
}
