import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Binaries, copyBinaries, EmbeddedError, findBinaries, ROOT_HOME } from './embedded-binaries.ts'

const OWNER = 'kildetal_owner'
const DATABASE = 'kildetal'
/** The id of `nobody` on Linux; the kernel needs no account of that number. */
const NOBODY = 65_534
/** Every process that uses the embedded server holds this lock shared; who gets it alone may stop the server. */
const USERS_LOCK = 4_861_002
/** Held by the one web server of a data folder. */
const SERVER_LOCK = 4_861_003

const asRoot = process.platform !== 'win32' && process.getuid?.() === 0
const account = asRoot ? { uid: NOBODY, gid: NOBODY } : {}

interface Cluster {
  binaries: Binaries
  folder: string
  socketFolder: string
  logFile: string
  ownerUrl: string
}

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
 * Starts (or joins) the embedded PostgreSQL of a data folder: initialised on first use, on a unix socket in a short folder, no TCP port.
 * As root the programs and data live below /var/lib/kildetal and run as nobody. A server that dies is started again.
 * Throws EmbeddedError where none can run, naming DATABASE_URL as the way out.
 */
export async function openEmbedded(dataFolder: string, onLog: (message: string) => void): Promise<EmbeddedServer> {
  const cluster = await prepare(dataFolder)
  const supervisor = new Supervisor(cluster, onLog)
  await supervisor.start()
  const session = new pg.Client({
    connectionString: databaseUrl(cluster.ownerUrl, 'postgres'),
    application_name: 'kildetal',
  })
  session.on('error', (error) => onLog(`lost the session that holds the locks: ${error.message}`))
  await session.connect()
  await session.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK])
  const exists = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (exists.rowCount === 0) await session.query(`CREATE DATABASE ${DATABASE}`)
  return {
    ownerUrl: cluster.ownerUrl,
    claim: () => claim(session, dataFolder),
    close: () => leave(session, supervisor),
  }
}

async function claim(session: pg.Client, dataFolder: string): Promise<void> {
  const taken = await session.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [SERVER_LOCK])
  if (!taken.rows[0]?.got)
    throw new EmbeddedError(
      `Another Kildetal server is running on ${dataFolder}. Stop it, or set KILDETAL_DATA to another folder.`,
    )
}

async function leave(session: pg.Client, supervisor: Supervisor): Promise<void> {
  let alone = false
  try {
    await session.query('SELECT pg_advisory_unlock_shared($1)', [USERS_LOCK])
    const got = await session.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [USERS_LOCK])
    alone = got.rows[0]?.got ?? false
  } catch {
    // The server is gone already; there is nothing to leave.
  }
  supervisor.forget()
  await session.end().catch(() => undefined)
  if (alone) await supervisor.stop()
}

/** The same server's address with another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}

async function prepare(dataFolder: string): Promise<Cluster> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const id = await readOrMake(join(dataFolder, 'installation-id'), () => randomUUID())
  const password = await readOrMake(join(dataFolder, 'owner-password'), () => randomBytes(24).toString('base64url'))
  const installed = await findBinaries()
  const binaries = asRoot ? await copyBinaries(installed) : installed
  const home = asRoot ? join(ROOT_HOME, id) : dataFolder
  await mkdir(home, { recursive: true, mode: 0o700 })
  if (asRoot) await chown(home, NOBODY, NOBODY)
  const socketFolder = await makeSocketFolder(id)
  const ownerUrl = `postgresql://${OWNER}:${password}@${encodeURIComponent(socketFolder)}/${DATABASE}`
  const cluster = {
    binaries,
    folder: join(home, 'postgresql'),
    socketFolder,
    logFile: join(home, 'postgresql.log'),
    ownerUrl,
  }
  await initialise(cluster, home, password)
  return cluster
}

async function readOrMake(path: string, make: () => string): Promise<string> {
  try {
    await writeFile(path, make(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(path, 'utf8')).trim()
}

/** A unix socket's path may hold about 100 characters, so it does not stand in the data folder. */
async function makeSocketFolder(id: string): Promise<string> {
  const folder = join(
    process.platform === 'win32' ? tmpdir() : '/tmp',
    `kildetal-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`,
  )
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  if (asRoot) await chown(folder, NOBODY, NOBODY)
  const { uid } = await lstat(folder)
  const expected = asRoot ? NOBODY : process.getuid?.()
  if (expected !== undefined && uid !== expected)
    throw new EmbeddedError(`${folder} belongs to somebody else. Remove it, or set DATABASE_URL.`)
  await chmod(folder, 0o700)
  return folder
}

