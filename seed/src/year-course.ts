import { subtractOre, sumOre } from '@kildetal/shared/money.ts'

/** Twelve amounts in øre, January first. */
export type Months = number[]

/** Shares of a year's budget by month, in thousandths; each quarter is a fourth, July is quiet, December has the settlements. */
const MONTHS_PERMILLE = [83, 83, 84, 83, 82, 85, 74, 86, 90, 83, 81, 86]

/** A total spread over the given shares, to the øre: what rounding leaves lies on the last month. */
export function spread(totalOre: number, shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const parts = shares.map((share) => Math.trunc((totalOre / whole) * share))
  const last = parts.length - 1
  return parts.map((part, index) => (index === last ? part + subtractOre(totalOre, sumOre(parts)) : part))
}

/** A year's budget by month. */
export function budgetMonths(totalOre: number): Months {
  return spread(totalOre, MONTHS_PERMILLE)
}

/** What lies in the first `through` months of a year's budget. */
export function budgetToDate(totalOre: number, through: number): number {
  return sumOre(budgetMonths(totalOre).slice(0, through))
}

/** Actuals that sum to `actualOre` through month `through`, in the budget's rhythm, the deviation growing from month to month. */
export function actualMonths(totalOre: number, actualOre: number, through: number): number[] {
  const budget = budgetMonths(totalOre).slice(0, through)
  const deviation = spread(
    subtractOre(actualOre, sumOre(budget)),
    budget.map((_, index) => index + 2),
  )
  return budget.map((ore, index) => sumOre([ore, deviation[index] ?? 0]))
}

/** What is expected of the months after `through`, so that the year ends at `forecastOre`. */
export function forecastMonths(totalOre: number, actualOre: number, forecastOre: number, through: number): number[] {
  const budget = budgetMonths(totalOre).slice(through)
  const expected = subtractOre(forecastOre, actualOre)
  const deviation = spread(
    subtractOre(expected, sumOre(budget)),
    budget.map((_, index) => budget.length - index),
  )
  return budget.map((ore, index) => sumOre([ore, deviation[index] ?? 0]))
}
