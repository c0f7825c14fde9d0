import type { ChangeLedgerSettings, LedgerSettings } from '@kildetal/shared/ledger.ts'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { invalid, stale } from '../problems.ts'

/** The amount from which a movement needs a second controller. */
export async function readLedgerSettings(ctx: Context): Promise<LedgerSettings> {
  require(ctx, 'ledger.readLimit')
  return ctx.trx.selectFrom('ledgerSetting').select(['fourEyesFromOre', 'version']).executeTakeFirstOrThrow()
}

/** Changes it, for movements entered from now on; an administrator's, who posts nothing. Throws `stale`, and `invalid` for an amount that is not positive. */
export async function changeLedgerSettings(ctx: Context, input: ChangeLedgerSettings): Promise<LedgerSettings> {
  require(ctx, 'ledger.setLimit')
  const { fourEyesFromOre, version, reason } = input
  if (fourEyesFromOre !== null && fourEyesFromOre <= 0)
    throw invalid('Grænsen skal være større end nul.', [{ path: 'fourEyesFromOre', message: 'Skriv et beløb.' }])
  const before = await readLedgerSettings(ctx)
  const { numUpdatedRows } = await ctx.trx
    .updateTable('ledgerSetting')
    .set({ fourEyesFromOre, version: sql`version + 1` })
    .where('version', '=', version)
    .executeTakeFirst()
  const after = await readLedgerSettings(ctx)
  if (numUpdatedRows === 0n) throw stale(after)
  await notifyLive(ctx, ['ledger'])
  await recordEvent(ctx, {
    action: 'ledger.limit',
    objectType: 'ledger',
    objectId: 'settings',
    before: { fourEyesFromOre: before.fourEyesFromOre },
    after: { fourEyesFromOre },
    reason,
  })
  return after
}
