import type { SearchHit } from '@kildetal/shared/search.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { caseKey } from '../decisions/case-key.ts'
import { readsWholeMinutes } from '../minutes/reader.ts'
import { seesNames } from '../persons/guard.ts'
import { asRead } from '../persons/still-standing.ts'
import { MATCH_END, MATCH_START, partsOf, placeOf, tsqueryOf } from './words.ts'

/** Agenda items found by their words, the best first, each with the words around. Text is read under the actor's rights alone. */
export async function searchMinutes(ctx: Context, q: string, most: number): Promise<SearchHit[]> {
  const query = tsqueryOf(q)
  if (query === null) return []
  const ranked = readsWholeMinutes(ctx)
    ? sql`SELECT agenda_item_id, rank FROM search_minutes(to_tsquery('danish', ${query}), ${most})`
    : sql`SELECT agenda_item_id, ts_rank(words, to_tsquery('danish', ${query})) AS rank FROM agenda_item_words
        WHERE words @@ to_tsquery('danish', ${query}) ORDER BY rank DESC, agenda_item_id LIMIT ${most}`
  const options = `StartSel=${MATCH_START},StopSel=${MATCH_END},MaxWords=24,MinWords=12,MaxFragments=1`
  const { rows } =
    await sql<Row>`SELECT a.id, a.title, a.case_number, a.meeting_id, a.start_offset, a.text, m.body, m.day,
      ts_headline('danish', a.text, to_tsquery('danish', ${query}), ${options}) AS headline
    FROM (${ranked}) AS found JOIN agenda_item a ON a.id = found.agenda_item_id JOIN meeting m ON m.id = a.meeting_id
    ORDER BY found.rank DESC, m.day DESC NULLS LAST, a.id`.execute(ctx.trx)
  const read = seesNames(ctx) ? rows : await onlyWhatIsRead(ctx, rows, query, options)
  return read.map((row) => toHit(ctx, row))
}

/** The found items that are found by what the actor gets of them, with words around from that: a name that is struck out finds nothing. */
async function onlyWhatIsRead(ctx: Context, rows: readonly Row[], query: string, options: string): Promise<Row[]> {
  const titles = await asRead(
    ctx,
    rows.map(({ title }) => title),
  )
  const texts = await asRead(
    ctx,
    rows.map(({ text }) => text),
  )
  const found = await sql<{ place: number; headline: string }>`
    SELECT place::int - 1 AS place, ts_headline('danish', body, to_tsquery('danish', ${query}), ${options}) AS headline
    FROM unnest(${titles}::text[], ${texts}::text[]) WITH ORDINALITY AS read (title, body, place)
    WHERE to_tsvector('danish', title) || to_tsvector('danish', left(body, 200000)) @@ to_tsquery('danish', ${query})
    ORDER BY place`.execute(ctx.trx)
  return found.rows.flatMap(({ place, headline }) => {
    const row = rows[place]
    return row ? [{ ...row, headline }] : []
  })
}

interface Row {
  id: string
  title: string
  caseNumber: string | null
  meetingId: string
  startOffset: number
  text: string
  body: string | null
  day: string | null
  headline: string
}

/** Agenda items of a case, as it is written or begun, newest meeting first. */
export async function searchCases(ctx: Context, q: string, most: number): Promise<SearchHit[]> {
  const key = /\d/.test(q) && /^[\p{L}\d.\s/–-]{4,40}$/u.test(q.trim()) ? caseKey(q) : null
  if (key === null) return []
  const rows = await ctx.trx
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id', 'title', 'caseNumber', 'meetingId', 'startOffset', 'agendaItem.text', 'body', 'day'])
    .where('agendaItem.caseKey', 'like', `${key.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`)
    .orderBy('day', (day) => day.desc().nullsLast())
    .orderBy('agendaItem.id')
    .limit(most)
    .execute()
  return rows.map((row) => toHit(ctx, { ...row, headline: '' }))
}

function toHit(ctx: Context, row: Row): SearchHit {
  const { id, title, caseNumber, meetingId, body, day, headline, text, startOffset } = row
  const place = headline.includes(MATCH_START) && readsWholeMinutes(ctx) ? placeOf(headline, text) : null
  return {
    kind: 'agendaItem',
    id,
    slug: null,
    title,
    detail: null,
    caseNumber,
    amountOre: null,
    snippet: headline.includes(MATCH_START) ? partsOf(headline) : [],
    meetingId,
    agendaItemId: id,
    body,
    day,
    start: place === null ? null : startOffset + place.start,
    end: place === null ? null : startOffset + place.end,
  }
}
