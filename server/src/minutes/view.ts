import type { Page } from '@kildetal/shared/documents.ts'
import type { AgendaItemView, MentionMark, MinutesView } from '@kildetal/shared/minutes.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { mayHaveOriginal } from '../documents/original.ts'
import { documentOrder } from '../items/sources.ts'
import { notFound } from '../problems.ts'
import { sameBody } from './bodies.ts'
import { EXTRACT_GAP, positionsFor, readsWholeMinutes } from './reader.ts'

type AgendaRow = Awaited<ReturnType<typeof readAgenda>>[number]

/** Minutes as this reader may see them: the whole text, or the extracts that concern a leader's units. Throws notFound otherwise. */
export async function readMinutesView(ctx: Context, id: string): Promise<MinutesView> {
  const meeting = await ctx.trx
    .selectFrom('meeting')
    .leftJoin('document', 'document.id', 'meeting.documentId')
    .select([
      'meeting.id',
      'meeting.body',
      'meeting.day',
      'meeting.time',
      'meeting.place',
      'meeting.documentKind',
      'meeting.retold',
      'meeting.bodyEntered',
      'meeting.dayEntered',
      'meeting.documentId',
      'document.fileName',
      'document.format',
      'document.text',
    ])
    .where('meeting.id', '=', id)
    .executeTakeFirst()
  if (!meeting) throw notFound()
  const whole = readsWholeMinutes(ctx)
  const agenda = (await readAgenda(ctx, id)).filter(({ closed }) => whole || !closed)
  const place = positionsFor(
    ctx,
    agenda.map((row) => ({ ...row, agendaItemId: row.id })),
  )
  const { text, documentId, bodyEntered, dayEntered, ...header } = meeting
  return {
    ...header,
    entered: { body: bodyEntered, day: dayEntered },
    documentId: whole && (await mayHaveOriginal(ctx, documentId)) ? documentId : null,
    text: whole ? (text ?? '') : agenda.map((row) => row.text).join(EXTRACT_GAP),
    agendaItems: await readAgendaViews(ctx, agenda, place),
    mentions: await readMarks(ctx, id, place, whole),
    pages: whole ? await readPageFrames(ctx, documentId) : [],
    problems: whole ? await readProblems(ctx, documentId) : [],
    sameCases: await readSameCases(ctx, id),
    sameMeeting: whole ? await readSameMeeting(ctx, meeting) : [],
  }
}

async function readAgenda(ctx: Context, meetingId: string) {
  return ctx.trx
    .selectFrom('agendaItem')
    .select(['id', 'number', 'title', 'caseNumber', 'closed', 'outcomes', 'startOffset', 'endOffset', 'text'])
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute()
}

type Position = (offset: number) => number | null

async function readAgendaViews(ctx: Context, agenda: readonly AgendaRow[], place: Position): Promise<AgendaItemView[]> {
  const ids = agenda.map(({ id }) => id)
  if (ids.length === 0) return []
  const sections = await ctx.trx
    .selectFrom('section')
    .selectAll()
    .where('agendaItemId', 'in', ids)
    .orderBy('position')
    .execute()
  const decisions = await ctx.trx
    .selectFrom('decisionPart')
    .selectAll()
    .where('agendaItemId', 'in', ids)
    .orderBy('position')
    .execute()
  const at = (offset: number) => place(offset) ?? 0
  return agenda.map(({ id, startOffset, endOffset, text: _text, ...item }) => ({
    id,
    ...item,
    start: at(startOffset),
    end: at(endOffset),
    sections: sections
      .filter(({ agendaItemId }) => agendaItemId === id)
      .map(({ kind, heading, earlier, ...section }) => ({
        kind,
        heading,
        earlier,
        start: at(section.startOffset),
        bodyStart: at(section.bodyStart),
        end: at(section.endOffset),
      })),
    decisions: decisions
      .filter(({ agendaItemId }) => agendaItemId === id)
      .map(({ outcome, recommendations, quote, ...decision }) => ({
        outcome,
        recommendations,
        place: { start: at(decision.startOffset), end: at(decision.endOffset), quote },
      })),
  }))
}

