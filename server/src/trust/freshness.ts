import type { Freshness } from '@kildetal/shared/trust.ts'
import type { Context } from '../context.ts'

/** How fresh what the actor sees is, taken from nothing but rows the actor may see. */
export async function readFreshness(ctx: Context): Promise<Freshness> {
  const today = ctx.today()
  const minutes = await ctx.trx
    .selectFrom('meeting')
    .leftJoin('document', 'document.id', 'meeting.documentId')
    .select((eb) => [eb.fn.max('meeting.day').as('through'), eb.fn.max('document.importedAt').as('importedAt')])
    .where('documentKind', '!=', 'agenda')
    .where('meeting.day', '<=', today)
    .executeTakeFirstOrThrow()
  const accounts = await ctx.trx
    .selectFrom('figureRollup')
    .select((eb) => ['fiscalYear', 'month', eb.fn.max('knownOn').as('knownOn')])
    .where('measure', '=', 'actual')
    .where('knownOn', '<=', today)
    .groupBy(['fiscalYear', 'month'])
    .orderBy('fiscalYear', 'desc')
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    minutesThrough: minutes.through,
    minutesImportedAt: minutes.importedAt,
    accountsThrough: accounts ? { year: accounts.fiscalYear, month: accounts.month } : null,
    accountsKnownOn: accounts?.knownOn ?? null,
    controlTotalHolds: null,
  }
}
