import type { Stretches } from '../text/narrow.ts'
import {
  DIGIT,
  ENDS_LINE,
  isSinglySpaced,
  LETTER,
  MARKUP,
  meaningOf,
  meaningsOf,
  ODD,
  PARTS_WORDS,
} from './characters.ts'
import { breaksInside, isFlat, runInBreaks } from './flat-text.ts'
import type { LineReadings } from './line-readings.ts'

/** A line of a text with its place; `text` is what a reader sees: no markup, no soft hyphens, single spaces. */
export interface Line {
  /** `[start, end)` in UTF-16 units, without the line break. */
  start: number
  end: number
  text: string
  /** The cells of a table row (tab or `|` between them), empty ones left out; none for an ordinary line. */
  cells: readonly string[]
  /** Marked as a heading by Markdown (`## …` or a line wholly in bold). */
  marked: boolean
  /** Where the text behind the first colon begins, or -1. */
  colon: number
  /** Holds a digit; without one a line is no number, day or case number. */
  digit: boolean
  /** What has been read from it already (line-readings.ts). */
  readonly readings: LineReadings
}

/** Longer lines are running text, never a heading. */
export const LONGEST_HEADING = 400

/** A shorter line holds no text beside a heading. */
const SHORTEST_RUN_IN = 20

const NO_CELLS: readonly string[] = []
const INVISIBLE = /\p{Cf}/gu
const CONTROL = /\p{Cc}/gu
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** A word divided at a line's end: by a soft hyphen, or by a hyphen between small letters that no `og` follows. */
const DIVIDED =
  /\u00ad[ \t]{0,9}\r?\n[ \t]{0,9}|(?<=\p{Ll})[-\u2010][ \t]{0,9}\r?\n[ \t]{0,9}(?=\p{Ll})(?!(?:og|eller|samt)\s)/gu

/** Text as a reader sees it: invisible characters gone, divided words whole, every run of white space one space. Positions are lost. */
export function clean(text: string): string {
  return cleaned(text, meaningsOf(text))
}

/** The same for a text whose characters' meanings together are known. */
function cleaned(text: string, held: number): string {
  if ((held & ODD) === 0) return isSinglySpaced(text) ? text : text.replace(/ {2,}/g, ' ').trim()
  const whole = text.includes('\n') ? text.replace(DIVIDED, '') : text
  return whole.replace(INVISIBLE, '').replace(SPACES, ' ').replace(CONTROL, '').trim()
}

/** Cuts a text into lines, whichever line break it uses; `source` is the same text, to slice. Linear in its length. */
export function cutLines(text: string, source: Stretches = text): Line[] {
  const lines: Line[] = []
  let start = 0
  /** What the characters of the line mean, all together. */
  let held = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const meaning = meaningOf(code)
    if ((meaning & ENDS_LINE) === 0) {
      held |= meaning
      continue
    }
    lines.push(readLine(source, start, at, held))
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
    held = 0
  }
  lines.push(readLine(source, start, text.length, held))
  if (isFlat(text, lines)) return lines.flatMap((line) => cutAt(source, line, breaksInside(text, line.start, line.end)))
  return runsIn(text) ? lines.flatMap((line, i) => cutRunIn(source, line, lines[i + 1])) : lines
}

/** A heading behind a full stop on its line; one alone may be two words of a sentence. */
const RUN_IN =
  /[.!?:)][ \t\u00a0](Sagsfremstilling|SAGSFREMSTILLING|Sagsbeskrivelse|SAGSBESKRIVELSE|Sagsresum|SAGSRESUM|Indstilling|INDSTILLING|Beslutning|BESLUTNING|Lovgrundlag|LOVGRUNDLAG)(?=:?\s)/gu
const TREATED =
  /\d{4}:?[ \u00a0](?:Ad \d|Pkt|Punkt|Godkendt|Tiltrådt|Anbefal|Indstill|Vedtaget|Udsat|Drøftet|Taget|Til efter|Ikke|Afvist|Imøde)/u

