import type { Candidate } from './item-headings.ts'
import { headingOf, holdsCase, isNumberLine } from './line-readings.ts'
import { type Line, squeezed } from './lines.ts'
import type { Furniture } from './page-furniture.ts'

/** A candidate with how much speaks for it, and whether text of an item follows. */
export type Weighed = Candidate & { score: number; filled: boolean; cased: boolean }

const STANDARD =
  /^(?:eventuelt|evt|meddelelser|orientering(?:er)?|orienteringssager|gensidig orientering|godkendelse af (?:åben |lukket )?(?:dagsorden|referat|dagsordenen|referatet|beslutningsprotokol)(?:en)?|dagsorden|siden sidst|forvaltningen orienterer|nyt fra .*|(?:digital )?underskrift.*|spørgetid.*|bordet rundt|lukket|lukket punkt|lukket sag|meddelelser (?:og|fra|til) .*|orientering(?:er)? fra .*|næste møde.*|fraværende|valg af (?:mødeleder|ordstyrer|referent).*|kommende møder)$/iu
const SUPPORT_LINES = 9
/** So far down a page its title stands. */
const PAGE_TOP = 12
/** As many letters of a title are compared with the table of contents, where long titles are cut off or broken. */
const KEY_LENGTH = 10
/** What a heading needs; where no case numbers are printed, a blank line above and a section heading below must do. */
const ENOUGH = 2.5
const ENOUGH_WITHOUT_CASES = 2
const CASE_SUPPORT = 3

/** Whether a title is one of those that stand on nearly every agenda, often without a case number. */
export function isStandardTitle(title: string): boolean {
  return STANDARD.test(title.replace(/[\s.:]+$/u, ''))
}

/**
 * Picks the headings of the items: the better supported way of printing them, of copies (overviews) the one with text below, then in each
 * part of the agenda the best chain of rising numbers. `borders` are the lines where a part begins.
 */
export function chooseItems(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  furniture: Furniture,
  borders: readonly number[],
): Weighed[] {
  const contents = new Set(furniture.contents.map((e) => e.key.slice(0, KEY_LENGTH)))
  const known = { contents, top: new Set(lines.slice(0, PAGE_TOP).map((line) => squeezed(line.text))) }
  const weighed = candidates.map((c, i) => weigh(c, candidates[i + 1]?.line ?? lines.length, lines, furniture, known))
  weighed.forEach((c, i) => {
    if (isListEntry(c, weighed[i - 1])) c.score -= 1
  })
  const enough = weighed.some((c) => c.cased && !c.keyword) ? ENOUGH : ENOUGH_WITHOUT_CASES
  const weight = (list: readonly Weighed[]) => list.reduce((sum, c) => sum + (c.score >= enough ? c.score : 0), 0)
  const keyword = weighed.filter((c) => c.keyword)
  const plain = weighed.filter((c) => !c.keyword)
  const all = weight(keyword) >= weight(plain) ? keyword : plain
  if (weight(all) === 0) return plainList(weighed, lines)
  const style = withoutCopies(all)
  const chosen: Weighed[] = []
  let from = 0
  for (const border of [...borders, Number.POSITIVE_INFINITY]) {
    let to = from
    while (to < style.length && (style[to]?.line ?? 0) <= border) to++
    chosen.push(...chain(style.slice(from, to), enough))
    from = to
  }
  const list = plainList(weighed, lines)
  if (chosen.length < list.length && chosen.every((c) => !c.filled && c.marker === null)) return list
  return withStrays(chosen, style)
}

function weigh(
  c: Candidate,
  stop: number,
  lines: readonly Line[],
  furniture: Furniture,
  known: { contents: ReadonlySet<string>; top: ReadonlySet<string> },
): Weighed {
  let score = (c.keyword ? 4 : 0) + (c.marker === null ? 0 : 3)
  if (lines[c.line - 1]?.text === '' || c.line === 0 || furniture.skipped.has(c.line - 1)) score += 0.5
  if (lines[c.line]?.marked === true) score += 1
  if (isStandardTitle(c.title)) score += 2
  const title = squeezed(c.title)
  if (title.length > 3 && known.contents.has(title.slice(0, KEY_LENGTH))) score += 3
  // A page of one item prints its title first, and again with its number.
  if (title.length > 3 && known.top.has(title)) score += 1
  if (!c.keyword && c.value === 1 && heads(c, lines)) score -= 3
  const below = supportBelow(c, stop, lines, furniture)
  return {
    ...c,
    score: score + Math.max(below, supportAbove(c, lines)),
    filled: below > 0,
    cased: below === CASE_SUPPORT,
  }
}

