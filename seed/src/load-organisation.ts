import { type Actor, asActor } from '@kildetal/server/context.ts'
import { addUnit } from '@kildetal/server/identity/organisation.ts'
import type { System } from '@kildetal/server/system.ts'
import type { DemonstrationUnit } from './organisation.ts'

/** Adds the units as the administrator would, in one transaction. Does nothing when there is an organisation. Returns ids by address. */
export async function loadOrganisation(
  system: System,
  administrator: Actor,
  units: readonly DemonstrationUnit[],
): Promise<Map<string, string>> {
  return asActor(system, administrator, 'write', async (ctx) => {
    const there = await ctx.trx.selectFrom('orgUnit').select(['id', 'slug']).execute()
    if (there.length > 0) return new Map(there.map(({ id, slug }) => [slug, id]))
    const ids = new Map<string, string>()
    for (const [position, { slug, name, level, parentSlug }] of units.entries()) {
      const parentId = parentSlug === null ? null : (ids.get(parentSlug) ?? null)
      const unit = await addUnit(ctx, { slug, name, level, parentId, position, demonstration: true })
      ids.set(slug, unit.id)
    }
    return ids
  })
}
