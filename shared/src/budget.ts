import { z } from 'zod'
import { UnitName } from './identity.ts'
import { IsoDay, Ore } from './ledger.ts'

/**
 * What a figure by unit, year, month and account says. revised = original + supplementary + reallocated + carried_over, always derived.
 * `forecast` is the expected amount of a month; where accounts are in, they take its place.
 */
export const MEASURES = [
  'original',
  'supplementary',
  'reallocated',
  'carried_over',
  'actual',
  'committed',
  'forecast',
] as const
export const Measure = z.enum(MEASURES)
export type Measure = z.infer<typeof Measure>

/** What a deviation is measured against. */
export const Against = z.enum(['revised', 'original', 'previous'])
export type Against = z.infer<typeof Against>

/** `1` drift, `2` statsrefusion, `3` anlæg, `4` renter, `5` finansforskydninger, `6` afdrag på lån, `7` finansiering. */
export const Dranst = z.enum(['1', '2', '3', '4', '5', '6', '7'])
export type Dranst = z.infer<typeof Dranst>

/**
 * Figures of a unit (and all below) for a year. deviation = compared − forecast: minus means overspend (merforbrug). `forecastOre`,
 * `deviationOre` are null where nothing is expected yet, `comparedOre` is what `against` names.
 */
export const UnitYear = z.object({
  originalOre: Ore,
  supplementaryOre: Ore,
  reallocatedOre: Ore,
  carriedOverOre: Ore,
  revisedOre: Ore,
  comparedOre: Ore,
  committedOre: Ore,
  /** Through the month `through`. */
  actualOre: Ore,
  comparedToDateOre: Ore,
  deviationToDateOre: Ore,
  forecastOre: Ore.nullable(),
  deviationOre: Ore.nullable(),
  /** Thousandths of `comparedOre`, rounded half away from zero; null when that is zero. */
  deviationPermille: z.number().int().nullable(),
  /** Change of the deviation since the month before `through` was the last; null in January. */
  sinceLastMonthOre: Ore.nullable(),
  /** The whole of the year before. */
  previousYearOre: Ore.nullable(),
})
export type UnitYear = z.infer<typeof UnitYear>

/** A month of the course. `actualOre` null after `through`; `forecastOre` null through it. Deviations as in `UnitYear`; `cumulative` from January. */
export const MonthPoint = z.object({
  month: z.number().int().min(1).max(12),
  budgetOre: Ore,
  previousYearOre: Ore.nullable(),
  actualOre: Ore.nullable(),
  forecastOre: Ore.nullable(),
  deviationOre: Ore.nullable(),
  cumulativeDeviationOre: Ore.nullable(),
})
export type MonthPoint = z.infer<typeof MonthPoint>

/** A line of the chart of accounts, or a group of them. */
export const AccountLine = z.object({
  /** Key of the group (`funktion`, `art`) or the account's own code. */
  code: z.string(),
  name: z.string(),
  grouping: z.enum(['account', 'funktion', 'art']),
  figures: UnitYear,
})
export type AccountLine = z.infer<typeof AccountLine>

/** Granted money that changed the budget: with its basis, so that a click goes to the decision. */
export const BudgetChange = z.object({
  movementId: z.uuid().nullable(),
  itemId: z.uuid().nullable(),
  unit: UnitName,
  measure: Measure,
  text: z.string(),
  amountOre: Ore,
  knownOn: z.string(),
})
export type BudgetChange = z.infer<typeof BudgetChange>

/** Query of `GET /api/overview/:unit` and `GET /api/units/:slug/figures`. Defaults: the year of the municipality's day, its last closed month, `revised`, drift. */
export const OverviewQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  through: z.coerce.number().int().min(1).max(12).optional(),
  against: Against.default('revised'),
  /** `all`, or one dranst. */
  dranst: z.union([Dranst, z.literal('all')]).default('1'),
  lines: z.enum(['account', 'funktion', 'art']).default('account'),
  asOf: IsoDay.optional(),
})
export type OverviewQuery = z.infer<typeof OverviewQuery>

/** What an overview stands on: for the line `Regnskab til og med marts 2025, indlæst 8. april`. */
const Standing = {
  asOf: z.string(),
  year: z.number().int(),
  /** Years with figures, ascending. */
  years: z.array(z.number().int()),
  through: z.number().int().min(0).max(12),
  /** The last month with accounts in the year, 0 when there are none. */
  lastMonth: z.number().int().min(0).max(12),
  /** The day those accounts were loaded. */
  loadedOn: z.string().nullable(),
  against: Against,
  dranst: z.union([Dranst, z.literal('all')]),
  demonstration: z.boolean(),
}

/** `GET /api/overview/:unit` */
export const Overview = z.object({
  ...Standing,
  unit: UnitName,
  /** From the municipality down to the parent. Names only; their figures need rights of their own. */
  path: z.array(UnitName),
  total: UnitYear,
  /** Children, largest overspend first; empty below an agreement unit. */
  rows: z.array(z.object({ unit: UnitName, children: z.number().int(), figures: UnitYear })),
  /** The unit's own lines (amounts booked on the unit itself), largest overspend first. */
  lines: z.array(AccountLine),
  months: z.array(MonthPoint).length(12),
  /** What changed since the month before: the largest changes of the deviation by child or line, and the budget changes granted since. */
  changes: z.object({
    sinceDay: z.string().nullable(),
    totalOre: Ore.nullable(),
    largest: z.array(
      z.object({
        unit: UnitName,
        /** The account line that weighs most in the change. */
        line: z.object({ code: z.string(), name: z.string() }).nullable(),
        amountOre: Ore,
      }),
    ),
    budget: z.array(BudgetChange),
  }),
})
export type Overview = z.infer<typeof Overview>

/** `GET /api/units/:slug/figures`: the leader home's four figures. */
export const UnitFigures = z.object({
  ...Standing,
  unit: UnitName,
  path: z.array(UnitName),
  figures: UnitYear,
  months: z.array(MonthPoint).length(12),
  /** Lines of the unit and all below by account, largest overspend to date first. */
  lines: z.array(AccountLine),
  changes: z.array(BudgetChange),
})
export type UnitFigures = z.infer<typeof UnitFigures>

/** `GET /api/units`: the units the reader may name, parents before children, siblings in their order. */
export const UnitTree = z.object({
  units: z.array(
    UnitName.extend({
      parentId: z.uuid().nullable(),
      /** False on the way up from a leader's own unit: the name may be shown, the figures not. */
      figures: z.boolean(),
      demonstration: z.boolean(),
    }),
  ),
})
export type UnitTree = z.infer<typeof UnitTree>
