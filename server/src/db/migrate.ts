import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { migrateQueue } from '../jobs/schema.ts'
import { closeDatabase, closeToPublic } from './rights.ts'
import { ensureInstallation, type Installation, type Roles } from './roles.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** One number for all processes that might migrate the same database at once. */
const MIGRATION_LOCK = 4_861_001

/** Raised when an applied migration's text has changed since: the database and the code disagree about history. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

interface Migration {
  name: string
  sql: string
  checksum: string
}

async function readMigrations(roles: Roles): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8')
      const sql = text.replace(/\{\{(app|user|identity|jobs)\}\}/g, (_, role: keyof Roles) => roles[role])
      return { name, sql, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings a database to the newest schema, as its owner. Several processes may call it at once: one migrates, the others wait. Each
 * migration is one transaction. Returns the installation and the names of what was applied.
 */
export async function migrate(ownerUrl: string): Promise<{ installation: Installation; applied: string[] }> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'kildetal migrate' })
  await owner.connect()
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const installation = await ensureInstallation(owner)
    await owner.query(
      'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    const done = await owner.query<{ name: string; checksum: string }>('SELECT name, checksum FROM schema_migration')
    const known = new Map(done.rows.map((row) => [row.name, row.checksum]))
    const applied: string[] = []
    for (const migration of await readMigrations(installation.roles)) {
      const checksum = known.get(migration.name)
      if (checksum === migration.checksum) continue
      if (checksum !== undefined) throw new MigrationError(`${migration.name} was changed after it was applied`)
      await apply(owner, migration)
      applied.push(migration.name)
    }
    if (applied.length > 0) await closeToPublic(owner, installation.roles)
    await closeDatabase(owner, installation.roles)
    await migrateQueue(owner, installation.roles)
    return { installation, applied }
  } finally {
    await owner.end()
  }
}

async function apply(owner: pg.Client, migration: Migration): Promise<void> {
  await owner.query('BEGIN')
  try {
    await owner.query(migration.sql)
    await owner.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw new MigrationError(`${migration.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
