import { type CaseNumber, isCaseLabel, readCaseNumber, splitTitle } from './case-number.ts'
import { type Candidate, findCandidates, splitMarker } from './item-headings.ts'
import type { Line } from './lines.ts'
import type { Furniture } from './page-furniture.ts'
import { readSectionHeading } from './section-headings.ts'
import { readTitle } from './titles.ts'

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

const PART =
  /^(?:(åbne?|lukkede?|åbent|lukket|offentlige?|fortrolige?)\s(?:sager|punkter|dagsorden|møde|del|dagsordenspunkter|sag(?=:?$))|(tillægsdagsorden|tillægsreferat|tillægspunkter|supplerende dagsorden)\b.{0,60})[:.]?$/iu
const END =
  /^(?:mødet (?:blev )?(?:hævet|sluttede|sluttet|afsluttet)|mødet slut|underskriftsside|underskrifter|tip en ven|kopier linket i)\b/iu
const ENOUGH = 2.5

/**
 * Finds the agenda items of a document. One way of printing headings is chosen for the whole document, the one most lines speak for; of
 * copies of a heading (tables of contents, overviews) the one with content counts.
 */
export function findItems(lines: readonly Line[], furniture: Furniture): FoundItem[] {
  const parts = findParts(lines, furniture)
  const candidates = findCandidates(lines, furniture)
  const chosen = choose(candidates, parts)
  if (chosen.length === 0) return findUnnumbered(lines, furniture, parts)
  return finish(
    chosen.map((c) => {
      const marks = readTitle(lines, c.titleLine, c.title, furniture)
      const split = splitMarker(marks.title)
      return {
        ...c,
        ...marks,
        title: split.title,
        closed:
          c.marker === 'closed' ||
          split.marker === 'closed' ||
          (c.marker === null && split.marker === null && closedPart(parts, c.line)),
      }
    }),
    lines,
    furniture,
    parts,
  )
}

interface Part {
  line: number
  closed: boolean
}

function findParts(lines: readonly Line[], furniture: Furniture): Part[] {
  const parts: Part[] = []
  lines.forEach((line, i) => {
    if (line.text.length > 90 || furniture.skipped.has(i)) return
    const part = PART.exec(line.text)
    if (part !== null) parts.push({ line: i, closed: part[1] !== undefined && /^(?:lukke|fortrolig)/iu.test(part[1]) })
  })
  return parts
}

function closedPart(parts: readonly Part[], line: number): boolean {
  return parts.findLast((p) => p.line < line)?.closed ?? false
}

/** Picks the headings: the better supported way of printing, then in each part the best chain of rising numbers. */
function choose(all: readonly Candidate[], parts: readonly Part[]): Candidate[] {
  const weight = (list: readonly Candidate[]) => list.reduce((sum, c) => sum + (c.score >= ENOUGH ? c.score : 0), 0)
  const keyword = all.filter((c) => c.keyword)
  const plain = all.filter((c) => !c.keyword)
  const style = weight(keyword) >= weight(plain) ? keyword : plain
  if (weight(style) === 0) return plainList(all)
  const chosen: Candidate[] = []
  const borders = [...parts.map((p) => p.line), Number.POSITIVE_INFINITY]
  let from = 0
  for (const border of borders) {
    const to = style.findIndex((c, i) => i >= from && c.line > border)
    const end = to === -1 ? style.length : to
    chosen.push(...chain(style.slice(from, end)))
    from = end
  }
  return withStrays(chosen, style)
}

/** Firmly supported headings outside the chain (a numbering that starts again, a misprint) are kept unless they repeat one that is in it. */
function withStrays(chosen: readonly Candidate[], style: readonly Candidate[]): Candidate[] {
  const taken = new Set(chosen.map((c) => c.line))
  const named = new Set(chosen.map((c) => `${c.number} ${c.title.slice(0, 12)}`))
  const numbers = new Set(chosen.map((c) => c.number))
  const strays = style.filter(
    (c) =>
      c.keyword &&
      c.score >= 7 &&
      !taken.has(c.line) &&
      !named.has(`${c.number} ${c.title.slice(0, 12)}`) &&
      (c.title !== '' || !numbers.has(c.number)),
  )
  return [...chosen, ...strays].sort((a, b) => a.line - b.line)
}

