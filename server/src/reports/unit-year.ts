import type { Against, Measure, MonthPoint, UnitYear } from '@kildetal/shared/budget.ts'
import { permilleOf, subtractOre, sumOre } from '@kildetal/shared/money.ts'

/** Twelve amounts in øre, January first. */
export type Months = readonly number[]
/** Amounts of one unit (or line) by year and measure; a measure that holds nothing is not there. */
export type YearSums = ReadonlyMap<number, ReadonlyMap<Measure, Months>>

/** What is looked at: the year, the last month with accounts that counts, and what it is held against. */
export interface Lens {
  year: number
  through: number
  against: Against
}

const NOTHING: Months = Array.from({ length: 12 }, () => 0)
const ALL_YEAR = 12

const add = (...series: readonly Months[]): Months =>
  NOTHING.map((_, index) => sumOre(series.map((months) => months[index] ?? 0)))
const until = (months: Months, through: number) => sumOre(months.slice(0, through))

/** What the figures of a unit come to, seen through a lens; pure. Expected = booked through the month, and forecast after it. */
export function unitYear(sums: YearSums, lens: Lens, sinceLastMonthOre: number | null = null): UnitYear {
  const { compared, actual, expected, measure, previous } = series(sums, lens)
  const { through } = lens
  const comparedOre = until(compared, ALL_YEAR)
  const forecastOre = expected === null ? null : until(expected, ALL_YEAR)
  const deviationOre = forecastOre === null ? null : subtractOre(comparedOre, forecastOre)
  return {
    originalOre: until(measure('original'), ALL_YEAR),
    supplementaryOre: until(measure('supplementary'), ALL_YEAR),
    reallocatedOre: until(measure('reallocated'), ALL_YEAR),
    carriedOverOre: until(measure('carried_over'), ALL_YEAR),
    revisedOre: until(revised(measure), ALL_YEAR),
    comparedOre,
    committedOre: until(measure('committed'), ALL_YEAR),
    actualOre: until(actual, through),
    comparedToDateOre: until(compared, through),
    deviationToDateOre: subtractOre(until(compared, through), until(actual, through)),
    forecastOre,
    deviationOre,
    deviationPermille: deviationOre === null ? null : permilleOf(deviationOre, comparedOre),
    sinceLastMonthOre,
    previousYearOre: previous === null ? null : until(previous, ALL_YEAR),
  }
}

/** The twelve-month course behind the same figures; pure. */
export function monthPoints(sums: YearSums, lens: Lens): MonthPoint[] {
  const { compared, actual, expected, measure, previous } = series(sums, lens)
  const budget = lens.against === 'original' ? measure('original') : revised(measure)
  let cumulative = 0
  return NOTHING.map((_, index) => {
    const booked = index < lens.through
    const amount = booked ? (actual[index] ?? 0) : (expected?.[index] ?? null)
    const deviation = amount === null ? null : subtractOre(compared[index] ?? 0, amount)
    if (deviation !== null) cumulative = sumOre([cumulative, deviation])
    return {
      month: index + 1,
      budgetOre: budget[index] ?? 0,
      previousYearOre: previous === null ? null : (previous[index] ?? 0),
      actualOre: booked ? amount : null,
      forecastOre: booked ? null : amount,
      deviationOre: deviation,
      cumulativeDeviationOre: deviation === null ? null : cumulative,
    }
  })
}

const revised = (measure: (name: Measure) => Months) =>
  add(measure('original'), measure('supplementary'), measure('reallocated'), measure('carried_over'))

function series(sums: YearSums, { year, through, against }: Lens) {
  const own = sums.get(year)
  const measure = (name: Measure): Months => own?.get(name) ?? NOTHING
  const previous = sums.get(year - 1)?.get('actual') ?? null
  const actual = measure('actual')
  const compared =
    against === 'original' ? measure('original') : against === 'previous' ? (previous ?? NOTHING) : revised(measure)
  const forecast = measure('forecast')
  // Nothing is expected where nobody has said what to expect; a plausible number is not put in its place.
  const isExpected = through === ALL_YEAR || forecast.slice(through).some((ore) => ore !== 0)
  const expected = isExpected ? NOTHING.map((_, index) => (index < through ? actual : forecast)[index] ?? 0) : null
  return { compared, actual, expected, measure, previous }
}
