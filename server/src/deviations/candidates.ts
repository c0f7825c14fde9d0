import type { DeviationCandidate } from '@kildetal/shared/deviations.ts'
import { fiscalYearOf } from '@kildetal/shared/fiscal-year.ts'
import { subtractOre } from '@kildetal/shared/money.ts'
import type { Context } from '../context.ts'
import { type BookedLine, lastBookedMonth, readBookedLines } from './booked-lines.ts'
import { readThreshold } from './queries.ts'

/** True when a line deviates by more than the limit, to either side; exactly the limit is within it. */
export function crosses(
  { budgetOre, actualOre }: Pick<BookedLine, 'budgetOre' | 'actualOre'>,
  thresholdOre: number,
): boolean {
  return Math.abs(subtractOre(budgetOre, actualOre)) > thresholdOre
}

/**
 * Lines that deviate by more than the limit from January to the last booked month of this year and that nobody has been asked about for
 * those months, the largest overspend first.
 */
export async function readCandidates(ctx: Context): Promise<DeviationCandidate[]> {
  const year = fiscalYearOf(ctx.today())
  const toMonth = await lastBookedMonth(ctx, year)
  if (toMonth === null) return []
  const { thresholdOre } = await readThreshold(ctx)
  const lines = (await readBookedLines(ctx, { year, fromMonth: 1, toMonth })).filter((line) =>
    crosses(line, thresholdOre),
  )
  if (lines.length === 0) return []
  const asked = await ctx.trx
    .selectFrom('deviation')
    .select(['unitId', 'accountCode'])
    .where('fiscalYear', '=', year)
    .where('toMonth', '=', toMonth)
    .where('state', '!=', 'withdrawn')
    .execute()
  const askedKeys = new Set(asked.map(({ unitId, accountCode }) => `${unitId} ${accountCode}`))
  const units = await ctx.trx
    .selectFrom('orgUnit')
    .select(['id', 'slug', 'name', 'level'])
    .where('id', 'in', [...new Set(lines.map(({ unitId }) => unitId))])
    .execute()
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return lines
    .flatMap(({ unitId, accountCode, accountName, budgetOre, actualOre }) => {
      const unit = unitOf.get(unitId)
      if (!unit || askedKeys.has(`${unitId} ${accountCode}`)) return []
      const accountGroup = { code: accountCode, name: accountName }
      const deviationOre = subtractOre(budgetOre, actualOre)
      return [{ unit, accountGroup, year, fromMonth: 1, toMonth, budgetOre, actualOre, deviationOre, thresholdOre }]
    })
    .sort((a, b) => a.deviationOre - b.deviationOre)
}
