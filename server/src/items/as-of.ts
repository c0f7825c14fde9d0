import type { Status } from '@kildetal/shared/extraction.ts'
import { type RawBuilder, sql } from 'kysely'

/** What meetings had made of an item on an ISO day, as SQL over `economic_item`; without a day, as it stands now, read straight from its columns. */
interface StandingAsOf {
  /** Whether a meeting up to that day speaks of it. */
  known: RawBuilder<boolean>
  status: RawBuilder<Status | null>
  decidedStatus: RawBuilder<Status | null>
  /** The latest meeting that treats it. */
  day: RawBuilder<string | null>
  /** How many places cite it. */
  citations: RawBuilder<number>
}

const NOW: StandingAsOf = {
  known: sql`TRUE`,
  status: sql`economic_item.status`,
  decidedStatus: sql`economic_item.decided_status`,
  day: sql`economic_item.day`,
  citations: sql`(SELECT count(*) FROM mention m WHERE m.item_id = economic_item.id)`,
}

/**
 * `economic_item` is taken to hold the item as it stood that day (`asOfDay`). While no later meeting has decided otherwise its own status tells.
 * Else its last step up to the day does, and before any step what was first read. Expected steps tell nothing, and one that only notes the
 * figure takes no decision back. A meeting without a day counts from the day its document was imported.
 */
export function standingAsOf(asOf: string | undefined): StandingAsOf {
  if (asOf === undefined) return NOW
  const steps = sql`FROM item_step s WHERE s.item_id = economic_item.id AND s.basis <> 'expected'`
  const stepDay = sql`COALESCE(s.day, (SELECT t.known_on FROM meeting t WHERE t.id = s.meeting_id))`
  const decidedLater = sql<boolean>`EXISTS (SELECT ${steps} AND s.step <> 'noted' AND ${stepDay} > ${asOf})`
  const meetings = sql`FROM mention m JOIN meeting t ON t.id = m.meeting_id WHERE m.item_id = economic_item.id AND t.known_on <= ${asOf}`
  return {
    known: sql`EXISTS (SELECT ${meetings})`,
    status: sql`CASE WHEN NOT ${decidedLater} THEN economic_item.status ELSE COALESCE(
      (SELECT CASE s.step WHEN 'recommended' THEN 'proposed' WHEN 'postponed' THEN 'proposed' WHEN 'changed' THEN 'approved' ELSE s.step END
        ${steps} AND ${stepDay} <= ${asOf} ORDER BY s.step = 'noted', ${stepDay} DESC, s.position DESC, s.id LIMIT 1),
      economic_item.extracted ->> 'status') END`,
    decidedStatus: sql`CASE WHEN NOT ${decidedLater} THEN economic_item.decided_status END`,
    day: sql`(SELECT max(t.day) ${meetings})`,
    citations: sql`(SELECT count(*) ${meetings})`,
  }
}
