import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../src/db/embedded.ts'
import { databaseUrl } from '../src/db/embedded-process.ts'
import { migrate } from '../src/db/migrate.ts'
import { makeDataFolder, removeDataFolder } from './data-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the migrated database that every test file copies. */
    templateUrl: string
  }
}

/** One real PostgreSQL for the whole run, with one migrated database to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeDataFolder()
  const server = await openEmbedded(folder, () => undefined)
  const owner = new pg.Client({ connectionString: databaseUrl(server.ownerUrl, 'postgres') })
  await owner.connect()
  // A test's data need not outlive the test.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await owner.query(`ALTER SYSTEM SET ${setting} = off`)
  await owner.query('SELECT pg_reload_conf()')
  await owner.query('CREATE DATABASE kildetal_template')
  const templateUrl = databaseUrl(server.ownerUrl, 'kildetal_template')
  await migrate(templateUrl)
  await owner.end()
  project.provide('templateUrl', templateUrl)
  return async () => {
    await server.close()
    await removeDataFolder(folder)
  }
}
