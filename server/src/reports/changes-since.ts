import type { Changes, ChangesQuery } from '@kildetal/shared/changes.ts'
import type { Step } from '@kildetal/shared/items.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { itemRows, toEconomicItems } from '../items/rows.ts'
import { readMovements } from '../ledger/movements.ts'
import { invalid } from '../problems.ts'
import { readCorrections } from './corrections.ts'
import { emptyPoolYear, readPoolFigures } from './pool-figures.ts'

const MOST_MOVEMENTS = 500
const MOST_LOADS = 200

/**
 * What changed since a day: the pools that stand otherwise, the movements that made them, the figures that meetings spoke of, those that were
 * reviewed or corrected, and the accounts that were loaded, all known after `since` and up to `asOf` (the municipality's day without one). Throws `invalid` when `since` is later.
 */
export async function readChanges(ctx: Context, query: ChangesQuery): Promise<Changes> {
  const { since } = query
  const asOf = query.asOf ?? ctx.today()
  if (since > asOf)
    throw invalid('Den første dag skal ligge før den anden.', [{ path: 'since', message: 'Vælg et tidligere møde.' }])
  const { movements, total } = await readMovements(ctx, { since, asOf, limit: MOST_MOVEMENTS })
  return {
    ...{ since, asOf, movements, movementsInAll: total },
    pools: await poolsBetween(ctx, since, asOf),
    items: await itemsBetween(ctx, since, asOf),
    corrections: await readCorrections(ctx, since, asOf),
    loads: await loadsBetween(ctx, since, asOf),
  }
}

async function poolsBetween(ctx: Context, since: string, asOf: string): Promise<Changes['pools']> {
  const before = await readPoolFigures(ctx, since)
  const after = await readPoolFigures(ctx, asOf)
  const pools = await ctx.trx.selectFrom('pool').select(['id', 'slug', 'name']).orderBy('name').execute()
  return pools.flatMap(({ id, slug, name }) => {
    const years = new Set([...(before.get(id)?.keys() ?? []), ...(after.get(id)?.keys() ?? [])])
    return [...years].sort().flatMap((year) => {
      const was = before.get(id)?.get(year) ?? emptyPoolYear(year)
      const is = after.get(id)?.get(year) ?? emptyPoolYear(year)
      if (was.freeOre === is.freeOre && was.requestedOre === is.requestedOre) return []
      const free = { freeBeforeOre: was.freeOre, freeAfterOre: is.freeOre }
      return { slug, name, year, ...free, requestedBeforeOre: was.requestedOre, requestedAfterOre: is.requestedOre }
    })
  })
}

/** The latest step of each figure that is not rejected, where a meeting between the days took it. */
async function itemsBetween(ctx: Context, since: string, asOf: string): Promise<Changes['items']> {
  const { rows } = await sql<{ itemId: string; step: Step; body: string | null; day: string }>`
    SELECT * FROM (SELECT DISTINCT ON (s.item_id) s.item_id, s.step, s.body, COALESCE(s.day, t.known_on) AS day
      FROM item_step s JOIN economic_item i ON i.id = s.item_id LEFT JOIN meeting t ON t.id = s.meeting_id
      WHERE COALESCE(s.day, t.known_on) > ${since} AND COALESCE(s.day, t.known_on) <= ${asOf} AND s.basis <> 'expected' AND i.state <> 'rejected'
      ORDER BY s.item_id, 4 DESC, s.position DESC) AS latest ORDER BY day DESC, item_id`.execute(ctx.trx)
  if (rows.length === 0) return []
  const found = await itemRows(ctx, ctx.knownOn)
    .where(
      'economicItem.id',
      'in',
      rows.map((row) => row.itemId),
    )
    .execute()
  const items = new Map((await toEconomicItems(ctx, found, ctx.knownOn)).map((item) => [item.id, item]))
  return rows.flatMap(({ itemId, ...step }) => {
    const item = items.get(itemId)
    return item ? { item, ...step } : []
  })
}

async function loadsBetween(ctx: Context, since: string, asOf: string): Promise<Changes['loads']> {
  const { rows } = await sql<Changes['loads'][number]>`
    SELECT l.id, l.source, l.known_on, l.demonstration, (SELECT count(*) FROM figure f WHERE f.load_id = l.id)::integer AS figures
    FROM figure_load l WHERE l.movement_id IS NULL AND l.known_on > ${since} AND l.known_on <= ${asOf}
    ORDER BY l.known_on DESC, l.loaded_at DESC LIMIT ${MOST_LOADS}`.execute(ctx.trx)
  return rows
}
