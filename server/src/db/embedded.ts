import pg from 'pg'
import { EmbeddedError } from './embedded-binaries.ts'
import { DATABASE, describeCluster, prepareCluster } from './embedded-cluster.ts'
import { databaseUrl, livingPostmaster, Supervisor } from './embedded-process.ts'

/** Every process that uses the embedded server holds this lock shared; who gets it alone may stop the server. */
const USERS_LOCK = 4_861_002
/** Held by the one web server of a data folder. */
const SERVER_LOCK = 4_861_003
const JOIN_LIMIT_MS = 60_000

/** A running embedded server. */
export interface EmbeddedServer {
  /** The owner's address, for migrations and psql. */
  ownerUrl: string
  /** Takes the lock of the one web server; throws EmbeddedError when another server runs on this data folder. */
  claim(): Promise<void>
  /** Leaves the server; stops it when nobody else uses it. */
  close(): Promise<void>
}

/**
 * Starts (or joins) the embedded PostgreSQL of a data folder: initialised on first use, on a unix socket in a short folder, no TCP port
 * (Windows: loopback). As root the programs and data live below /var/lib/kildetal and run as nobody. A server that dies is started again.
 * Throws EmbeddedError where none can run, naming DATABASE_URL as the way out.
 */
export async function openEmbedded(dataFolder: string, onLog: (message: string) => void): Promise<EmbeddedServer> {
  const cluster = await prepareCluster(dataFolder)
  const supervisor = new Supervisor(cluster, onLog)
  const presence = new Presence(cluster.ownerUrl, supervisor, onLog)
  try {
    await presence.join()
  } catch (error) {
    await supervisor.forget()
    throw error
  }
  return {
    ownerUrl: cluster.ownerUrl,
    claim: () => presence.claim(dataFolder),
    close: () => presence.leave(),
  }
}

/** The owner's address of a data folder's server and whether it runs now, without starting it. */
export async function findEmbedded(dataFolder: string): Promise<{ ownerUrl: string; running: boolean }> {
  const described = await describeCluster(dataFolder)
  return { ownerUrl: described.ownerUrl, running: (await livingPostmaster(described)) !== null }
}

/** This process's place among the users of the server: one session that holds its locks, opened again when it is lost. */
class Presence {
  readonly #ownerUrl: string
  readonly #supervisor: Supervisor
  readonly #onLog: (message: string) => void
  #session: pg.Client | undefined
  #claimed = false
  #left = false

  constructor(ownerUrl: string, supervisor: Supervisor, onLog: (message: string) => void) {
    this.#ownerUrl = ownerUrl
    this.#supervisor = supervisor
    this.#onLog = onLog
  }

  /** Joins, again and again while the last user of an earlier moment is stopping the server. */
  async join(): Promise<void> {
    const deadline = Date.now() + JOIN_LIMIT_MS
    for (;;) {
      await this.#supervisor.start()
      try {
        return await this.#open()
      } catch (error) {
        if (Date.now() > deadline || !isPassing(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }

  async #open(): Promise<void> {
    const session = new pg.Client({
      connectionString: databaseUrl(this.#ownerUrl, 'postgres'),
      application_name: 'kildetal presence',
    })
    let opened = false
    const onLost = () => {
      if (!opened || this.#left || this.#session !== session) return
      this.#session = undefined
      this.#onLog('lost the session that holds the locks')
      this.#rejoin()
    }
    session.on('error', onLost)
    session.on('end', onLost)
    try {
      await session.connect()
      await session.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK])
      await makeDatabase(session)
      if (this.#claimed) await takeServerLock(session)
    } catch (error) {
      await session.end().catch(() => undefined)
      throw error
    }
    if (this.#left) return void (await session.end().catch(() => undefined))
    opened = true
    this.#session = session
  }

  #rejoin(): void {
    if (this.#left) return
    this.#open().then(
      () => this.#onLog('holding the locks again'),
      () => setTimeout(() => this.#rejoin(), 200).unref(),
    )
  }

  async claim(dataFolder: string): Promise<void> {
    if (!this.#session || !(await takeServerLock(this.#session)))
      throw new EmbeddedError(
        `Another Kildetal server is running on ${dataFolder}. Stop it, or set KILDETAL_DATA to another folder.`,
      )
    this.#claimed = true
  }

  async leave(): Promise<void> {
    if (this.#left) return
    this.#left = true
    const session = this.#session
    await this.#supervisor.forget()
    try {
      await session?.query('SELECT pg_advisory_unlock_shared($1)', [USERS_LOCK])
      const got = await session?.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [USERS_LOCK])
      // The lock is held until the server has ended this session, so nobody joins a server that is stopping.
      if (got?.rows[0]?.got) await this.#supervisor.stop()
    } catch {
      // The server is gone already; there is nothing to leave.
    }
    await session?.end().catch(() => undefined)
  }
}

/** The server is stopping, starting or gone: its own codes of that class, or a connection's fault, which has none or a system's. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return typeof code !== 'string' || code.startsWith('57P') || code.startsWith('08') || code.startsWith('E')
}

async function takeServerLock(session: pg.Client): Promise<boolean> {
  const taken = await session.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [SERVER_LOCK])
  return taken.rows[0]?.got ?? false
}

async function makeDatabase(session: pg.Client): Promise<void> {
  const exists = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (exists.rowCount) return
  await session.query(`CREATE DATABASE ${DATABASE}`).catch((error: { code?: string }) => {
    // Another process made it at the same moment.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}
