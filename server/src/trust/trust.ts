import { may } from '@kildetal/shared/permissions.ts'
import type { Trust } from '@kildetal/shared/trust.ts'
import { readEngineAccuracy } from '../accuracy/engine-accuracy.ts'
import type { Context } from '../context.ts'
import { enteredBy } from '../db/as-known.ts'
import { readsWholeMinutes } from '../minutes/reader.ts'
import { reviewAccuracy } from '../review/accuracy.ts'
import { readAuditHead } from './audit-head.ts'
import { readControlTotals } from './control-totals.ts'
import { readFreshness } from './freshness.ts'

/** Checks that confirm; the others ask a consultant to look. */
const CONFIRMING = new Set(['sum_holds', 'quantity_holds', 'part_of'])

/**
 * What the figures can be trusted for, as far as the actor may know: parts about everything are for those who read everything, and the
 * audit log for those who may read it. On a past day figures, checks and loads are those that were here then; the engine's accuracy and the
 * audit log have no other day than today.
 */
export async function readTrust(ctx: Context): Promise<Trust> {
  const whole = readsWholeMinutes(ctx)
  return {
    asOf: ctx.today(),
    freshness: await readFreshness(ctx),
    controlTotals: whole ? await readControlTotals(ctx) : null,
    review: whole ? await reviewAccuracy(ctx) : null,
    engine: await readEngineAccuracy(ctx),
    findings: whole ? await countFindings(ctx) : null,
    audit: may(ctx.actor.roles, 'audit.read') ? await readAuditHead(ctx) : null,
  }
}

async function countFindings(ctx: Context): Promise<NonNullable<Trust['findings']>> {
  const rows = await ctx.trx
    .selectFrom(enteredBy('finding', ctx.knownOn))
    .select((eb) => [
      'kind',
      eb.fn.countAll<number>().filterWhere('state', '=', 'open').as('open'),
      eb.fn.countAll<number>().filterWhere('state', '!=', 'open').as('closed'),
    ])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  return rows.map((row) => ({ ...row, confirms: CONFIRMING.has(row.kind) }))
}