/** Whether the number opens the list of a recommendation: its heading, or the words that lead into it, stand right above. */
function heads(c: Candidate, lines: readonly Line[]): boolean {
  let above = c.line - 1
  while (above > c.line - 4 && lines[above]?.text === '') above--
  const heading = headingOf(lines[above])
  return (
    heading?.kind === 'recommendation' ||
    /(?:indstiller|anbefaler|foreslår)(?:,? at)?[,:]?$/iu.test(lines[above]?.text ?? '')
  )
}

/** An entry of a list in running text: the entry before it stands just above, with nothing of an item between. */
function isListEntry(c: Weighed, before: Weighed | undefined): boolean {
  return (
    before !== undefined &&
    !c.keyword &&
    !isStandardTitle(c.title) &&
    before.marker === null &&
    !before.filled &&
    before.value === c.value - 1 &&
    c.line - before.line <= 4
  )
}

/** A case number or a section heading soon after the title, before the next heading. */
function supportBelow(c: Candidate, stop: number, lines: readonly Line[], furniture: Furniture): number {
  let seen = 0
  for (let i = c.next; i < stop && seen < SUPPORT_LINES; i++) {
    const text = lines[i]?.text ?? ''
    if (text === '' || furniture.skipped.has(i)) continue
    seen++
    if (holdsCase(lines[i])) return seen <= 5 ? CASE_SUPPORT : 1.5
    if (text.length > 200) break
    const heading = headingOf(lines[i])
    // What a case is about opens it: no other list is followed by such a heading.
    if (heading !== null && heading.kind === 'resume' && seen === 1) return 2
    if (heading !== null && heading.inline !== 'line' && seen <= 3) return 1.5
    if (heading !== null && heading.inline !== 'line') break
  }
  return standsAlone(c, lines) && isDecided(c, stop, lines) ? 1.5 : 0
}

/** A single line between blank ones, as a heading is printed. */
function standsAlone(c: Candidate, lines: readonly Line[]): boolean {
  return c.next === c.line + 1 && lines[c.line - 1]?.text === '' && lines[c.next]?.text === ''
}

/** Whether a decision is recorded before the next heading. */
function isDecided(c: Candidate, stop: number, lines: readonly Line[]): boolean {
  for (let i = c.next; i < stop; i++) {
    const heading = headingOf(lines[i])
    if (heading?.kind === 'decision' || (heading?.treatment != null && heading.treatment.day === null)) return true
  }
  return false
}

/** Some print the case number on the line above the title. */
function supportAbove(c: Candidate, lines: readonly Line[]): number {
  for (let i = c.line - 1; i >= c.line - 3 && i >= 0; i--) {
    const text = lines[i]?.text ?? ''
    if (text !== '') return isNumberLine(lines[i]) ? 2 : 0
  }
  return 0
}

/** Of headings with the same number and title the last one with text below it is kept, else the last. A title may be broken or cut off. */
function withoutCopies(all: readonly Weighed[]): Weighed[] {
  const last = new Map<string, Weighed>()
  const filled = new Map<string, string[]>()
  const key = (c: Weighed) => `${c.number} ${squeezed(c.title).slice(0, KEY_LENGTH)}`
  for (const c of all) {
    const held = last.get(key(c))
    if (held === undefined || c.filled || !held.filled) last.set(key(c), c)
    const titles = filled.get(c.number) ?? []
    if (c.filled && c.title !== '' && titles.length < MOST_COPIES) filled.set(c.number, [...titles, squeezed(c.title)])
  }
  const isCopy = (c: Weighed) => {
    const title = squeezed(c.title)
    return (
      !c.filled && title !== '' && (filled.get(c.number) ?? []).some((t) => t.startsWith(title) || title.startsWith(t))
    )
  }
  return all.filter((c) => last.get(key(c)) === c && !isCopy(c))
}

