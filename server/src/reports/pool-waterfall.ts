import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import type { PoolYear, WaterfallStep } from '@kildetal/shared/pools.ts'

/** The movements behind each step. */
export type StepMovements = ReadonlyMap<WaterfallStep['step'], readonly string[]>

/**
 * The way from what was granted down to what is free, as bars; pure. Requested money is hatched on top of what is granted and in no solid
 * bar; what is bound hangs from the granted total (solid) and, as it will if the request is granted, from the total with it (hatched).
 * Steps without an amount are left out, but not `committed` and `free`: that nothing is committed is told. Empty when the budget is unknown.
 */
export function waterfallOf(figures: PoolYear, behind: StepMovements): WaterfallStep[] {
  const { revisedOre, freeOre, requestedOre, revisedIfGrantedOre, freeIfGrantedOre } = figures
  if (revisedOre === null || freeOre === null || revisedIfGrantedOre === null || freeIfGrantedOre === null) return []
  const requested = revisedIfGrantedOre !== revisedOre
  const solid = (step: WaterfallStep['step'], valueOre: number, fromOre: number, toOre: number): WaterfallStep => ({
    ...{ step, valueOre, fromOre, toOre },
    ...{ requestedOre: null, requestedFromOre: null, requestedToOre: null },
    movementIds: [...(behind.get(step) ?? [])],
  })
  const hatched = (bar: WaterfallStep, ore: number, from: number, to: number): WaterfallStep =>
    requested ? { ...bar, requestedOre: ore, requestedFromOre: from, requestedToOre: to } : bar
  const steps = [solid('original', figures.originalOre, 0, figures.originalOre)]
  const changesOre = subtractOre(revisedOre, figures.originalOre)
  if (changesOre !== 0) steps.push(solid('changes', changesOre, figures.originalOre, revisedOre))
  if (requested) {
    const asked = subtractOre(revisedIfGrantedOre, revisedOre)
    steps.push(
      hatched(solid('requested', 0, revisedOre, revisedOre), requestedOre, revisedOre, sumOre([revisedOre, asked])),
    )
    steps.push(
      hatched(
        solid('total_if_granted', revisedOre, 0, revisedOre),
        revisedIfGrantedOre,
        revisedOre,
        revisedIfGrantedOre,
      ),
    )
  }
  let level = revisedOre
  let levelIfGranted = revisedIfGrantedOre
  for (const [step, ore] of [
    ['earmarked', figures.earmarkedOre],
    ['committed', figures.committedOre],
    ['spent', figures.spentOre],
  ] as const) {
    const below = subtractOre(level, ore)
    const belowIfGranted = subtractOre(levelIfGranted, ore)
    const bar = solid(step, subtractOre(0, ore), below, level)
    if (ore !== 0 || step === 'committed')
      steps.push(ore === 0 ? bar : hatched(bar, subtractOre(0, ore), belowIfGranted, levelIfGranted))
    level = below
    levelIfGranted = belowIfGranted
  }
  steps.push(hatched(solid('free', freeOre, 0, freeOre), freeIfGrantedOre, freeOre, freeIfGrantedOre))
  return steps
}
