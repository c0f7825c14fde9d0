import { z } from 'zod'
import { UnitName } from './identity.ts'
import { Basis, FiscalYear, IsoDay, Ore } from './ledger.ts'

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

// Import of budgets and accounts.

/** What a column of the file holds. */
export const COLUMN_ROLES = [
  'ignore',
  'unit',
  'account',
  'account_name',
  'year',
  'month',
  'period',
  'measure',
  'amount',
  'text',
] as const
export const ColumnRole = z.enum(COLUMN_ROLES)
export type ColumnRole = z.infer<typeof ColumnRole>

/**
 * How a file is read. Number format and sign are stated, never guessed row by row: `danish` reads 18.500,00, `plain` reads 18500.00, and
 * what does not fit is a problem of its row. `creditSign`: `negative` when income is printed negative (as our books have it),
 * `inverted` when the file prints expenses negative. `period` is a column such as `2025-03`, `202503` or `03/2025`.
 */
export const ImportMapping = z.object({
  columns: z.record(z.string(), ColumnRole),
  numbers: z.enum(['danish', 'plain']),
  scale: z.enum(['kr', 'thousand_kr', 'million_kr', 'ore']),
  creditSign: z.enum(['negative', 'inverted']),
  /** For what the file does not hold in a column of its own. */
  year: FiscalYear.nullable(),
  month: z.number().int().min(1).max(12).nullable(),
  measure: Measure.nullable(),
  /** Words in the measure column → measure. */
  measures: z.record(z.string(), Measure),
  /** Amounts for a whole year without a month are spread over twelve months by øre, or refused. */
  wholeYears: z.enum(['spread', 'refuse']),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** What a row could not be read for; line 1 is the header. */
export const RowProblem = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  value: z.string(),
  message: z.string(),
})
export type RowProblem = z.infer<typeof RowProblem>

/** A stated total the load must match to the øre, or nothing is loaded. `year` null: the whole file. */
export const ControlTotal = z.object({ measure: Measure, year: FiscalYear.nullable(), amountOre: Ore })
export type ControlTotal = z.infer<typeof ControlTotal>

export const IMPORT_STATES = [
  'uploaded',
  'checking',
  'checked',
  'loading',
  'loaded',
  'failed',
  'cancelled',
  'reversed',
] as const
export const ImportState = z.enum(IMPORT_STATES)

/** An import as its page shows it. Same content again gives the same import. */
export const FigureImport = z.object({
  id: z.uuid(),
  fileName: z.string(),
  bytes: z.number().int(),
  state: ImportState,
  /** `new` when these bytes were not known, else the earlier import is answered. */
  known: z.boolean(),
  header: z.array(z.string()),
  /** First rows as they stand in the file. */
  sample: z.array(z.array(z.string())),
  mapping: ImportMapping.nullable(),
  /** True when the mapping is remembered from an earlier file with the same header. */
  mappingRemembered: z.boolean(),
  rows: z.number().int(),
  rowsDone: z.number().int(),
  /** From what was done per second so far; null before there is any. */
  secondsLeft: z.number().int().nullable(),
  problems: z.number().int(),
  /** The first problems; all of them are in `GET /api/figure-imports/:id/problems.csv`. */
  firstProblems: z.array(RowProblem),
  /** What the readable rows sum to, by measure and year: to be compared with the control totals. */
  totals: z.array(ControlTotal),
  controlTotals: z.array(ControlTotal),
  /** Why it failed, in a sentence. */
  message: z.string().nullable(),
  knownOn: z.string().nullable(),
  loadedAt: z.string().nullable(),
  loadedBy: z.string().nullable(),
  version: z.number().int(),
})
export type FigureImport = z.infer<typeof FigureImport>
/** `GET /api/figure-imports`, newest first. */
export const FigureImportList = z.object({ imports: z.array(FigureImport) })
export type FigureImportList = z.infer<typeof FigureImportList>
/** `POST /api/figure-imports/:id/check` */
export const CheckImport = z.object({ version: z.number().int(), mapping: ImportMapping })
export type CheckImport = z.infer<typeof CheckImport>
/** `POST /api/figure-imports/:id/load`. At least one control total; rows with problems stop the load unless `skipProblems`. */
export const LoadImport = z.object({
  version: z.number().int(),
  knownOn: IsoDay,
  controlTotals: z.array(ControlTotal).min(1),
  skipProblems: z.boolean().default(false),
  /** An earlier load of the same figures that this one takes the place of: reversed in the same transaction. */
  replaces: z.uuid().nullable().default(null),
})
export type LoadImport = z.infer<typeof LoadImport>

