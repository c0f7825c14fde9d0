import { randomUUID } from 'node:crypto'
import type { Finding } from '@kildetal/shared/extraction.ts'
import type { Place } from '@kildetal/shared/problems.ts'
import type { Context } from '../context.ts'
import { insertAll } from '../db/insert-all.ts'
import type { ReadMinutes } from '../minutes/read-minutes.ts'
import { sentenceAround } from './sentence.ts'
import type { StoredCluster, StoredMinutes } from './store.ts'
import { checkCitation } from './store.ts'

/** Checks that hold; the others ask a consultant to look. */
const CONFIRMING = new Set<Finding['kind']>(['sum_holds', 'quantity_holds', 'part_of'])

/** Stores the checks' outcomes. One that another document of the same facts already has (same kind, same items) is not asked twice. */
export async function storeFindings(
  ctx: Context,
  read: ReadMinutes,
  stored: StoredMinutes,
  clusters: readonly StoredCluster[],
): Promise<void> {
  const byKey = new Map(clusters.map((cluster) => [cluster.key, cluster]))
  for (const finding of read.extraction.findings) {
    const items = [...new Set(finding.items.flatMap((key) => byKey.get(key)?.itemId ?? []))]
    if (items.length > 0 && (await isKnown(ctx, finding.kind, items))) continue
    const id = randomUUID()
    const state = CONFIRMING.has(finding.kind) ? 'confirmed' : 'open'
    const { kind, message, disputedYears } = finding
    await ctx.trx
      .insertInto('finding')
      .values({
        id,
        meetingId: stored.meetingId,
        kind,
        message,
        state,
        disputedYears,
        holds: null,
        note: null,
        before: null,
        resolvedBy: null,
        resolvedAt: null,
      })
      .execute()
    await insertAll(
      ctx.trx,
      'findingPlace',
      finding.places.map((place, position) => placeRow(read.document.text, stored, clusters, { id, place, position })),
    )
    await insertAll(
      ctx.trx,
      'findingItem',
      items.map((itemId, position) => ({ findingId: id, itemId, position })),
    )
  }
}

function placeRow(
  text: string,
  stored: StoredMinutes,
  clusters: readonly StoredCluster[],
  { id, place, position }: { id: string; place: Place; position: number },
) {
  checkCitation(text, place)
  const home = stored.agendaItems.find(({ item }) => item.start <= place.start && place.end <= item.end)
  return {
    findingId: id,
    position,
    documentId: stored.documentId,
    agendaItemId: home?.id ?? null,
    mentionId: mentionAt(clusters, place),
    startOffset: place.start,
    endOffset: place.end,
    quote: place.quote,
    ...sentenceAround(text, place.start, place.end),
  }
}

/** The mention a place speaks of: the one it holds, or that holds it. */
function mentionAt(clusters: readonly StoredCluster[], place: Place): string | null {
  for (const { mentions, mentionIds } of clusters) {
    const index = mentions.findIndex(({ start, end }) => start < place.end && place.start < end)
    if (index >= 0) return mentionIds[index] ?? null
  }
  return null
}

async function isKnown(ctx: Context, kind: Finding['kind'], items: readonly string[]): Promise<boolean> {
  const found = await ctx.trx
    .selectFrom('finding')
    .innerJoin('findingItem', 'findingItem.findingId', 'finding.id')
    .select((eb) => eb.fn.agg<string[]>('array_agg', ['findingItem.itemId']).as('items'))
    .where('finding.kind', '=', kind)
    .where('finding.id', 'in', (eb) => eb.selectFrom('findingItem').select('findingId').where('itemId', 'in', items))
    .groupBy('finding.id')
    .execute()
  return found.some((row) => row.items.length === items.length && row.items.every((id) => items.includes(id)))
}
