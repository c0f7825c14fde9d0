import { expressionBuilder } from 'kysely'
import type { Schema } from '../db/schema.ts'

/**
 * What the row's `meeting` holds, as columns of a query over it: open agenda items, distinct figures, open findings. Each counts what the
 * reader may see; closed items are counted nowhere.
 */
export function meetingCounts() {
  const eb = expressionBuilder<Schema, 'meeting'>()
  const agendaItems = eb
    .selectFrom('agendaItem')
    .select((inner) => inner.fn.countAll<number>().as('count'))
    .whereRef('agendaItem.meetingId', '=', 'meeting.id')
    .where('closed', '=', false)
    .$asScalar()
    .$notNull()
  const figures = eb
    .selectFrom('mention')
    .select((inner) => inner.fn.count<number>('mention.itemId').distinct().as('count'))
    .whereRef('mention.meetingId', '=', 'meeting.id')
    .$asScalar()
    .$notNull()
  const openFindings = eb
    .selectFrom('finding')
    .select((inner) => inner.fn.countAll<number>().as('count'))
    .whereRef('finding.meetingId', '=', 'meeting.id')
    .where('finding.state', '=', 'open')
    .$asScalar()
    .$notNull()
  return { agendaItems, figures, openFindings }
}
