import type { Status } from '@kildetal/shared/extraction.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Source } from '@kildetal/shared/items.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { standingAsOf } from '../items/as-of.ts'
import { firstSources } from '../items/sources.ts'

/** An item's first citation, and what the whole document has of its status. */
export interface ItemCitation {
  /** `Direktionen 23. april 2025, punkt 6` */
  label: string
  source: Source
  status: Status | null
  /** A committee has recommended it. */
  recommended: boolean
  citations: number
}

/** What cites each item, by item id; with a day, in meetings up to it. Items without a citation are not in the map. */
export async function readFirstCitations(
  ctx: Context,
  itemIds: readonly string[],
  asOf?: string,
): Promise<Map<string, ItemCitation>> {
  const ids = [...new Set(itemIds)]
  if (ids.length === 0) return new Map()
  const standing = standingAsOf(asOf)
  const sources = await firstSources(ctx, ids, asOf)
  const items = await ctx.trx
    .selectFrom('economicItem')
    .select(['id', standing.status.as('status'), standing.citations.as('citations')])
    .select(
      sql<boolean>`EXISTS (SELECT FROM item_step WHERE item_id = economic_item.id AND step = 'recommended' AND basis = 'decided'
        AND (${asOf ?? null}::date IS NULL OR day <= ${asOf ?? null}::date))`.as('recommended'),
    )
    .where('id', 'in', ids)
    .execute()
  return new Map(
    items.flatMap(({ id, ...item }) => {
      const source = sources.get(id)
      return source ? [[id, { ...item, source, label: meetingLabel(source) }] as const] : []
    }),
  )
}

/** `Direktionen 23. april 2025, punkt 6` */
function meetingLabel({ body, day, agendaItemNumber }: Source): string {
  const meeting = [body ?? 'Møde', day === null ? null : formatDay(day)].filter((part) => part !== null).join(' ')
  return agendaItemNumber === null ? meeting : `${meeting}, punkt ${agendaItemNumber}`
}