function runsIn(text: string): boolean {
  const found = new Set<string>()
  for (const hit of text.matchAll(RUN_IN)) {
    found.add(hit[1] ?? '')
    if (found.size > 1) return true
  }
  return TREATED.test(text)
}

function cutRunIn(source: Stretches, line: Line, next: Line | undefined): Line[] {
  if (line.text.length < SHORTEST_RUN_IN) return [line]
  const breaks = runInBreaks(source.slice(line.start, line.end), next === undefined || !/^\p{Ll}/u.test(next.text))
  return breaks.length === 0
    ? [line]
    : cutAt(
        source,
        line,
        breaks.map((at) => line.start + at),
      )
}

/** The lines that a line once was, by where they began. */
function cutAt(source: Stretches, { start, end }: Line, breaks: readonly number[]): Line[] {
  const starts = [start, ...breaks]
  return starts.map((from, i) => readLine(source, from, starts[i + 1] ?? end, ODD | DIGIT | MARKUP))
}

function readLine(source: Stretches, start: number, end: number, held: number): Line {
  const raw = source.slice(start, end)
  const colon = raw.indexOf(':')
  const line: Line = {
    start,
    end,
    text: cleaned(raw, held),
    cells: NO_CELLS,
    marked: false,
    colon: colon === -1 ? -1 : start + colon + 1,
    digit: (held & DIGIT) !== 0,
    readings: { heading: undefined, found: undefined },
  }
  if (raw.length > LONGEST_HEADING) return line
  if ((held & MARKUP) !== 0) readMarkup(line, raw)
  if (isOfRule(line.text.charCodeAt(0)) && /^[-:\s|]*$/.test(line.text)) line.text = ''
  return line
}

/** A hyphen, colon or bar, which the lines between a table's rows are drawn with. */
function isOfRule(code: number): boolean {
  return code === 45 || code === 58 || code === 124
}

/** Takes a line's Markdown marks off and parts its cells. */
function readMarkup(line: Line, raw: string): void {
  if (raw.includes('\t') || raw.includes('|'))
    line.cells = raw
      .split(/[\t|]/)
      .map(unmark)
      .filter((c) => c !== '')
  line.marked = /^\s{0,3}#{1,6}\s/.test(raw) || /^\s{0,3}\*\*[^*]+\*\*:?\s*$/.test(raw)
  line.text = line.cells.length > 0 ? line.cells.join(' ') : unmark(raw.replace('|', ' '))
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
  const held = meaningsOf(text)
  const bare = cleaned(text, held)
  if ((held & PARTS_WORDS) === 0) return ` ${bare.toLowerCase()} `
  const small = bare.toLowerCase()
  if ((meaningsOf(small) & ODD) !== 0) return ` ${small.replace(/[^\p{L}\p{N}§&+]+/gu, ' ').trim()} `
  const found: string[] = ['']
  for (let at = 0; at < small.length; at++) {
    const start = at
    while (at < small.length && isOfWord(small.charCodeAt(at))) at++
    if (at > start) found.push(small.slice(start, at))
  }
  found.push('')
  return found.length === 2 ? '  ' : found.join(' ')
}

function isOfWord(code: number): boolean {
  return code !== 32 && (meaningOf(code) & PARTS_WORDS) === 0
}

/** Only letters and digits, to compare headings whatever their spacing and hyphenation. */
export function squeezed(text: string): string {
  const small = text.toLowerCase()
  if ((meaningsOf(small) & ODD) !== 0) return small.replace(/[^\p{L}\p{N}]+/gu, '')
  let kept = ''
  for (let at = 0; at < small.length; at++) {
    const start = at
    while (at < small.length && (meaningOf(small.charCodeAt(at)) & LETTER) !== 0) at++
    if (at > start) kept += small.slice(start, at)
  }
  return kept
}
