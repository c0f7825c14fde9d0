import type pg from 'pg'
import type { Roles } from '../db/roles.ts'

/** The queue has a schema of its own, named after its role, so that several installations can share a database. */
export function queueSchema(roles: Roles): string {
  return roles.jobs
}

/**
 * Brings the queue's schema to the version of the installed pg-boss, as the owner, and lets the jobs role use it: it reads and writes rows
 * and owns nothing. Called with the migration lock held.
 */
export async function migrateQueue(owner: pg.Client, roles: Roles): Promise<void> {
  const { PgBoss } = await import('pg-boss')
  const schema = queueSchema(roles)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => owner.query(text, values) },
    schema,
    supervise: false,
    schedule: false,
  })
  const before = (await boss.isInstalled()) ? await boss.schemaVersion() : null
  await boss.start()
  const after = await boss.schemaVersion()
  await boss.stop({ graceful: false })
  if (before === after) return
  await owner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${roles.jobs}`)
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${roles.jobs}`)
  await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${roles.jobs}`)
  await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${roles.jobs}`)
}
