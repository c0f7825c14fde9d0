import type { ChangePeriod, Period } from '@kildetal/shared/periods.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, stale } from '../problems.ts'
import { readChecklist } from './checklist.ts'
import { readPeriod } from './read-periods.ts'

/**
 * Closes a period (it refuses rows from then on) or opens it again. Throws `stale` when it was changed since it was seen, and `invalid` when the
 * checklist stops the closing, when nothing changes, or when opening gives no reason.
 */
export async function changePeriod(
  ctx: Context,
  { year, month, closed, ...input }: ChangePeriod & { year: number; month: number; closed: boolean },
): Promise<Period> {
  require(ctx, 'periods.close')
  // One at a time: else the checklist of the second would see the first one's closing and call that the fault.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`period ${year}-${month}`}, 0))`.execute(ctx.trx)
  const before = await readPeriod(ctx, year, month)
  if (before.version !== input.version) throw stale(before)
  if (before.closed === closed) throw invalid(closed ? 'Perioden er allerede lukket.' : 'Perioden er allerede åben.')
  if (!closed && !input.reason)
    throw invalid('Skriv, hvorfor perioden åbnes.', [{ path: 'reason', message: 'Skriv en begrundelse.' }])
  if (closed && !(await readChecklist(ctx, year, month)).mayClose)
    throw invalid('Perioden kan ikke lukkes endnu. Se tjeklisten.')
  const values = { closed, changedBy: ctx.actor.userId, version: before.version + 1, changedAt: sql<string>`now()` }
  const written = await ctx.trx
    .insertInto('fiscalPeriod')
    .values({ fiscalYear: year, month, ...values })
    .onConflict((conflict) =>
      conflict.columns(['fiscalYear', 'month']).doUpdateSet(values).where('fiscalPeriod.version', '=', before.version),
    )
    .returning('version')
    .executeTakeFirst()
  const after = await readPeriod(ctx, year, month)
  if (!written) throw stale(after)
  await notifyLive(ctx, ['ledger'])
  await recordEvent(ctx, {
    action: closed ? 'period.closed' : 'period.opened',
    objectType: 'period',
    objectId: `${year}-${month}`,
    before: { closed: before.closed },
    after: { closed },
    reason: input.reason,
  })
  return after
}