async function readMarks(ctx: Context, meetingId: string, place: Position, whole: boolean): Promise<MentionMark[]> {
  const rows = await ctx.trx
    .selectFrom('mention')
    .innerJoin('economicItem', 'economicItem.id', 'mention.itemId')
    .select([
      'mention.id',
      'mention.itemId',
      'mention.startOffset',
      'mention.endOffset',
      'mention.page',
      'mention.rectangle',
      'economicItem.state',
      'economicItem.label',
      'economicItem.amountOre',
      'economicItem.kind',
      'economicItem.status',
      'economicItem.origin',
      'mention.quote',
      sql<boolean>`EXISTS (SELECT FROM finding_place p JOIN finding f ON f.id = p.finding_id WHERE p.mention_id = mention.id AND f.state = 'open')`.as(
        'openFinding',
      ),
    ])
    .where('mention.meetingId', '=', meetingId)
    .orderBy(documentOrder)
    .execute()
  return rows.flatMap(({ startOffset, endOffset, ...mark }) => {
    const start = place(startOffset)
    const end = place(endOffset)
    if (start === null || end === null) return []
    const { page, quote, rectangle } = mark
    return [{ ...mark, start, end, page: whole ? page : null, quote: rectangle === null ? null : quote }]
  })
}

/** Pages without their runs: the runs of a long document are many times its text. */
async function readPageFrames(ctx: Context, documentId: string): Promise<MinutesView['pages']> {
  const { rows } = await sql<{ frame: Omit<Page, 'runs'> }>`
    SELECT page - 'runs' AS frame FROM document, jsonb_array_elements(pages) WITH ORDINALITY AS listed (page, place)
    WHERE document.id = ${documentId} ORDER BY place`.execute(ctx.trx)
  return rows.map(({ frame }) => frame)
}

async function readProblems(ctx: Context, documentId: string): Promise<MinutesView['problems']> {
  const rows = await ctx.trx
    .selectFrom('readingProblem')
    .select(['code', 'message', 'startOffset', 'endOffset', 'quote'])
    .where('documentId', '=', documentId)
    .orderBy('position')
    .execute()
  return rows.map(({ code, message, startOffset, endOffset, quote }) => ({
    code,
    message,
    place:
      startOffset === null || endOffset === null || quote === null
        ? null
        : { start: startOffset, end: endOffset, quote },
  }))
}

/** Items of other meetings about the same cases, earliest first. */
async function readSameCases(ctx: Context, meetingId: string): Promise<MinutesView['sameCases']> {
  const rows = await ctx.trx
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select([
      'agendaItem.meetingId',
      'meeting.body',
      'meeting.day',
      'agendaItem.caseNumber',
      'agendaItem.number as agendaItemNumber',
      'agendaItem.title',
    ])
    .where('agendaItem.caseKey', 'in', (eb) =>
      eb.selectFrom('agendaItem').select('caseKey').where('meetingId', '=', meetingId).where('caseKey', 'is not', null),
    )
    .where('agendaItem.meetingId', '<>', meetingId)
    .orderBy('meeting.day', (order) => order.asc().nullsFirst())
    .orderBy('meeting.retold')
    .orderBy('agendaItem.meetingId')
    .orderBy('agendaItem.position')
    .execute()
  return rows.map(({ caseNumber, ...row }) => ({ ...row, caseNumber: caseNumber ?? '' }))
}

async function readSameMeeting(
  ctx: Context,
  meeting: { id: string; body: string | null; day: string | null },
): Promise<MinutesView['sameMeeting']> {
  const { id, body, day } = meeting
  if (body === null || day === null) return []
  const rows = await ctx.trx
    .selectFrom('meeting')
    .innerJoin('document', 'document.id', 'meeting.documentId')
    .select(['meeting.id', 'meeting.body', 'document.fileName', 'meeting.retold'])
    .where('meeting.day', '=', day)
    .where('meeting.id', '<>', id)
    .orderBy('document.importedAt')
    .execute()
  return rows
    .filter((row) => row.body !== null && sameBody(row.body, body))
    .map(({ id: meetingId, fileName, retold }) => ({ meetingId, fileName, retold }))
}

/** One page with the runs of its text. Throws notFound for a page or document the reader may not see. */
export async function readPage(ctx: Context, meetingId: string, number: number): Promise<Page> {
  const { rows } = await sql<{ page: Page }>`
    SELECT page FROM meeting JOIN document ON document.id = meeting.document_id, jsonb_array_elements(pages) AS page
    WHERE meeting.id = ${meetingId} AND page -> 'number' = to_jsonb(${number}::integer)`.execute(ctx.trx)
  const page = rows[0]?.page
  if (!page) throw notFound()
  return page
}
