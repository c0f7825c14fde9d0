import type { DeviationCause, DeviationState } from '@kildetal/shared/deviations.ts'
import type { Generated } from 'kysely'

/** Requests to explain a deviation. Amounts in øre. */
export interface DeviationTables {
  deviationThreshold: { onlyRow: Generated<boolean>; thresholdOre: number; version: Generated<number> }
  deviation: {
    id: Generated<string>
    unitId: string
    accountCode: string
    accountName: string
    fiscalYear: number
    fromMonth: number
    toMonth: number
    budgetOre: number
    actualOre: number
    thresholdOre: number
    due: string
    question: string | null
    state: Generated<DeviationState>
    cause: DeviationCause | null
    expectedYearEndOre: number | null
    explanation: string | null
    explainedBy: string | null
    explainedAt: string | null
    answer: string | null
    answeredBy: string | null
    answeredAt: string | null
    requestedBy: string
    demonstration: Generated<boolean>
    version: Generated<number>
  }
}
