import type { FigureRow } from '@kildetal/server/budget/load-figures.ts'
import type { Measure } from '@kildetal/shared/budget.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import { BUDGET_LINES } from '../data/accounts.ts'
import type { DemonstrationUnit } from './organisation.ts'
import { actualMonths, budgetMonths, budgetToDate, forecastMonths, spread } from './year-course.ts'

/** The last month of 2025 with accounts. */
export const LAST_MONTH = 3

/** Budgets grow a little from year to year: prices and wages, in thousandths of 2025's. Invented. */
const BUDGET_PERMILLE: Record<number, number> = { 2024: 979, 2025: 1000, 2026: 1021 }

/** Money of 2025's revised budget that a decision added during the year, by unit; it is posted with that decision as its basis. */
export type Supplements = ReadonlyMap<string, number>

type UnitWithFigures = DemonstrationUnit & { figures: NonNullable<DemonstrationUnit['figures']> }

function rowsOfLine(
  unitId: string,
  account: string,
  year: number,
  measure: Measure,
  firstMonth: number,
  months: readonly number[],
): FigureRow[] {
  return months.map((amountOre, index) => ({ unitId, account, year, month: firstMonth + index, measure, amountOre }))
}

/** Each line's part of a unit's total, to the øre. */
function byLine(totalOre: number, unit: UnitWithFigures, share: 'permille' | 'deviationPermille'): number[] {
  return spread(
    totalOre,
    BUDGET_LINES[unit.figures.activity].map((line) => line[share]),
  )
}

/** A number from −1 to 1 that is always the same for a name, so that 2024 differs from unit to unit and from run to run never. */
function steady(name: string): number {
  let hash = 0
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return (hash / 9973) * 2 - 1
}

/** Original budgets of 2024 to 2026, month by month and line by line. */
export function budgetRows(unit: UnitWithFigures, unitId: string, supplements: Supplements): FigureRow[] {
  const { revisedOre, activity } = unit.figures
  return [2024, 2025, 2026].flatMap((year) => {
    const whole = Math.round((revisedOre * (BUDGET_PERMILLE[year] ?? 1000)) / 100_000_000) * 100_000
    const originalOre = year === 2025 ? subtractOre(revisedOre, supplements.get(unit.slug) ?? 0) : whole
    const lines = byLine(originalOre, unit, 'permille')
    return BUDGET_LINES[activity].flatMap((line, index) =>
      rowsOfLine(unitId, line.code, year, 'original', 1, budgetMonths(lines[index] ?? 0)),
    )
  })
}

/** The accounts of 2024, and of 2025 through March. */
export function actualRows(unit: UnitWithFigures, unitId: string): FigureRow[] {
  const { revisedOre, actualOre, activity } = unit.figures
  const budget2024 = Math.round((revisedOre * (BUDGET_PERMILLE[2024] ?? 1000)) / 100_000_000) * 100_000
  const deviation2024 = Math.round((budget2024 * steady(unit.slug)) / 8_000_000) * 100_000
  const toDate = subtractOre(actualOre, budgetToDate(revisedOre, LAST_MONTH))
  const lines2024 = byLine(budget2024, unit, 'permille')
  const off2024 = byLine(deviation2024, unit, 'deviationPermille')
  const lines2025 = byLine(revisedOre, unit, 'permille')
  const off2025 = byLine(toDate, unit, 'deviationPermille')
  return BUDGET_LINES[activity].flatMap((line, index) => {
    const earlier = lines2024[index] ?? 0
    const now = lines2025[index] ?? 0
    const booked = sumOre([budgetToDate(now, LAST_MONTH), off2025[index] ?? 0])
    return [
      ...rowsOfLine(
        unitId,
        line.code,
        2024,
        'actual',
        1,
        actualMonths(earlier, sumOre([earlier, off2024[index] ?? 0]), 12),
      ),
      ...rowsOfLine(unitId, line.code, 2025, 'actual', 1, actualMonths(now, booked, LAST_MONTH)),
    ]
  })
}

/** Purchases that are ordered and not yet invoiced, in thousandths of the year's budget of a line that buys. Invented. */
const ORDERED_PERMILLE = 60
/** Hovedarter 2 and 4 of the chart of accounts: goods, and services. */
const BUYS = /\.[24]\.\d$/

/** What is ordered for the month after the last booked one. */
export function committedRows(unit: UnitWithFigures, unitId: string): FigureRow[] {
  const lines = byLine(unit.figures.revisedOre, unit, 'permille')
  return BUDGET_LINES[unit.figures.activity].flatMap((line, index) => {
    const orderedOre = Math.round(((lines[index] ?? 0) * ORDERED_PERMILLE) / 100_000_000) * 100_000
    if (!BUYS.test(line.code) || orderedOre <= 0) return []
    return rowsOfLine(unitId, line.code, 2025, 'committed', LAST_MONTH + 1, [orderedOre])
  })
}

/** Of what the year is now expected to deviate by, how much was foreseen after each month, in thousandths. Invented. */
const FORESEEN_PERMILLE: Record<number, number> = { 1: 350, 2: 620, [LAST_MONTH]: 1000 }

/** What was expected of the rest of 2025 once month `through` was booked. */
export function forecastRows(unit: UnitWithFigures, unitId: string, through: number): FigureRow[] {
  const { revisedOre, actualOre, forecastOre, activity } = unit.figures
  const lines = byLine(revisedOre, unit, 'permille')
  const toDate = byLine(subtractOre(actualOre, budgetToDate(revisedOre, LAST_MONTH)), unit, 'deviationPermille')
  const foreseenOre = Math.round((subtractOre(forecastOre, revisedOre) * (FORESEEN_PERMILLE[through] ?? 0)) / 1000)
  const atYearEnd = byLine(foreseenOre, unit, 'deviationPermille')
  return BUDGET_LINES[activity].flatMap((line, index) => {
    const budget = lines[index] ?? 0
    const months = actualMonths(budget, sumOre([budgetToDate(budget, LAST_MONTH), toDate[index] ?? 0]), LAST_MONTH)
    const expected = sumOre([budget, atYearEnd[index] ?? 0])
    return rowsOfLine(
      unitId,
      line.code,
      2025,
      'forecast',
      through + 1,
      forecastMonths(budget, sumOre(months.slice(0, through)), expected, through),
    )
  })
}

/** The units that have a budget of their own. */
export function withFigures(units: readonly DemonstrationUnit[]): UnitWithFigures[] {
  return units.flatMap((unit) => (unit.figures ? [{ ...unit, figures: unit.figures }] : []))
}
