import { spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmod, chown, link, lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Binaries, copyBinaries, EmbeddedError, findBinaries, ROOT_HOME } from './embedded-binaries.ts'

const OWNER = 'kildetal_owner'
export const DATABASE = 'kildetal'
/** The id of `nobody` on Linux; the kernel needs no account of that number. */
const NOBODY = 65_534
const onWindows = process.platform === 'win32'
const asRoot = !onWindows && process.getuid?.() === 0

/** What a child must be spawned with so that PostgreSQL, which refuses root, runs as somebody else. */
export const account = asRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** Where one data folder's server lives and how it is reached. */
export interface Cluster {
  binaries: Binaries
  /** PostgreSQL's own data directory. */
  folder: string
  logFile: string
  ownerUrl: string
  /** `-c` settings that say where it listens. */
  listening: Record<string, string>
}

/** Everything about a data folder's server that is decided without starting it. Makes the folder and its keys on first use. */
export async function describeCluster(dataFolder: string): Promise<Omit<Cluster, 'binaries'>> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  // One spelling of the folder, so that a living server is recognised also when the folder is named through a link.
  const real = await realpath(dataFolder)
  const id = await readOrMake(join(real, 'installation-id'), randomUUID)
  const password = await readOrMake(join(real, 'owner-password'), () => randomBytes(24).toString('base64url'))
  const home = asRoot ? join(ROOT_HOME, id) : real
  const { address, listening } = onWindows ? await loopback(real) : await unixSocket(`${id} ${home}`)
  const ownerUrl = `postgresql://${OWNER}:${password}@${address}/${DATABASE}`
  return { folder: join(home, 'postgresql'), logFile: join(home, 'postgresql.log'), ownerUrl, listening }
}

/** Describes the data folder's server and makes sure that it is initialised and can be started. */
export async function prepareCluster(dataFolder: string): Promise<Cluster> {
  const described = await describeCluster(dataFolder)
  const installed = await findBinaries()
  const home = join(described.folder, '..')
  try {
    const binaries = asRoot ? await copyBinaries(installed) : installed
    await mkdir(home, { recursive: true, mode: 0o700 })
    if (asRoot) await chown(home, NOBODY, NOBODY)
    const cluster = { ...described, binaries }
    await initialise(cluster, home)
    return cluster
  } catch (error) {
    if (error instanceof EmbeddedError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new EmbeddedError(
      `The embedded PostgreSQL cannot be set up here: ${reason}\nSet DATABASE_URL to use another server.`,
      { cause: error },
    )
  }
}

/** A file that is there whole or not at all: whoever reads it never sees half of it, and of two makers one wins. */
async function readOrMake(path: string, make: () => string): Promise<string> {
  const present = await readFile(path, 'utf8').catch(() => '')
  if (present.trim()) return present.trim()
  const half = `${path}.${process.pid}-${randomUUID()}`
  await writeFile(half, make(), { mode: 0o600, flush: true })
  try {
    await link(half, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(half, { force: true })
  }
  return (await readFile(path, 'utf8')).trim()
}

/** A unix socket's path may hold about 100 characters, so it does not stand in the data folder. */
async function unixSocket(seed: string): Promise<{ address: string; listening: Record<string, string> }> {
  const folder = `/tmp/kildetal-${createHash('sha256').update(seed).digest('hex').slice(0, 12)}`
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const { uid } = await lstat(folder)
  if (asRoot && uid === 0) await chown(folder, NOBODY, NOBODY)
  const expected = asRoot ? NOBODY : process.getuid?.()
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== expected)
    throw new EmbeddedError(`${folder} belongs to somebody else. Remove it, or set DATABASE_URL.`)
  await chmod(folder, 0o700)
  return {
    address: encodeURIComponent(folder),
    listening: { listen_addresses: '', unix_socket_directories: folder, unix_socket_permissions: '0700' },
  }
}

/** Windows: the loopback address on a port that was free when the folder was new; the password keeps others out. */
async function loopback(dataFolder: string): Promise<{ address: string; listening: Record<string, string> }> {
  const free = String(await freePort())
  const port = await readOrMake(join(dataFolder, 'database-port'), () => free)
  return { address: `127.0.0.1:${port}`, listening: { listen_addresses: '127.0.0.1', port } }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const isInitialised = (folder: string) =>
  readFile(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  )

/** Initialises beside the folder and renames, so that a folder that is there is whole, and of two processes that begin at once one wins. */
async function initialise(cluster: Cluster, home: string): Promise<void> {
  if (await isInitialised(cluster.folder)) return
  await removeHalves(home)
  const passwordFile = join(home, `initdb-${process.pid}`)
  await writeFile(passwordFile, decodeURIComponent(new URL(cluster.ownerUrl).password), { mode: 0o600 })
  if (asRoot) await chown(passwordFile, NOBODY, NOBODY)
  const half = `${cluster.folder}.${process.pid}`
  const access = ['--username', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  const language = ['--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'da-DK', '--locale', 'C']
  try {
    await run(cluster.binaries.initdb, ['-D', half, ...access, ...language])
    await rename(half, cluster.folder)
  } catch (error) {
    if (!(await isInitialised(cluster.folder))) throw error
  } finally {
    await rm(passwordFile, { force: true })
    await rm(half, { recursive: true, force: true })
  }
}

/** What initialisations left that were cut off: their processes are gone. */
async function removeHalves(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^(?:postgresql\.|initdb-)(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(home, name), { recursive: true, force: true })
  }
}

/** Whether a process of this id exists, also one of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function run(command: string, parameters: string[]): Promise<void> {
  const child = spawn(command, parameters, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0)
    throw new EmbeddedError(
      `The embedded PostgreSQL could not be initialised; set DATABASE_URL to use another server.\n${output.trim()}`,
    )
}