async function initialise(cluster: Cluster, home: string, password: string): Promise<void> {
  const version = join(cluster.folder, 'PG_VERSION')
  if (await readFile(version).catch(() => null)) return
  // A folder without its version file is an initialisation that was cut off.
  await rm(cluster.folder, { recursive: true, force: true })
  const passwordFile = join(home, `initdb-${process.pid}`)
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (asRoot) await chown(passwordFile, NOBODY, NOBODY)
  const half = `${cluster.folder}.${process.pid}`
  try {
    const options = ['--username', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8']
    await run(cluster.binaries.initdb, [
      '-D',
      half,
      ...options,
      '--locale-provider',
      'icu',
      '--icu-locale',
      'da-DK',
      '--locale',
      'C',
    ])
    await rename(half, cluster.folder)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(half, { recursive: true, force: true })
  }
}

async function run(command: string, parameters: string[]): Promise<void> {
  const child = spawn(command, parameters, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0)
    throw new EmbeddedError(
      `The embedded PostgreSQL could not be initialised; set DATABASE_URL to use another server.\n${output.trim()}`,
    )
}

/** Keeps one postmaster alive: joins a living one, starts one otherwise, and starts it again when it dies. */
class Supervisor {
  readonly #cluster: Cluster
  readonly #onLog: (message: string) => void
  #watch: NodeJS.Timeout | undefined
  #starting: Promise<void> | undefined

  constructor(cluster: Cluster, onLog: (message: string) => void) {
    this.#cluster = cluster
    this.#onLog = onLog
  }

  async start(): Promise<void> {
    await this.#ensure()
    this.#watch = setInterval(() => {
      this.#starting ??= this.#ensure()
        .catch((error: unknown) =>
          this.#onLog(`embedded PostgreSQL: ${error instanceof Error ? error.message : String(error)}`),
        )
        .finally(() => {
          this.#starting = undefined
        })
    }, 1000)
    this.#watch.unref()
  }

  async #ensure(): Promise<void> {
    const deadline = Date.now() + 60_000
    let child: ChildProcess | undefined
    let lastError = ''
    while (Date.now() < deadline) {
      if (await livingPostmaster(this.#cluster)) {
        const error = await tryConnect(this.#cluster)
        if (!error) return
        lastError = error
      } else if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
        this.#onLog('starting the embedded PostgreSQL')
        child = this.#spawn()
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new EmbeddedError(
      `The embedded PostgreSQL does not answer (${lastError}). Its log is ${this.#cluster.logFile}. DATABASE_URL uses another server.`,
    )
  }

  #spawn(): ChildProcess {
    const { binaries, folder, socketFolder, logFile } = this.#cluster
    const settings = {
      listen_addresses: '',
      unix_socket_directories: socketFolder,
      unix_socket_permissions: '0700',
      max_connections: '80',
      shared_buffers: '256MB',
      work_mem: '16MB',
      maintenance_work_mem: '128MB',
      max_wal_size: '2GB',
      jit: 'off',
      timezone: 'UTC',
      log_timezone: 'UTC',
    }
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const log = openSync(logFile, 'a', 0o600)
    // Detached: Ctrl-C reaches this process alone, which then stops the server after its last request.
    const child = spawn(binaries.postgres, ['-D', folder, ...parameters], {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
    })
    child.on('error', (error) => this.#onLog(`embedded PostgreSQL: ${error.message}`))
    child.unref()
    closeSync(log)
    return child
  }

  /** Stops watching without stopping the server. */
  forget(): void {
    clearInterval(this.#watch)
  }

  async stop(): Promise<void> {
    const pid = await livingPostmaster(this.#cluster)
    if (!pid) return
    process.kill(pid, 'SIGINT')
    const deadline = Date.now() + 20_000
    while ((await livingPostmaster(this.#cluster)) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The process id of this folder's postmaster, or null. A stale lock file of a killed one is recognised by its process being gone. */
async function livingPostmaster({ folder }: Cluster): Promise<number | null> {
  const lock = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(lock.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  try {
    process.kill(pid, 0)
  } catch {
    return null
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return command === null || command.includes(folder) ? pid : null
}

async function tryConnect({ ownerUrl }: Cluster): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl(ownerUrl, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return null
  } catch (error) {
    await client.end().catch(() => undefined)
    return error instanceof Error ? error.message : String(error)
  }
}
