import { findAdItems } from './ad-items.ts'
import { type CaseNumber, splitTitle } from './case-number.ts'
import { Contents } from './contents.ts'
import { chooseItems } from './item-choice.ts'
import { caseNumberAbove, readItemData } from './item-data.ts'
import { findCandidates } from './item-headings.ts'
import { caseOf, headingOf } from './line-readings.ts'
import { type Line, squeezed } from './lines.ts'
import { readPart, splitMarker } from './openness.ts'
import { listedAsClosed, type Part, readListedParts, readOverview } from './overview.ts'
import type { Furniture } from './page-furniture.ts'
import { readTitle } from './titles.ts'
import { findUnnumbered } from './unnumbered-items.ts'

/** An agenda item as found in the lines, before its sections are read. */
export interface FoundItem {
  number: string
  title: string
  found: CaseNumber | null
  closed: boolean
  /** Lines `[first, end)`; its own text begins at `body`. */
  first: number
  body: number
  end: number
}

/** A heading with its whole title, before the lines below it are read. */
export interface Headed {
  number: string
  title: string
  marker: 'open' | 'closed' | null
  line: number
  next: number
}

/** How many letters a bullet, the word for an item and its number add to a title. */
const MOST_MARKS = 20
const END =
  /^(?:mødet (?:blev )?(?:hævet|sluttede|sluttet|afsluttet)|mødet slut|underskriftsside|underskrifter|tip en ven|kopier linket i|klik på dokumentet)(?!\p{L})/iu

/** Finds the agenda items of a document, numbered or not, in the order of their headings. */
export function findItems(lines: readonly Line[], furniture: Furniture): FoundItem[] {
  const parts: Part[] = []
  lines.forEach((line, i) => {
    const part = furniture.skipped.has(i) ? null : readPart(line.text)
    if (part !== null) parts.push({ line: i, closed: part.openness === 'closed' })
  })
  const all = findCandidates(lines, furniture)
  const contained = readListedParts(lines, all, parts, furniture)
  const candidates = all.map((c) => (contained?.closedTitles.has(c.line) ? { ...c, marker: 'closed' as const } : c))
  const borders = parts.map((p) => p.line)
  if (contained !== null) borders.splice(contained.parts, 0, contained.end - 1)
  const chosen = chooseItems(candidates, lines, furniture, borders)
  const says = candidates.filter((c) => c.keyword || c.marker !== null)
  const headings = new Set([...chosen, ...says].map((c) => c.line))
  const contents = new Contents(furniture.contents)
  const numbered = chosen.map((c): Headed => {
    const above = c.titleLine < c.next - 1
    const { title, next } = above ? c : readTitle(lines, c.titleLine, c.title, furniture, contents, headings)
    const split = splitMarker(title)
    return {
      number: c.number,
      title: split.title,
      marker: c.marker ?? split.marker,
      line: c.line,
      next: Math.max(next, c.next),
    }
  })
  const notes = numbered.length > 0 ? numbered : findAdItems(lines, furniture)
  const headed = notes.length > 0 ? notes : findUnnumbered(lines, furniture)
  const overview = readOverview(parts, candidates, headed[0]?.line ?? 0, furniture)
  const items = widened(
    finish(headed, lines, furniture, parts.slice(Math.max(overview.parts, contained?.parts ?? 0))),
    lines,
  )
  const isListed = listedAsClosed(candidates, parts, furniture)
  return items.map((item, i) =>
    headed[i]?.marker === null && (overview.closed.has(item.number) || isListed(item))
      ? { ...item, closed: true }
      : item,
  )
}

/**
 * A page of a single item may print the number only with the decision, below everything else: the item then begins where its title stands
 * above its sections.
 */
function widened(items: FoundItem[], lines: readonly Line[]): FoundItem[] {
  const [only] = items
  if (only === undefined || items.length > 1 || only.title === '') return items
  const title = squeezed(only.title)
  const first = lines.findIndex((line, i) => i < only.first && squeezed(line.text) === title)
  return first === -1 || !lines.slice(first, only.first).some((line) => headingOf(line) !== null)
    ? items
    : [{ ...only, first, body: first + 1 }]
}

/** Reads each item's own lines: where it ends, its case number, and a mark of openness printed below the title or above the part. */
function finish(
  headed: readonly Headed[],
  lines: readonly Line[],
  furniture: Furniture,
  parts: readonly Part[],
): FoundItem[] {
  const above = hasNumbersAbove(headed, lines, furniture)
  const tops = headed.map((item) => topOf(lines, item))
  let part = 0
  return headed.map((item, i) => {
    while (part < parts.length && (parts[part]?.line ?? 0) < item.line) part++
    const closedPart = part > 0 && (parts[part - 1]?.closed ?? false)
    const last = i === headed.length - 1
    const next = last ? lines.length : (tops[i + 1] ?? lines.length)
    const border = Math.min(next, parts[part]?.line ?? next)
    const end = itemEnd(lines, item.next, border, last, above && !last)
    const data = readItemData(lines, item.next, end, furniture)
    const split = splitTitle(item.title)
    const found = above ? (caseNumberAbove(lines, item.line)?.found ?? data.found) : (data.found ?? split.found)
    return {
      number: item.number,
      title: split.found === null ? item.title : split.title,
      found,
      closed: data.closed || (item.marker === null ? closedPart : item.marker === 'closed'),
      first: tops[i] ?? item.line,
      body: data.body,
      end,
    }
  })
}

/** Where an item begins whose heading is printed twice: at the first of the two, which a list of files may part from the second. */
function topOf(lines: readonly Line[], item: Headed): number {
  const title = squeezed(item.title)
  if (title.length <= 3) return item.line
  let filled = 0
  for (let above = item.line - 1; above >= 0 && above > item.line - 9 && filled < 2; above--) {
    const text = squeezed(lines[above]?.text ?? '')
    if (text === '') continue
    if (headingOf(lines[above]) !== null) break
    filled++
    const numbered = filled === 1 || text.includes(item.number)
    if (numbered && text.endsWith(title) && text.length <= title.length + MOST_MARKS) return above
  }
  return item.line
}

/** Whether this document prints case numbers above the titles: the first item has one there and none below. */
function hasNumbersAbove(headed: readonly Headed[], lines: readonly Line[], furniture: Furniture): boolean {
  const first = headed[0]
  if (first === undefined || caseNumberAbove(lines, first.line) === null) return false
  return (
    readItemData(lines, first.next, Math.min(first.next + 8, headed[1]?.line ?? lines.length), furniture).found ===
      null || headed.length > 1
  )
}

function itemEnd(lines: readonly Line[], from: number, to: number, last: boolean, numberAbove: boolean): number {
  let end = to
  if (last)
    for (let i = from; i < end; i++) {
      const text = lines[i]?.text ?? ''
      if (text.length < 120 && END.test(text)) end = i
    }
  while (end > from && lines[end - 1]?.text === '') end--
  if (numberAbove && end > from && caseOf(lines[end - 1]) !== null) end--
  while (end > from && lines[end - 1]?.text === '') end--
  return end
}
