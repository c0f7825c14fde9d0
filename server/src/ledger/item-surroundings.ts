import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { findPool, poolOfItem } from '../pools/find-pool.ts'
import type { ItemSurroundings } from './meaning.ts'
import { signatureOf } from './post-item.ts'
import type { MovementRow } from './tables.ts'

/** Reads what surrounds an item: its pool, sums and wholes, the days it was requested and decided. May open a pool named for the first time. */
export async function surroundingsOf(ctx: Context, item: EconomicItemRow): Promise<ItemSurroundings> {
  const wholes = await ctx.trx
    .selectFrom('itemPart')
    .innerJoin('economicItem as whole', 'whole.id', 'itemPart.wholeId')
    .selectAll('whole')
    .select('itemPart.basis')
    .where('itemPart.partId', '=', item.id)
    .where('itemPart.basis', '=', 'included')
    .execute()
  const parts = await ctx.trx
    .selectFrom('itemPart')
    .select('partId')
    .where('wholeId', '=', item.id)
    .where('basis', '=', 'sum')
    .execute()
  const [whole] = wholes
  return {
    poolId: (await poolOfItem(ctx, item)) ?? (whole ? await poolOfWhole(ctx, whole) : null),
    paidByPool: item.poolName === null,
    fromPoolId: item.fundingSource === null ? null : await findPool(ctx, item.fundingSource),
    isSum: parts.length > 0,
    includedIn: whole ? { years: whole.years } : null,
    ...(await daysOf(ctx, item)),
  }
}

/** The pool of a whole, or of the parts it is the sum of: the text names it once for all of them. */
async function poolOfWhole(ctx: Context, whole: EconomicItemRow): Promise<string | null> {
  const own = await poolOfItem(ctx, whole)
  if (own !== null) return own
  const parts = await ctx.trx
    .selectFrom('itemPart')
    .innerJoin('economicItem as part', 'part.id', 'itemPart.partId')
    .selectAll('part')
    .where('itemPart.wholeId', '=', whole.id)
    .where('itemPart.basis', '=', 'sum')
    .orderBy('part.id')
    .execute()
  for (const part of parts) {
    const pool = await poolOfItem(ctx, part)
    if (pool !== null) return pool
  }
  return null
}

async function daysOf(
  ctx: Context,
  item: EconomicItemRow,
): Promise<Pick<ItemSurroundings, 'firstKnownOn' | 'firstRequested' | 'decidedOn'>> {
  const first = await ctx.trx
    .selectFrom('mention')
    .innerJoin('meeting', 'meeting.id', 'mention.meetingId')
    .select(['meeting.knownOn', sql<string | null>`mention.attributes ->> 'mentionStatus'`.as('status')])
    .where('mention.itemId', '=', item.id)
    .orderBy('meeting.knownOn')
    .orderBy('mention.startOffset')
    .executeTakeFirst()
  const decided = await ctx.trx
    .selectFrom('itemStep')
    .select('day')
    .where('itemId', '=', item.id)
    .where('basis', '=', 'decided')
    .where('step', 'in', ['approved', 'changed'])
    .where('day', 'is not', null)
    .orderBy('day', 'desc')
    .executeTakeFirst()
  return {
    firstKnownOn: first?.knownOn ?? ctx.today(),
    firstRequested: first?.status === 'proposed',
    decidedOn: decided?.day ?? null,
  }
}

/** A part of an item that is in the books now: its first row, what settled it, and what of it is open. */
export interface LivePart {
  id: string
  row: MovementRow
  settlements: MovementRow[]
  openOre: number
  signature: string
}

/** The parts of an item that are in the books: neither reversed nor wholly voided. */
export async function livePartsOf(ctx: Context, itemId: string): Promise<LivePart[]> {
  const rows = await ctx.trx
    .selectFrom('movement')
    .selectAll()
    .where('itemId', '=', itemId)
    .where('itemPart', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('movement as r').select('r.id').whereRef('r.reversesId', '=', 'movement.id'))),
    )
    .orderBy('number')
    .execute()
  const parts: LivePart[] = []
  for (const row of rows) {
    const settlements = row.phase === 'pending' ? await settlementsOf(ctx, row.id) : []
    const open = row.phase === 'pending' ? await remainingOf(ctx, row.id) : 0
    if (row.phase === 'pending' && settlements.length === 0 && open === 0) continue
    const pools = await poolsOf(ctx, row.id)
    const poolId = pools.find((pool) => pool.entering)?.poolId ?? pools[0]?.poolId ?? ''
    const signature = signatureOf({
      part: row.itemPart ?? '',
      amountOre: row.amountOre,
      fromYear: row.fromYear,
      poolId,
      fromPoolId: pools.find((pool) => pool.poolId !== poolId)?.poolId ?? null,
      requestedOn: row.phase === 'pending' ? row.knownOn : null,
      grantedOn: row.phase === 'pending' ? (settlements.at(-1)?.knownOn ?? null) : row.knownOn,
    })
    parts.push({ id: row.id, row, settlements, openOre: open, signature })
  }
  return parts
}

async function settlementsOf(ctx: Context, pendingId: string): Promise<MovementRow[]> {
  return ctx.trx
    .selectFrom('movement')
    .selectAll()
    .where('settlesId', '=', pendingId)
    .where('phase', '=', 'posted')
    .where('kind', '<>', 'reversal')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('movement as r').select('r.id').whereRef('r.reversesId', '=', 'movement.id'))),
    )
    .orderBy('number')
    .execute()
}

/** What is neither settled nor voided of a pending movement, in øre with its sign. */
export async function remainingOf(ctx: Context, pendingId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`SELECT remaining_ore(${pendingId}) AS open`.execute(ctx.trx)
  return rows[0]?.open ?? 0
}

async function poolsOf(ctx: Context, movementId: string): Promise<{ poolId: string | null; entering: boolean }[]> {
  return ctx.trx
    .selectFrom('posting')
    .innerJoin('movement', 'movement.id', 'posting.movementId')
    .innerJoin('ledgerAccount', 'ledgerAccount.id', 'posting.ledgerAccountId')
    .select(['ledgerAccount.poolId'])
    .select(
      sql<boolean>`posting.bucket = 'free' AND posting.amount_ore = movement.amount_ore AND posting.fiscal_year = movement.fiscal_year`.as(
        'entering',
      ),
    )
    .where('posting.movementId', '=', movementId)
    .orderBy('posting.position')
    .execute()
}
