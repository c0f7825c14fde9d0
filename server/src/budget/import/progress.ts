import type { JobRun } from '../../jobs/boss.ts'
import { notifyLive } from '../../live/notify.ts'

/** Least time between two notes of progress. Often enough for a bar to move and a stop to be felt, seldom enough to cost nothing beside the work. */
const NOTE_EVERY_MS = 400

/** Raised inside a job whose import was cancelled meanwhile, so that its transaction is rolled back. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/**
 * Notes how many rows are done, in a transaction of its own that open browsers see at once, and stops the work when somebody cancelled it
 * (throws `Cancelled`) or the process ends.
 */
export function progressOf(run: Pick<JobRun, 'act' | 'signal'>, importId: string, state: 'checking' | 'loading') {
  let notedAt = 0
  return async (rowsDone: number): Promise<void> => {
    if (performance.now() - notedAt < NOTE_EVERY_MS) return
    notedAt = performance.now()
    run.signal.throwIfAborted()
    const { numUpdatedRows } = await run.act('write', async (ctx) => {
      await notifyLive(ctx, ['budget'])
      return ctx.trx
        .updateTable('figureImport')
        .set({ rowsDone })
        .where('id', '=', importId)
        .where('state', '=', state)
        .executeTakeFirst()
    })
    if (numUpdatedRows === 0n) throw new Cancelled()
  }
}
