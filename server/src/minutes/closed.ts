import type { DocumentText } from '@kildetal/shared/documents.ts'
import type { ParsedMinutes } from '@kildetal/shared/minutes.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { cutClosed, firstEndingAfter, joined, removedBefore, type Span } from '../documents/cut.ts'
import { readCaseNumber } from './case-number.ts'
import { clean, squeezed } from './lines.ts'

/** A document and its minutes as they may be stored, and what was taken out. */
export interface WithoutClosed {
  document: DocumentText
  minutes: ParsedMinutes
  /** In the original text. */
  spans: Span[]
  /** True when a closed item held more than its title and case number, so that the original file must not be shown to everybody. */
  held: boolean
}

const LONGEST_TITLE_LINES = 8

/** Takes out of a document everything that stands between a closed item's title and the next item; positions in the minutes move along. */
export function withoutClosed(document: DocumentText, minutes: ParsedMinutes): WithoutClosed {
  const { text } = document
  const items = minutes.items
  const starts = items.map(({ start }) => start).sort((a, b) => a - b)
  const spans = items.flatMap((item) => {
    if (!item.closed) return []
    const next = firstAfter(starts, item.start) ?? text.length
    const start = titleEnd(text, item.start, item.title, next)
    return start < next ? [{ start, end: next }] : []
  })
  const cuts = joined(spans, text.length)
  const removed = removedBefore(cuts)
  const moved = (position: number) => position - removed(position)
  return {
    document: cutClosed(document, spans),
    minutes: moveMinutes({ ...minutes, problems: minutes.problems.filter(outside(cuts)) }, moved),
    spans,
    held: spans.some(({ start, end }) => holdsText(text.slice(start, end))),
  }
}

/** The smallest of some sorted numbers that is greater than `value`, or undefined. */
function firstAfter(sorted: readonly number[], value: number): number | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return sorted[low]
}

/** Where the title ends: after the first lines that hold it, however it is broken; after the first line when they do not. */
function titleEnd(text: string, start: number, title: string, limit: number): number {
  const wanted = squeezed(title)
  let end = lineEnd(text, start, limit)
  const first = end
  for (let lines = 1; lines < LONGEST_TITLE_LINES; lines++) {
    if (squeezed(text.slice(start, end)).includes(wanted)) return end
    if (end >= limit) break
    end = lineEnd(text, end + 1, limit)
  }
  return first
}

function lineEnd(text: string, from: number, limit: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 || at > limit ? limit : at
}

/** A note that quotes what is cut would tell it. */
const outside =
  (cuts: readonly Span[]) =>
  ({ place }: ReadingProblem): boolean => {
    const next = place === null ? undefined : cuts[firstEndingAfter(cuts, place.start)]
    return place === null || next === undefined || next.start >= place.end
  }

/** Anything but case numbers, page numbers and the marks of closedness themselves. */
function holdsText(cut: string): boolean {
  return cut
    .split('\n')
    .map(clean)
    .some(
      (line) =>
        /\p{L}{2}/u.test(line) &&
        readCaseNumber(line) === null &&
        !/^\(?(?:punktet er )?lukket(?: punkt| sag)?\)?\.?$/iu.test(line),
    )
}

/** The same minutes at other positions; a closed item keeps its title alone. */
function moveMinutes(minutes: ParsedMinutes, moved: (position: number) => number): ParsedMinutes {
  const move = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    start: moved(place.start),
    end: moved(place.end),
  })
  return {
    ...minutes,
    items: minutes.items.map((item) => ({
      ...move(item),
      caseNumber: item.closed ? null : item.caseNumber,
      kleNumber: item.closed ? null : item.kleNumber,
      sections: item.sections.map((section) => ({ ...move(section), bodyStart: moved(section.bodyStart) })),
      decisions: item.decisions.map((decision) => ({ ...decision, place: move(decision.place) })),
      followUps: item.followUps.map((task) => ({ ...task, quotations: task.quotations.map(move) })),
    })),
    problems: minutes.problems.map((problem) => ({ ...problem, place: problem.place && move(problem.place) })),
  }
}
