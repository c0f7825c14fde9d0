import type { PostingLine } from '@kildetal/shared/postings.ts'
import type { Insertable } from 'kysely'
import type { Context } from '../context.ts'
import { refusable } from './refusals.ts'
import type { LedgerTables, MovementRow } from './tables.ts'

/** A movement as it enters the books; number, time and the need of approval are the database's. */
export type MovementEntry = Omit<
  Insertable<LedgerTables['movement']>,
  'id' | 'number' | 'registeredAt' | 'registeredBy' | 'needsApproval'
>

/**
 * Writes a movement with its postings. The only place that does. The database refuses what breaks a rule of the books, at once or at
 * commit; the refusal arrives as a problem.
 */
export async function book(ctx: Context, entry: MovementEntry, lines: readonly PostingLine[]): Promise<MovementRow> {
  return refusable(async () => {
    const movement = await ctx.trx
      .insertInto('movement')
      .values({ ...entry, registeredBy: ctx.actor.userId })
      .returningAll()
      .executeTakeFirstOrThrow()
    if (lines.length > 0)
      await ctx.trx
        .insertInto('posting')
        .values(lines.map((line, position) => ({ ...line, movementId: movement.id, position })))
        .execute()
    return movement
  })
}

/** The postings of a movement, in order. */
export function linesOf(ctx: Context, movementId: string): Promise<PostingLine[]> {
  return ctx.trx
    .selectFrom('posting')
    .select(['ledgerAccountId', 'fiscalYear', 'bucket', 'amountOre'])
    .where('movementId', '=', movementId)
    .orderBy('position')
    .execute()
}
