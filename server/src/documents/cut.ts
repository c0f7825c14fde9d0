import { type DocumentText, type Page, partOf, type TextRun } from '@kildetal/shared/documents.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'

/** A stretch of a document's text, `[start, end)` in UTF-16 units. */
export type Span = { start: number; end: number }

/**
 * The document without the text of `spans` (the bodies of closed items; their titles stand outside), as it may be stored: nothing is put
 * in its place, later positions move up, boxes of cut words are gone from the pages, and so are notes that quote them.
 */
export function cutClosed(document: DocumentText, spans: readonly Span[]): DocumentText {
  const cuts = joined(spans, document.text.length)
  if (cuts.length === 0) return document
  const kept = keptBetween(cuts, document.text.length)
  const removed = removedBefore(cuts)
  const moved = (position: number) => position - removed(position)
  return {
    ...document,
    text: kept.map(({ start, end }) => document.text.slice(start, end)).join(''),
    pages: document.pages.map((page) => cutPage(page, kept, moved, document.text)),
    problems: document.problems.flatMap((problem) => cutProblem(problem, cuts, moved)),
  }
}

/** The numbers of the pages that hold any part of `spans`, also a page without text that lies inside one. */
export function pagesTouching(pages: readonly Page[], spans: readonly Span[]): number[] {
  const cuts = joined(spans, Number.POSITIVE_INFINITY)
  const touches = (page: Page): boolean => {
    const empty = page.start === page.end
    const cut = cuts[firstEndingAfter(cuts, empty ? page.start - 1 : page.start)]
    return cut !== undefined && (empty ? cut.start <= page.start : cut.start < page.end)
  }
  return pages.filter(touches).map((page) => page.number)
}

/** The index of the first of `spans` (sorted, without overlaps) that ends after a position; their number when none does. */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Sorted, inside the text, without overlaps or empty ones. */
export function joined(spans: readonly Span[], length: number): Span[] {
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
  const cuts: Span[] = []
  for (const span of inside) {
    const last = cuts.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else cuts.push(span)
  }
  return cuts
}

function keptBetween(cuts: Span[], length: number): Span[] {
  const starts = [0, ...cuts.map((cut) => cut.end)]
  const ends = [...cuts.map((cut) => cut.start), length]
  return starts.map((start, index) => ({ start, end: ends[index] ?? length })).filter(({ start, end }) => start < end)
}

/** How much of a text is cut before a position. `cuts` are sorted, without overlaps. */
export function removedBefore(cuts: readonly Span[]): (position: number) => number {
  const before = [0]
  for (const { start, end } of cuts) before.push((before.at(-1) ?? 0) + end - start)
  return (position) => {
    const next = firstEndingAfter(cuts, position)
    return (before[next] ?? 0) + Math.max(0, position - (cuts[next]?.start ?? position))
  }
}

type Move = (position: number) => number

function cutPage(page: Page, kept: Span[], moved: Move, text: string): Page {
  const runs = page.runs.flatMap((run) => {
    const left: TextRun[] = []
    for (let i = firstEndingAfter(kept, run.start); (kept[i]?.start ?? run.end) < run.end; i++)
      left.push(...cutRun(run, kept[i] ?? run, moved, text))
    return left
  })
  return { ...page, start: moved(page.start), end: moved(page.end), runs }
}

/** What is left of a run inside one kept stretch; its box shrinks with it. */
function cutRun(run: TextRun, kept: Span, moved: Move, text: string): TextRun[] {
  const start = Math.max(run.start, kept.start)
  const end = Math.min(run.end, kept.end)
  if (start >= end) return []
  const box = start === run.start && end === run.end ? run : partOf(run, start, end, text)
  return [{ ...box, start: moved(start), end: moved(end) }]
}

function cutProblem(problem: ReadingProblem, cuts: Span[], moved: Move): ReadingProblem[] {
  const { place } = problem
  if (!place) return [problem]
  const next = cuts[firstEndingAfter(cuts, place.start)]
  if (next !== undefined && next.start < Math.max(place.end, place.start + 1)) return []
  return [{ ...problem, place: { ...place, start: moved(place.start), end: moved(place.end) } }]
}
