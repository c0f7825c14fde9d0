import { readConfig } from '../config.ts'
import { findEmbedded } from '../db/embedded.ts'
import { print, tell } from './output.ts'

/** Prints the address of the database, for psql: the owner's, so it opens everything. Does not start the embedded server. */
export async function printDatabaseUrl(): Promise<void> {
  const { databaseUrl, dataFolder } = readConfig(process.env)
  if (databaseUrl) return print(databaseUrl)
  const { ownerUrl, running } = await findEmbedded(dataFolder)
  await print(ownerUrl)
  if (!running) tell('The embedded database is not running now. Start it with `npx pnpm@12 start`.')
}
