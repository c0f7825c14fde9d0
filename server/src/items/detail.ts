import type { Citation, EconomicItem, ItemDetail } from '@kildetal/shared/items.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { positionsFor } from '../minutes/reader.ts'
import { notFound } from '../problems.ts'
import { standingAsOf } from './as-of.ts'
import { readChain } from './chain.ts'
import { readFindings } from './findings.ts'
import { itemRows, toEconomicItems } from './rows.ts'
import { mentionSources, toSource } from './sources.ts'

/** One item as it stands in lists. Throws notFound when there is none (known on the day) or the reader may not see it. */
export async function readItem(ctx: Context, id: string): Promise<EconomicItem> {
  const { knownOn } = ctx
  const rows = await itemRows(ctx, knownOn)
    .where('economicItem.id', '=', id)
    .$if(knownOn !== undefined, (query) => query.where(standingAsOf(knownOn).known))
    .execute()
  const [item] = await toEconomicItems(ctx, rows, knownOn)
  if (!item) throw notFound()
  return item
}

/** One item with everything that explains it, as far as the reader may see it. */
export async function readItemDetail(ctx: Context, id: string): Promise<ItemDetail> {
  const item = await readItem(ctx, id)
  return {
    ...item,
    ...(await readReview(ctx, id)),
    citationList: await readCitations(ctx, id),
    chain: await readChain(ctx, id),
    findings: await readFindings(ctx, { itemId: id }),
    parts: await readParts(ctx, id),
    related: await readRelated(ctx, id),
    amended: await readAmended(ctx, id),
  }
}

async function readReview(ctx: Context, id: string) {
  return ctx.trx
    .selectFrom(asOfDay('economicItem', ctx.knownOn))
    .leftJoin('person', 'person.id', 'economicItem.reviewedBy')
    .select(['person.name as reviewedBy', 'economicItem.reviewedAt'])
    .where('economicItem.id', '=', id)
    .executeTakeFirstOrThrow()
}

async function readCitations(ctx: Context, id: string): Promise<Citation[]> {
  const rows = await mentionSources(ctx)
    .select(['mention.attributes', 'mention.evidence', 'mention.inTable', 'mention.rectangle'])
    .where('mention.itemId', '=', id)
    .$if(ctx.knownOn !== undefined, (query) => query.where('meeting.knownOn', '<=', ctx.knownOn ?? ''))
    .orderBy('meeting.day', (order) => order.desc().nullsLast())
    .orderBy('meeting.retold')
    .orderBy('mention.meetingId')
    .orderBy('mention.startOffset')
    .execute()
  const positions = await positionsByMeeting(ctx, [...new Set(rows.map(({ meetingId }) => meetingId))])
  return rows.flatMap(({ attributes, evidence, inTable, rectangle, ...row }) => {
    const place = positions.get(row.meetingId)
    const start = place?.(row.startOffset) ?? null
    const end = place?.(row.endOffset) ?? null
    if (!place || start === null || end === null) return []
    return [
      {
        ...toSource(ctx, row),
        start,
        end,
        mentionStatus: attributes?.mentionStatus ?? null,
        years: attributes?.years ?? null,
        table: inTable,
        confidence: attributes?.confidence ?? 1,
        rectangle,
        evidence: evidence.flatMap((words) => {
          const from = place(words.start)
          const to = place(words.end)
          return from === null || to === null ? [] : [{ ...words, start: from, end: to }]
        }),
      },
    ]
  })
}

/** How positions in each meeting's text are told to this reader. */
async function positionsByMeeting(ctx: Context, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return new Map<string, (offset: number) => number | null>()
  const extracts = await ctx.trx
    .selectFrom('agendaItem')
    .select(['id as agendaItemId', 'meetingId', 'startOffset', 'endOffset'])
    .where('meetingId', 'in', meetingIds)
    .where('closed', '=', false)
    .execute()
  return new Map(
    meetingIds.map((id) => [
      id,
      positionsFor(
        ctx,
        extracts.filter(({ meetingId }) => meetingId === id),
      ),
    ]),
  )
}

async function readParts(ctx: Context, id: string): Promise<ItemDetail['parts']> {
  const standing = standingAsOf(ctx.knownOn)
  const rows = await ctx.trx
    .selectFrom('itemPart')
    .innerJoin(asOfDay('economicItem', ctx.knownOn), (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([eb('itemPart.wholeId', '=', id), eb('economicItem.id', '=', eb.ref('itemPart.partId'))]),
          eb.and([eb('itemPart.partId', '=', id), eb('economicItem.id', '=', eb.ref('itemPart.wholeId'))]),
        ]),
      ),
    )
    .select([
      'economicItem.id',
      'economicItem.label',
      'economicItem.amountOre',
      standing.status.as('status'),
      'itemPart.basis',
      'itemPart.wholeId',
    ])
    .$if(ctx.knownOn !== undefined, (query) => query.where(standing.known))
    .orderBy('economicItem.createdAt')
    .orderBy('economicItem.id')
    .execute()
  return rows.map(({ wholeId, ...part }) => ({ ...part, relation: wholeId === id ? 'part' : 'whole' }))
}

const MOST_RELATED = 30

async function readRelated(ctx: Context, id: string): Promise<ItemDetail['related']> {
  const standing = standingAsOf(ctx.knownOn)
  return ctx.trx
    .selectFrom(asOfDay('economicItem', ctx.knownOn))
    .select(['id', 'label', 'amountOre', 'unit', standing.status.as('status')])
    .where('caseKey', '=', (eb) => eb.selectFrom('economicItem').select('caseKey').where('id', '=', id))
    .where('id', '<>', id)
    .where('state', '<>', 'rejected')
    .$if(ctx.knownOn !== undefined, (query) => query.where(standing.known))
    .orderBy('day', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(MOST_RELATED)
    .execute()
}

async function readAmended(ctx: Context, id: string): Promise<ItemDetail['amended']> {
  const rows = await ctx.trx
    .selectFrom('itemAmendment')
    .select(['was', 'became'])
    .where('itemId', '=', id)
    .where('undone', '=', false)
    .$if(ctx.knownOn !== undefined, (query) => query.where('knownOn', '<=', ctx.knownOn ?? ''))
    .orderBy('version')
    .execute()
  const amended = new Map<string, { was: unknown; became: unknown }>()
  for (const { was, became } of rows)
    for (const [attribute, value] of Object.entries(became)) {
      const first = amended.get(attribute)
      amended.set(attribute, { was: first ? first.was : (was as Record<string, unknown>)[attribute], became: value })
    }
  return [...amended].map(([attribute, change]) => ({ attribute, ...change }))
}
