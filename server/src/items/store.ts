import { randomUUID } from 'node:crypto'
import type { DocumentText } from '@kildetal/shared/documents.ts'
import type { AgendaItem, SectionKind } from '@kildetal/shared/minutes.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import type { Insertable } from 'kysely'
import type { Context } from '../context.ts'
import { insertAll } from '../db/insert-all.ts'
import type { Schema } from '../db/schema.ts'
import { caseKey } from '../decisions/case-key.ts'
import type { ReadMinutes } from '../minutes/read-minutes.ts'
import { bodiesIn } from './announced.ts'
import { type Cluster, clustersOf } from './cluster.ts'
import { readKnown } from './known.ts'
import { type Known, matchItems, sameItemKey } from './match.ts'
import { sentenceAround } from './sentence.ts'
import { storeFindings } from './store-findings.ts'
import { storeSteps } from './store-steps.ts'
import { updateMatched } from './update-matched.ts'

/** Where a document's agenda items were stored, by number as the extraction names them. */
export interface StoredMinutes {
  documentId: string
  meetingId: string
  agendaItems: { id: string; item: AgendaItem }[]
}

/** A cluster with the row it became or joined. */
export interface StoredCluster extends Cluster {
  itemId: string
  known: Known | null
  agendaItem: { id: string; item: AgendaItem } | null
  mentionIds: string[]
}

/**
 * Stores a document's figures: each cluster joins the stored item that is the same figure, or becomes an item of its own; then its
 * citations, sums, steps and findings. Returns what could not be stored. Throws when a citation's words do not stand where it says.
 */
export async function storeItems(ctx: Context, read: ReadMinutes, stored: StoredMinutes): Promise<ReadingProblem[]> {
  const { text } = read.document
  const at = (position: number) =>
    stored.agendaItems.find(({ item }) => item.start <= position && position < item.end) ?? null
  const units = await unitsByName(ctx)
  const { clusters, problems } = clustersOf(read.extraction, {
    text,
    itemAt: (position) => at(position)?.item ?? null,
    isOwnUnit: (name) => units.has(name.toLocaleLowerCase('da')),
  })
  const located = clusters.map((cluster) => {
    const agendaItem = at(cluster.mentions[0]?.start ?? 0)
    const key = caseKey(agendaItem?.item.caseNumber ?? cluster.caseNumber)
    return { ...cluster, agendaItem, caseKey: key, itemKey: sameItemKey(key, agendaItem?.item.number ?? null) }
  })
  const known = await readKnown(ctx, read.minutes, located)
  const matches = matchItems(located, known)
  const rows: Insertable<Schema['economicItem']>[] = []
  const storedClusters: StoredCluster[] = located.map((cluster) => {
    const match = matches.get(cluster.key) ?? null
    const itemId = match?.id ?? randomUUID()
    if (!match) rows.push(rowOf(cluster, itemId, units, read.minutes.date))
    return { ...cluster, itemId, known: match, mentionIds: cluster.mentions.map(() => randomUUID()) }
  })
  await insertAll(ctx.trx, 'economicItem', rows)
  await insertAll(
    ctx.trx,
    'mention',
    storedClusters.flatMap((cluster) => mentionRows(cluster, read.document, stored)),
  )
  await storeParts(ctx, read, storedClusters)
  await updateMatched(ctx, storedClusters, read.minutes)
  await storeSteps(ctx, storedClusters, read, stored, bodiesIn(text))
  await storeFindings(ctx, read, stored, storedClusters)
  return problems
}

async function unitsByName(ctx: Context): Promise<Map<string, string>> {
  const units = await ctx.trx.selectFrom('orgUnit').select(['id', 'name']).execute()
  const names = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of units) {
    const key = name.toLocaleLowerCase('da')
    if (names.has(key)) twice.add(key)
    names.set(key, id)
  }
  for (const key of twice) names.delete(key)
  return names
}

function rowOf(
  cluster: Cluster & { agendaItem: StoredCluster['agendaItem']; caseKey: string | null },
  id: string,
  units: ReadonlyMap<string, string>,
  day: string | null,
): Insertable<Schema['economicItem']> {
  const { pool, ...values } = cluster.values
  const orgUnitId = units.get((cluster.orgUnit ?? '').toLocaleLowerCase('da')) ?? null
  return {
    id,
    origin: 'extracted',
    ...values,
    poolName: pool,
    orgUnitId,
    disputedYears: cluster.disputedYears,
    decidedStatus: null,
    caseNumber: cluster.agendaItem?.item.caseNumber ?? cluster.caseNumber,
    caseKey: cluster.caseKey,
    day,
    confidence: cluster.confidence,
    extracted: JSON.stringify({ ...cluster.values, orgUnitId }),
  }
}

/** A citation's place must hold its words; anything else would send a reader to the wrong sentence. */
export function checkCitation(text: string, place: { start: number; end: number; quote: string }): void {
  if (place.start >= place.end || text.slice(place.start, place.end) !== place.quote)
    throw new Error(`a citation does not stand at [${place.start}, ${place.end})`)
}

function mentionRows(
  cluster: StoredCluster,
  { text, pages }: DocumentText,
  stored: StoredMinutes,
): Insertable<Schema['mention']>[] {
  return cluster.mentions.map((mention, index) => {
    checkCitation(text, mention)
    const home = stored.agendaItems.find(({ item }) => item.start <= mention.start && mention.end <= item.end)
    const section = home?.item.sections.find(({ start, end }) => start <= mention.start && mention.start < end)
    return {
      id: cluster.mentionIds[index] as string,
      itemId: cluster.itemId,
      documentId: stored.documentId,
      meetingId: stored.meetingId,
      agendaItemId: home?.id ?? null,
      sectionKind: (section?.kind ?? null) as SectionKind | null,
      startOffset: mention.start,
      endOffset: mention.end,
      quote: mention.quote,
      ...sentenceAround(text, mention.start, mention.end),
      inTable: mention.table,
      attributes: JSON.stringify(mention),
      evidence: JSON.stringify(
        mention.evidence.map((words) => ({ ...words, quote: text.slice(words.start, words.end) })),
      ),
      page: pages.find(({ start, end }) => start <= mention.start && mention.start < end)?.number ?? null,
      rectangle: null,
    }
  })
}

async function storeParts(ctx: Context, read: ReadMinutes, clusters: readonly StoredCluster[]): Promise<void> {
  const idOf = new Map(clusters.map(({ key, itemId }) => [key, itemId]))
  const pairs = [
    ...Object.entries(read.extraction.sums).flatMap(([whole, parts]) =>
      parts.map((part) => ({ wholeId: idOf.get(whole), partId: idOf.get(part), basis: 'sum' as const })),
    ),
    ...Object.entries(read.extraction.partOf).map(([part, whole]) => ({
      wholeId: idOf.get(whole),
      partId: idOf.get(part),
      basis: 'included' as const,
    })),
  ]
  for (const { wholeId, partId, basis } of pairs)
    if (wholeId && partId && wholeId !== partId)
      await ctx.trx
        .insertInto('itemPart')
        .values({ wholeId, partId, basis })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
}
