import type { JobRun } from '../../jobs/boss.ts'
import { notifyLive } from '../../live/notify.ts'

/** Rows between two notes of progress. */
const ROWS = 50_000

/** Raised inside a job whose import was cancelled meanwhile, so that its transaction is rolled back. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/**
 * Notes how many rows are done, in a transaction of its own that open browsers see at once, and stops the work when somebody cancelled it
 * (throws `Cancelled`) or the process ends.
 */
export function progressOf(run: Pick<JobRun, 'act' | 'signal'>, importId: string, state: 'checking' | 'loading') {
  let noted = 0
  return async (rowsDone: number): Promise<void> => {
    if (rowsDone - noted < ROWS) return
    noted = rowsDone
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
