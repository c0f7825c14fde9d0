import { randomUUID } from 'node:crypto'
import type { Context } from '../src/context.ts'
import { sentenceAround } from '../src/items/sentence.ts'
import type { EconomicItemRow } from '../src/items/tables.ts'
import { postItem } from '../src/ledger/post-item.ts'

/** A meeting with one agenda item whose text is written as the test goes on. */
export interface TestMeeting {
  id: string
  documentId: string
  agendaItemId: string
  text: string
}

/** What a test states of an item; the rest is as a plain approved budget. */
export type TestItem = Partial<
  Pick<
    EconomicItemRow,
    | 'label'
    | 'kind'
    | 'status'
    | 'unit'
    | 'years'
    | 'disputedYears'
    | 'fromYear'
    | 'poolName'
    | 'fundingSource'
    | 'counterpart'
  >
> & { amountKr: number; quote: string }

/** Stores minutes whose text is `sentences`, so that items can cite words of them. Works as a controller. */
export async function addMeeting(
  ctx: Context,
  { body, day, agendaItem, text }: { body: string; day: string; agendaItem: string; text: string },
): Promise<TestMeeting> {
  const document = await ctx.trx
    .insertInto('document')
    .values({
      sha256: `${randomUUID()}${randomUUID()}`.replaceAll('-', ''),
      fileName: `${body}-${day}.txt`,
      format: 'txt',
      byteCount: text.length,
      text,
      pages: '[]',
      importedBy: ctx.actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const meeting = await ctx.trx
    .insertInto('meeting')
    .values({ documentId: document.id, body, day, time: null, place: null, documentKind: 'minutes' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const item = await ctx.trx
    .insertInto('agendaItem')
    .values({
      meetingId: meeting.id,
      position: 0,
      number: agendaItem,
      title: 'Prøvepunkt',
      caseNumber: '00.30.10P19-4-24',
      kleNumber: null,
      closed: false,
      outcomes: [],
      startOffset: 0,
      endOffset: text.length,
      text,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: meeting.id, documentId: document.id, agendaItemId: item.id, text }
}

/** Adds an accepted item that cites its quote in the meeting, and posts it unless told otherwise. */
export async function addItem(
  ctx: Context,
  meeting: TestMeeting,
  { amountKr, quote, ...values }: TestItem,
  post: 'post' | 'leave' = 'post',
): Promise<EconomicItemRow> {
  const item = await ctx.trx
    .insertInto('economicItem')
    .values({
      state: 'accepted',
      origin: 'extracted',
      label: quote,
      amountOre: amountKr * 100,
      minOre: null,
      maxOre: null,
      unit: 'total',
      years: [],
      fromYear: null,
      priceLevel: null,
      approximate: false,
      kind: 'budget',
      status: 'approved',
      decidedStatus: null,
      counterpart: null,
      fundingSource: null,
      poolName: null,
      poolId: null,
      orgUnitId: null,
      caseNumber: null,
      confidence: 1,
      extracted: null,
      reviewedBy: null,
      reviewedAt: null,
      ...values,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await cite(ctx, meeting, item.id, quote, values.status === 'proposed' ? 'proposed' : 'noted')
  if (post === 'post') await postItem(ctx, item)
  return item
}

/** Adds a place that cites an item. */
export async function cite(
  ctx: Context,
  meeting: TestMeeting,
  itemId: string,
  quote: string,
  mentionStatus: 'proposed' | 'noted',
): Promise<string> {
  const start = meeting.text.indexOf(quote)
  if (start === -1) throw new Error(`the meeting does not say ${quote}`)
  const mention = await ctx.trx
    .insertInto('mention')
    .values({
      itemId,
      documentId: meeting.documentId,
      meetingId: meeting.id,
      agendaItemId: meeting.agendaItemId,
      sectionKind: 'economy',
      startOffset: start,
      endOffset: start + quote.length,
      ...sentenceAround(meeting.text, start, start + quote.length),
      quote,
      inTable: false,
      attributes: JSON.stringify({ mentionStatus }),
      evidence: '[]',
      page: null,
      rectangle: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return mention.id
}
