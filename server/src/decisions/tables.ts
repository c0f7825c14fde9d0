import type { FollowUpState } from '@kildetal/shared/decisions.ts'
import type { Outcome } from '@kildetal/shared/minutes.ts'
import type { ColumnType, Generated, Selectable } from 'kysely'

/** Decisions of agenda items and what they owe. */
export interface DecisionTables {
  /** An agenda item that was decided, with what names its meeting: it may be readable where the minutes are not. */
  decidedItem: {
    agendaItemId: string
    meetingId: string
    documentId: string
    body: string | null
    day: string | null
    number: string
    title: string
    caseNumber: string | null
    caseKey: string | null
    outcomes: Outcome[]
    retold: boolean
    importedOn: Generated<string>
    /** The meeting's day; where the minutes have none, the day they were imported. */
    knownOn: ColumnType<string, never, never>
  }
  decision: {
    id: Generated<string>
    agendaItemId: string
    position: number
    outcome: Outcome
    recommendations: number[]
    startOffset: number
    endOffset: number
    quote: string
  }
  followUp: {
    id: Generated<string>
    origin: 'minutes' | 'manual'
    what: string
    owner: string | null
    due: string | null
    state: Generated<FollowUpState>
    decisionOwed: boolean
    toBody: string | null
    basis: string | null
    agendaItemId: string | null
    position: number | null
    startOffset: number | null
    endOffset: number | null
    quote: string | null
    projectId: string | null
    demonstration: Generated<boolean>
    closedBy: string | null
    closedAt: string | null
    note: string | null
    idempotencyKey: string | null
    version: Generated<number>
  }
}

/** A row of follow_up. */
export type FollowUpTableRow = Selectable<DecisionTables['followUp']>
