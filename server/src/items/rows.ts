import type { EconomicItem } from '@kildetal/shared/items.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { standingAsOf } from './as-of.ts'
import { firstSources } from './sources.ts'

/** Economic items with what lists show of them, as they stood on a day or stand now, under the reader's rights. */
export function itemRows(ctx: Context, asOf?: string) {
  const standing = standingAsOf(asOf)
  return ctx.trx
    .selectFrom(asOfDay('economicItem', asOf))
    .leftJoin('orgUnit', 'orgUnit.id', 'economicItem.orgUnitId')
    .selectAll('economicItem')
    .select((eb) => [
      'orgUnit.name as orgUnitName',
      standing.status.as('statusThen'),
      standing.decidedStatus.as('decidedThen'),
      standing.citations.as('citations'),
      eb
        .selectFrom('findingItem')
        .innerJoin(asOfDay('finding', asOf), 'finding.id', 'findingItem.findingId')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('findingItem.itemId', '=', 'economicItem.id')
        .where('finding.state', '=', 'open')
        .$if(asOf !== undefined, (query) => query.where(heldBy(asOf)))
        .$asScalar()
        .$notNull()
        .as('openFindings'),
      isSum.as('isSum'),
      isPart.as('isPart'),
    ])
}

/** The meeting that a finding speaks of is known on the day. */
export const heldBy = (asOf: string | undefined) =>
  sql<boolean>`EXISTS (SELECT FROM meeting t WHERE t.id = finding.meeting_id AND t.known_on <= ${asOf ?? null})`

/** The item is a stated sum of others that the reader sees: the parts count, the sum does not. */
export const isSum = sql<boolean>`EXISTS (SELECT FROM item_part p WHERE p.whole_id = economic_item.id AND p.basis = 'sum')`
/** The item is included in another that the reader sees. */
export const isPart = sql<boolean>`EXISTS (SELECT FROM item_part p WHERE p.part_id = economic_item.id AND p.basis = 'included')`

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number]

/** Rows as they go out, each with its first citation (of meetings up to the day). Pools are named to those who may see them. */
export async function toEconomicItems(ctx: Context, rows: readonly ItemRow[], asOf?: string): Promise<EconomicItem[]> {
  const sources = await firstSources(
    ctx,
    rows.map(({ id }) => id),
    asOf,
  )
  const readsPools = may(ctx.actor.roles, 'pools.read')
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    state: row.state,
    origin: row.origin,
    label: row.label,
    amountOre: row.amountOre,
    minOre: row.minOre,
    maxOre: row.maxOre,
    unit: row.unit,
    years: row.years,
    disputedYears: row.disputedYears,
    fromYear: row.fromYear,
    priceLevel: row.priceLevel,
    approximate: row.approximate,
    kind: row.kind,
    status: row.statusThen,
    decidedStatus: row.decidedThen,
    counterpart: row.counterpart,
    fundingSource: row.fundingSource,
    pool: row.poolName,
    poolId: readsPools ? row.poolId : null,
    orgUnitId: row.orgUnitId,
    orgUnitName: row.orgUnitName,
    audience: row.audience,
    caseNumber: row.caseNumber,
    confidence: row.confidence,
    citations: row.citations,
    openFindings: row.openFindings,
    isSum: row.isSum,
    isPart: row.isPart,
    source: sources.get(row.id) ?? null,
  }))
}
