import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { insertAll } from '../db/insert-all.ts'
import { caseKey } from '../decisions/case-key.ts'
import { recordDecisions } from '../decisions/record.ts'
import { storeDocument } from '../documents/store.ts'
import { type StoredMinutes, storeItems } from '../items/store.ts'
import { notifyLive } from '../live/notify.ts'
import { storePersonalData } from '../persons/store.ts'
import type { ReadMinutes } from './read-minutes.ts'

/** Stores read minutes with everything that follows from them: all of it in the caller's transaction, or nothing. */
export async function storeMinutes(ctx: Context, read: ReadMinutes, retold: boolean): Promise<StoredMinutes> {
  require(ctx, 'minutes.import')
  const { minutes, document } = read
  const documentId = await storeDocument(ctx, read)
  const { id: meetingId } = await ctx.trx
    .insertInto('meeting')
    .values({
      documentId,
      body: minutes.body,
      day: minutes.date,
      time: minutes.time,
      place: minutes.place,
      documentKind: minutes.documentKind === 'none' ? 'unknown' : minutes.documentKind,
      retold,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const stored = { documentId, meetingId, agendaItems: await storeAgenda(ctx, read, meetingId) }
  await storePersonalData(
    ctx,
    documentId,
    document.text,
    stored.agendaItems.map(({ id, item: { start, end } }) => ({ id, start, end })),
  )
  const problems = await storeItems(ctx, read, stored)
  await recordDecisions(ctx, {
    meeting: { id: meetingId, documentId, body: minutes.body, day: minutes.date, retold },
    text: document.text,
    items: stored.agendaItems.map(({ id, item }) => ({ agendaItemId: id, item })),
  })
  await storeProblems(ctx, documentId, [
    ...document.problems,
    ...minutes.problems,
    ...read.extraction.problems,
    ...problems,
  ])
  await notifyLive(ctx, ['minutes', 'items', 'findings', 'imports'])
  await recordEvent(ctx, {
    action: 'minutes.imported',
    objectType: 'meeting',
    objectId: meetingId,
    before: null,
    after: { sha256: read.sha256, fileName: read.fileName, body: minutes.body, day: minutes.date, retold },
  })
  return stored
}

async function storeAgenda(ctx: Context, read: ReadMinutes, meetingId: string): Promise<StoredMinutes['agendaItems']> {
  const { minutes, document } = read
  if (minutes.items.length === 0) return []
  const rows = await ctx.trx
    .insertInto('agendaItem')
    .values(
      minutes.items.map((item, position) => ({
        meetingId,
        position,
        number: item.number,
        title: item.title,
        caseNumber: item.caseNumber,
        caseKey: caseKey(item.caseNumber),
        kleNumber: item.kleNumber,
        closed: item.closed,
        outcomes: item.outcomes,
        startOffset: item.start,
        endOffset: item.end,
        text: item.closed ? '' : document.text.slice(item.start, item.end),
      })),
    )
    .returning(['id', 'position'])
    .execute()
  const ids = new Map(rows.map(({ id, position }) => [position, id]))
  const agendaItems = minutes.items.map((item, position) => ({ id: ids.get(position) as string, item }))
  await insertAll(
    ctx.trx,
    'section',
    agendaItems.flatMap(({ id, item }) =>
      item.sections.map((section, position) => ({
        agendaItemId: id,
        position,
        kind: section.kind,
        heading: section.heading,
        startOffset: section.start,
        bodyStart: section.bodyStart,
        endOffset: section.end,
        earlier: section.earlier === null ? null : JSON.stringify(section.earlier),
      })),
    ),
  )
  await insertAll(
    ctx.trx,
    'decisionPart',
    agendaItems.flatMap(({ id, item }) =>
      item.decisions.map(({ outcome, recommendations, place }, position) => ({
        agendaItemId: id,
        position,
        outcome,
        recommendations,
        startOffset: place.start,
        endOffset: place.end,
        quote: place.quote,
      })),
    ),
  )
  return agendaItems
}

async function storeProblems(ctx: Context, documentId: string, problems: readonly ReadingProblem[]): Promise<void> {
  await insertAll(
    ctx.trx,
    'readingProblem',
    problems.map(({ code, message, place }, position) => ({
      documentId,
      position,
      code,
      message,
      startOffset: place?.start ?? null,
      endOffset: place?.end ?? null,
      quote: place?.quote ?? null,
    })),
  )
}
