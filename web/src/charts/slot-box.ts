/** Bars fill this share of their slot, all steps together. */
const FILL = 0.65

/**
 * Where a bar stands in its slot, in px. Bars that stand side by side overlap: each step leaves 4–5 px of the one behind visible, fewer only
 * where the slot is too narrow for that.
 */
export function columnBox(middle: number, slot: number, steps: number, step: number): { x: number; width: number } {
  const all = slot * FILL
  const shift = steps === 1 ? 0 : Math.min(slot >= 36 ? 5 : 4, all / (steps + 1))
  const width = Math.max(2, all - shift * (steps - 1))
  const left = middle - all / 2
  return { x: Math.round((left + shift * step) * 2) / 2, width: Math.round(width * 2) / 2 }
}
