import type { ItemValues } from '@kildetal/shared/items.ts'
import type { Context } from '../context.ts'
import type { EconomicItemRow, ItemTables } from '../items/tables.ts'
import type { Changes } from './change-item.ts'

/** Keeps what a step changed, for undo and for the measure of the engine's accuracy. `version` is the one the step made. */
export async function recordAmendment(
  ctx: Context,
  before: Pick<EconomicItemRow, 'id' | 'state'>,
  version: number,
  cause: ItemTables['itemAmendment']['cause'],
  was: Partial<ItemValues>,
  became: Partial<ItemValues>,
): Promise<void> {
  await ctx.trx
    .insertInto('itemAmendment')
    .values({
      itemId: before.id,
      version,
      cause,
      stateBefore: before.state,
      was: JSON.stringify(was),
      became: JSON.stringify(became),
      amendedBy: ctx.actor.userId,
    })
    .execute()
}

/** The attributes of `changes` that differ from `values`, as they were and as they become. */
export function differenceOf(
  values: ItemValues,
  changes: Changes,
): { was: Partial<ItemValues>; became: Partial<ItemValues> } {
  const differing = Object.entries(changes).filter(
    ([attribute, value]) =>
      value !== undefined && JSON.stringify(values[attribute as keyof ItemValues]) !== JSON.stringify(value),
  )
  return {
    was: Object.fromEntries(differing.map(([attribute]) => [attribute, values[attribute as keyof ItemValues]])),
    became: Object.fromEntries(differing),
  }
}
