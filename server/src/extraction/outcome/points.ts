import type { Point } from '../reading.ts'

const POINT = /(?:^|\n)[ \t]*(?:(?:at[ ]?)?(\d{1,2})[.)][ \t]*|[-•·*–—▪o][ \t]+|(?=at[ \t]))(?:at\b)?/gi

/** The recommendations in `[start, end)`, numbered as written or in order. */
export function recommendationPoints(text: string, start: number, end: number, before: number): Point[] {
  const slice = text.slice(start, end)
  const starts = [...slice.matchAll(POINT)].map((match) => ({
    at: start + match.index,
    number: match[1] === undefined ? null : Number(match[1]),
  }))
  return starts.map(({ at, number }, i) => ({
    number: number ?? before + i + 1,
    start: at,
    end: starts[i + 1]?.at ?? end,
  }))
}
