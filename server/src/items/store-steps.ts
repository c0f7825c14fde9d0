import type { Insertable } from 'kysely'
import type { Context } from '../context.ts'
import type { Schema } from '../db/schema.ts'
import type { ReadMinutes } from '../minutes/read-minutes.ts'
import { stepsOf } from './steps.ts'
import type { StoredCluster, StoredMinutes } from './store.ts'

/** Words after a mention in which a treatment is announced: usually the next sentence. */
const REACH = 400

/** Stores what this document knows of each figure's way; a step that another document told already is kept once. */
export async function storeSteps(
  ctx: Context,
  clusters: readonly StoredCluster[],
  read: ReadMinutes,
  stored: StoredMinutes,
  bodies: readonly string[],
): Promise<void> {
  const { text } = read.document
  const meeting = { body: read.minutes.body, day: read.minutes.date }
  const rows: Insertable<Schema['itemStep']>[] = clusters.flatMap((cluster) => {
    const sentences = cluster.mentions.map(({ end }) => paragraphAfter(text, end))
    return stepsOf(cluster, meeting, cluster.agendaItem?.item ?? null, sentences, bodies).map((step, position) => {
      return {
        itemId: cluster.itemId,
        step: step.step,
        basis: step.basis,
        body: step.body,
        day: step.day,
        mentionId: cluster.mentionIds[step.mention] ?? null,
        meetingId: stored.meetingId,
        position,
      }
    })
  })
  for (const row of rows)
    await ctx.trx
      .insertInto('itemStep')
      .values(row)
      .onConflict((conflict) => {
        const same = conflict.columns(['itemId', 'body', 'day', 'step'])
        if (row.basis === 'expected') return same.doNothing()
        const { basis, mentionId, meetingId, position } = row
        // The announced meeting's own minutes tell it now.
        return same.doUpdateSet({ basis, mentionId, meetingId, position }).where('itemStep.basis', '=', 'expected')
      })
      .execute()
}

/** The rest of the mention's paragraph. */
function paragraphAfter(text: string, end: number): string {
  const rest = text.slice(end, end + REACH)
  const gap = rest.search(/\n[ \t\r]*\n/)
  return gap === -1 ? rest : rest.slice(0, gap)
}
