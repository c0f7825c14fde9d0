import type { Bucket, MovementKind, MovementPhase } from '@kildetal/shared/ledger.ts'
import type { ColumnType, Generated, Selectable } from 'kysely'

/** Rows of the books. Everything but pools, periods and settings is only ever added to. */
export interface LedgerTables {
  pool: {
    id: Generated<string>
    slug: string
    name: string
    parentId: string | null
    orgUnitId: string | null
    version: Generated<number>
  }
  poolAlias: { id: Generated<string>; poolId: string; name: string; normalized: string }
  ledgerAccount: { id: Generated<string>; poolId: string | null; orgUnitId: string | null; account: string | null }
  movement: {
    id: Generated<string>
    number: Generated<number>
    kind: MovementKind
    phase: MovementPhase
    text: string
    amountOre: number
    fiscalYear: number
    fromYear: number | null
    month: number | null
    knownOn: string
    registeredAt: Generated<string>
    registeredBy: string
    fundingSource: string | null
    grantedBy: string | null
    itemId: string | null
    documentId: string | null
    note: string | null
    passageStart: Generated<number | null>
    passageEnd: Generated<number | null>
    itemPart: string | null
    settlesId: string | null
    reversesId: string | null
    needsApproval: Generated<boolean>
  }
  posting: {
    movementId: string
    position: number
    ledgerAccountId: string
    fiscalYear: number
    bucket: Bucket
    amountOre: number
  }
  movementApproval: {
    movementId: string
    approvedBy: string
    approvedAt: Generated<string>
    knownOn: Generated<string>
  }
  fiscalPeriod: {
    fiscalYear: number
    month: number
    closed: boolean
    changedAt: Generated<string>
    changedBy: string
    version: Generated<number>
  }
  ledgerSetting: { onlyRow: Generated<boolean>; fourEyesFromOre: number | null; version: Generated<number> }
  idempotencyKey: {
    userId: string
    key: string
    inputHash: string
    answer: ColumnType<unknown, string | null, string | null>
    createdAt: Generated<string>
  }
  /** View: the postings that count. */
  countedPosting: {
    movementId: string
    ledgerAccountId: string
    poolId: string | null
    orgUnitId: string | null
    account: string | null
    fiscalYear: number
    bucket: Bucket
    amountOre: number
    knownOn: string
  }
}

/** A row of movement. */
export type MovementRow = Selectable<LedgerTables['movement']>
