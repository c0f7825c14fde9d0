import { randomUUID } from 'node:crypto'
import type { ImportList, ImportRow } from '@kildetal/shared/imports.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { notifyLive } from '../live/notify.ts'
import { notFound, Problem } from '../problems.ts'
import { importKind } from './import-job.ts'
import { meetingCounts } from './meeting-counts.ts'

/** Takes files in and asks for them to be read in the background, all or none. Returns their rows in the order of the files. */
export async function requestImports(
  ctx: Context,
  files: readonly { fileName: string; bytes: Uint8Array }[],
): Promise<{ batchId: string; imports: ImportRow[] }> {
  require(ctx, 'minutes.import')
  const batchId = randomUUID()
  for (const [position, { fileName, bytes }] of files.entries()) {
    const { id } = await ctx.trx
      .insertInto('documentImport')
      .values({
        batchId,
        position,
        fileName,
        byteCount: bytes.byteLength,
        requestedBy: ctx.actor.userId,
        problem: null,
        documentId: null,
        startedAt: null,
        finishedAt: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await ctx.trx
      .insertInto('importFile')
      .values({ importId: id, bytes: Buffer.from(bytes) })
      .execute()
    await enqueue(ctx, importKind, { importId: id })
  }
  await notifyLive(ctx, ['imports'])
  await recordEvent(ctx, {
    action: 'minutes.import-requested',
    objectType: 'import',
    objectId: batchId,
    before: null,
    after: { files: files.map(({ fileName }) => fileName) },
  })
  const imports = await importRows(ctx).where('documentImport.batchId', '=', batchId).orderBy('position').execute()
  return { batchId, imports }
}

/** Cancels a file that nobody has begun to read. 404 for another's or an unknown one, 409 once reading has begun. */
export async function cancelImport(ctx: Context, id: string): Promise<void> {
  require(ctx, 'minutes.import')
  const row = await ctx.trx
    .selectFrom('documentImport')
    .select('state')
    .where('id', '=', id)
    .where('requestedBy', '=', ctx.actor.userId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  if (row.state !== 'queued') throw new Problem(409, 'already-begun', 'Filen er allerede læst eller ved at blive det.')
  await ctx.trx.deleteFrom('importFile').where('importId', '=', id).execute()
  await ctx.trx
    .updateTable('documentImport')
    .set({ state: 'cancelled', finishedAt: sql`now()` })
    .where('id', '=', id)
    .execute()
  await notifyLive(ctx, ['imports'])
}

const LATEST = 200

/** The latest imports with the course of the batches that are not finished. */
export async function listImports(ctx: Context): Promise<ImportList> {
  require(ctx, 'minutes.import')
  const imports = await importRows(ctx)
    .orderBy('documentImport.createdAt', 'desc')
    .orderBy('position')
    .limit(LATEST)
    .execute()
  const { total, finished, elapsedMs } = await ctx.trx
    .selectFrom('documentImport')
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.count<number>('finishedAt').as('finished'),
      sql<number>`coalesce(extract(epoch FROM now() - min(started_at)) * 1000, 0)::bigint`.as('elapsedMs'),
    ])
    .where('batchId', 'in', (eb) =>
      eb.selectFrom('documentImport').select('batchId').where('state', 'in', ['queued', 'reading']),
    )
    .executeTakeFirstOrThrow()
  const remainingMs = finished === 0 ? null : Math.round((elapsedMs / finished) * (total - finished))
  return { imports, total, finished, remainingMs }
}

/** Problems that concern the whole file; those with a place stand beside the place. */
const NOTES = sql<ImportRow['notes']>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'message', message, 'place', NULL) ORDER BY position), '[]')
  FROM reading_problem WHERE reading_problem.document_id = document_import.document_id AND start_offset IS NULL
)`

function importRows(ctx: Context) {
  const counts = meetingCounts()
  return ctx.trx
    .selectFrom('documentImport')
    .leftJoin('meeting', 'meeting.documentId', 'documentImport.documentId')
    .select([
      'documentImport.id',
      'documentImport.batchId',
      'documentImport.fileName',
      'documentImport.byteCount as bytes',
      'documentImport.state',
      'documentImport.problem',
      NOTES.as('notes'),
      'documentImport.known',
      'documentImport.createdAt',
      'documentImport.finishedAt',
      'meeting.id as meetingId',
      'meeting.body',
      'meeting.day',
      counts.agendaItems.as('agendaItems'),
      counts.figures.as('figures'),
      counts.openFindings.as('findings'),
    ])
}
