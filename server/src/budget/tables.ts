import type { Measure } from '@kildetal/shared/budget.ts'
import type { Generated } from 'kysely'

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
