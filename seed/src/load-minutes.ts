import { readFile } from 'node:fs/promises'
import { type Actor, asActor, type Context } from '@kildetal/server/context.ts'
import { listItems } from '@kildetal/server/items/list.ts'
import { importDocument } from '@kildetal/server/minutes/import.ts'
import { acceptItem } from '@kildetal/server/review/accept.ts'
import { amendItem } from '@kildetal/server/review/amend.ts'
import type { System } from '@kildetal/server/system.ts'
import { type EconomicItem, ItemListQuery } from '@kildetal/shared/items.ts'
import { oreFromKr } from '@kildetal/shared/money.ts'
import { REVIEWS, type Review } from '../data/reviews.ts'

/**
 * Imports the demonstration's minutes and reviews them as the controller would: every figure in `reviews.ts` is accepted, amended where it
 * says so; what is not listed stays for the reviewer to see. Minutes and figures that are there already are left alone.
 */
export async function loadMinutes(system: System, controller: Actor): Promise<void> {
  for (const { fileName, figures } of REVIEWS) {
    const bytes = await readFile(new URL(`../data/minutes/${fileName}`, import.meta.url))
    const outcome = await importDocument(system, controller, { bytes, fileName, retoldForDemonstration: true })
    if (!outcome.ok) throw new Error(`${fileName}: ${outcome.problem.message}`)
    await asActor(system, controller, 'write', (ctx) => reviewMeeting(ctx, fileName, outcome.meetingId, figures))
  }
}

async function reviewMeeting(
  ctx: Context,
  fileName: string,
  meetingId: string,
  figures: readonly Review[],
): Promise<void> {
  for (const { kr, kind, changes } of figures) {
    const item = await findItem(ctx, meetingId, kr, kind)
    if (!item) throw new Error(`${fileName}: no figure of ${kr} kr.${kind ? ` as ${kind}` : ''}`)
    if (item.state === 'accepted' && item.decidedStatus === null) continue
    const { id, version } = item
    if (changes) await amendItem(ctx, { id, version, changes: await withUnit(ctx, changes), accept: true })
    else await acceptItem(ctx, { id, version })
  }
}

async function findItem(
  ctx: Context,
  meetingId: string,
  kr: number,
  kind: Review['kind'],
): Promise<EconomicItem | undefined> {
  const { items } = await listItems(ctx, ItemListQuery.parse({ meeting: meetingId, limit: '500' }))
  return items.find((item) => item.amountOre === oreFromKr(kr) && (kind === undefined || item.kind === kind))
}

async function withUnit(ctx: Context, { unitSlug, ...changes }: NonNullable<Review['changes']>) {
  if (unitSlug === undefined) return changes
  const unit = await ctx.trx.selectFrom('orgUnit').select('id').where('slug', '=', unitSlug).executeTakeFirstOrThrow()
  return { ...changes, orgUnitId: unit.id }
}
