import { type Kysely, sql } from 'kysely'
import { keepEngineAccuracy } from '../accuracy/engine-accuracy.ts'
import type { IdentitySchema } from '../identity/account-tables.ts'
import { readPersonalDataAgain } from '../persons/read-again.ts'
import type { System } from '../system.ts'

const EVERY_MS = 60 * 60 * 1000
/** How long it is kept who used what, and that a token once was: half a year, as is usual for logs of use. */
const KEEP_DAYS = 180

/** Deletes what has had its time: ended sessions, counted attempts, old tokens, the log of use beyond its retention. */
export async function keepHouse(db: Kysely<IdentitySchema>): Promise<void> {
  const limit = sql<Date>`now() - make_interval(days => ${KEEP_DAYS})`
  await db.deleteFrom('accountSession').where('expiresAt', '<', sql<Date>`now()`).execute()
  await db.deleteFrom('signInLimit').where('endsAt', '<', sql<Date>`now()`).execute()
  await db
    .deleteFrom('accessToken')
    .where((eb) => eb.or([eb('revokedAt', '<', limit), eb('expiresAt', '<', limit)]))
    .execute()
  await db.deleteFrom('accessLog').where('at', '<', limit).execute()
}

/** Keeps house at the start and every hour, finds personal data anew where its rules have changed, and measures
 * an edition of the engine that has not been measured yet. Several processes may do so at once. */
export function startHousekeeping(system: System): { stop(): Promise<void> } {
  const { identityDb, log } = system
  let running = Promise.resolve()
  const run = () => {
    running = keepHouse(identityDb)
      .then(() => readPersonalDataAgain(system))
      .then((read) => read > 0 && log.info({ documents: read }, 'personal data found anew'))
      .then(() => keepEngineAccuracy(system))
      .catch((error: unknown) => log.warn({ err: error }, 'housekeeping failed'))
  }
  run()
  const timer = setInterval(run, EVERY_MS).unref()
  return {
    stop: () => {
      clearInterval(timer)
      return running
    },
  }
}
