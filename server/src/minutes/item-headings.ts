import { isCaseLabel, readCaseNumber } from './case-number.ts'
import { type Line, LONGEST_HEADING, squeezed } from './lines.ts'
import type { Furniture } from './page-furniture.ts'
import { readSectionHeading } from './section-headings.ts'

/** A line that may be the heading of an agenda item. */
export interface Candidate {
  line: number
  /** The line its title begins on: the same, or the next when the number stands alone. */
  titleLine: number
  number: string
  value: number
  title: string
  /** `Punkt 3`, `Sag nr. 3`: says itself that it is an item. */
  keyword: boolean
  /** Printed beside the number or title: `(Lukket)`, `Åben:`. */
  marker: 'open' | 'closed' | null
  score: number
}

const HEAD =
  /^(?:\(?(åbent|åben|åbne|lukket|lukkede|fortroligt|fortrolig)(?:\s(?:punkt|sag|dagsordenspunkt|pkt\.?))?\)?\s?[-–:.]?\s)?(?:(dagsordenspunkt|dagsordenpunkt|punkt|pkt|sag)\.?\s?(?:nr\.?|nummer)?\s?)?(\d{1,3})(?!\d)([a-z](?![\p{L}]))?(\s?[.:)–-]|\s?\/)?(\s|$)/iu
const MARK_FIRST =
  /^(?:[([](åbent|åben|å|lukket|lukkede|l|fortroligt?)(?:\s(?:punkt|sag|dagsordenspunkt|dagsorden))?[)\]]\s?[:–-]?\s?|(åbent|åben|lukket|lukkede|fortroligt?)(?:\s(?:punkt|sag|dagsordenspunkt))?\s?(?:[:.]|\s[–-](?=\s|$)|$)\s?)/iu
const MARK_LAST =
  /(?:\s[([](åbent|åben|lukket|å|l|fortroligt?)(?:\s(?:punkt|sag|dagsordenspunkt|dagsorden))?[)\]]|\s[–-]\s(lukket|åben|åbent)(?:\s(?:punkt|sag|dagsordenspunkt))?)$/iu
const STANDARD =
  /^(?:eventuelt|evt|meddelelser|orientering(?:er)?|orienteringssager|gensidig orientering|godkendelse af (?:dagsorden|referat|dagsordenen|referatet|beslutningsprotokol)|dagsorden|siden sidst|forvaltningen orienterer|nyt fra .*|underskrifts?(?:ark|side)?|(?:digital )?underskrift.*|spørgetid.*|bordet rundt|lukket|lukket punkt|lukket sag|meddelelser og .*|orientering fra .*)$/iu

/** Whether a title is one of those that stand on nearly every agenda, often without a case number. */
export function isStandardTitle(title: string): boolean {
  return STANDARD.test(title.replace(/[\s.:]+$/u, ''))
}

/** Parts the mark of openness from a title: `(Lukket) Køb af jord` → closed, `Køb af jord`. */
export function splitMarker(title: string): { title: string; marker: Candidate['marker'] } {
  const closed = (word: string | undefined) =>
    word !== undefined && /^(?:l|lukke|fortrolig)/iu.test(word) ? 'closed' : 'open'
  const first = MARK_FIRST.exec(title)
  if (first !== null) {
    const rest = title.slice(first[0].length).trim()
    const kept = rest === '' && /\s(?:punkt|sag|dagsordenspunkt)/iu.test(first[0]) ? title : rest
    return { title: kept, marker: closed(first[1] ?? first[2]) }
  }
  const last = MARK_LAST.exec(title)
  if (last !== null) return { title: title.slice(0, last.index).trim(), marker: closed(last[1] ?? last[2]) }
  return { title, marker: null }
}

/** Every line that could be an item's heading, with how much speaks for it. */
export function findCandidates(lines: readonly Line[], furniture: Furniture): Candidate[] {
  const contents = new Set(furniture.contents.map((e) => e.key.slice(0, KEY_LENGTH)))
  const found: Candidate[] = []
  for (let i = 0; i < lines.length; i++) {
    if (furniture.skipped.has(i)) continue
    const candidate = readCandidate(lines, i, furniture)
    if (candidate === null) continue
    candidate.score = weigh(candidate, lines, furniture, contents)
    found.push(candidate)
  }
  return found
}

