import type { Measure } from '@kildetal/shared/budget.ts'
import type { ControlTotal, FigureImport, ImportMapping, ProblemGroup } from '@kildetal/shared/figure-imports.ts'
import type { ColumnType, Generated, Selectable } from 'kysely'

/** What the check of a whole file found besides single problems. */
export interface ImportFindings {
  periods: { measure: Measure; year: number; month: number; rows: number; amountOre: number }[]
  units: { unitId: string; measure: Measure; year: number; rows: number; amountOre: number }[]
  problems: ProblemGroup[]
  measureWords: string[]
}

type Json<T> = ColumnType<T, string, string>

/** Rows of budgets and accounts by unit. Figures are only ever added; their sums are kept by the database. */
export interface BudgetTables {
  account: {
    id: Generated<number>
    code: string
    name: string
    hovedkonto: string
    hovedfunktion: string | null
    funktion: string | null
    dranst: string
    gruppering: string | null
    art: string | null
  }
  figureLoad: {
    id: Generated<string>
    source: string
    knownOn: string
    demonstration: boolean
    movementId: string | null
    orgUnitId: string | null
    itemId: string | null
    reversesId: string | null
    loadedBy: string | null
    loadedAt: Generated<string>
  }
  figure: {
    loadId: string
    orgUnitId: string
    accountId: number
    fiscalYear: number
    month: number
    knownOn: string
    amountOre: number
    measure: Measure
  }
  figureImport: {
    id: Generated<string>
    sha256: string
    fileName: string
    byteCount: number
    state: Generated<FigureImport['state']>
    delimiter: string
    encoding: 'utf-8' | 'windows-1252'
    header: Json<string[]>
    sample: Json<string[][]>
    mapping: Json<ImportMapping>
    mappingRemembered: boolean
    rowsTotal: Generated<number>
    rowsDone: Generated<number>
    startedAt: string | null
    problemCount: Generated<number>
    totals: ColumnType<ControlTotal[], string | undefined, string>
    newAccounts: ColumnType<{ code: string; name: string }[], string | undefined, string>
    controlTotals: ColumnType<ControlTotal[], string | undefined, string>
    skipProblems: Generated<boolean>
    replacesId: string | null
    message: string | null
    knownOn: string | null
    loadId: string | null
    loadedAt: string | null
    loadedBy: string | null
    version: Generated<number>
    createdAt: Generated<string>
    createdBy: string | null
    findings: ColumnType<ImportFindings, string | undefined, string>
    reversedAt: string | null
    reversedBy: string | null
    reversalReason: string | null
  }
  figureImportPiece: { importId: string; position: number; bytes: Uint8Array }
  figureImportProblem: { importId: string; line: number; columnName: string | null; value: string; message: string }
  figureMapping: { signature: string; mapping: Json<ImportMapping>; changedBy: string; changedAt: Generated<string> }
  /** Sums by unit with everything below it. */
  figureRollup: FigureSum
  /** View: what the sums should be. */
  figureRollupExpected: FigureSum
}

interface FigureSum {
  unitId: string
  fiscalYear: number
  dranst: string
  measure: Measure
  month: number
  knownOn: string
  amountOre: number
  figures: number
  demonstration: number
}

/** A row of figure_import. */
export type FigureImportRow = Selectable<BudgetTables['figureImport']>
