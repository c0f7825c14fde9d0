import { ROLES } from '@kildetal/shared/identity.ts'
import { sql } from 'kysely'
import type { Actor, Context } from './context.ts'
import { openKysely, openPool } from './db/connect.ts'
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
  const db = openKysely<Schema>(
    openPool({
      connectionString: system.ownerUrl,
      applicationName: 'kildetal operator',
      max: 1,
      onError: (error) => system.log.warn({ err: error }, 'database connection lost'),
      // A check of everything takes as long as it takes.
      statementTimeoutMs: 0,
    }),
  )
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`SELECT set_config('kildetal.day', ${system.today()}, true)`.execute(trx)
      return work({ actor: OPERATOR, trx, log: system.log, today: system.today })
    })
  } finally {
    await db.destroy()
  }
}
