import type { StoredFinding } from '@kildetal/shared/items.ts'
import { oreFromKr } from '@kildetal/shared/money.ts'
import type { Context } from '../context.ts'
import { asOfDay, enteredBy } from '../db/as-known.ts'
import { resolutionOf } from './resolution.ts'

/** Which findings are wanted; every condition narrows. */
export interface FindingFilter {
  id?: string
  state?: StoredFinding['state']
  meetingId?: string
  /** On a past day: only what was entered by then, for work lists. */
  entered?: boolean
  itemId?: string
  /** Findings that concern any of these. */
  itemIds?: readonly string[]
}

/**
 * Findings with their places quoted in their sentences and the items they concern, newest meeting first; on a past day those of meetings known
 * then, as they and their items stood.
 */
export async function readFindings(ctx: Context, filter: FindingFilter): Promise<StoredFinding[]> {
  const { id, state, meetingId, itemId, entered } = filter
  const itemIds = itemId === undefined ? filter.itemIds : [itemId]
  const findings = await ctx.trx
    .selectFrom(entered ? enteredBy('finding', ctx.knownOn) : asOfDay('finding', ctx.knownOn))
    .innerJoin('meeting', 'meeting.id', 'finding.meetingId')
    .leftJoin('person', 'person.id', 'finding.resolvedBy')
    .select([
      'finding.id',
      'finding.version',
      'finding.kind',
      'finding.message',
      'finding.state',
      'finding.disputedYears',
      'finding.note',
      'finding.holds',
      'finding.resolvedAt',
      'finding.meetingId',
      'meeting.body',
      'meeting.day',
      'person.name as resolvedBy',
    ])
    .$if(ctx.knownOn !== undefined, (query) => query.where('meeting.knownOn', '<=', ctx.knownOn ?? ''))
    .$if(id !== undefined, (query) => query.where('finding.id', '=', id as string))
    .$if(state !== undefined, (query) => query.where('finding.state', '=', state as StoredFinding['state']))
    .$if(meetingId !== undefined, (query) => query.where('finding.meetingId', '=', meetingId as string))
    .$if(itemIds !== undefined, (query) =>
      query.where('finding.id', 'in', (eb) =>
        eb
          .selectFrom('findingItem')
          .select('findingId')
          .where('itemId', 'in', [...(itemIds as readonly string[])]),
      ),
    )
    .orderBy('meeting.day', (order) => order.desc().nullsLast())
    .orderBy('finding.meetingId')
    .orderBy((eb) =>
      eb
        .selectFrom('findingPlace')
        .select('startOffset')
        .whereRef('findingId', '=', 'finding.id')
        .where('position', '=', 0),
    )
    .orderBy('finding.id')
    .execute()
  const ids = findings.map((finding) => finding.id)
  if (ids.length === 0) return []
  const places = await readPlaces(ctx, ids)
  const items = await ctx.trx
    .selectFrom('findingItem')
    .innerJoin(asOfDay('economicItem', ctx.knownOn), 'economicItem.id', 'findingItem.itemId')
    .select([
      'findingItem.findingId',
      'economicItem.id',
      'economicItem.label',
      'economicItem.amountOre',
      'economicItem.state',
    ])
    .where('findingItem.findingId', 'in', ids)
    .orderBy('findingItem.position')
    .execute()
  return findings.map(({ note, holds, ...finding }) => {
    const own = places.filter(({ findingId }) => findingId === finding.id)
    const statement = own.find(({ position }) => position === holds)
    return {
      ...finding,
      resolution: finding.state === 'resolved' ? resolutionOf(statement ?? null, { ...finding, note }) : null,
      places: own.map(({ findingId: _findingId, attributes, ...place }) => ({
        ...place,
        amountOre: attributes ? oreFromKr(attributes.amountKr) : null,
        years: attributes?.years ?? null,
      })),
      items: items.flatMap(({ findingId, ...item }) => (findingId === finding.id ? [item] : [])),
    }
  })
}

async function readPlaces(ctx: Context, findingIds: readonly string[]) {
  return ctx.trx
    .selectFrom('findingPlace')
    .leftJoin('agendaItem', 'agendaItem.id', 'findingPlace.agendaItemId')
    .leftJoin('mention', 'mention.id', 'findingPlace.mentionId')
    .select([
      'findingPlace.findingId',
      'findingPlace.position',
      'findingPlace.startOffset as start',
      'findingPlace.endOffset as end',
      'findingPlace.before',
      'findingPlace.quote',
      'findingPlace.after',
      'findingPlace.mentionId',
      'agendaItem.number as agendaItemNumber',
      'mention.sectionKind as section',
      'mention.attributes',
    ])
    .where('findingPlace.findingId', 'in', findingIds)
    .orderBy('findingPlace.position')
    .execute()
}
