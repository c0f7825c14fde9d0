import type { CheckImport, FigureImport, LoadImport } from '@kildetal/shared/figure-imports.ts'
import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { notifyLive } from '../../live/notify.ts'
import { invalid, stale } from '../../problems.ts'
import type { FigureImportRow } from '../tables.ts'
import { checkKind, loadKind } from './kinds.ts'
import { mappingProblems } from './plan.ts'
import { importRow, readImport } from './read.ts'
import { headerSignature } from './suggest.ts'

/** States in which nothing is under way. */
const AT_REST = ['uploaded', 'checked', 'failed', 'cancelled', 'reversed'] as const
type AtRest = (typeof AT_REST)[number]
const isAtRest = (state: FigureImportRow['state']): state is AtRest => AT_REST.some((rest) => rest === state)

/**
 * Asks for the whole file to be read by a mapping, without loading anything; the mapping is remembered for files with the same headings.
 * Throws `stale`, and `invalid` for a mapping that lacks something or an import that is under way or loaded.
 */
export async function requestCheck(ctx: Context, id: string, input: CheckImport): Promise<FigureImport> {
  require(ctx, 'budget.import')
  const row = await importRow(ctx, id)
  if (row.version !== input.version) throw stale(await readImport(ctx, id))
  if (!isAtRest(row.state)) throw invalid('Filen er ved at blive læst, eller den er indlæst.')
  const problems = mappingProblems(input.mapping)
  if (problems.length > 0) throw invalid('Filen kan ikke læses sådan.', problems)
  const mapping = JSON.stringify(input.mapping)
  const signature = headerSignature(row.header)
  await ctx.trx
    .insertInto('figureMapping')
    .values({ signature, mapping, changedBy: ctx.actor.userId })
    .onConflict((conflict) =>
      conflict.column('signature').doUpdateSet({ mapping, changedBy: ctx.actor.userId, changedAt: sql`now()` }),
    )
    .execute()
  await ctx.trx.deleteFrom('figureImportProblem').where('importId', '=', id).execute()
  await step(ctx, row, { state: 'checking', mapping, rowsDone: 0, message: null })
  await enqueue(ctx, checkKind, { importId: id })
  return readImport(ctx, id)
}

/**
 * Asks for a checked file to be loaded. Throws `stale`, and `invalid` when it was not checked, has rows with problems that are not to be skipped,
 * or is to take the place of an import that is not loaded.
 */
export async function requestLoad(ctx: Context, id: string, input: LoadImport): Promise<FigureImport> {
  require(ctx, 'budget.import')
  const row = await importRow(ctx, id)
  if (row.version !== input.version) throw stale(await readImport(ctx, id))
  if (row.state !== 'checked') throw invalid('Filen skal kontrolleres, før den indlæses.')
  if (row.problemCount > 0 && !input.skipProblems)
    throw invalid(`${row.problemCount} rækker kan ikke læses. Ret filen, eller spring dem over.`, [
      { path: 'skipProblems', message: 'Se rækkerne, før de springes over.' },
    ])
  if (input.replaces !== null) {
    const replaced = await importRow(ctx, input.replaces)
    if (replaced.state !== 'loaded' || replaced.id === id)
      throw invalid('Kun en indlæst fil kan afløses.', [{ path: 'replaces', message: 'Vælg en indlæst fil.' }])
  }
  await step(ctx, row, {
    state: 'loading',
    rowsDone: 0,
    knownOn: input.knownOn,
    controlTotals: JSON.stringify(input.controlTotals),
    skipProblems: input.skipProblems,
    replacesId: input.replaces,
    message: null,
  })
  await enqueue(ctx, loadKind, { importId: id })
  return readImport(ctx, id)
}

/** Stops what is under way, nothing of it is kept, or lays a file aside that nobody wants loaded. One that is loaded or ended is left as it is. */
export async function cancelImport(ctx: Context, id: string): Promise<FigureImport> {
  require(ctx, 'budget.import')
  const row = await importRow(ctx, id)
  const running = row.state === 'checking' || row.state === 'loading'
  if (running || row.state === 'uploaded' || row.state === 'checked' || row.state === 'failed') {
    await step(ctx, row, {
      state: 'cancelled',
      message: running ? 'Afbrudt. Intet er ændret.' : 'Lagt til side. Intet er ændret.',
    })
    await recordEvent(ctx, {
      action: 'figures.cancelled',
      objectType: 'figure_import',
      objectId: id,
      before: { state: row.state },
      after: { state: 'cancelled' },
    })
  }
  return readImport(ctx, id)
}

async function step(
  ctx: Context,
  row: FigureImportRow,
  change: Partial<{
    state: FigureImportRow['state']
    mapping: string
    controlTotals: string
    rowsDone: number
    knownOn: string
    skipProblems: boolean
    replacesId: string | null
    message: string | null
  }>,
): Promise<void> {
  const { numUpdatedRows } = await ctx.trx
    .updateTable('figureImport')
    .set({ ...change, startedAt: sql`now()`, version: sql`version + 1` })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw stale(await readImport(ctx, row.id))
  await notifyLive(ctx, ['budget'])
}
