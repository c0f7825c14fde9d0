import type { CarryOver } from '@kildetal/shared/carry-overs.ts'
import type { Generated, Selectable } from 'kysely'

/** Requests to carry money over, and the steps each has taken. */
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
    movementId: string
    version: Generated<number>
    createdAt: Generated<string>
  }
  carryOverStep: {
    carryOverId: string
    position: number
    state: CarryOver['state']
    amountOre: number
    knownOn: string
    body: string | null
    itemId: string | null
    note: string | null
    enteredBy: string
    enteredAt: Generated<string>
  }
}

/** A row of carry_over. */
export type CarryOverRow = Selectable<CarryOverTables['carryOver']>
