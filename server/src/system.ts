import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { type AccessLog, openAccessLog } from './audit/access-log.ts'
import type { Config } from './config.ts'
import type { Deps } from './context.ts'
import { type Db, openKysely, openPool } from './db/connect.ts'
import { type EmbeddedServer, openEmbedded } from './db/embedded.ts'
import { migrate } from './db/migrate.ts'
import { addressFor, derivedKey, type Installation } from './db/roles.ts'
import type { Schema } from './db/schema.ts'
import type { IdentitySchema } from './identity/account-tables.ts'
import { createSignIn, type SignIn } from './identity/sign-in.ts'
import { openSignals, type Signals } from './live/signals.ts'

/** Everything a process needs of Kildetal, opened: the migrated database under its roles, sign-in, the log. */
export interface System extends Deps {
  config: Config
  installation: Installation
  ownerUrl: string
  identityDb: Kysely<IdentitySchema>
  signIn: SignIn
  /** Signals between processes; opens its connection with the first listener. */
  signals: Signals
  /** Aborted when the process begins to stop: open streams end, no new ones begin. */
  stopping: AbortController
  /** Who used which part of the API. */
  accessLog: AccessLog
  /** True while so many requests wait for a connection that a further one would wait in vain. */
  isOverloaded(): boolean
  /** Undefined with DATABASE_URL. */
  embedded: EmbeddedServer | undefined
  /** Ends the pools, then leaves the embedded server (stopped when nobody else uses it). */
  close(): Promise<void>
}

/** The demonstration's accounts end in March 2025 and its last meeting was on 23 April. */
const DEMONSTRATION_DAY = '2025-04-24'

/** Today where the municipality is, as ISO text. */
function dayInCopenhagen(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
}

/** Requests that may wait for a connection; at some milliseconds each, the last one waits a second or two. */
const MOST_WAITING = 200

const poolSize = { server: { app: 20, identity: 6 }, cli: { app: 3, identity: 1 } }

/** Opens and migrates the database and everything that rests on it. `purpose` decides how many connections are held. */
export async function openSystem(config: Config, purpose: 'server' | 'cli'): Promise<System> {
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: purpose === 'cli' }))
  const embedded = config.databaseUrl
    ? undefined
    : await openEmbedded(config.dataFolder, (message) => log.info(message))
  try {
    if (purpose === 'server') await embedded?.claim()
    const ownerUrl = embedded?.ownerUrl ?? config.databaseUrl ?? ''
    const { installation, applied } = await migrate(ownerUrl)
    if (applied.length > 0) log.info({ applied }, 'database migrated')
    return openPools(config, { log, installation, ownerUrl, embedded }, poolSize[purpose])
  } catch (error) {
    await embedded?.close()
    throw error
  }
}

function openPools(
  config: Config,
  parts: Pick<System, 'log' | 'installation' | 'ownerUrl' | 'embedded'>,
  max: { app: number; identity: number },
): System {
  const { log, installation, ownerUrl, embedded } = parts
  const onError = (error: Error) => log.warn({ err: error }, 'database connection lost')
  const poolFor = (role: 'app' | 'identity') =>
    openPool({
      connectionString: addressFor(installation, ownerUrl, installation.roles[role]),
      applicationName: `kildetal ${role}`,
      max: max[role],
      // better-auth compares moments as Date objects; with texts in their place no session would ever end.
      plainTypes: role === 'identity',
      onError,
    })
  const pools = { app: poolFor('app'), identity: poolFor('identity') }
  const db: Db = openKysely<Schema>(pools.app)
  const identityDb = openKysely<IdentitySchema>(pools.identity)
  const accessLog = openAccessLog(identityDb, log)
  const signals = openSignals(addressFor(installation, ownerUrl, installation.roles.app), log)
  const origins =
    config.origins.length > 0 ? config.origins : [`http://localhost:${config.port}`, `http://127.0.0.1:${config.port}`]
  return {
    ...parts,
    config,
    db,
    identityDb,
    signals,
    accessLog,
    isOverloaded: () => pools.app.waitingCount >= MOST_WAITING || pools.identity.waitingCount >= MOST_WAITING,
    stopping: new AbortController(),
    userRole: installation.roles.user,
    today: embedded ? () => DEMONSTRATION_DAY : dayInCopenhagen,
    signIn: createSignIn({ db: identityDb, secret: derivedKey(installation, 'sign-in'), origins }),
    close: async () => {
      await accessLog.flush()
      await Promise.all([signals.close(), db.destroy(), identityDb.destroy()])
      await embedded?.close()
    },
  }
}
