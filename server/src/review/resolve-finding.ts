import type { StoredFinding } from '@kildetal/shared/items.ts'
import { oreFromKr } from '@kildetal/shared/money.ts'
import type { ResolveFinding } from '@kildetal/shared/review.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { readFindings } from '../items/findings.ts'
import type { EconomicItemRow, FindingBefore } from '../items/tables.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, notFound, stale } from '../problems.ts'
import { differenceOf, recordAmendment } from './amendments.ts'
import { bringBooksInLine } from './books.ts'
import { changeItem, valuesOf } from './change-item.ts'

/**
 * Resolves a finding. With `holds`, years and amount of that place's statement become its item's; without, nothing is corrected and disputed
 * years stay out of every total. Either way nobody is asked again. Throws stale when the finding has changed since it was seen.
 */
export async function resolveFinding(
  ctx: Context,
  { id, version, holds, note }: ResolveFinding & { id: string },
): Promise<StoredFinding> {
  const finding = await lockFinding(ctx, id, version)
  if (finding.state !== 'open')
    throw invalid('Fundet er ikke åbent.', [{ path: 'version', message: 'Er allerede afklaret.' }])
  const statement = holds === null ? null : await statementAt(ctx, id, holds)
  const items = await itemsOf(ctx, id)
  const before: FindingBefore[] = []
  for (const item of items) {
    before.push({ itemId: item.id, amountOre: item.amountOre, years: item.years, disputedYears: item.disputedYears })
    await settle(ctx, item, finding.disputedYears, statement?.itemId === item.id ? statement : null)
  }
  await ctx.trx
    .updateTable('finding')
    .set({
      state: 'resolved',
      holds,
      note: note === '' ? null : note,
      before: JSON.stringify(before),
      resolvedBy: ctx.actor.userId,
      resolvedAt: sql<string>`now()`,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  return finish(ctx, id, 'finding.resolved', { state: 'open' }, { state: 'resolved', holds, note })
}

/** Opens a resolved finding again; its items get back the years and amounts they had. */
export async function reopenFinding(
  ctx: Context,
  { id, version }: { id: string; version: number },
): Promise<StoredFinding> {
  const finding = await lockFinding(ctx, id, version)
  if (finding.state !== 'resolved')
    throw invalid('Fundet er ikke afklaret.', [{ path: 'version', message: 'Er åbent.' }])
  const items = await itemsOf(ctx, id)
  for (const { itemId, ...values } of finding.before ?? []) {
    const item = items.find((candidate) => candidate.id === itemId)
    if (item) await bringBooksInLine(ctx, await changeItem(ctx, itemId, values))
  }
  await ctx.trx
    .updateTable('finding')
    .set({
      state: 'open',
      holds: null,
      note: null,
      before: null,
      resolvedBy: null,
      resolvedAt: null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  return finish(ctx, id, 'finding.reopened', { state: 'resolved' }, { state: 'open' })
}

async function lockFinding(ctx: Context, id: string, version: number) {
  require(ctx, 'findings.resolve')
  const row = await ctx.trx.selectFrom('finding').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row && row.version === version) return row
  const [current] = await readFindings(ctx, { id })
  throw current ? stale(current) : notFound()
}

/** The finding's items, locked in one order. */
async function itemsOf(ctx: Context, findingId: string): Promise<EconomicItemRow[]> {
  return ctx.trx
    .selectFrom('economicItem')
    .selectAll()
    .where('id', 'in', (eb) => eb.selectFrom('findingItem').select('itemId').where('findingId', '=', findingId))
    .orderBy('id')
    .forUpdate()
    .execute()
}

type Statement = { itemId: string; years: number[] | null; amountOre: number }

async function statementAt(ctx: Context, findingId: string, position: number): Promise<Statement> {
  const place = await ctx.trx
    .selectFrom('findingPlace')
    .leftJoin('mention', 'mention.id', 'findingPlace.mentionId')
    .select(['mention.itemId', 'mention.attributes'])
    .where('findingPlace.findingId', '=', findingId)
    .where('findingPlace.position', '=', position)
    .executeTakeFirst()
  if (!place?.itemId || !place.attributes)
    throw invalid('Vælg et af de steder, hvor beløbet står.', [{ path: 'holds', message: 'Intet beløb på det sted.' }])
  const { years, amountKr } = place.attributes
  return { itemId: place.itemId, years, amountOre: oreFromKr(amountKr) }
}

async function settle(
  ctx: Context,
  item: EconomicItemRow,
  disputed: readonly number[],
  statement: Statement | null,
): Promise<void> {
  const values = valuesOf(item)
  const changes = statement
    ? { amountOre: statement.amountOre, ...(disputed.length > 0 && statement.years ? { years: statement.years } : {}) }
    : {}
  const { was, became } = differenceOf(values, changes)
  const disputedYears = item.disputedYears.filter((year) => !disputed.includes(year))
  if (Object.keys(became).length === 0 && disputedYears.length === item.disputedYears.length) return
  const changed = await changeItem(ctx, item.id, { ...became, disputedYears })
  if (Object.keys(became).length > 0) await recordAmendment(ctx, item, changed.version, 'resolution', was, became)
  await bringBooksInLine(ctx, changed)
}

async function finish(
  ctx: Context,
  id: string,
  action: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<StoredFinding> {
  await notifyLive(ctx, ['findings', 'items', 'pools', 'ledger'])
  const [finding] = await readFindings(ctx, { id })
  if (!finding) throw notFound()
  await recordEvent(ctx, { action, objectType: 'finding', objectId: id, before, after })
  return finding
}
