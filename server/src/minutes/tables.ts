import type { Outcome, Section, SectionKind } from '@kildetal/shared/minutes.ts'
import type { ColumnType, Generated } from 'kysely'

/** Minutes as read: meeting, agenda items, their sections and decisions. Offsets are UTF-16 units of the document's stored text. */
export interface MinutesTables {
  meeting: {
    id: Generated<string>
    documentId: string
    body: string | null
    day: string | null
    time: string | null
    place: string | null
    documentKind: 'minutes' | 'agenda' | 'unknown'
    retold: Generated<boolean>
    /** A consultant said it, because the document does not. */
    bodyEntered: Generated<boolean>
    dayEntered: Generated<boolean>
    importedOn: Generated<string>
    /** Its day; where nobody knows that, the day its document was imported. */
    knownOn: ColumnType<string, never, never>
  }
  agendaItem: {
    id: Generated<string>
    meetingId: string
    position: number
    number: string
    title: string
    caseNumber: string | null
    caseKey: string | null
    kleNumber: string | null
    closed: boolean
    outcomes: Outcome[]
    startOffset: number
    endOffset: number
    /** The item's own slice of the text; empty for a closed one. */
    text: string
  }
  section: {
    id: Generated<string>
    agendaItemId: string
    position: number
    kind: SectionKind
    heading: string | null
    startOffset: number
    bodyStart: number
    endOffset: number
    earlier: ColumnType<Section['earlier'], string | null, never>
  }
  decisionPart: {
    id: Generated<string>
    agendaItemId: string
    position: number
    outcome: Outcome
    recommendations: number[]
    startOffset: number
    endOffset: number
    quote: string
  }
}
