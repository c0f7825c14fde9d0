import type { Reading } from '../reading.ts'
import { inDecision } from './amendments.ts'
import { isRecommended, pointAt } from './points.ts'
import { roleWords } from './roles.ts'

/** The decision that settled a reading: the part about its recommendation, else the first that is about all. */
function deciding(reading: Reading): { start: number; end: number } | null {
  const { verdictPlaces } = reading.context
  const number = isRecommended(reading) ? pointAt(reading.context, reading.start) : null
  const place = verdictPlaces.get(number) ?? verdictPlaces.get(null)
  return place ?? null
}

/**
 * Records the words a status was read from: what the amount's own sentence says of it (`er afsat`, `afslås`), the sentence of the
 * decision it stands in, or the decision that settled its item. A status without such words was inferred and has no evidence.
 */
export function citeStatus(reading: Reading): void {
  const { status, sentence, evidence } = reading
  if (status === null) return
  if (inDecision(reading) && sentence) {
    evidence.push({ attribute: 'status', start: sentence.start, end: sentence.end })
    return
  }
  const words = roleWords(reading)
  const place = words ?? (status === 'noted' ? null : deciding(reading))
  if (place && place.end > place.start) evidence.push({ attribute: 'status', ...place })
}
