import type { Context } from '../context.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { poolAccount } from './account.ts'
import { book, linesOf } from './book.ts'
import { livePartsOf, surroundingsOf } from './item-surroundings.ts'
import { meaningOf, NOTHING, type Wanted } from './meaning.ts'
import { postingsOf } from './postings.ts'
import type { MovementRow } from './tables.ts'

/** What posting an item came to: its movements, or why there are none, in a sentence. */
export interface PostedItem {
  movementIds: string[]
  nothing: string | null
}

/**
 * Brings the books in line with an accepted item, by the rules of `meaningOf`, with the item as basis. Call it in the transaction that
 * accepts the item, after its pool is set, and again whenever an accepted item changed: what stands already and is right is left alone,
 * what no longer holds is reversed or voided first. A request that a later meeting granted is shown as requested until that meeting's day.
 * Throws `invalid` when a period is closed.
 */
export async function postItem(ctx: Context, item: EconomicItemRow): Promise<PostedItem> {
  const meaning = meaningOf(item, await surroundingsOf(ctx, item))
  const wanted = typeof meaning === 'string' ? [] : meaning
  const live = await livePartsOf(ctx, item.id)
  const standing = live.map((part) => part.signature).sort()
  if (standing.join() !== wanted.map(signatureOf).sort().join()) {
    await unpostItem(ctx, item)
    for (const movement of wanted) await bookWanted(ctx, item, movement)
  }
  const movementIds = (await livePartsOf(ctx, item.id)).map((part) => part.id)
  return { movementIds, nothing: typeof meaning === 'string' ? NOTHING[meaning] : null }
}

/**
 * Takes everything an item stands for out of the books: posted movements are reversed, settlements too, and what is pending is voided, each
 * known from the day of the row it ends, so that the past is corrected as well. Does nothing for an item that is not in the books.
 */
export async function unpostItem(ctx: Context, item: Pick<EconomicItemRow, 'id'>): Promise<void> {
  for (const part of await livePartsOf(ctx, item.id)) {
    for (const settlement of part.settlements) await reverseRow(ctx, settlement, `Tilbageført: ${settlement.text}`)
    if (part.row.phase === 'posted') await reverseRow(ctx, part.row, `Tilbageført: ${part.row.text}`)
    else if (part.openOre !== 0)
      await book(
        ctx,
        { ...endOf(part.row), phase: 'void', amountOre: part.openOre, text: `Udgår: ${part.row.text}` },
        [],
      )
  }
}

/** True when rows of the books rest on the item, reversed ones too: such an item is rejected, never deleted. */
export async function hasMovements(ctx: Context, itemId: string): Promise<boolean> {
  const found = await ctx.trx
    .selectFrom('movement')
    .select('id')
    .where('itemId', '=', itemId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Books the exact opposite of a posted row (or of a void, which posts nothing), resting on what that row rests on. */
export async function reverseRow(
  ctx: Context,
  row: MovementRow,
  text: string,
  change: { knownOn?: string; note?: string } = {},
): Promise<MovementRow> {
  const lines = (await linesOf(ctx, row.id)).map((line) => ({ ...line, amountOre: 0 - line.amountOre }))
  const { itemId, documentId, note } = change.note ? { itemId: null, documentId: null, note: change.note } : row
  return book(
    ctx,
    {
      kind: 'reversal',
      phase: row.phase,
      text,
      amountOre: row.amountOre,
      fiscalYear: row.fiscalYear,
      fromYear: row.fromYear,
      month: row.month,
      knownOn: change.knownOn ?? row.knownOn,
      fundingSource: null,
      grantedBy: null,
      itemId,
      documentId,
      note,
      itemPart: null,
      settlesId: row.settlesId,
      reversesId: row.id,
    },
    lines,
  )
}

/** The columns of a row that settles or voids a pending one. */
export function endOf(pending: MovementRow) {
  const { kind, fiscalYear, fromYear, month, knownOn, fundingSource, grantedBy, itemId, documentId, note } = pending
  return {
    ...{ kind, fiscalYear, fromYear, month, knownOn, fundingSource, grantedBy, itemId, documentId, note },
    itemPart: null,
    settlesId: pending.id,
    reversesId: null,
  }
}

/** What makes two movements of one item the same. */
export function signatureOf(wanted: Omit<Wanted, 'kind' | 'fiscalYear'>): string {
  const { part, amountOre, fromYear, poolId, fromPoolId, requestedOn, grantedOn } = wanted
  return [part, amountOre, fromYear, poolId, fromPoolId, requestedOn, grantedOn].join('|')
}

async function bookWanted(ctx: Context, item: EconomicItemRow, wanted: Wanted): Promise<void> {
  const { kind, amountOre, fiscalYear, fromYear } = wanted
  const accountId = await poolAccount(ctx, wanted.poolId)
  const fromAccountId = wanted.fromPoolId === null ? null : await poolAccount(ctx, wanted.fromPoolId)
  const lines = postingsOf({ kind, amountOre, accountId, fromAccountId, fiscalYear, fromYear, out: 'free' })
  const entry = {
    ...{ kind, amountOre, fiscalYear, fromYear, text: item.label, month: null },
    fundingSource: kind === 'supplementary_appropriation' ? item.fundingSource : null,
    grantedBy: null,
    itemId: item.id,
    documentId: null,
    note: null,
    reversesId: null,
  }
  const { requestedOn, grantedOn } = wanted
  if (requestedOn === null) {
    await book(
      ctx,
      { ...entry, phase: 'posted', itemPart: wanted.part, settlesId: null, knownOn: grantedOn ?? '' },
      lines,
    )
    return
  }
  const pending = await book(
    ctx,
    { ...entry, phase: 'pending', itemPart: wanted.part, settlesId: null, knownOn: requestedOn },
    lines,
  )
  if (grantedOn !== null)
    await book(ctx, { ...endOf(pending), phase: 'posted', amountOre, text: item.label, knownOn: grantedOn }, lines)
}
