import type { Reading } from './reading.ts'

/** Below this an amount's kind is hardly more than a guess, and what the item says of the same amount elsewhere is better. */
const UNSURE = 0.45

/**
 * Mentions of the same amount in one item help each other: one whose sentence is silent takes the kind of one whose sentence
 * speaks, and a decision that repeats a yearly amount without `om året` means it still. `readings` are those of one item.
 */
export function agree(readings: readonly Reading[]): void {
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
    if (reading.cell) continue
    const best = surest.get(reading.ore)
    if ((reading.kind === null || reading.certainty <= UNSURE) && best) {
      reading.kind = best.kind
      reading.certainty = Math.min(0.6, best.certainty)
    }
    if (reading.kind === 'transfer' && carried.has(reading.ore)) takeOver(reading, carried.get(reading.ore))
    // Money nobody names: minutes speak most of what something costs.
    reading.kind ??= 'expense'
    if (reading.unit === 'total' && reading.part?.kind === 'decision')
      reading.unit = counted.get(reading.ore)?.unit ?? 'total'
  }
}

/** `overførslen på 240.000 kr.`: between years, as the item said before. */
function takeOver(reading: Reading, carried: Reading | undefined): void {
  if (!carried) return
  reading.kind = 'carry_over'
  reading.years ??= carried.years
  reading.fromYear ??= carried.fromYear
}