const GAP_COST = 1
const FURTHEST_GAP = 8

interface Link {
  candidate: Candidate
  total: number
  before: Link | null
}

/** The heaviest chain of rising numbers; a missing number costs a little, and a weak heading counts only as the link between two others. */
function chain(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Link>()
  let heaviest: Link | null = null
  for (const candidate of candidates) {
    let before: Link | null = null
    for (let gap = 1; gap <= FURTHEST_GAP; gap++) {
      const link = best.get(candidate.value - gap)
      if (link !== undefined && (before === null || link.total - (gap - 1) * GAP_COST > before.total)) before = link
    }
    const start = candidate.value === 1 ? 0 : -0.5
    const worth = candidate.score >= ENOUGH ? candidate.score : candidate.score - 1.2
    const link: Link = {
      candidate,
      total:
        worth + (before === null ? start : before.total - (candidate.value - before.candidate.value - 1) * GAP_COST),
      before,
    }
    const held = best.get(candidate.value)
    if (held === undefined || link.total >= held.total) best.set(candidate.value, link)
    if (heaviest === null || link.total >= heaviest.total) heaviest = link
  }
  const picked: Candidate[] = []
  for (let link = heaviest; link !== null; link = link.before) picked.push(link.candidate)
  picked.reverse()
  while (picked.length > 0 && (picked.at(-1)?.score ?? 0) < ENOUGH) picked.pop()
  while (picked.length > 0 && (picked[0]?.score ?? 0) < ENOUGH) picked.shift()
  return picked
}

/** A bare list of titles, as on the first page of an agenda: at least three, numbered without a gap from 1. */
function plainList(all: readonly Candidate[]): Candidate[] {
  const list: Candidate[] = []
  for (const c of all) {
    if (c.value === list.length + 1 && c.title !== '') list.push(c)
    else if (c.value === 1) break
  }
  return list.length >= 3 ? list : []
}

type Raw = Pick<FoundItem, 'number' | 'title' | 'closed'> & { line: number; next: number }

/** Reads each item's own lines: where it ends, its case number, and a mark of closedness printed below the title. */
function finish(
  raw: readonly Raw[],
  lines: readonly Line[],
  furniture: Furniture,
  parts: readonly Part[],
): FoundItem[] {
  return raw.map((item, i) => {
    const next = raw[i + 1]?.line ?? lines.length
    const end = itemEnd(lines, item.next, next, parts, next === lines.length)
    const data = readItemData(lines, item.next, end, furniture)
    const split = splitTitle(item.title)
    const found = data.found ?? split.found
    return {
      number: item.number,
      title: split.found === null ? item.title : split.title,
      found,
      closed: item.closed || data.closed,
      first: item.line,
      body: data.body,
      end,
    }
  })
}

function itemEnd(lines: readonly Line[], from: number, to: number, parts: readonly Part[], last: boolean): number {
  let end = to
  const part = parts.find((p) => p.line >= from && p.line < to)
  if (part !== undefined) end = part.line
  if (last)
    for (let i = from; i < end; i++) {
      const text = lines[i]?.text ?? ''
      if (text.length < 120 && END.test(text)) end = i
    }
  while (end > from && lines[end - 1]?.text === '') end--
  return end
}

const META =
  /^(?:sagsbehandler|sagsansvarlig|ansvarlig|forvaltning|afdeling|dokumentnr|dok\.?\s?nr|brevid|init|initialer|journalnr|kle|kle-?nr|emneord|åben\/lukket|status|offentlighed|punkttype|sagstype|type|acadre|sagsid|forfatter|direktørområde|center|behandles|gennemgang)\.?\s?[:.]/iu
