import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import type { Context } from '../../context.ts'
import { handle, type JobRun } from '../../jobs/boss.ts'
import { refusalOf } from '../../ledger/refusals.ts'
import { notifyLive } from '../../live/notify.ts'
import { Problem } from '../../problems.ts'
import { ensureAccounts } from '../accounts.ts'
import { addFigures, assertControlTotals, BATCH_ROWS, openBatch, openLoad, openTotals } from '../load-figures.ts'
import type { FigureImportRow } from '../tables.ts'
import { giveUp } from './check-job.ts'
import { loadKind } from './kinds.ts'
import { readKnown } from './known.ts'
import { rowReader } from './plan.ts'
import { Cancelled, progressOf } from './progress.ts'
import { filePieces, importRow } from './read.ts'
import { reverseLoad } from './reverse.ts'
import { rowBlocks } from './rows.ts'

/** Loads a checked file: all of it in one transaction, or nothing. */
export const loadJob = handle(
  loadKind,
  async (run, { importId }) => {
    await loadImport(run, importId).catch((error: unknown) => {
      if (error instanceof Cancelled) return
      throw refusalOf(error) ?? error
    })
  },
  (run, { importId }, error) =>
    run.act('write', (ctx) =>
      giveUp(ctx, importId, 'loading', error instanceof Problem ? sentenceOf(error) : undefined),
    ),
)

/** What went wrong with every named difference, as the import's page shows it. */
function sentenceOf({ message, extra }: Problem): string {
  return [message, ...(extra.fields ?? []).map((field) => field.message)].join(' ')
}

/** What a load needs of its job. */
export type LoadRun = Pick<JobRun, 'act' | 'signal'>

/**
 * Reads the file again and loads its figures in large batches within one transaction, asserts the control totals, and takes back the import that
 * it replaces. Does nothing for an import that is not waiting to be loaded. Throws `invalid` for a control total that differs or a closed
 * period, `Cancelled` when stopped.
 */
export async function loadImport(run: LoadRun, importId: string): Promise<void> {
  const progress = progressOf(run, importId, 'loading')
  await run.act('write', async (ctx) => {
    const row = await importRow(ctx, importId)
    const { knownOn } = row
    if (row.state !== 'loading' || knownOn === null) return
    await sql`SET LOCAL statement_timeout = '15min'`.execute(ctx.trx)
    const loadId = await openLoad(ctx, { source: row.fileName, knownOn })
    await ensureAccounts(ctx, row.newAccounts)
    const read = rowReader(row.header, row.mapping, await readKnown(ctx))
    const totals = openTotals()
    const batch = openBatch()
    let line = 0
    for await (const block of rowBlocks(filePieces(ctx, importId), row)) {
      for (const cells of block) {
        line += 1
        if (line === 1) continue
        read(cells, line, (figure) => {
          totals.add(figure)
          batch.add(figure)
        })
      }
      if (batch.size() < BATCH_ROWS) continue
      await addFigures(ctx, loadId, knownOn, batch)
      await progress(line - 1)
    }
    await addFigures(ctx, loadId, knownOn, batch)
    assertControlTotals(row.controlTotals, totals)
    if (row.replacesId !== null)
      await reverseLoad(ctx, await importRow(ctx, row.replacesId), knownOn, 'Afløst', `Afløst af ${row.fileName}`)
    await finish(ctx, row, loadId)
  })
}

async function finish(ctx: Context, row: FigureImportRow, loadId: string): Promise<void> {
  const { numUpdatedRows } = await ctx.trx
    .updateTable('figureImport')
    .set({
      state: 'loaded',
      rowsDone: row.rowsTotal,
      loadId,
      loadedAt: sql`now()`,
      loadedBy: ctx.actor.userId,
      message: null,
      version: sql`version + 1`,
    })
    .where('id', '=', row.id)
    .where('state', '=', 'loading')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Cancelled()
  await notifyLive(ctx, ['budget', 'ledger', 'deviations'])
  await recordEvent(ctx, {
    action: 'figures.loaded',
    objectType: 'figure_import',
    objectId: row.id,
    before: null,
    after: { fileName: row.fileName, rows: row.rowsTotal, knownOn: row.knownOn, controlTotals: row.controlTotals },
  })
}
