import { z } from 'zod'
import { Measure } from './budget.ts'
import { FiscalYear, IsoDay, Ore } from './ledger.ts'

/** Import of budgets and accounts: a file, how it is read, what it sums to. */

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
  /** The file's own words for units (a cost centre's number, say) → unit address, where they are neither its address nor its name. */
  units: z.record(z.string(), z.string()).default({}),
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

/** A stated total the load must match to the øre, or nothing is loaded. `year` null: the whole file; `month` null: the whole year. */
export const ControlTotal = z.object({
  measure: Measure,
  year: FiscalYear.nullable(),
  month: z.number().int().min(1).max(12).nullable().default(null),
  amountOre: Ore,
})
export type ControlTotal = z.infer<typeof ControlTotal>
/** A control total as it may be stated: without a month it is the year's. */
export type StatedTotal = z.input<typeof ControlTotal>

/** Problems of the same kind and value: `Ukendt skole` in column `Enhed`, 312 times. Groups beyond the first hundred are left out. */
export const ProblemGroup = z.object({
  column: z.string().nullable(),
  value: z.string(),
  message: z.string(),
  times: z.number().int(),
  /** True when the value names no unit, so that a unit can be chosen for it in the mapping. */
  unit: z.boolean(),
})
export type ProblemGroup = z.infer<typeof ProblemGroup>

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

/** Another import that this one took the place of, or that took its place. */
const ImportName = z.object({ id: z.uuid(), fileName: z.string() })

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
  /** Different words in the measure column as far as the file has been read. */
  measureWords: z.array(z.string()),
  uploadedAt: z.string(),
  uploadedBy: z.string().nullable(),
  /** Rows of the file; until it has been checked, its lines. */
  rows: z.number().int(),
  rowsDone: z.number().int(),
  /** From what was done per second so far; null before there is any. */
  secondsLeft: z.number().int().nullable(),
  problems: z.number().int(),
  /** The first problems; all of them are in `GET /api/figure-imports/:id/problems.csv`. */
  firstProblems: z.array(RowProblem),
  problemGroups: z.array(ProblemGroup),
  /** Lines of the chart of accounts that loading adds. */
  newAccounts: z.array(z.object({ code: z.string(), name: z.string() })),
  /** What the readable rows sum to, by measure and year: to be compared with the control totals. */
  totals: z.array(ControlTotal),
  /** The same by month. */
  monthTotals: z.array(ControlTotal),
  controlTotals: z.array(ControlTotal),
  /** Why it failed, in a sentence. */
  message: z.string().nullable(),
  knownOn: z.string().nullable(),
  loadedAt: z.string().nullable(),
  loadedBy: z.string().nullable(),
  reversedAt: z.string().nullable(),
  reversedBy: z.string().nullable(),
  reversalReason: z.string().nullable(),
  replaces: ImportName.nullable(),
  replacedBy: ImportName.nullable(),
  version: z.number().int(),
})
export type FigureImport = z.infer<typeof FigureImport>

/** An import as a line of the list. */
export const FigureImportLine = FigureImport.pick({
  id: true,
  fileName: true,
  bytes: true,
  state: true,
  rows: true,
  rowsDone: true,
  problems: true,
  totals: true,
  message: true,
  uploadedAt: true,
  uploadedBy: true,
  knownOn: true,
  loadedAt: true,
  loadedBy: true,
  reversedAt: true,
  reversedBy: true,
})
export type FigureImportLine = z.infer<typeof FigureImportLine>
/** `GET /api/figure-imports`, newest first. */
export const FigureImportList = z.object({ imports: z.array(FigureImportLine) })
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
/** `POST /api/figure-imports/:id/reversal` */
export const ReverseImport = z.object({ version: z.number().int(), reason: z.string().trim().min(3).max(500) })
export type ReverseImport = z.infer<typeof ReverseImport>

/** What the readable rows of a file come to in one place, and what the books hold there now, the file's own figures included once it is loaded. */
const Place = { rows: z.number().int(), amountOre: Ore, booksOre: Ore }
/** `GET /api/figure-imports/:id/effect`: what loading does to the books, or, once loaded, what taking back undoes. */
export const ImportEffect = z.object({
  /** The books of the whole municipality. `closed`: the month or its year takes no more figures. */
  periods: z.array(
    z.object({
      measure: Measure,
      year: FiscalYear,
      month: z.number().int().min(1).max(12),
      closed: z.boolean(),
      ...Place,
    }),
  ),
  /** The books of the unit itself in the file's months, without units below it. Largest amount first. */
  units: z.array(z.object({ slug: z.string(), name: z.string(), measure: Measure, year: FiscalYear, ...Place })),
  /** Loaded files with figures of the same measure and months, newest first: one of them may be what this file takes the place of. */
  overlapping: z.array(z.object({ id: z.uuid(), fileName: z.string(), loadedAt: z.string() })),
})
export type ImportEffect = z.infer<typeof ImportEffect>