const CLOSED_META =
  /^(?:lukket|lukket (?:punkt|sag|dagsordenspunkt)|(?:åben\/lukket|status|offentlighed|punkttype|sagstype|type|adgang)\s?:\s?lukket(?:\s(?:punkt|sag))?|(?:punktet|sagen) er lukket)[.:]?$/iu
const OPEN_META =
  /^(?:åben|åbent|åben sag|åbent punkt|(?:åben\/lukket|status|punkttype|sagstype)\s?:\s?åben[t]?(?:\s(?:punkt|sag))?)[.:]?$/iu
const DATA_LINES = 10

function readItemData(
  lines: readonly Line[],
  from: number,
  end: number,
  furniture: Furniture,
): { found: CaseNumber | null; closed: boolean; body: number } {
  let found: CaseNumber | null = null
  let closed = false
  let body = from
  let seen = 0
  for (let i = from; i < end && seen < DATA_LINES; i++) {
    const text = lines[i]?.text ?? ''
    if (text === '' || furniture.skipped.has(i)) continue
    seen++
    const number: CaseNumber | null = found === null ? (readCaseNumber(text) ?? labelledAbove(lines, i)) : null
    if (number !== null) found = number
    else if (CLOSED_META.test(text)) closed = true
    else if (!META.test(text) && !OPEN_META.test(text) && !isCaseLabel(text) && readCaseNumber(text) === null) {
      if (readSectionHeading(text) !== null) break
      continue
    }
    body = i + 1
  }
  return { found: found ?? labelledBelow(lines, body, end), closed, body }
}

function labelledAbove(lines: readonly Line[], i: number): CaseNumber | null {
  const above = lines.slice(Math.max(0, i - 2), i).findLast((l) => l.text !== '')
  return above !== undefined && isCaseLabel(above.text) ? readCaseNumber(`${above.text} ${lines[i]?.text ?? ''}`) : null
}

/** Some print the case number last, behind its label. */
function labelledBelow(lines: readonly Line[], from: number, end: number): CaseNumber | null {
  for (let i = from; i < end; i++) {
    const text = lines[i]?.text ?? ''
    if (text.length < 80 && /^(?:sags|journal)/iu.test(text)) {
      const found = readCaseNumber(text)
      if (found !== null) return found
    }
  }
  return null
}

/** Items printed without numbers: a title with a case number below it. They are numbered in order. */
function findUnnumbered(lines: readonly Line[], furniture: Furniture, parts: readonly Part[]): FoundItem[] {
  const raw: Raw[] = []
  let taken = -1
  for (let i = 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (text === '' || text.length > 120 || readCaseNumber(text) === null) continue
    let above = i - 1
    while (above > taken && (lines[above]?.text === '' || furniture.skipped.has(above))) above--
    const title = lines[above]?.text ?? ''
    if (
      above <= taken ||
      i - above > 3 ||
      title.length > 200 ||
      !/^[\p{Lu}\d"”(]/u.test(title) ||
      /[.;,]$/u.test(title) ||
      readSectionHeading(title) !== null ||
      (/:\s/u.test(title) && META.test(title))
    )
      continue
    let first = above
    while (first - 1 > taken && above - first < 3 && isTitleLine(lines[first - 1]?.text ?? '')) first--
    const whole = lines
      .slice(first, above + 1)
      .map((l) => l.text)
      .join(' ')
    const split = splitMarker(whole)
    raw.push({
      number: String(raw.length + 1),
      title: split.title,
      closed: split.marker === 'closed' || closedPart(parts, first),
      line: first,
      next: above + 1,
    })
    taken = i
  }
  return finish(raw, lines, furniture, parts)
}

function isTitleLine(text: string): boolean {
  return (
    text !== '' &&
    text.length < 120 &&
    !/[.;:,]$/u.test(text) &&
    readSectionHeading(text) === null &&
    readCaseNumber(text) === null
  )
}
