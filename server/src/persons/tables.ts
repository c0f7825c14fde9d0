import type { PersonalData } from '@kildetal/shared/personal-data.ts'
import type { Generated } from 'kysely'

/** Personal data found in minutes, as places of the document's text, and which documents have been searched. */
export interface PersonTables {
  personalDatum: {
    documentId: string
    agendaItemId: string | null
    kind: PersonalData['kind']
    startOffset: number
    endOffset: number
    words: string
  }
  /** `edition`: of the rules that searched it. */
  personalDataReading: { documentId: string; edition: number; found: number; readAt: Generated<string> }
}
