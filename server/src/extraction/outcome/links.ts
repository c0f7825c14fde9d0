import type { Status } from '@kildetal/shared/extraction.ts'
import type { ItemContext, Point, Reading } from '../reading.ts'
import { type Amendments, inDecision } from './amendments.ts'
import { isRecommended } from './points.ts'
import { refuses } from './roles.ts'
import { pointStatus } from './status.ts'
import { kindsNamed } from './verdicts.ts'

/** Longer lists of recommendations are read no further. */
const POINTS = 12
const WORD = /(?<![a-zæøåéüöä])(?!finans|kassen|kasseb|merudg|udgift)[a-zæøåéüöä]{5,}/g

/** What a text is about: the beginnings of its longer words and the sorts of money it names. */
function subjects(text: string): Set<string> {
  const stems = new Set<string>((text.toLowerCase().match(WORD) ?? []).slice(0, 60).map((word) => word.slice(0, 5)))
  // What pays does not tell what is paid for.
  for (const kind of kindsNamed(text)) if (kind !== 'cash_balance' && kind !== 'funding') stems.add(`:${kind}`)
  return stems
}

interface Linked {
  readonly about: ReadonlySet<string>
  readonly status: Status
}

function linkable(text: string, context: ItemContext, readings: readonly Reading[], changes: Amendments): Linked[] {
  const points: readonly Point[] = context.points.slice(0, POINTS)
  const all = points.map(({ start, end, number }) => {
    const words = text.slice(start, end)
    const decided = pointStatus(context, number, null)
    const changed = readings.some((r) => r.start >= start && r.start < end && isRecommended(r) && changes.amended(r))
    const status: Status = changed ? 'proposed' : decided === 'approved' && refuses(words) ? 'rejected' : decided
    return { about: subjects(words), status }
  })
  if (new Set(all.map(({ status }) => status)).size < 2) return []
  const times = new Map<string, number>()
  for (const { about } of all) for (const stem of about) times.set(stem, (times.get(stem) ?? 0) + 1)
  return all.map(({ about, status }) => ({
    about: new Set([...about].filter((stem) => times.get(stem) === 1)),
    status,
  }))
}

/** Finds what became of the recommendation that an amount of the running text belongs to, by what both speak of. */
export type LinkOf = (reading: Reading) => Status | null

/** Links amounts outside decisions to the recommendations of their item, where these went different ways. */
export function linksOf(text: string, context: ItemContext, readings: readonly Reading[], changes: Amendments): LinkOf {
  const points = context.points.length > 1 ? linkable(text, context, readings, changes) : []
  if (points.length === 0) return () => null
  const known = new Map<string, Status | null>()
  return (reading) => {
    if (!reading.sentence || inDecision(reading) || isRecommended(reading)) return null
    const key = `${reading.sentence.start}|${reading.kind}`
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const own = subjects(reading.sentence.text)
    if (reading.kind !== null) own.add(`:${reading.kind}`)
    const scores = points.map(({ about }) => [...about].filter((stem) => own.has(stem)).length)
    const best = Math.max(...scores)
    const found = best === 0 ? [] : points.filter((_, i) => scores[i] === best)
    const status = found.length === 1 ? (found[0]?.status ?? null) : null
    known.set(key, status)
    return status
  }
}
