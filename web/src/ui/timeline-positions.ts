import { daysBetween } from '@kildetal/shared/fiscal-year.ts'

/** A point on the line: `at` is 0–1 from left to right; `labelled` says whether its day fits below. */
export interface TimelinePoint {
  day: string
  at: number
  labelled: boolean
}

/** How much of a point's place is decided by its rank; the rest is time. Meetings a week apart would otherwise cover each other. */
const RANK_SHARE = 0.55
/** The share of the line a day's label takes. */
const LABEL_SHARE = 0.21

/**
 * Where the days stand on a line. Half by time, half by rank, so that neighbours stay apart. Labels go first to the chosen day, then
 * to the last and the first, then from left to right where they still fit.
 */
export function timelinePositions(days: readonly string[], chosen: string): TimelinePoint[] {
  const sorted = [...new Set(days)].sort()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const span = Math.max(daysBetween(first, last), 1)
  const points = sorted.map((day, rank) => {
    const byRank = sorted.length === 1 ? 0 : rank / (sorted.length - 1)
    return { day, at: RANK_SHARE * byRank + (1 - RANK_SHARE) * (daysBetween(first, day) / span), labelled: false }
  })
  const priority = [chosen, last, first, ...sorted]
  for (const day of priority) {
    const point = points.find((candidate) => candidate.day === day)
    if (!point || point.labelled) continue
    point.labelled = points.every((other) => !other.labelled || Math.abs(other.at - point.at) >= LABEL_SHARE)
  }
  return points
}

/** The day before or after the chosen one; null at the end of the line. */
export function neighbourDay(days: readonly string[], chosen: string, step: -1 | 1): string | null {
  const sorted = [...new Set(days)].sort()
  return (step === 1 ? sorted.find((day) => day > chosen) : sorted.findLast((day) => day < chosen)) ?? null
}
