import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Actor, asActor, type Context } from '../../context.ts'
import { openKysely, openPool } from '../../db/connect.ts'
import { addressFor } from '../../db/roles.ts'
import type { Schema } from '../../db/schema.ts'
import type { System } from '../../system.ts'

/** A million rows take longer than a request may. */
const STATEMENT_TIMEOUT_MS = 15 * 60_000

/** One row for COPY: tab-parted values, ended by a line break. Values must hold neither. */
export type CopyLines = AsyncIterable<string>

/**
 * Works in one write transaction as the actor, on a connection of its own that can also COPY into a temporary table. The connection is the
 * application's, under the same rights as every request.
 */
export async function inBulk<T>(
  system: System,
  actor: Actor,
  work: (ctx: Context, copy: (statement: string, lines: CopyLines) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { installation, ownerUrl } = system
  const pool = openPool({
    connectionString: addressFor(installation, ownerUrl, installation.roles.app),
    applicationName: 'kildetal import',
    max: 1,
    onError: (error) => system.log.warn({ err: error }, 'database connection of an import lost'),
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  })
  let client: pg.PoolClient | undefined
  pool.on('connect', (connected) => {
    client = connected as pg.PoolClient
  })
  const db = openKysely<Schema>(pool)
  try {
    return await asActor({ ...system, db }, actor, 'write', (ctx) =>
      work(ctx, async (statement, lines) => {
        if (!client) throw new Error('the transaction has no connection')
        const stream = client.query(copyFrom(statement))
        for await (const line of lines) if (!stream.write(line)) await once(stream, 'drain')
        stream.end()
        await finished(stream)
      }),
    )
  } finally {
    await db.destroy()
  }
}
