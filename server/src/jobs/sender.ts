import type pg from 'pg'
import type { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'

/** How often requests are looked for when no signal came: a signal may be missed, a request may not. */
const SWEEP_MS = 15_000

/** Moves committed requests into the queue. */
export interface Sender {
  /** Looks for requests now. */
  wake(): void
  /** Resolves when every request committed before the call has been handed on. */
  sent(): Promise<void>
  close(): Promise<void>
}

/**
 * Hands requests on when woken and every fifteen seconds besides. A request leaves its table and enters the queue in one transaction, so it is there
 * exactly once whatever dies in between. `onSent` names the kinds that have new work.
 */
export function openSender(pool: pg.Pool, boss: PgBoss, log: Logger, onSent: (kind: string) => void): Sender {
  let running: Promise<void> | undefined
  let asked = false
  let closed = false

  const run = async () => {
    while (asked && !closed) {
      asked = false
      try {
        for (const kind of await send(pool, boss)) onSent(kind)
      } catch (error) {
        log.warn({ err: error }, 'requested jobs could not be sent; they are tried again')
      }
    }
    running = undefined
  }
  const wake = () => {
    asked = true
    running ??= run()
  }
  const sweep = setInterval(wake, SWEEP_MS)
  sweep.unref()
  return {
    wake,
    sent: async () => {
      wake()
      await running
    },
    close: async () => {
      closed = true
      clearInterval(sweep)
      await running
    },
  }
}

async function send(pool: pg.Pool, boss: PgBoss): Promise<Set<string>> {
  const kinds = new Set<string>()
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const taken = await client.query<{ id: string; user_id: string; kind: string; data: unknown }>(
      'DELETE FROM job_request RETURNING id, user_id, kind, data',
    )
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    for (const { id, user_id: userId, kind, data } of taken.rows) {
      await boss.send(kind, { userId, data }, { id, db })
      kinds.add(kind)
    }
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // A connection whose transaction may still be open is not used again.
    client.release(true)
    throw error
  }
  return kinds
}
