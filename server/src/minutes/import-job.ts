import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { handle } from '../jobs/boss.ts'
import type { JobKind } from '../jobs/enqueue.ts'
import { notifyLive } from '../live/notify.ts'
import { type ImportOutcome, importDocument } from './import.ts'

/** Reading one uploaded file. */
export const importKind: JobKind<{ importId: string }> = {
  name: 'minutes.import',
  data: z.object({ importId: z.uuid() }),
}

/** Reads an uploaded file into minutes. May run again after a killed process: what is stored already is found by its content. */
export const importJob = handle(
  importKind,
  async (run, { importId }) => {
    const file = await run.act('write', (ctx) => begin(ctx, importId))
    if (!file) return
    const outcome = await importDocument(run.system, run.actor, file)
    await run.act('write', (ctx) => finish(ctx, importId, outcome))
  },
  (run, { importId }) => run.act('write', (ctx) => finish(ctx, importId, { ok: false, problem: GIVEN_UP })),
)

const GIVEN_UP: ReadingProblem = {
  code: 'import_failed',
  message: 'Noget gik galt hos os, og filen er ikke indlæst. Prøv igen; bliver det ved, så sig det til driften.',
  place: null,
}

/** Marks the file as being read and hands it out; undefined when it is finished or cancelled. */
async function begin(ctx: Context, importId: string): Promise<{ bytes: Uint8Array; fileName: string } | undefined> {
  const file = await ctx.trx
    .selectFrom('importFile')
    .innerJoin('documentImport', 'documentImport.id', 'importFile.importId')
    .select(['fileName', 'bytes'])
    .where('importId', '=', importId)
    .executeTakeFirst()
  if (!file) return undefined
  await ctx.trx
    .updateTable('documentImport')
    .set({ state: 'reading', startedAt: sql`now()` })
    .where('id', '=', importId)
    .where('state', 'in', ['queued', 'reading'])
    .execute()
  await notifyLive(ctx, ['imports'])
  return file
}

/** Notes how it ended. The uploaded bytes go with it: the document holds its own, and a refused file is not kept. */
async function finish(ctx: Context, importId: string, outcome: ImportOutcome): Promise<void> {
  await ctx.trx.deleteFrom('importFile').where('importId', '=', importId).execute()
  await ctx.trx
    .updateTable('documentImport')
    .set({
      state: outcome.ok ? 'done' : 'failed',
      problem: outcome.ok ? null : JSON.stringify(outcome.problem),
      documentId: outcome.ok ? outcome.documentId : null,
      known: outcome.ok && outcome.known,
      finishedAt: sql`now()`,
    })
    .where('id', '=', importId)
    .where('state', 'in', ['queued', 'reading'])
    .execute()
  await notifyLive(ctx, ['imports'])
}
