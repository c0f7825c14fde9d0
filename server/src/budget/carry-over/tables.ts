import type { CarryOver, CarryOverStepState } from '@kildetal/shared/carry-overs.ts'
import type { ColumnType, Generated, Selectable } from 'kysely'

/** Requests to carry money over, the steps each has taken, and what is stated for a year's requests as a whole. */
export interface CarryOverTables {
  carryOver: {
    id: Generated<string>
    orgUnitId: string | null
    account: string | null
    poolId: string | null
    fromYear: number
    toYear: number
    purpose: string
    reason: string
    rule: CarryOver['rule']
    serviceFrame: boolean
    /** Null until a leader's request is checked. */
    movementId: string | null
    version: Generated<number>
    createdAt: Generated<string>
  }
  carryOverStep: {
    carryOverId: string
    position: number
    state: CarryOverStepState
    amountOre: number
    knownOn: string
    body: string | null
    itemId: string | null
    meetingId: string | null
    note: string | null
    enteredBy: string
    enteredAt: Generated<string>
  }
  carryOverCase: {
    fromYear: number
    frameOre: number | null
    frameBasis: string | null
    executiveOn: string | null
    committeeOn: string | null
    councilOn: string | null
    version: Generated<number>
    changedBy: string
    changedAt: ColumnType<string, never, string>
  }
}

/** A row of carry_over. */
export type CarryOverRow = Selectable<CarryOverTables['carryOver']>
