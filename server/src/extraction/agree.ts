import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
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
  const charged = new Set<Unit>()
  for (const reading of readings) {
    if (reading.ore === 0 || reading.cell) continue
    if (reading.kind === 'fee' && reading.unit !== 'total' && reading.unit !== 'per_unit') charged.add(reading.unit)
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
    if (asked.only !== null && reading.certainty <= LISTED_UNSURE && LISTED.test(reading.sentence?.text ?? '')) {
      reading.kind = asked.only
      if (reading.context.titleYears.length === 1) reading.years ??= reading.context.titleYears
    }
    inStep(reading, charged)
    // Money nobody names: minutes speak most of what something costs.
    reading.kind ??= 'expense'
    if (reading.unit === 'total' && reading.part?.kind === 'decision')
      reading.unit = counted.get(reading.ore)?.unit ?? 'total'
  }
  shareYears(readings)
}

/** Parts are of their whole's kind; what users are charged by the month is a fee, also where the text says `koster`. */
function inStep(reading: Reading, charged: ReadonlySet<Unit>): void {
  const { total, kind, unit } = reading
  if (total?.kind && SPECIFIC.has(total.kind) && GENERIC.has(kind)) reading.kind = total.kind
  if (charged.has(unit) && (kind === 'price' || (kind === 'expense' && unit === 'per_month'))) reading.kind = 'fee'
}

/** Kinds that are granted for years: where one mention of a sum names them, another of the same sort means the same. */
const GRANTED_FOR: ReadonlySet<Kind> = new Set<Kind>([
  'supplementary_appropriation',
  'capital_appropriation',
  'release',
  'reallocation',
  'subsidy',
])

function granted({ ore, kind, unit }: Reading): string | null {
  return kind !== null && GRANTED_FOR.has(kind) && ore !== 0 ? `${ore}|${kind}|${unit}` : null
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
/** An entry of a list: a short label and its amount, nothing that says what sort of money. */
const LISTED = /^\s*(?:[-•·*–—o] ?|\(?[a-zæøå\d]{1,2}[.)] )[^?]{2,90}$|^\s*i alt/i
const LISTED_UNSURE = 0.66

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

/** Gives mentions of one granted sum the years that one of them names, unless two name different ones. */
function shareYears(readings: readonly Reading[]): void {
  const dated = new Map<string, readonly number[] | null>()
  for (const reading of readings) {
    const key = granted(reading)
    if (key === null || reading.years === null || reading.cell) continue
    const known = dated.get(key)
    if (known === undefined) dated.set(key, reading.years)
    else if (known !== null && known.join() !== reading.years.join()) dated.set(key, null)
  }
  if (dated.size === 0) return
  for (const reading of readings) {
    const key = granted(reading)
    if (key !== null && reading.cell === null) reading.years ??= dated.get(key) ?? null
  }
}

/** `overførslen på 240.000 kr.`: between years, as the item said before. */
function takeOver(reading: Reading, carried: Reading | undefined): void {
  if (!carried) return
  reading.kind = 'carry_over'
  reading.years ??= carried.years
  reading.fromYear ??= carried.fromYear
}
