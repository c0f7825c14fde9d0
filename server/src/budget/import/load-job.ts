import { sumOre } from '@kildetal/shared/money.ts'
import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import type { Actor, Context } from '../../context.ts'
import { handle, type JobRun } from '../../jobs/boss.ts'
import { refusable, refusalOf } from '../../ledger/refusals.ts'
import { notifyLive } from '../../live/notify.ts'
import { Problem } from '../../problems.ts'
import type { System } from '../../system.ts'
import { ensureAccounts } from '../accounts.ts'
import { assertControlTotals, openLoad } from '../load-figures.ts'
import type { FigureImportRow } from '../tables.ts'
import { inBulk } from './bulk.ts'
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
export type LoadRun = Pick<JobRun, 'act' | 'signal'> & { system: System; actor: Actor }

/**
 * Reads the file again and loads its figures by COPY, asserts the control totals, and takes back the import that it replaces. Does nothing for
 * an import that is not waiting to be loaded. Throws `invalid` for a control total that differs or a closed period, `Cancelled` when stopped.
 */
export async function loadImport(run: LoadRun, importId: string): Promise<void> {
  const progress = progressOf(run, importId, 'loading')
  await inBulk(run.system, run.actor, async (ctx, copy) => {
    const row = await importRow(ctx, importId)
    if (row.state !== 'loading' || row.knownOn === null) return
    const loadId = await openLoad(ctx, { source: row.fileName, knownOn: row.knownOn })
    const accountIds = await accountIdsOf(ctx, row)
    await sql`CREATE TEMPORARY TABLE figure_stage (org_unit_id uuid NOT NULL, account_id integer NOT NULL, fiscal_year smallint NOT NULL,
      month smallint NOT NULL, measure text NOT NULL, amount_ore bigint NOT NULL) ON COMMIT DROP`.execute(ctx.trx)
    const totals = new Map<string, number>()
    const lines = copyLines(run, row, { accountIds, totals, progress })
    await copy('COPY figure_stage FROM STDIN', lines)
    assertControlTotals(row.controlTotals, totals)
    await refusable(() =>
      sql`INSERT INTO figure (load_id, org_unit_id, account_id, fiscal_year, month, known_on, amount_ore, measure)
        SELECT ${loadId}::uuid, org_unit_id, account_id, fiscal_year, month, ${row.knownOn}::date, amount_ore, measure FROM figure_stage`.execute(
        ctx.trx,
      ),
    )
    if (row.replacesId !== null) await reverseLoad(ctx, await importRow(ctx, row.replacesId), row.knownOn, 'Afløst')
    await finish(ctx, row, loadId)
  })
}

/** The accounts that rows name: those that are there, and those the check found, which are added now. */
async function accountIdsOf(ctx: Context, row: FigureImportRow): Promise<Map<string, number>> {
  await ensureAccounts(ctx, row.newAccounts)
  const accounts = await ctx.trx.selectFrom('account').select(['id', 'code']).execute()
  return new Map(accounts.map((account) => [account.code, account.id]))
}

interface Lines {
  accountIds: ReadonlyMap<string, number>
  totals: Map<string, number>
  progress: (rows: number) => Promise<void>
}

/** Rows as COPY takes them, a block at a time. The file is read on another connection, since this one is busy with the COPY. */
async function* copyLines(
  run: LoadRun,
  row: FigureImportRow,
  { accountIds, totals, progress }: Lines,
): AsyncGenerator<string> {
  const known = await run.act('read', readKnown)
  const read = rowReader(row.header, row.mapping, { units: known.units, accounts: new Set(accountIds.keys()) })
  const sums = new Map<string, number>()
  let line = 0
  for await (const block of rowBlocks(piecesOf(run, row.id), row)) {
    let text = ''
    for (const cells of block) {
      line += 1
      if (line === 1) continue
      read(cells, line, ({ unitId, account, year, month, measure, amountOre }) => {
        text += `${unitId}\t${accountIds.get(account) ?? 0}\t${year}\t${month}\t${measure}\t${amountOre}\n`
        const key = `${measure} ${year}`
        sums.set(key, sumOre([sums.get(key) ?? 0, amountOre]))
      })
    }
    if (text !== '') yield text
    await progress(line - 1)
  }
  for (const [key, ore] of sums) {
    totals.set(key, ore)
    const [measure = ''] = key.split(' ')
    totals.set(measure, sumOre([totals.get(measure) ?? 0, ore]))
  }
}

/** The pieces of the file, each in a short transaction of its own. */
async function* piecesOf(run: LoadRun, importId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const piece = await run.act('read', (ctx) => filePieces(ctx, importId, position).next())
    if (piece.done) return
    yield piece.value
  }
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
