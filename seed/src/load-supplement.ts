import { type Actor, asActor } from '@kildetal/server/context.ts'
import { listItems } from '@kildetal/server/items/list.ts'
import { readMovements } from '@kildetal/server/ledger/movements.ts'
import { postMovement } from '@kildetal/server/ledger/post.ts'
import type { System } from '@kildetal/server/system.ts'
import { ItemListQuery } from '@kildetal/shared/items.ts'
import { MovementFilter, NewMovement } from '@kildetal/shared/ledger.ts'

/** Posts the council's supplementary appropriation on Nordskolen's own budget, with the accepted figure as its basis. Once. */
export async function postSupplement(system: System, controller: Actor): Promise<void> {
  await asActor(system, controller, 'write', async (ctx) => {
    const query = { kind: 'supplementary_appropriation', state: 'accepted' }
    const [item] = (await listItems(ctx, ItemListQuery.parse(query))).items
    if (!item) throw new Error('the supplementary appropriation is not accepted')
    if ((await readMovements(ctx, MovementFilter.parse({ item: item.id }))).total > 0) return
    const movement = {
      kind: 'supplementary_appropriation',
      on: { unit: 'nordskolen', account: '03.22.01.1.001.1.0' },
      fiscalYear: 2025,
      amountOre: item.amountOre,
      text: item.label,
      knownOn: item.source?.day,
      grantedBy: item.source?.body,
      fundingSource: item.fundingSource,
      basis: { itemId: item.id },
    }
    await postMovement(ctx, NewMovement.parse(movement))
  })
}