// Carry-over as an object: request → finance check → executive recommendation → committee and council decision → settled in both years.

/** Automatisk inden for ±5 %, formålsbestemt, merforbrug følger med. */
export const CarryOverRule = z.enum(['free_within_5_percent', 'purpose_bound', 'overspend_follows'])
export type CarryOverRule = z.infer<typeof CarryOverRule>
export const CARRY_OVER_STATES = [
  'requested',
  'checked',
  'recommended',
  'committee',
  'granted',
  'refused',
  'withdrawn',
] as const
export const CarryOverState = z.enum(CARRY_OVER_STATES)
export type CarryOverState = z.infer<typeof CarryOverState>

/** A request to take money (or an overspend, negative) from one year into the next. */
export const CarryOver = z.object({
  id: z.uuid(),
  version: z.number().int(),
  owner: z.object({
    unit: UnitName.nullable(),
    pool: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  }),
  /** Directorate or area the totals are by. */
  area: UnitName.nullable(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  purpose: z.string(),
  reason: z.string(),
  rule: CarryOverRule,
  requestedOre: Ore,
  /** What each step came to; null before it. */
  checkedOre: Ore.nullable(),
  recommendedOre: Ore.nullable(),
  grantedOre: Ore.nullable(),
  state: CarryOverState,
  /** The line of the chart of accounts the money of a unit is on. */
  account: z.string().nullable(),
  /** Revised budget, result and rest of `fromYear` (null where the books do not say what was given), and what the rule allows. */
  revisedOre: Ore.nullable(),
  actualOre: Ore.nullable(),
  unspentOre: Ore.nullable(),
  allowedOre: Ore.nullable(),
  withinRule: z.boolean(),
  /** Counts towards the service frame (servicerammen) of `toYear`. */
  serviceFrame: z.boolean(),
  movementId: z.uuid(),
  basis: Basis.nullable(),
  steps: z.array(
    z.object({
      state: CarryOverState,
      amountOre: Ore,
      knownOn: z.string(),
      by: z.string(),
      body: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
})
export type CarryOver = z.infer<typeof CarryOver>

/** `GET /api/carry-overs?from=2024&state=`: the April case's list. */
export const CarryOverList = z.object({
  fromYear: z.number().int(),
  asOf: z.string(),
  carryOvers: z.array(CarryOver),
  totals: z.array(
    z.object({
      area: UnitName.nullable(),
      count: z.number().int(),
      requestedOre: Ore,
      recommendedOre: Ore,
      grantedOre: Ore,
      serviceFrameOre: Ore,
    }),
  ),
  total: z.object({ requestedOre: Ore, recommendedOre: Ore, grantedOre: Ore, serviceFrameOre: Ore }),
})
export type CarryOverList = z.infer<typeof CarryOverList>

/** `POST /api/carry-overs` (with `Idempotency-Key`). */
export const NewCarryOver = z
  .object({
    unit: z.string().nullable(),
    /** Needed with `unit`: the line of the chart of accounts. */
    account: z.string().trim().min(1).max(60).nullable(),
    pool: z.string().nullable(),
    fromYear: FiscalYear,
    toYear: FiscalYear,
    amountOre: Ore.refine((ore) => ore !== 0, 'Beløbet må ikke være nul.'),
    purpose: z.string().trim().min(1).max(300),
    reason: z.string().trim().min(3).max(2000),
    rule: CarryOverRule,
    serviceFrame: z.boolean(),
    knownOn: IsoDay,
    itemId: z.uuid().nullable(),
  })
  .refine((value) => (value.unit === null) !== (value.pool === null), 'Angiv enten en enhed eller en pulje.')
  .refine((value) => value.unit === null || value.account !== null, 'Angiv den konto, pengene står på.')
  .refine((value) => value.toYear > value.fromYear, 'Pengene skal til et senere år.')
export type NewCarryOver = z.infer<typeof NewCarryOver>

/** `POST /api/carry-overs/:id/steps`: the next step with what it came to. `granted` with less than requested refuses the rest. */
export const StepCarryOver = z.object({
  version: z.number().int(),
  state: z.enum(['checked', 'recommended', 'committee', 'granted', 'refused', 'withdrawn']),
  amountOre: Ore.nullable(),
  knownOn: IsoDay,
  body: z.string().trim().min(1).max(120).nullable(),
  itemId: z.uuid().nullable(),
  note: z.string().trim().max(1000).nullable(),
})
export type StepCarryOver = z.infer<typeof StepCarryOver>
