/** A line of a text with its place; `text` is what a reader sees: no markup, no soft hyphens, single spaces. */
export interface Line {
  /** `[start, end)` in UTF-16 units, without the line break. */
  start: number
  end: number
  text: string
  /** The cells of a table row (tab or `|` between them), empty ones left out; one cell for an ordinary line. */
  cells: readonly string[]
  /** Marked as a heading by Markdown (`## …` or a line wholly in bold). */
  marked: boolean
  /** Where the text behind the first colon begins, or -1. */
  colon: number
}

/** Longer lines are running text, never a heading. */
export const LONGEST_HEADING = 400

const BREAK = /\r\n|[\n\r\f\v\u2028\u2029\u0085]/g
const NO_CELLS: readonly string[] = []
const INVISIBLE = /\p{Cf}/gu
const CONTROL = /\p{Cc}/gu
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** A word divided at a line's end: by a soft hyphen, or by a hyphen between small letters that no `og` follows. */
const DIVIDED =
  /\u00ad[ \t]{0,9}\r?\n[ \t]{0,9}|(?<=\p{Ll})[-\u2010][ \t]{0,9}\r?\n[ \t]{0,9}(?=\p{Ll})(?!(?:og|eller|samt)\s)/gu

/** Text as a reader sees it: invisible characters gone, divided words whole, every run of white space one space. Positions are lost. */
export function clean(text: string): string {
  const whole = text.includes('\n') ? text.replace(DIVIDED, '') : text
  return whole.replace(INVISIBLE, '').replace(SPACES, ' ').replace(CONTROL, '').trim()
}

/** Cuts a text into lines, whichever line break it uses. Linear in its length. */
export function cutLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  BREAK.lastIndex = 0
  for (const found of text.matchAll(BREAK)) {
    lines.push(readLine(text, start, found.index))
    start = found.index + found[0].length
  }
  lines.push(readLine(text, start, text.length))
  return lines
}

function readLine(text: string, start: number, end: number): Line {
  if (start === end) return { start, end, text: '', cells: NO_CELLS, marked: false, colon: -1 }
  const raw = text.slice(start, end)
  if (raw.length > LONGEST_HEADING) return { start, end, text: clean(raw), cells: NO_CELLS, marked: false, colon: -1 }
  const cells =
    raw.includes('\t') || raw.includes('|')
      ? raw
          .split(/[\t|]/)
          .map(unmark)
          .filter((c) => c !== '')
      : []
  const marked = /^\s{0,3}#{1,6}\s/.test(raw) || /^\s{0,3}\*\*[^*]+\*\*:?\s*$/.test(raw)
  const plain = cells.length > 0 ? cells.join(' ') : unmark(raw.replace('|', ' '))
  const colon = raw.indexOf(':')
  return {
    start,
    end,
    colon: colon === -1 ? -1 : start + colon + 1,
    text: /^[-:\s|]*$/.test(plain) ? '' : plain,
    cells: cells.length > 0 ? cells : [plain],
    marked,
  }
}

/** Takes the Markdown marks off a line or cell: `## **Punkt 2: X**` is read as `Punkt 2: X`. */
function unmark(text: string): string {
  return clean(text)
    .replace(/^#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/^>\s?/, '')
    .trim()
}

/** Lower case letters and digits with one space between words and around them, for matching whole words: ` ikke godkendt `. */
export function words(text: string): string {
  return ` ${clean(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}§&+]+/gu, ' ')
    .trim()} `
}

/** Only letters and digits, to compare headings whatever their spacing and hyphenation. */
export function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
