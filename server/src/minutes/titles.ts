import type { Contents } from './contents.ts'
import { isStandardTitle } from './item-choice.ts'
import { headingOf, holdsCase } from './line-readings.ts'
import { type Line, squeezed } from './lines.ts'
import { readOpenness, splitMarker } from './openness.ts'
import type { Furniture } from './page-furniture.ts'

const LONGEST = 6
const META = /^[\p{L}/. -]{3,30}:\s/u

/**
 * Reads a whole title from the line it begins on. A title goes on over lines that follow without a blank one when the table of contents
 * says so, when the case number comes right after, or when the next line cannot begin a sentence. `headings` are the lines of other items.
 */
export function readTitle(
  lines: readonly Line[],
  line: number,
  begun: string,
  furniture: Furniture,
  contents: Contents,
  headings: ReadonlySet<number>,
): { title: string; next: number } {
  let title = begun
  let next = line + 1
  const listed = squeezed(begun) === '' ? null : contents
  if ((lines[line]?.cells.length ?? 1) > 2) return { title, next }
  for (let taken = 1; taken < LONGEST; taken++) {
    const more = lines[next]
    if (more === undefined || more.text === '' || furniture.skipped.has(next) || headings.has(next) || endsTitle(more))
      break
    const joined = joinParts(title, more.text, listed)
    if (!goesOn(title, more.text, joined, listed, lines, next, furniture)) break
    title = joined
    next++
  }
  return { title: title.replace(/\s?:$/u, ''), next }
}

function endsTitle(line: Line): boolean {
  return (
    holdsCase(line) ||
    headingOf(line) !== null ||
    readOpenness(line.text) !== null ||
    splitMarker(line.text).title === '' ||
    META.test(line.text)
  )
}

function goesOn(
  title: string,
  more: string,
  joined: string,
  contents: Contents | null,
  lines: readonly Line[],
  at: number,
  furniture: Furniture,
): boolean {
  if (title === '') return caseFollows(lines, at, furniture)
  if (/:$/u.test(title)) return contents?.beginWith(joined) === true || caseFollows(lines, at, furniture)
  if (contents?.beginWith(joined)) return true
  const small = /^\p{Ll}/u.test(more)
  if (contents?.have(title)) return small && caseFollows(lines, at, furniture)
  if (isStandardTitle(title)) return /^[\p{Ll}([]/u.test(more) && caseFollows(lines, at, furniture)
  if (caseFollows(lines, at, furniture)) return true
  if (/(?:[-–,(&]|\s(?:og|for|i|af|til|på|med|om|fra|ved|samt|eller|den|de|under|efter|mellem))$/u.test(title))
    return true
  if (more.length > 110 || /[.;:]$/u.test(more)) return false
  return small || headingFollows(lines, at)
}

/** Whether the line is the last before a section heading, with at most one blank line between. */
function headingFollows(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.text === '' ? lines[at + 2] : lines[at + 1]
  return headingOf(next) !== null
}

/** Whether a case number follows, right below the lines from `from` on or after one blank line. */
function caseFollows(lines: readonly Line[], from: number, furniture: Furniture): boolean {
  for (let i = from; i < from + 5; i++) {
    const line = lines[i]
    if (line === undefined) return false
    if (line.text === '') return holdsCase(lines[i + 1])
    if (i > from && holdsCase(line)) return true
    if (i > from && (furniture.skipped.has(i) || headingOf(line) !== null)) return false
  }
  return false
}

/** Joins two lines of a title; a hyphen at the line's end is dropped where it only divides a word. */
function joinParts(title: string, more: string, contents: Contents | null): string {
  if (title === '') return more
  if (!/\p{L}-$|\d-$/u.test(title)) return `${title} ${more}`
  const kept = `${title}${more}`
  if (/^(?:og|eller|samt)\s/u.test(more)) return `${title} ${more}`
  const dropped = `${title.slice(0, -1)}${more}`
  if (contents?.write(title, kept)) return kept
  if (contents?.write(title, dropped)) return dropped
  return /[\p{Lu}\d]-$/u.test(title) || /^[\p{Lu}\d]/u.test(more) ? kept : dropped
}
