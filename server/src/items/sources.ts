import type { Source } from '@kildetal/shared/items.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { readsWholeMinutes } from '../minutes/reader.ts'

/** Mentions in the order of their document: by place in the text, and on a page without text from its top down. */
export const documentOrder = sql`mention.start_offset, mention.page NULLS FIRST, (mention.rectangle ->> 'y')::float8 NULLS FIRST, mention.id`

/** Mentions with what a source mark shows of them, under the reader's rights. */
export function mentionSources(ctx: Context) {
  return ctx.trx
    .selectFrom('mention')
    .innerJoin('meeting', 'meeting.id', 'mention.meetingId')
    .leftJoin('agendaItem', 'agendaItem.id', 'mention.agendaItemId')
    .select([
      'mention.id as mentionId',
      'mention.itemId',
      'mention.meetingId',
      'mention.agendaItemId',
      'mention.sectionKind as section',
      'mention.before',
      'mention.quote',
      'mention.after',
      'mention.page',
      'mention.startOffset',
      'mention.endOffset',
      'meeting.body',
      'meeting.day',
      'meeting.retold',
      'agendaItem.number as agendaItemNumber',
      'agendaItem.title as agendaItemTitle',
      'agendaItem.caseNumber',
    ])
}

type SourceRow = Awaited<ReturnType<ReturnType<typeof mentionSources>['execute']>>[number]

/** A source as it goes out; pages are for those who may see the document. */
export function toSource(ctx: Context, row: SourceRow): Source {
  const { itemId: _itemId, startOffset: _start, endOffset: _end, page, ...source } = row
  return { ...source, page: readsWholeMinutes(ctx) ? page : null }
}

/**
 * The first citation of each item: the municipality's own words before retold ones, the latest meeting before earlier ones; with a day, only
 * meetings up to it.
 */
export async function firstSources(
  ctx: Context,
  itemIds: readonly string[],
  asOf?: string,
): Promise<Map<string, Source>> {
  if (itemIds.length === 0) return new Map()
  const rows = await mentionSources(ctx)
    .distinctOn('mention.itemId')
    .where('mention.itemId', 'in', itemIds)
    .$if(asOf !== undefined, (query) => query.where('meeting.knownOn', '<=', asOf ?? ''))
    .orderBy('mention.itemId')
    .orderBy('meeting.retold')
    .orderBy('meeting.day', (order) => order.desc().nullsLast())
    .orderBy('mention.startOffset')
    .orderBy(sql`mention.id`)
    .execute()
  return new Map(rows.map((row) => [row.itemId, toSource(ctx, row)]))
}
