import type { Kind } from '@kildetal/shared/extraction.ts'
import type { Reading } from './reading.ts'

/** Below this an amount's kind is hardly more than a guess, and what the item says of the same amount elsewhere is better. */
const UNSURE = 0.45

/**
 * Mentions of the same amount in one item help each other: one whose sentence is silent takes the kind of one whose sentence
 * speaks, and a decision that repeats a yearly amount without `om året` means it still. `readings` are those of one item.
 */
export function agree(readings: readonly Reading[]): void {
  const asked = askedFor(readings)
  const surest = new Map<number, Reading>()
  const counted = new Map<number, Reading>()
  const carried = new Map<number, Reading>()
  for (const reading of readings) {
    if (reading.ore === 0 || reading.cell) continue
    const best = surest.get(reading.ore)
    if (reading.kind !== null && reading.certainty > (best?.certainty ?? UNSURE)) surest.set(reading.ore, reading)
    if (reading.kind === 'carry_over') carried.set(reading.ore, reading)
    if (reading.unit !== 'total' && !counted.has(reading.ore)) counted.set(reading.ore, reading)
  }
  for (const reading of readings) {
    const specific = asked.byOre.get(reading.ore)
    if (specific !== undefined && GENERIC.has(reading.kind) && says(reading)) reading.kind = specific
    if (reading.cell) continue
    const best = surest.get(reading.ore)
    if ((reading.kind === null || reading.certainty <= UNSURE) && best) {
      reading.kind = best.kind
      reading.certainty = Math.min(0.6, best.certainty)
    }
    if (reading.kind === 'transfer' && carried.has(reading.ore)) takeOver(reading, carried.get(reading.ore))
    if (reading.kind === null && asked.only !== null && LISTED.test(reading.sentence?.text ?? ''))
      reading.kind = asked.only
    // Money nobody names: minutes speak most of what something costs.
    reading.kind ??= 'expense'
    if (reading.unit === 'total' && reading.part?.kind === 'decision')
      reading.unit = counted.get(reading.ore)?.unit ?? 'total'
  }
}

/** Words that ask for money of any sort: the recommendation says of which. */
const ASKS = /^(?:søg|ansøg|bevilling|bevilge|beløb)/
const GENERIC: ReadonlySet<Kind | null> = new Set<Kind | null>([
  'subsidy',
  'supplementary_appropriation',
  'budget',
  null,
])
const SPECIFIC: ReadonlySet<Kind> = new Set<Kind>([
  'supplementary_appropriation',
  'capital_appropriation',
  'carry_over',
  'release',
  'loan',
  'guarantee',
])
/** A line of a list: a short label and its amount, without a verb. */
const LISTED = /^\s*(?:[-•·*–—o] ?|\(?[a-zæøå\d]{1,2}[.)] )?[^.;?]{2,90}$|^\s*i alt/i

function says({ cell, sentence, evidence, certainty }: Reading): boolean {
  if (cell) return certainty <= 0.5
  const cue = evidence.find((e) => e.attribute === 'kind')
  if (!cue || !sentence) return false
  return ASKS.test(sentence.text.slice(cue.start - sentence.start, cue.end - sentence.start).toLowerCase())
}

/** What an item's recommendations ask for: the kind by amount, and the only kind when all ask for one. */
function askedFor(readings: readonly Reading[]): { byOre: Map<number, Kind>; only: Kind | null } {
  const byOre = new Map<number, Kind>()
  const kinds = new Set<Kind>()
  for (const { part, kind, ore, certainty } of readings) {
    if (part?.kind !== 'recommendation' || kind === null) continue
    if (SPECIFIC.has(kind) && certainty >= 0.8) byOre.set(ore, kind)
    if (SPECIFIC.has(kind) || kind === 'subsidy') kinds.add(kind)
  }
  const [only] = kinds
  return { byOre, only: kinds.size === 1 && only !== undefined ? only : null }
}

/** `overførslen på 240.000 kr.`: between years, as the item said before. */
function takeOver(reading: Reading, carried: Reading | undefined): void {
  if (!carried) return
  reading.kind = 'carry_over'
  reading.years ??= carried.years
  reading.fromYear ??= carried.fromYear
}
