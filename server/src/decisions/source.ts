import type { DecisionSource } from '@kildetal/shared/decisions.ts'
import type { Context } from '../context.ts'
import { readsWholeMinutes } from '../minutes/reader.ts'

/** What names a place in a decision. */
export interface DecisionPlace {
  meetingId: string
  body: string | null
  day: string | null
  agendaItemId: string
  number: string
  title: string
  caseNumber: string | null
  retold: boolean
  startOffset: number
  endOffset: number
  quote: string
}

/** The source mark of a decision's words. Positions are for those who read the whole document. */
export function decisionSource(ctx: Pick<Context, 'actor'>, place: DecisionPlace): DecisionSource {
  const whole = readsWholeMinutes(ctx)
  return {
    meetingId: place.meetingId,
    body: place.body,
    day: place.day,
    agendaItemId: place.agendaItemId,
    agendaItemNumber: place.number,
    agendaItemTitle: place.title,
    caseNumber: place.caseNumber,
    section: 'decision',
    before: '',
    quote: place.quote,
    after: '',
    retold: place.retold,
    start: whole ? place.startOffset : null,
    end: whole ? place.endOffset : null,
  }
}
