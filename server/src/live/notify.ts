import { type Kysely, sql } from 'kysely'
import type { Context } from '../context.ts'

/** The database channel that carries live updates between processes. */
export const LIVE_CHANNEL = 'kildetal_live'

/**
 * Kinds of content that may have changed. A signal names the kind alone, never an object or a value, so it tells nothing to somebody
 * without rights; the browser asks again under its own rights.
 */
export const TOPICS = [
  'items',
  'minutes',
  'imports',
  'pools',
  'ledger',
  'budget',
  'deviations',
  'projects',
  'decisions',
  'findings',
  'organisation',
] as const
export type Topic = (typeof TOPICS)[number]

/** Tells open browsers, once the transaction has committed, that content of these kinds may have changed. */
export async function notifyLive(ctx: Context, topics: readonly Topic[]): Promise<void> {
  await sql`SELECT pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(topics)})`.execute(ctx.trx)
}

/** Has every open stream look whether its session is still there. */
export async function notifySessionEnded<S>(db: Kysely<S>): Promise<void> {
  await sql`SELECT pg_notify(${LIVE_CHANNEL}, '[]')`.execute(db)
}
