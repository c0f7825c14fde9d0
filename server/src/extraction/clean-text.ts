import { type NarrowText, narrowText } from '../text/narrow.ts'

/**
 * Texts out of PDF and HTML hold characters that print as nothing (soft hyphens, zero-width spaces) and spaces that are not
 * U+0020. The engine reads a text without them; positions are translated back, so that a quotation stands as in the document.
 */

// A soft hyphen at a line's end joins the word's halves, so the line break goes with it.
const INVISIBLE = /\u00ad(?:[ \t]*\r?\n)?|[\u200b-\u200d\u2060\ufeff]/g
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\r\f\v]/g
const ODD_HYPHEN = /[\u2010\u2011]/g
/** Any of these three; most texts have none, and need no more than this one search. */
const ANY = /[\r\f\v\u00a0\u00ad\u2000-\u200d\u2010\u2011\u202f\u2060\ufeff]/

/** A text to be read, and how its positions translate to the document's and back. */
export interface CleanText {
  readonly text: string
  /** The same with a space for every line break, to read sentences in; positions are the same. */
  readonly flat: string
  /** `flat`, to read a sentence of it fast. */
  readonly narrow: NarrowText
  /** The document's position of a position in `text`. */
  toOriginal(position: number): number
  /** The document's end (exclusive) of an end in `text`: just after the last character that is kept. */
  endToOriginal(end: number): number
  /** The position in `text` of a position of the document. */
  fromOriginal(position: number): number
}

/** How many of `sorted` are at most `value`. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

const same = (position: number): number => position

/** Reads a document's text as a {@link CleanText}; linear in its length. */
export function cleanText(original: string): CleanText {
  if (!ANY.test(original)) {
    const flat = original.replaceAll('\n', ' ')
    return { text: original, flat, narrow: narrowText(flat), toOriginal: same, endToOriginal: same, fromOriginal: same }
  }
  const pieces: string[] = []
  /** Positions in the clean text at which something was left out, and how much was left out up to and including there. */
  const gapAt: number[] = []
  const gapSum: number[] = []
  const gapOriginal: number[] = []
  let kept = 0
  let cleanLength = 0
  let dropped = 0
  for (const match of original.matchAll(INVISIBLE)) {
    pieces.push(original.slice(kept, match.index))
    cleanLength += match.index - kept
    kept = match.index + match[0].length
    dropped += match[0].length
    gapAt.push(cleanLength)
    gapSum.push(dropped)
    gapOriginal.push(match.index)
  }
  const joined = dropped === 0 ? original : pieces.join('') + original.slice(kept)
  const text = joined.replace(ODD_SPACE, ' ').replace(ODD_HYPHEN, '-')
  const flat = text.replaceAll('\n', ' ')
  const narrow = narrowText(flat)
  if (dropped === 0) return { text, flat, narrow, toOriginal: same, endToOriginal: same, fromOriginal: same }
  const toOriginal = (position: number): number => position + (gapSum[countUpTo(gapAt, position) - 1] ?? 0)
  return {
    text,
    flat,
    narrow,
    toOriginal,
    endToOriginal: (end) => (end === 0 ? 0 : toOriginal(end - 1) + 1),
    fromOriginal: (position) => {
      const gaps = countUpTo(gapOriginal, position - 1)
      const before = gapSum[gaps - 1] ?? 0
      return Math.max(position - before, gapAt[gaps - 1] ?? 0)
    },
  }
}