/**
 * Firmly supported headings outside the chain (a numbering that starts again, a misprint) are kept unless they repeat a number that is in
 * it; so are closed items that only an overview names.
 */
function withStrays(chosen: readonly Weighed[], style: readonly Weighed[]): Weighed[] {
  const taken = new Set(chosen.map((c) => c.line))
  const numbers = new Set(chosen.map((c) => c.number))
  const strays = style.filter((c) => {
    if (taken.has(c.line)) return false
    if (c.keyword && c.filled && c.score >= 7) return c.title !== '' || !numbers.has(c.number)
    return c.marker === 'closed' && !numbers.has(c.number)
  })
  return [...chosen, ...strays].sort((a, b) => a.line - b.line)
}

const MOST_COPIES = 8
const GAP_COST = 1
const FURTHEST_GAP = 8

interface Link {
  candidate: Weighed
  total: number
  before: Link | null
}

/** The heaviest chain of rising numbers; a missing number costs a little, and a weak heading counts only as the link between two others. */
function chain(candidates: readonly Weighed[], enough: number): Weighed[] {
  const best = new Map<number, Link>()
  let heaviest: Link | null = null
  for (const candidate of candidates) {
    let before: Link | null = null
    let reached = 0
    for (let gap = 1; gap <= FURTHEST_GAP; gap++) {
      const link = best.get(candidate.value - gap)
      if (link === undefined || link.candidate.line === candidate.line) continue
      const total = link.total - (gap - 1) * GAP_COST
      if (before === null || total > reached) {
        before = link
        reached = total
      }
    }
    const worth = candidate.score >= enough ? candidate.score : candidate.score - 1.2
    const start = candidate.value === 1 ? 0 : -0.5
    const link: Link =
      reached > start
        ? { candidate, total: worth + reached, before }
        : { candidate, total: worth + start, before: null }
    const held = best.get(candidate.value)
    if (held === undefined || link.total >= held.total) best.set(candidate.value, link)
    if (heaviest === null || link.total >= heaviest.total) heaviest = link
  }
  const picked: Weighed[] = []
  for (let link = heaviest; link !== null; link = link.before) picked.push(link.candidate)
  picked.reverse()
  while ((picked.at(-1)?.score ?? enough) < enough) picked.pop()
  while ((picked[0]?.score ?? enough) < enough) picked.shift()
  return lengthened(picked, candidates)
}

/** With the titles behind the last one that count on though nothing of an item follows: lines of their own, with no list between. */
function lengthened(picked: Weighed[], candidates: readonly Weighed[]): Weighed[] {
  const last = picked.at(-1)
  if (last === undefined) return picked
  let before = last
  for (const c of candidates.slice(candidates.indexOf(last) + 1)) {
    const counts = c.value === before.value + 1 && c.separated && c.score >= 0.5
    if (!counts || /[.;,]$/u.test(c.title) || c.title.length > 100) break
    picked.push(c)
    before = c
  }
  return picked
}

/** A bare list of titles, as on the first page of an agenda or in short minutes: at least three, numbered from 1 without a gap. */
function plainList(all: readonly Weighed[], lines: readonly Line[]): Weighed[] {
  const list = listFrom(all)
  if (list.length < 3) return []
  // An agenda printed first says the same again where the text stands.
  const again = listFrom(all.filter((c) => c.line > (list.at(-1)?.line ?? 0)))
  const same =
    again.length >= list.length && list.every((c, i) => squeezed(c.title) === squeezed(again[i]?.title ?? ''))
  const chosen = same ? again : list
  const above = lines.slice(0, chosen[0]?.line ?? 0)
  return above.some(opensSection) ? [] : chosen
}

/** The candidates that are numbered from 1 without a gap. */
function listFrom(all: readonly Weighed[]): Weighed[] {
  const list: Weighed[] = []
  for (const c of all) {
    if (c.value === list.length + 1 && c.title !== '') list.push(c)
    else if (c.value === 1) break
  }
  return list
}

/** Below such a heading a list is part of an item: what is recommended, or decided. */
function opensSection(line: Line): boolean {
  const heading = headingOf(line)
  return heading !== null && (heading.kind === 'recommendation' || /^beslutning/iu.test(heading.heading))
}
