import type { FigureImport, ReverseImport } from '@kildetal/shared/figure-imports.ts'
import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { refusable } from '../../ledger/refusals.ts'
import { notifyLive } from '../../live/notify.ts'
import { invalid, stale } from '../../problems.ts'
import { openLoad } from '../load-figures.ts'
import type { FigureImportRow } from '../tables.ts'
import { importRow, readImport } from './read.ts'

/**
 * Takes back an import as a whole: every figure once more with the opposite sign, known from the import's own day, so that totals of the past are
 * as if it had never been. Throws `stale`, and `invalid` when it is not loaded or a period is closed.
 */
export async function reverseImport(
  ctx: Context,
  id: string,
  { version, reason }: ReverseImport,
): Promise<FigureImport> {
  require(ctx, 'budget.import')
  const row = await importRow(ctx, id)
  if (row.version !== version) throw stale(await readImport(ctx, id))
  if (row.state !== 'loaded' || row.knownOn === null) throw invalid('Kun en indlæst fil kan tages ud igen.')
  await sql`SET LOCAL statement_timeout = '10min'`.execute(ctx.trx)
  await reverseLoad(ctx, row, row.knownOn, 'Taget ud', reason)
  await notifyLive(ctx, ['budget', 'ledger', 'deviations'])
  await recordEvent(ctx, {
    action: 'figures.reversed',
    objectType: 'figure_import',
    objectId: id,
    before: { state: 'loaded' },
    after: { state: 'reversed' },
    reason,
  })
  return readImport(ctx, id)
}

/** Adds the opposite of a load and marks its import as reversed, with why. */
export async function reverseLoad(
  ctx: Context,
  row: FigureImportRow,
  knownOn: string,
  word: string,
  reason: string,
): Promise<void> {
  if (row.loadId === null) throw invalid('Filen er ikke indlæst.')
  const reversal = await openLoad(ctx, { source: `${word}: ${row.fileName}`, knownOn, reversesId: row.loadId })
  await refusable(() =>
    sql`INSERT INTO figure (load_id, org_unit_id, account_id, fiscal_year, month, known_on, amount_ore, measure)
      SELECT ${reversal}::uuid, org_unit_id, account_id, fiscal_year, month, ${knownOn}::date, -amount_ore, measure
      FROM figure WHERE load_id = ${row.loadId}`.execute(ctx.trx),
  )
  const { numUpdatedRows } = await ctx.trx
    .updateTable('figureImport')
    .set({
      ...{ state: 'reversed', loadId: null },
      ...{ reversedAt: sql`now()`, reversedBy: ctx.actor.userId, reversalReason: reason },
      version: sql`version + 1`,
    })
    .where('id', '=', row.id)
    .where('state', '=', 'loaded')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw stale(await readImport(ctx, row.id))
}
