import { daysBetween } from '@kildetal/shared/fiscal-year.ts'

/** A point on the line: `at` is 0–1 from left to right; `labelled` says whether its day fits below. */
export interface TimelinePoint {
  day: string
  at: number
  labelled: boolean
}

/** Where the known days end when there is one to come: it needs room for its own label. */
const KNOWN_SHARE = 0.72
/** The share of the line a day's label takes. */
const LABEL_SHARE = 0.23

function spread(days: readonly string[], from: number, to: number): TimelinePoint[] {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const span = Math.max(daysBetween(first, last), 1)
  return days.map((day, rank) => {
    const byRank = days.length === 1 ? 0 : rank / (days.length - 1)
    const byTime = daysBetween(first, day) / span
    return { day, at: from + ((byRank + byTime) / 2) * (to - from), labelled: false }
  })
}

/** A label is centred below its point, but stays on the line at the ends. */
function labelStart(at: number): number {
  return at < 0.1 ? 0 : at > 0.9 ? 1 - LABEL_SHARE * 0.75 : at - LABEL_SHARE / 2
}

/**
 * Where the days stand on a line. Half by time, half by rank, so that neighbours stay apart; days to come stand to the right of all known ones.
 * Labels go first to the chosen day, then to the last and the first, then from left to right where they still fit.
 */
export function timelinePositions(
  known: readonly string[],
  expected: readonly string[],
  chosen: string,
): TimelinePoint[] {
  const past = [...new Set(known)].sort()
  const coming = [...new Set(expected)].filter((day) => !past.includes(day)).sort()
  const end = coming.length > 0 ? KNOWN_SHARE : 1
  const step = (1 - end) / Math.max(coming.length, 1)
  const points = [
    ...spread(past, 0, end),
    ...coming.map((day, index) => ({ day, at: end + step * (index + 1), labelled: false })),
  ]
  const priority = [chosen, points.at(-1)?.day, points[0]?.day, ...points.map(({ day }) => day)]
  for (const day of priority) {
    const point = points.find((candidate) => candidate.day === day)
    if (!point || point.labelled) continue
    point.labelled = points.every(
      (other) => !other.labelled || Math.abs(labelStart(other.at) - labelStart(point.at)) >= LABEL_SHARE - 0.02,
    )
  }
  return points
}

/** The day before or after the chosen one; null at the end of the line. */
export function neighbourDay(days: readonly string[], chosen: string, step: -1 | 1): string | null {
  const sorted = [...new Set(days)].sort()
  return (step === 1 ? sorted.find((day) => day > chosen) : sorted.findLast((day) => day < chosen)) ?? null
}
