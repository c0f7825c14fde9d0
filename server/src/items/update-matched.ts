import type { ParsedMinutes } from '@kildetal/shared/minutes.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { StoredCluster } from './store.ts'

/**
 * What a further document does to items it cites again. A later meeting's status supersedes the earlier one: at once while nobody has
 * reviewed the item, else as `decidedStatus` for a consultant to accept, since nothing enters the books unseen. The later day is kept.
 */
export async function updateMatched(
  ctx: Context,
  clusters: readonly StoredCluster[],
  minutes: Pick<ParsedMinutes, 'date'>,
): Promise<void> {
  for (const { itemId, known, values } of clusters) {
    if (!known) continue
    const item = await ctx.trx
      .selectFrom('economicItem')
      .select(['state', 'status', 'day'])
      .where('id', '=', itemId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const later = minutes.date !== null && (item.day === null || minutes.date > item.day)
    if (!later) continue
    const superseded = values.status !== null && values.status !== item.status && values.status !== 'noted'
    const set = !superseded
      ? {}
      : item.state === 'accepted'
        ? { decidedStatus: values.status }
        : { status: values.status }
    await ctx.trx
      .updateTable('economicItem')
      .set({ ...set, day: minutes.date, version: sql<number>`version + 1` })
      .where('id', '=', itemId)
      .execute()
  }
}
