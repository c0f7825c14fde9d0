import type { Page } from '@kildetal/shared/documents.ts'
import type { ItemDetail } from '@kildetal/shared/items.ts'
import type { ManualItem } from '@kildetal/shared/review.ts'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { readItemDetail } from '../items/detail.ts'
import { sentenceAround } from '../items/sentence.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound } from '../problems.ts'
import { validate } from './amend.ts'

/**
 * Enters a figure by hand, cited by words of the minutes or, where a page has no text, by a rectangle on it. It waits for review like any
 * other. Throws invalid when the words do not stand where the citation says.
 */
export async function addItem(ctx: Context, { meetingId, citation, values }: ManualItem): Promise<ItemDetail> {
  require(ctx, 'items.review')
  await validate(ctx, values)
  const minutes = await ctx.trx
    .selectFrom('meeting')
    .innerJoin('document', 'document.id', 'meeting.documentId')
    .select(['meeting.day', 'document.id as documentId', 'document.text', 'document.pages'])
    .where('meeting.id', '=', meetingId)
    .executeTakeFirst()
  if (!minutes) throw notFound()
  const place = 'start' in citation ? placeInText(minutes, citation) : placeOnPage(minutes.pages, citation)
  const home = await agendaItemAt(ctx, meetingId, place)
  const { pool: poolName, ...columns } = values
  const { id } = await ctx.trx
    .insertInto('economicItem')
    .values({
      ...columns,
      poolName,
      origin: 'manual',
      decidedStatus: null,
      poolId: null,
      caseNumber: home?.caseNumber ?? null,
      caseKey: home?.caseKey ?? null,
      day: minutes.day,
      confidence: 1,
      extracted: null,
      rejectionReason: null,
      reviewedBy: null,
      reviewedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { rectangle, ...words } = place
  await ctx.trx
    .insertInto('mention')
    .values({
      itemId: id,
      documentId: minutes.documentId,
      meetingId,
      agendaItemId: home?.id ?? null,
      sectionKind: home?.sectionKind ?? null,
      ...words,
      inTable: false,
      attributes: null,
      evidence: '[]',
      rectangle: rectangle === null ? null : JSON.stringify(rectangle),
    })
    .execute()
  await notifyLive(ctx, ['items', 'minutes'])
  const item = await readItemDetail(ctx, id)
  const { label, amountOre } = values
  await recordEvent(ctx, {
    action: 'item.added',
    objectType: 'item',
    objectId: id,
    before: null,
    after: { label, amountOre, meetingId, quote: citation.quote },
  })
  return item
}

type Written = { start: number; end: number; quote: string }
type Drawn = Exclude<ManualItem['citation'], Written>

function placeInText({ text, pages }: { text: string; pages: readonly Page[] }, { start, end, quote }: Written) {
  if (start >= end || text.slice(start, end) !== quote)
    throw invalid('Ordene står ikke på det sted i referatet.', [
      { path: 'citation.quote', message: 'Passer ikke med teksten.' },
    ])
  const page = pages.find((candidate) => candidate.start <= start && start < candidate.end)?.number ?? null
  return { startOffset: start, endOffset: end, quote, ...sentenceAround(text, start, end), page, rectangle: null }
}

function placeOnPage(pages: readonly Page[], { page: number, rectangle, quote }: Drawn) {
  const page = pages.find((candidate) => candidate.number === number)
  const { x, y, width, height } = rectangle
  if (!page || x < 0 || y < 0 || x + width > page.width || y + height > page.height)
    throw invalid('Feltet ligger uden for siden.', [{ path: 'citation.rectangle', message: 'Uden for siden.' }])
  const at = positionOf(page, y)
  return { startOffset: at, endOffset: at, quote, before: '', after: '', page: number, rectangle }
}

/** Where in the text a figure on a picture belongs: after the words that stand above it on the page, else where the page begins. */
function positionOf(page: Page, y: number): number {
  const above = page.runs.filter((run) => run.y + run.height / 2 <= y)
  return Math.max(page.start, ...above.map((run) => run.end))
}

/** The agenda item and section a citation stands in. Words of a closed item's title cite nothing. */
async function agendaItemAt(ctx: Context, meetingId: string, place: { startOffset: number; endOffset: number }) {
  const home = await ctx.trx
    .selectFrom('agendaItem')
    .select(['id', 'caseNumber', 'caseKey', 'closed'])
    .where('meetingId', '=', meetingId)
    .where('startOffset', '<=', place.startOffset)
    .where('endOffset', '>=', place.endOffset)
    // Where one item ends the next begins.
    .orderBy('startOffset', 'desc')
    .executeTakeFirst()
  if (home?.closed)
    throw invalid('Et lukket punkt kan ikke være kilde.', [{ path: 'citation', message: 'Punktet er lukket.' }])
  if (!home) return null
  const section = await ctx.trx
    .selectFrom('section')
    .select('kind')
    .where('agendaItemId', '=', home.id)
    .where('startOffset', '<=', place.startOffset)
    .where('endOffset', '>', place.startOffset)
    .executeTakeFirst()
  return { ...home, sectionKind: section?.kind ?? null }
}
