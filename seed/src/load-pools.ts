import { type Actor, asActor } from '@kildetal/server/context.ts'
import { addAlias } from '@kildetal/server/pools/aliases.ts'
import { createPool } from '@kildetal/server/pools/change.ts'
import type { System } from '@kildetal/server/system.ts'

const PURPOSE = 'Organisationsudvikling'
const ANALYSES = 'Analyser'

/**
 * Opens the pools that minutes speak of. What the executive board's pool for organisational development holds is what is set aside for
 * analyses, so both names lead to the latter. Once.
 */
export async function loadPools(system: System, controller: Actor): Promise<void> {
  await asActor(system, controller, 'write', async (ctx) => {
    if (await ctx.trx.selectFrom('pool').select('id').where('name', '=', ANALYSES).executeTakeFirst()) return
    const parent = await createPool(ctx, { name: PURPOSE, parent: null, unitId: null })
    const analyses = await createPool(ctx, { name: ANALYSES, parent, unitId: null })
    await addAlias(ctx, analyses, PURPOSE)
  })
}
