import { type PostingLine, postingsOf } from '@kildetal/shared/postings.ts'
import type { Context } from '../context.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { poolAccount } from './account.ts'
import { book, linesOf } from './book.ts'
import { type LivePart, livePartsOf, remainingOf, surroundingsOf } from './item-surroundings.ts'
import { meaningOf, NOTHING, type Wanted } from './meaning.ts'
import type { MovementRow } from './tables.ts'

/** What posting an item came to: its movements, or why there are none, in a sentence. */
export interface PostedItem {
  movementIds: string[]
  nothing: string | null
}

/**
 * Brings the books in line with an accepted item, by the rules of `meaningOf`, with the item as basis. Call it in the transaction that
 * accepts the item, and again whenever an accepted item changed: what stands already and is right is left alone (also what a consultant
 * settled of it), what no longer holds is reversed or voided first. A request that a later meeting granted is shown as requested until that
 * meeting's day. Throws `invalid` when a period is closed.
 */
export async function postItem(ctx: Context, item: EconomicItemRow): Promise<PostedItem> {
  const meaning = meaningOf(item, await surroundingsOf(ctx, item))
  const wanted = typeof meaning === 'string' ? [] : meaning
  const live = await livePartsOf(ctx, item.id)
  for (const part of live)
    if (!wanted.some((movement) => signatureOf(movement) === part.signature)) await unpostPart(ctx, part)
  for (const movement of wanted) {
    const part = live.find(({ signature }) => signature === signatureOf(movement))
    if (part) await bringGrantInLine(ctx, item, movement, part)
    else await bookWanted(ctx, item, movement)
  }
  const movementIds = (await livePartsOf(ctx, item.id)).map((part) => part.id)
  return { movementIds, nothing: typeof meaning === 'string' ? NOTHING[meaning] : null }
}

/**
 * Takes everything an item stands for out of the books: posted movements are reversed, settlements too, and what is pending is voided, each
 * known from the day of the row it ends, so that the past is corrected as well. Does nothing for an item that is not in the books.
 */
export async function unpostItem(ctx: Context, item: Pick<EconomicItemRow, 'id'>): Promise<void> {
  for (const part of await livePartsOf(ctx, item.id)) await unpostPart(ctx, part)
}

async function unpostPart(ctx: Context, { id, row, settlements }: LivePart): Promise<void> {
  for (const settlement of settlements) await reverseRow(ctx, settlement, `Tilbageført: ${settlement.text}`)
  if (row.phase === 'posted') await reverseRow(ctx, row, `Tilbageført: ${row.text}`)
  const openOre = row.phase === 'pending' ? await remainingOf(ctx, id) : 0
  if (openOre !== 0)
    await book(ctx, { ...endOf(row), phase: 'void', amountOre: openOre, text: `Udgår: ${row.text}` }, [])
}

/** A request that stands is settled when its item was granted, and opened again when the item no longer says so. */
async function bringGrantInLine(ctx: Context, item: EconomicItemRow, wanted: Wanted, part: LivePart): Promise<void> {
  if (part.row.phase !== 'pending') return
  if (wanted.grantedOn === null) {
    for (const settlement of part.settlements)
      if (settlement.itemId === item.id) await reverseRow(ctx, settlement, `Tilbageført: ${settlement.text}`)
  } else if (part.openOre !== 0) {
    await settleWanted(ctx, part.row, part.openOre, wanted.grantedOn)
  }
}

async function settleWanted(ctx: Context, pending: MovementRow, amountOre: number, knownOn: string): Promise<void> {
  const lines = scaledTo(pending, await linesOf(ctx, pending.id), amountOre)
  await book(ctx, { ...endOf(pending), phase: 'posted', amountOre, text: pending.text, knownOn }, lines)
}

/** The postings of a pending movement with another amount. */
export function scaledTo(pending: MovementRow, lines: readonly PostingLine[], amountOre: number): PostingLine[] {
  return lines.map((line) => ({
    ...line,
    amountOre: Math.sign(line.amountOre) === Math.sign(pending.amountOre) ? amountOre : 0 - amountOre,
  }))
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
      ...(change.note ? { itemId: null, documentId: null, note: change.note } : restOf(row)),
      itemPart: null,
      settlesId: row.settlesId,
      reversesId: row.id,
    },
    lines,
  )
}

/** What a row rests on. */
function restOf({ itemId, documentId, passageStart, passageEnd, note }: MovementRow) {
  return { itemId, documentId, passageStart, passageEnd, note }
}

/** The columns of a row that settles or voids a pending one. */
export function endOf(pending: MovementRow) {
  const { kind, fiscalYear, fromYear, month, knownOn, fundingSource, grantedBy } = pending
  return {
    ...{ kind, fiscalYear, fromYear, month, knownOn, fundingSource, grantedBy },
    ...restOf(pending),
    itemPart: null,
    settlesId: pending.id,
    reversesId: null,
  }
}

/** What makes two movements of one item the same: a grant that was not requested by its day, a request by the day it was made. */
export function signatureOf(wanted: Omit<Wanted, 'kind' | 'fiscalYear'>): string {
  const { part, amountOre, fromYear, poolId, fromPoolId, requestedOn, grantedOn } = wanted
  const day = requestedOn === null ? `posted ${grantedOn}` : `requested ${requestedOn}`
  return [part, amountOre, fromYear, poolId, fromPoolId, day].join('|')
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
  if (grantedOn !== null) await settleWanted(ctx, pending, amountOre, grantedOn)
}
