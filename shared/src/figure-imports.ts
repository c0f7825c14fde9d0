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
