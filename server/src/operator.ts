import { ROLES } from '@kildetal/shared/identity.ts'
import pg from 'pg'
import type { Actor, Context } from './context.ts'
import { openKysely } from './db/connect.ts'
import type { Schema } from './db/schema.ts'
import type { System } from './system.ts'

/** Whoever holds the owner's address: the command line, and the demonstration's first step. No user, so events name Kildetal itself. */
const OPERATOR: Actor = { userId: '00000000-0000-0000-0000-000000000000', name: 'Kildetal', roles: ROLES }

/**
 * Works in one transaction as the database's owner, past the policies: only for what no user can do, the first administrator and help from the
 * command line when nobody else can sign in. Never reached from a request.
 */
export async function asOperator<T>(
  system: Pick<System, 'ownerUrl' | 'log' | 'today'>,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString: system.ownerUrl, max: 1, application_name: 'kildetal operator' })
  pool.on('error', (error) => system.log.warn({ err: error }, 'database connection lost'))
  const db = openKysely<Schema>(pool)
  try {
    return await db.transaction().execute((trx) => work({ actor: OPERATOR, trx, log: system.log, today: system.today }))
  } finally {
    await db.destroy()
  }
}
