import type { UnitTree } from '@kildetal/shared/budget.ts'

/** The unit and everything below it, by id. `units` holds parents before children. */
export function unitsBelow(units: UnitTree['units'], unitId: string): ReadonlySet<string> {
  const below = new Set([unitId])
  for (const { id, parentId } of units) if (parentId !== null && below.has(parentId)) below.add(id)
  return below
}
