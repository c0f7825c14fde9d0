import { cutSentences } from '../minutes/sentences.ts'

/** Text on both sides of a quotation that is worth showing; a longer sentence is cut at a space and marked. */
const LONGEST_SIDE = 220
/** No sentence is looked for further away than this. */
const REACH = 2000

/** The sentence (or table row) a place stands in, parted around the place: `before` + quote + `after`. White space is evened out. */
export function sentenceAround(text: string, start: number, end: number): { before: string; after: string } {
  const from = blockStart(text, start)
  const to = blockEnd(text, end)
  const sentences = cutSentences(text, from, to)
  const first = sentences.findLast((sentence) => sentence.start <= start) ?? { start: from }
  const last = sentences.find((sentence) => sentence.end >= end) ?? { end: to }
  return {
    before: shortened(text.slice(Math.min(first.start, start), start), 'start'),
    after: shortened(text.slice(end, Math.max(last.end, end)), 'end'),
  }
}

/** Paragraphs are parted by an empty line; a line with tabs is a row of a table and stands alone. */
function blockStart(text: string, start: number): number {
  const least = Math.max(0, start - REACH)
  let line = text.lastIndexOf('\n', start - 1) + 1
  if (text.slice(line, start).includes('\t')) return Math.max(least, line)
  while (line > least) {
    const above = text.lastIndexOf('\n', line - 2) + 1
    if (partsBlocks(text.slice(above, line))) break
    line = above
  }
  return Math.max(least, line)
}

function blockEnd(text: string, end: number): number {
  const most = Math.min(text.length, end + REACH)
  let line = lineEnd(text, end, most)
  if (text.slice(end, line).includes('\t')) return line
  while (line < most) {
    const below = lineEnd(text, line + 1, most)
    if (partsBlocks(text.slice(line, below))) break
    line = below
  }
  return line
}

const partsBlocks = (line: string) => line.trim() === '' || line.includes('\t')

function lineEnd(text: string, from: number, most: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 || at > most ? most : at
}

function shortened(part: string, cutAt: 'start' | 'end'): string {
  const even = part.replace(/[\s\u00a0]+/g, ' ')
  if (even.length <= LONGEST_SIDE) return even
  if (cutAt === 'start') {
    const kept = even.slice(-LONGEST_SIDE)
    return `…${kept.slice(kept.indexOf(' '))}`
  }
  const kept = even.slice(0, LONGEST_SIDE)
  return `${kept.slice(0, kept.lastIndexOf(' '))} …`
}
