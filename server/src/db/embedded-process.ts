import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { EmbeddedError } from './embedded-binaries.ts'
import { account, type Cluster, isAlive } from './embedded-cluster.ts'

const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 20_000
const WATCH_EVERY_MS = 1000
/** A server that ends itself this often in one start will not come up by trying again. */
const MOST_ENDS = 20

const SETTINGS = {
  max_connections: '80',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Keeps one postmaster alive: joins a living one, starts one otherwise, and starts it again when it dies. */
export class Supervisor {
  readonly #cluster: Cluster
  readonly #onLog: (message: string) => void
  #watch: NodeJS.Timeout | undefined
  #mending: Promise<void> | undefined

  constructor(cluster: Cluster, onLog: (message: string) => void) {
    this.#cluster = cluster
    this.#onLog = onLog
  }

  /** Starts or joins the server; throws EmbeddedError when it does not come to answer. Watches it from then on. */
  async start(): Promise<void> {
    await this.#ensure()
    this.#watch ??= setInterval(() => this.#look(), WATCH_EVERY_MS).unref()
  }

  #look(): void {
    this.#mending ??= livingPostmaster(this.#cluster)
      .then((pid) => (pid === null ? this.#ensure() : undefined))
      .catch((error: unknown) => this.#onLog(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        this.#mending = undefined
      })
  }

  async #ensure(): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS
    let child: ChildProcess | undefined
    let ends = 0
    let lastError = 'it ends again and again'
    while (Date.now() < deadline && ends <= MOST_ENDS) {
      if (await livingPostmaster(this.#cluster)) {
        const error = await tryConnect(this.#cluster)
        if (!error) return
        lastError = error
      } else if (!child || hasEnded(child)) {
        if (child) ends += 1
        this.#onLog('starting the embedded PostgreSQL')
        await disownLock(this.#cluster)
        child = this.#spawn()
      }
      await pause(child && hasEnded(child) ? 300 : 50)
    }
    throw new EmbeddedError(
      `The embedded PostgreSQL does not answer (${lastError}). Its log is ${this.#cluster.logFile}. DATABASE_URL uses another server.`,
    )
  }

  #spawn(): ChildProcess {
    const { binaries, folder, listening, logFile } = this.#cluster
    const settings = { ...listening, ...SETTINGS }
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const log = openSync(logFile, 'a', 0o600)
    try {
      // Detached: Ctrl-C reaches this process alone, which then stops the server after its last request.
      const child = spawn(binaries.postgres, ['-D', folder, ...parameters], {
        ...account,
        cwd: '/',
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log, log],
      })
      child.on('error', (error) => this.#onLog(`embedded PostgreSQL: ${error.message}`))
      child.unref()
      return child
    } finally {
      closeSync(log)
    }
  }

  /** Stops watching without stopping the server. */
  async forget(): Promise<void> {
    clearInterval(this.#watch)
    await this.#mending
  }

  /** Stops the server in order: sessions end, what was committed is written. */
  async stop(): Promise<void> {
    const pid = await livingPostmaster(this.#cluster)
    if (!pid) return
    process.kill(pid, 'SIGINT')
    const deadline = Date.now() + STOP_LIMIT_MS
    while ((await livingPostmaster(this.#cluster)) === pid && Date.now() < deadline) await pause(20)
  }
}

const hasEnded = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** The process id of this folder's postmaster, or null. A stale lock file of a killed one is recognised by its process being gone. */
export async function livingPostmaster({ folder }: Pick<Cluster, 'folder'>): Promise<number | null> {
  const pid = await lockedBy(folder)
  if (pid === null || !isAlive(pid)) return null
  const command = await commandOf(pid)
  return command === null || command.includes(folder) ? pid : null
}

async function lockedBy(folder: string): Promise<number | null> {
  const lock = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(lock.split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

/** What a process was started with; null where that cannot be known, an empty text when it is dead and not yet buried. */
async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  if (process.platform === 'win32') return null
  const listed = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => null)
  return listed?.stdout ?? null
}

/**
 * After a crash the number in the lock file may be another program's by now, or that of a dead process nobody has buried, and PostgreSQL
 * would refuse to start. Then our own number is put there: PostgreSQL takes its parent's for stale, and still looks whether backends of the
 * dead server use its shared memory, which it could not if the file were removed.
 */
async function disownLock({ folder }: Cluster): Promise<void> {
  const pid = await lockedBy(folder)
  if (pid === null || pid === process.pid || !isAlive(pid)) return
  const command = await commandOf(pid)
  if (command === null || command.includes('postgres')) return
  const path = join(folder, 'postmaster.pid')
  const [, ...rest] = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, [process.pid, ...rest].join('\n'))
}

async function tryConnect({ ownerUrl }: Cluster): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl(ownerUrl, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The same server's address with another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}
