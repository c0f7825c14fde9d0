import type { Status } from '@kildetal/shared/extraction.ts'
import { type RawBuilder, sql } from 'kysely'

/** What stands of an item on an ISO day, as SQL over `economic_item`; without a day, what stands now, read straight from its columns. */
interface StandingAsOf {
  /** Whether a meeting up to that day speaks of it. A meeting whose day nobody knows makes nothing known on a day. */
  known: RawBuilder<boolean>
  status: RawBuilder<Status | null>
  decidedStatus: RawBuilder<Status | null>
  /** The latest meeting that treats it. */
  day: RawBuilder<string | null>
}

const NOW: StandingAsOf = {
  known: sql`TRUE`,
  status: sql`economic_item.status`,
  decidedStatus: sql`economic_item.decided_status`,
  day: sql`economic_item.day`,
}

/**
 * While no later meeting has decided otherwise, an item stands as it does now, with what consultants corrected. Else its last step up to the
 * day tells, and before any step what was first read. Expected steps tell nothing, and one that only notes the figure takes no decision back.
 */
export function standingAsOf(asOf: string | undefined): StandingAsOf {
  if (asOf === undefined) return NOW
  const steps = sql`FROM item_step s WHERE s.item_id = economic_item.id AND s.basis <> 'expected'`
  const decidedLater = sql<boolean>`EXISTS (SELECT ${steps} AND s.step <> 'noted' AND s.day > ${asOf})`
  const meetings = sql`FROM mention m JOIN meeting t ON t.id = m.meeting_id WHERE m.item_id = economic_item.id AND t.day <= ${asOf}`
  return {
    known: sql`EXISTS (SELECT ${meetings})`,
    status: sql`CASE WHEN NOT ${decidedLater} THEN economic_item.status ELSE COALESCE(
      (SELECT CASE s.step WHEN 'recommended' THEN 'proposed' WHEN 'postponed' THEN 'proposed' WHEN 'changed' THEN 'approved' ELSE s.step END
        ${steps} AND s.day <= ${asOf} ORDER BY s.step = 'noted', s.day DESC, s.position DESC, s.id LIMIT 1),
      economic_item.extracted ->> 'status') END`,
    decidedStatus: sql`CASE WHEN NOT ${decidedLater} THEN economic_item.decided_status END`,
    day: sql`(SELECT max(t.day) ${meetings})`,
  }
}
