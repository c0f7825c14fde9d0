import type { Deviation, RequestExplanation } from '@kildetal/shared/deviations.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid } from '../problems.ts'
import { readBookedLines } from './booked-lines.ts'
import { readDeviation, readThreshold } from './queries.ts'

/**
 * Asks a unit's leader to explain a line over some months; amounts are read from the books. The same unit, line and months again answers
 * the request that is there. Throws `invalid` for a line without figures or a day that has passed.
 */
export async function requestExplanation(
  ctx: Context,
  input: RequestExplanation & { demonstration?: boolean },
): Promise<Deviation> {
  require(ctx, 'deviations.request')
  const { unitId, accountGroup, year, fromMonth, toMonth, due, question, demonstration = false } = input
  if (fromMonth > toMonth)
    throw invalid('Perioden slutter, før den begynder.', [{ path: 'toMonth', message: 'Vælg en senere måned.' }])
  if (due < ctx.today()) throw invalid('Fristen er allerede gået.', [{ path: 'due', message: 'Vælg en senere dag.' }])
  const [line] = await readBookedLines(ctx, { year, fromMonth, toMonth, unitId, accountCode: accountGroup })
  if (!line)
    throw invalid('Enheden har ingen tal på den linje i perioden.', [
      { path: 'accountGroup', message: 'Vælg en linje med tal.' },
    ])
  const { thresholdOre } = await readThreshold(ctx)
  const added = await ctx.trx
    .insertInto('deviation')
    .values({
      unitId,
      accountCode: line.accountCode,
      accountName: line.accountName,
      fiscalYear: year,
      fromMonth,
      toMonth,
      budgetOre: line.budgetOre,
      actualOre: line.actualOre,
      thresholdOre,
      due,
      question,
      requestedBy: ctx.actor.userId,
      demonstration,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'accountCode', 'fiscalYear', 'fromMonth', 'toMonth'])
        .where('state', '!=', 'withdrawn')
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!added) return readDeviation(ctx, await theOneAsked(ctx, input))
  await notifyLive(ctx, ['deviations'])
  await recordEvent(ctx, {
    action: 'deviation.requested',
    objectType: 'deviation',
    objectId: added.id,
    before: null,
    after: {
      account: line.accountCode,
      year,
      fromMonth,
      toMonth,
      budgetOre: line.budgetOre,
      actualOre: line.actualOre,
      due,
    },
  })
  return readDeviation(ctx, added.id)
}

async function theOneAsked(ctx: Context, input: RequestExplanation): Promise<string> {
  const { id } = await ctx.trx
    .selectFrom('deviation')
    .select('id')
    .where('unitId', '=', input.unitId)
    .where('accountCode', '=', input.accountGroup)
    .where('fiscalYear', '=', input.year)
    .where('fromMonth', '=', input.fromMonth)
    .where('toMonth', '=', input.toMonth)
    .where('state', '!=', 'withdrawn')
    .executeTakeFirstOrThrow()
  return id
}