function readCandidate(lines: readonly Line[], i: number, furniture: Furniture): Candidate | null {
  const line = lines[i]
  if (line === undefined || line.text === '' || line.text.length > LONGEST_HEADING) return null
  let text = line.text
  let at = i
  if (/^(?:punkt|pkt\.?|dagsordenspunkt|sag(?: nr\.?)?|åbent punkt|lukket punkt)$/iu.test(text)) {
    at = nextFilled(lines, i)
    text = `${text} ${lines[at]?.text ?? ''}`
  }
  const head = HEAD.exec(text)
  if (head?.[3] === undefined) return null
  const keyword = head[2] !== undefined || (head[1] !== undefined && /punkt|sag/iu.test(head[0]))
  if (keyword && !/^\p{Lu}/u.test(text)) return null
  let rest = text.slice(head[0].length).trim()
  if (line.cells.length > 1 && /^\d{1,3}\.?$/.test(line.cells[0] ?? '')) rest = line.cells[1] ?? rest
  let titleLine = at
  if (rest === '') {
    const next = nextFilled(lines, at)
    const title = lines[next]?.text ?? ''
    if (next > at + 2 || title === '' || furniture.skipped.has(next) || readSectionHeading(title) !== null) {
      if (!keyword) return null
    } else if (readCaseNumber(title) === null) {
      rest = title
      titleLine = next
    }
  }
  const split = splitMarker(rest)
  const before =
    head[1] === undefined ? null : /^(?:lukke|fortrolig)/iu.test(head[1]) ? ('closed' as const) : ('open' as const)
  const marker = split.marker ?? before
  if (!isTitle(split.title, keyword || marker !== null, head[5] !== undefined)) return null
  return {
    line: i,
    titleLine,
    number: head[3].replace(/^0+(?=\d)/, '') + (head[4] ?? '').toLowerCase(),
    value: Number(head[3]),
    title: split.title,
    keyword,
    marker,
    score: 0,
  }
}

/** Whether what follows the number can be a title: running text and list entries begin small or end like a sentence part. */
function isTitle(title: string, says: boolean, separated: boolean): boolean {
  if (title === '') return says
  if (/^(?:at|og|samt|eller|fortsat)(?:\s|$)/iu.test(title)) return false
  if (says && separated) return true
  return (
    /^[\p{Lu}\d"”“'»(§]/u.test(title) &&
    title.length > 1 &&
    !/[;,]$/u.test(title) &&
    !/^\d+(?:[.,]\d+)*\s?(?:kr|%|mio|t\.)/iu.test(title) &&
    !/^[\d\s.,%–-]+$/u.test(title)
  )
}

function nextFilled(lines: readonly Line[], i: number): number {
  let at = i + 1
  while (at < lines.length && at < i + 6 && lines[at]?.text === '') at++
  return at
}

const SUPPORT_LINES = 9
/** As many letters of a title are compared with the table of contents, where long titles are cut off or broken. */
const KEY_LENGTH = 10

function weigh(c: Candidate, lines: readonly Line[], furniture: Furniture, contents: ReadonlySet<string>): number {
  let score = (c.keyword ? 4 : 0) + (c.marker === null ? 0 : 3)
  if (lines[c.line - 1]?.text === '' || c.line === 0) score += 0.5
  if (lines[c.line]?.marked === true) score += 1
  if (isStandardTitle(c.title)) score += 2
  const key = squeezed(c.title).slice(0, KEY_LENGTH)
  if (key.length > 3 && contents.has(key)) score += 3
  let seen = 0
  for (let i = c.titleLine + 1; i < lines.length && seen < SUPPORT_LINES; i++) {
    const text = lines[i]?.text ?? ''
    if (text === '' || furniture.skipped.has(i)) continue
    seen++
    if (readCaseNumber(text) !== null || isCaseLabel(text)) return score + (seen <= 5 ? 3 : 1.5)
    if (text.length > 200) break
    const heading = readSectionHeading(text)
    if (heading !== null && heading.inline !== 'line') return score + (seen <= 3 ? 1.5 : 0)
  }
  return score
}
