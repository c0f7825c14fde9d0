import type { Period, PeriodList } from '@kildetal/shared/periods.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { invalid } from '../problems.ts'

/** The year as a whole (month 0) and its twelve months. */
export async function readPeriods(ctx: Context, year: number): Promise<PeriodList> {
  const known = await ctx.trx
    .selectFrom(asOfDay('fiscalPeriod', ctx.knownOn))
    .innerJoin('person', 'person.id', 'fiscalPeriod.changedBy')
    .select(['fiscalYear', 'month', 'closed', 'changedAt', 'person.name as changedBy', 'version'])
    .where('fiscalYear', '=', year)
    .execute()
  const periods = Array.from({ length: 13 }, (_, month): Period => {
    const found = known.find((period) => period.month === month)
    return found ?? { fiscalYear: year, month, closed: false, changedAt: null, changedBy: null, version: 0 }
  })
  return { year, periods }
}

/** One month, or the year for month 0. */
export async function readPeriod(ctx: Context, year: number, month: number): Promise<Period> {
  const period = (await readPeriods(ctx, year)).periods[month]
  if (!period) throw invalid('Måneden skal være 1–12, eller 0 for hele året.', [{ path: 'month', message: '0–12' }])
  return period
}
