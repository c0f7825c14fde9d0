import type { MinutesRow } from '@kildetal/shared/minutes.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { isWaiting } from '../review/queue.ts'
import { meetingCounts } from './meeting-counts.ts'

/** The minutes a reader may see, latest meeting first. A leader's counts are of own extracts; closed items are counted nowhere. */
export async function listMinutes(ctx: Context): Promise<MinutesRow[]> {
  const counts = meetingCounts()
  return ctx.trx
    .selectFrom('meeting')
    .leftJoin('document', 'document.id', 'meeting.documentId')
    .select((eb) => [
      'meeting.id',
      'meeting.body',
      'meeting.day',
      'meeting.documentKind',
      'meeting.retold',
      'document.fileName',
      'document.importedAt',
      sql<boolean>`(document.text IS NOT NULL AND document.text ~ '\\S')`.as('hasText'),
      counts.agendaItems.as('agendaItems'),
      counts.figures.as('figures'),
      eb
        .selectFrom('mention')
        .innerJoin('economicItem', 'economicItem.id', 'mention.itemId')
        .select((inner) => inner.fn.count<number>('mention.itemId').distinct().as('count'))
        .whereRef('mention.meetingId', '=', 'meeting.id')
        .where(isWaiting)
        .$asScalar()
        .$notNull()
        .as('waiting'),
      counts.openFindings.as('openFindings'),
      eb
        .selectFrom('readingProblem')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('readingProblem.documentId', '=', 'meeting.documentId')
        .$asScalar()
        .$notNull()
        .as('problems'),
    ])
    .orderBy('meeting.day', (order) => order.desc().nullsLast())
    .orderBy('meeting.retold')
    .orderBy('meeting.id')
    .execute()
}
