import type { Changes, CorrectionCause } from '@kildetal/shared/changes.ts'
import { type ItemState, ItemValues } from '@kildetal/shared/items.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { itemRows, toEconomicItems } from '../items/rows.ts'

const MOST = 500

/** What `past_row` holds of an item: its columns. */
type Kept = Record<string, unknown> & {
  state: ItemState
  decided_status: string | null
  rejection_reason: string | null
}

interface ChangedDay {
  itemId: string
  day: string
  was: Kept
  became: Kept
  amended: CorrectionCause | null
  by: string | null
}

/** Figures that read otherwise at the end of a day after `since`, up to `asOf`, than before it, each with who changed it and why. */
export async function readCorrections(ctx: Context, since: string, asOf: string): Promise<Changes['corrections']> {
  const { rows } = await sql<ChangedDay>`
    SELECT p.row_id AS item_id, p.known_on AS day, q.data AS was, p.data AS became, person.name AS by,
      (SELECT a.cause FROM item_amendment a WHERE a.item_id = p.row_id AND a.known_on = p.known_on AND NOT a.undone
        ORDER BY a.version DESC LIMIT 1) AS amended
    FROM past_row p
    JOIN past_row q ON q.content = p.content AND q.row_id = p.row_id AND q.until = p.known_on AND q.id <> p.id
    LEFT JOIN person ON person.id = (p.data ->> 'reviewed_by')::uuid
    WHERE p.content = 'economic_item' AND p.known_on > ${since} AND p.known_on <= ${asOf}
    ORDER BY p.known_on DESC, p.row_id LIMIT ${MOST}`.execute(ctx.trx)
  const ids = [...new Set(rows.map(({ itemId }) => itemId))]
  if (ids.length === 0) return []
  const found = await itemRows(ctx, ctx.knownOn).where('economicItem.id', 'in', ids).execute()
  const items = new Map((await toEconomicItems(ctx, found, ctx.knownOn)).map((item) => [item.id, item]))
  const units = await readUnitNames(ctx)
  return rows.flatMap((row) => {
    const item = items.get(row.itemId)
    const changes = differences(row, units)
    const cause = causeOf(row, changes.length > 0)
    if (!item || cause === null) return []
    const { day, by, was, became } = row
    const note = cause === 'rejected' ? became.rejection_reason : null
    return [{ item, day, cause, by, note, stateBefore: was.state, stateAfter: became.state, changes }]
  })
}

/** Null when the day left no trace that anybody would read: a citation moved, say. */
function causeOf({ was, became, amended }: ChangedDay, changed: boolean): CorrectionCause | null {
  if (amended !== null && changed) return amended
  if (was.state !== became.state) return became.state === 'unreviewed' ? 'undone' : became.state
  if (became.decided_status !== null && became.decided_status !== was.decided_status) return 'superseded'
  return changed ? 'undone' : null
}

function differences({ was, became }: ChangedDay, units: ReadonlyMap<string, string>) {
  return Object.keys(ItemValues.shape).flatMap((attribute) => {
    const [before, after] = [was[columnOf(attribute)], became[columnOf(attribute)]]
    if (JSON.stringify(before) === JSON.stringify(after)) return []
    const named = (value: unknown) =>
      attribute === 'orgUnitId' && typeof value === 'string' ? (units.get(value) ?? null) : (value ?? null)
    return [{ attribute, was: named(before), became: named(after) }]
  })
}

const columnOf = (attribute: string) =>
  attribute === 'pool' ? 'pool_name' : attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function readUnitNames(ctx: Context): Promise<Map<string, string>> {
  const units = await ctx.trx.selectFrom('orgUnit').select(['id', 'name']).execute()
  return new Map(units.map(({ id, name }) => [id, name]))
}
