import type { Headed } from './items.ts'
import { caseOf, headingOf, isDocumentWord } from './line-readings.ts'
import type { Line } from './lines.ts'
import { splitMarker } from './openness.ts'
import type { Furniture } from './page-furniture.ts'

/** Items printed without numbers: a title with a case number, or failing that a decision, right below. They are numbered in order. */
export function findUnnumbered(lines: readonly Line[], furniture: Furniture): Headed[] {
  const byCase = titlesAbove(lines, furniture, (line) => line.text.length < 120 && caseOf(line) !== null)
  if (byCase.length > 0) return byCase
  const opening = openingHeading(lines)
  const byHeading = opening === null ? [] : titlesAbove(lines, furniture, (line) => headingName(line) === opening)
  return byHeading.length > 1 ? byHeading : []
}

/** The heading every item of the document begins with: the one that stands first, when it comes back at least twice. */
function openingHeading(lines: readonly Line[]): string | null {
  const seen = new Map<string, number>()
  for (const line of lines) {
    const name = headingName(line)
    if (name !== null) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  const first = seen.entries().next().value
  return first !== undefined && first[1] >= 2 ? first[0] : null
}

function headingName(line: Line): string | null {
  const heading = line.text.length < 60 && !isDocumentWord(line.text) ? headingOf(line) : null
  return heading === null || heading.inline !== null || heading.treatment !== null
    ? null
    : heading.heading.toLowerCase()
}

function titlesAbove(lines: readonly Line[], furniture: Furniture, isBelow: (line: Line) => boolean): Headed[] {
  const found: Headed[] = []
  let taken = -1
  for (let i = 1; i < lines.length; i++) {
    const below = lines[i]
    if (below === undefined || !isBelow(below)) continue
    let last = i - 1
    while (last > taken && (lines[last]?.text === '' || furniture.skipped.has(last))) last--
    const title = lines[last]?.text ?? ''
    if (last <= taken || i - last > 4 || !isTitleLine(lines[last]) || !/^[\p{Lu}\d"”(]/u.test(title)) continue
    let first = last
    while (first - 1 > taken && last - first < 3 && isTitleLine(lines[first - 1])) first--
    const whole = lines.slice(first, last + 1).map((l) => l.text)
    const split = splitMarker(whole.join(' '))
    found.push({
      number: String(found.length + 1),
      title: split.title,
      marker: split.marker,
      line: first,
      next: last + 1,
    })
    taken = i
  }
  return found
}

function isTitleLine(line: Line | undefined): boolean {
  if (line === undefined || line.text === '' || line.text.length >= 200) return false
  return (
    !/[.;:,]$|^(?:mødelokale|mødested|mødedato|sted|lokale)(?!\p{L})/iu.test(line.text) &&
    headingOf(line) === null &&
    caseOf(line) === null
  )
}
