import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** What a verb did to one object. `before` and `after` hold the fields that changed; null where there is none. */
export interface AuditEntry {
  /** Verb in the past, dotted by domain: `item.accepted`, `movement.posted`. */
  action: string
  objectType: string
  objectId: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason?: string | null
}

/**
 * Records an event in the verb's own transaction, so that a change without its event cannot be. Call it last: it holds the lock that keeps
 * the chain in one line. Number, time, user and hash are the database's.
 */
export async function recordEvent(ctx: Context, entry: AuditEntry): Promise<void> {
  const { action, objectType, objectId, before, after, reason = null } = entry
  await sql`INSERT INTO audit_event (id, at, user_id, user_name, action, object_type, object_id, before, after, reason, previous_hash, hash)
    VALUES (0, now(), NULL, '', ${action}, ${objectType}, ${objectId},
      ${before === null ? null : JSON.stringify(before)}::jsonb, ${after === null ? null : JSON.stringify(after)}::jsonb, ${reason}, '', '')`.execute(
    ctx.trx,
  )
}
