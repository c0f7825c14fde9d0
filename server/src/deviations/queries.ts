import type { Deviation, DeviationFilter, Threshold } from '@kildetal/shared/deviations.ts'
import { daysBetween } from '@kildetal/shared/fiscal-year.ts'
import { subtractOre } from '@kildetal/shared/money.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { notFound } from '../problems.ts'

function deviationRows(ctx: Context) {
  return ctx.trx
    .selectFrom(asOfDay('deviation', ctx.knownOn))
    .innerJoin('orgUnit', 'orgUnit.id', 'deviation.unitId')
    .leftJoin('person as explainer', 'explainer.id', 'deviation.explainedBy')
    .leftJoin('person as answerer', 'answerer.id', 'deviation.answeredBy')
    .selectAll('deviation')
    .select([
      'orgUnit.slug',
      'orgUnit.name',
      'orgUnit.level',
      'explainer.name as explainerName',
      'answerer.name as answererName',
    ])
}

type Read = Awaited<ReturnType<ReturnType<typeof deviationRows>['execute']>>[number]

function shown(ctx: Context, row: Read): Deviation {
  const { cause, expectedYearEndOre, explanation, explainedAt, answeredAt } = row
  const explained = cause !== null && expectedYearEndOre !== null && explanation !== null && explainedAt !== null
  return {
    id: row.id,
    unit: { id: row.unitId, slug: row.slug, name: row.name, level: row.level },
    accountGroup: { code: row.accountCode, name: row.accountName },
    year: row.fiscalYear,
    fromMonth: row.fromMonth,
    toMonth: row.toMonth,
    budgetOre: row.budgetOre,
    actualOre: row.actualOre,
    deviationOre: subtractOre(row.budgetOre, row.actualOre),
    thresholdOre: row.thresholdOre,
    due: row.due,
    daysLeft: daysBetween(ctx.today(), row.due),
    state: row.state,
    question: row.question,
    explanation: explained
      ? { cause, expectedYearEndOre, text: explanation, by: row.explainerName, at: explainedAt }
      : null,
    answer: answeredAt === null ? null : { text: row.answer, by: row.answererName, at: answeredAt },
    demonstration: row.demonstration,
    version: row.version,
  }
}

/** Deviations of the units the actor may see, the soonest due first; on a past day those asked about by then, as they stood. */
export async function readDeviations(ctx: Context, filter: DeviationFilter): Promise<Deviation[]> {
  let query = deviationRows(ctx)
  if (filter.state !== undefined) query = query.where('deviation.state', '=', filter.state)
  if (filter.pending === true) query = query.where('deviation.state', 'in', ['open', 'returned', 'explained'])
  if (filter.pending === false) query = query.where('deviation.state', 'in', ['approved', 'withdrawn'])
  if (filter.unit !== undefined) query = query.where('deviation.unitId', '=', filter.unit)
  const rows = await query.orderBy('deviation.due').orderBy('orgUnit.name').orderBy('deviation.id').execute()
  return rows.map((row) => shown(ctx, row))
}

/** One deviation, or `notFound`. */
export async function readDeviation(ctx: Context, id: string): Promise<Deviation> {
  const row = await deviationRows(ctx).where('deviation.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return shown(ctx, row)
}

/** The limit above which deviations are asked about. */
export async function readThreshold(ctx: Context): Promise<Threshold> {
  return ctx.trx.selectFrom('deviationThreshold').select(['thresholdOre', 'version']).executeTakeFirstOrThrow()
}
