import type { DecisionSource } from '@kildetal/shared/decisions.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { SourceMark } from '@kildetal/shared/ledger.ts'
import type { Outcome, SectionKind } from '@kildetal/shared/minutes.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { invalid } from '../problems.ts'

/** Longest passage a movement can rest on, in UTF-16 units: a paragraph, not a page. */
const LONGEST = 1000

/** A passage of minutes that a movement rests on. */
export interface Passage {
  /** `Direktionen 23. april 2025, punkt 6` */
  label: string
  mark: SourceMark
  source: DecisionSource
}

interface Row {
  movementId: string
  meetingId: string
  body: string | null
  day: string | null
  retold: boolean
  agendaItemId: string
  number: string
  title: string
  caseNumber: string | null
  text: string
  itemStart: number
  start: number
  end: number
  section: SectionKind | null
  outcome: Outcome | null
}

/** What the passages of movements say, by movement id. Those that rest on something else are not in the map. */
export async function readPassages(ctx: Context, movementIds: readonly string[]): Promise<Map<string, Passage>> {
  if (movementIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    SELECT w.id AS movement_id, g.id AS meeting_id, g.body, g.day, g.retold, a.id AS agenda_item_id, a.number, a.title, a.case_number,
      a.text, a.start_offset AS item_start, w.passage_start AS start, w.passage_end AS "end",
      (SELECT s.kind FROM section s WHERE s.agenda_item_id = a.id AND s.start_offset <= w.passage_start AND s.end_offset > w.passage_start
        ORDER BY s.position LIMIT 1) AS section,
      (SELECT p.outcome FROM decision_part p WHERE p.agenda_item_id = a.id AND p.start_offset < w.passage_end AND p.end_offset > w.passage_start
        ORDER BY p.position LIMIT 1) AS outcome
    FROM movement w JOIN meeting g ON g.document_id = w.document_id
      JOIN agenda_item a ON a.meeting_id = g.id AND a.start_offset <= w.passage_start AND a.end_offset >= w.passage_end
    WHERE w.id = ANY (${sql.val([...movementIds])}::uuid[])`.execute(ctx.trx)
  return new Map(rows.map((row) => [row.movementId, passageOf(row)]))
}

function passageOf(row: Row): Passage {
  const { meetingId, body, day, agendaItemId, number, title, caseNumber, retold, section, start, end } = row
  const meeting = [body ?? 'Møde', day === null ? null : formatDay(day)].filter((part) => part !== null).join(' ')
  return {
    label: `${meeting}, punkt ${number}`,
    mark: markOf(row),
    source: {
      ...{ meetingId, body, day, agendaItemId, agendaItemNumber: number, agendaItemTitle: title, caseNumber, section },
      before: '',
      quote: row.text.slice(start - row.itemStart, end - row.itemStart).trim(),
      after: '',
      ...{ retold, start, end },
    },
  }
}

/** Full where the words stand in what was decided, half where they are passed upwards, hollow in the rest of the case. */
function markOf({ outcome }: Pick<Row, 'outcome'>): SourceMark {
  if (outcome === 'recommended') return 'recommended'
  return outcome === 'approved' || outcome === 'amended' || outcome === 'decided' ? 'decided' : 'proposed'
}

/** The columns of a passage that a person pointed at. Throws `invalid` unless it lies within one open agenda item and holds words. */
export async function passageColumns(
  ctx: Context,
  { meetingId, start, end }: { meetingId: string; start: number; end: number },
): Promise<{ documentId: string; passageStart: number; passageEnd: number }> {
  const found = await ctx.trx
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['meeting.documentId', 'agendaItem.text', 'agendaItem.startOffset'])
    .where('meeting.id', '=', meetingId)
    .where('agendaItem.closed', '=', false)
    .where('agendaItem.startOffset', '<=', start)
    .where('agendaItem.endOffset', '>=', end)
    .executeTakeFirst()
  const quote = found?.text.slice(start - found.startOffset, end - found.startOffset) ?? ''
  if (!found || end - start > LONGEST || quote.trim().length < 3)
    throw invalid('Stedet i referatet kan ikke bruges som grundlag.', [
      { path: 'basis', message: 'Vælg en sætning i et åbent punkt.' },
    ])
  return { documentId: found.documentId, passageStart: start, passageEnd: end }
}
