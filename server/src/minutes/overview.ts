import { isStandardTitle } from './item-choice.ts'
import type { Candidate } from './item-headings.ts'
import { headingOf } from './line-readings.ts'
import { type Line, squeezed } from './lines.ts'
import { splitMarker } from './openness.ts'
import { type Furniture, isContentsHeading } from './page-furniture.ts'

/** The heading of a part of the agenda: `Lukkede punkter`. */
export interface Part {
  line: number
  closed: boolean
}

/** What stands before the first item: parts that only divide a list of titles, and the titles listed as closed. */
export interface Overview {
  /** So many of the parts, from the first, say nothing of what follows them. */
  parts: number
  /** Numbers listed as closed. */
  closed: ReadonlySet<string>
}

/** The table of contents of a web page, of which often only the headings of its parts are left. */
export interface ListedParts {
  /** As in `Overview`. */
  parts: number
  /** The lines of the titles below the word for closed ones, in the contents and where they come again. */
  closedTitles: ReadonlySet<number>
  /** The line of the first item below it. */
  end: number
}

/** Lines of a table of contents, with who took part below it. */
const LONGEST = 400
/** As many letters of two titles are compared. */
const KEY_LENGTH = 10
/** As many of a title in the table of contents, which may be cut off behind them. */
const LONGEST_KEY = 24
const CLOSED_MEETING = /(?<!\p{L})lukket (?:dagsorden|referat|møde|protokol|del)(?!\p{L})/iu
const TAKES_PART = /^(?:deltagere|deltager|mødedeltagere|til ?stede|fraværende|afbud|medlemmer|fremmødte)(?!\p{L})/iu

/**
 * Reads the parts inside a table of contents that has a heading (`Indholdsfortegnelse`, below it `Lukkede punkter`): they divide the
 * contents, not the items below. Null when there is no such table, or when the items may be closed all the same: the head speaks of a
 * closed meeting, or titles are listed above and the items go on elsewhere than where the list begins.
 */
export function readListedParts(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  parts: readonly Part[],
  furniture: Furniture,
): ListedParts | null {
  const start = contentsStart(lines)
  if (start === -1 || parts.length === 0) return null
  const at = new Map(candidates.map((c, i) => [c.line, i]))
  const within = new Set(parts.map((p) => p.line))
  const listed: Candidate[] = []
  let end = -1
  for (let i = start + 1; i < Math.min(lines.length, start + LONGEST) && end === -1; i++) {
    const index = at.get(i)
    const candidate = index === undefined ? undefined : candidates[index]
    if (candidate === undefined) {
      const heading = within.has(i) ? null : headingOf(lines[i])
      if (heading !== null && heading.kind !== 'other' && heading.treatment === null) return null
    } else if (isEntry(candidate, candidates[(index ?? 0) + 1], lines, within)) listed.push(candidate)
    else end = i
  }
  const first = candidates[at.get(end) ?? -1]
  const inside = parts.filter((p) => p.line > start && p.line < end)
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return null
  if (last.closed && !saysNothing(lines, start, first, last, listed, candidates, parts, furniture)) return null
  const closed = listed.filter((c) => inside.findLast((p) => p.line < c.line)?.closed === true)
  const titles = new Set(closed.map(keyOf))
  const again = candidates.filter((c) => c.line >= end && titles.has(keyOf(c)))
  return {
    parts: parts.filter((p) => p.line < end).length,
    closedTitles: new Set([...closed, ...again].map((c) => c.line)),
    end,
  }
}

const keyOf = (c: Candidate): string => `${c.number} ${squeezed(c.title).slice(0, KEY_LENGTH)}`

/** The heading of the table of contents, which stands before any text of an item; -1 when there is none. */
function contentsStart(lines: readonly Line[]): number {
  for (let i = 0; i < Math.min(lines.length, LONGEST); i++) {
    const line = lines[i]
    if (line !== undefined && isContentsHeading(line.text)) return i
    const heading = headingOf(line)
    if (heading !== null && heading.kind !== 'other' && heading.treatment === null) return -1
  }
  return -1
}

/** A title with nothing below it but the next title, another part, who took part, or a title with a lower number. */
function isEntry(
  c: Candidate,
  next: Candidate | undefined,
  lines: readonly Line[],
  parts: ReadonlySet<number>,
): boolean {
  if (next === undefined) return false
  if (next.value <= c.value) return true
  let below = c.next
  while (below < lines.length && lines[below]?.text === '') below++
  return below === next.line || parts.has(below) || TAKES_PART.test(lines[below]?.text ?? '')
}

/** Whether the word for closed items, printed last in the contents, leaves what follows open. */
function saysNothing(
  lines: readonly Line[],
  start: number,
  first: Candidate,
  last: Part,
  listed: readonly Candidate[],
  candidates: readonly Candidate[],
  parts: readonly Part[],
  furniture: Furniture,
): boolean {
  for (let i = 0; i < start; i++) if (CLOSED_MEETING.test(lines[i]?.text ?? '')) return false
  // An open part further down means that the closed one was a part as well.
  if (parts.some((p) => p.line > first.line && !p.closed)) return false
  const above = listed.filter((c) => c.line < last.line)
  const entry = furniture.contents[0]
  if (above.length === 0 && entry === undefined) return true
  // With titles in the contents the closed items may follow alone: then they are not the first ones listed.
  const begins =
    above.length > 0
      ? above[0]?.number === first.number
      : squeezed(first.title).startsWith(entry?.key.slice(0, KEY_LENGTH) ?? '')
  const ownMarks = candidates.some((c) => c.line >= first.line && c.marker !== null)
  return begins && (ownMarks || isStandardTitle(first.title))
}

/**
 * The parts an overview before the first item is divided into (`Åbent møde`, `Lukket møde`, each with its titles) say nothing of what
 * follows them: how many they are, and the numbers they list as closed.
 */
export function readOverview(
  parts: readonly Part[],
  candidates: readonly Candidate[],
  first: number,
  furniture: Furniture,
): Overview {
  const listed = candidates.filter((c) => c.line < first)
  const end = Math.max(listed.at(-1)?.line ?? -1, furniture.contents.at(-1)?.line ?? -1)
  const within = parts.filter((p) => p.line < Math.min(first, end))
  const closed = new Set<string>()
  let part = 0
  for (const { line, number } of listed) {
    while (part < within.length && (within[part]?.line ?? 0) < line) part++
    if (within[part - 1]?.closed === true) closed.add(number)
  }
  return { parts: within.length, closed }
}

/**
 * Whether an item has been called closed where it is listed: a heading with its number and title bears the mark, or the table of contents
 * has the title with the mark or below the word for closed ones.
 */
export function listedAsClosed(
  candidates: readonly Candidate[],
  parts: readonly Part[],
  furniture: Furniture,
): (item: { number: string; title: string }) => boolean {
  const marked = new Set(candidates.filter((c) => c.marker === 'closed' && c.title !== '').map(keyOf))
  const titles: string[] = []
  let part = 0
  for (const entry of furniture.contents) {
    while (part < parts.length && (parts[part]?.line ?? 0) < entry.line) part++
    const { title, marker } = splitMarker(entry.title)
    const closed = marker === 'closed' || (marker === null && parts[part - 1]?.closed === true)
    const key = squeezed(title)
    if (closed && key.length > 3) titles.push(key.slice(0, LONGEST_KEY))
  }
  const listed = new Set(titles)
  return ({ number, title }) => {
    const key = squeezed(title)
    return marked.has(`${number} ${key.slice(0, KEY_LENGTH)}`) || listed.has(key.slice(0, LONGEST_KEY))
  }
}
