import { readCaseNumber } from './case-number.ts'
import type { Headed } from './items.ts'
import type { Line } from './lines.ts'
import { splitMarker } from './openness.ts'
import type { Furniture } from './page-furniture.ts'
import { readSectionHeading } from './section-headings.ts'

/** Items printed without numbers: a title with a case number, or failing that a decision, right below. They are numbered in order. */
export function findUnnumbered(lines: readonly Line[], furniture: Furniture): Headed[] {
  const byCase = titlesAbove(lines, furniture, (text) => text.length < 120 && readCaseNumber(text) !== null)
  if (byCase.length > 0) return byCase
  const opening = openingHeading(lines)
  return opening === null
    ? []
    : titlesAbove(lines, furniture, (text) => text.length < 60 && headingName(text) === opening)
}

/** The heading every item of the document begins with: the one that stands first, when it comes back at least twice. */
function openingHeading(lines: readonly Line[]): string | null {
  const seen = new Map<string, number>()
  for (const line of lines) {
    const name = line.text.length < 60 ? headingName(line.text) : null
    if (name !== null) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  const first = seen.entries().next().value
  return first !== undefined && first[1] >= 2 ? first[0] : null
}

function headingName(text: string): string | null {
  const heading = readSectionHeading(text)
  return heading === null || heading.inline !== null || heading.treatment !== null
    ? null
    : heading.heading.toLowerCase()
}

function titlesAbove(lines: readonly Line[], furniture: Furniture, isBelow: (text: string) => boolean): Headed[] {
  const found: Headed[] = []
  let taken = -1
  for (let i = 1; i < lines.length; i++) {
    if (!isBelow(lines[i]?.text ?? '')) continue
    let last = i - 1
    while (last > taken && (lines[last]?.text === '' || furniture.skipped.has(last))) last--
    const title = lines[last]?.text ?? ''
    if (last <= taken || i - last > 4 || !isTitleLine(title) || !/^[\p{Lu}\d"”(]/u.test(title)) continue
    let first = last
    while (first - 1 > taken && last - first < 3 && isTitleLine(lines[first - 1]?.text ?? '')) first--
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

function isTitleLine(text: string): boolean {
  return (
    text !== '' &&
    text.length < 200 &&
    !/[.;:,]$/u.test(text) &&
    readSectionHeading(text) === null &&
    readCaseNumber(text) === null
  )
}
