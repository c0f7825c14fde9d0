import type { EngineAccuracy } from '@kildetal/shared/trust.ts'
import type { Context } from '../context.ts'
import { asOperator } from '../operator.ts'
import type { System } from '../system.ts'
import { engineEdition } from './engine-edition.ts'
import { measureEngine } from './measure-engine.ts'

/** How well this edition of the engine reads its own examples; null until it has been measured. */
export async function readEngineAccuracy(ctx: Pick<Context, 'trx'>): Promise<EngineAccuracy | null> {
  const row = await ctx.trx
    .selectFrom('engineAccuracy')
    .selectAll()
    .where('edition', '=', await engineEdition())
    .executeTakeFirst()
  return row ? { edition: row.edition, measuredAt: row.measuredAt, sets: row.measured } : null
}

/** Measures this edition of the engine unless it has been. Once an edition and database: nobody asks for it, so it is the operator's work. */
export async function keepEngineAccuracy(
  system: Pick<System, 'ownerUrl' | 'log' | 'today' | 'stopping'>,
): Promise<void> {
  const { signal } = system.stopping
  if (signal.aborted || (await asOperator(system, readEngineAccuracy))) return
  const edition = await engineEdition()
  const sets = await measureEngine(signal)
  if (!sets) return
  const measured = JSON.stringify(sets)
  await asOperator(system, async ({ trx }) => {
    await trx
      .insertInto('engineAccuracy')
      .values({ edition, measured })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
  system.log.info({ edition }, 'the engine was measured on its own examples')
}
