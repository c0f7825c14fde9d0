import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { startAnchoring } from './audit/anchor.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { EmbeddedError } from './db/embedded-binaries.ts'
import { MigrationError } from './db/migrate.ts'
import type { Demonstration } from './identity/routes.ts'
import { jobHandlers } from './job-handlers.ts'
import { startJobs } from './jobs/boss.ts'
import { startHousekeeping } from './jobs/housekeeping.ts'
import { openSystem, type System } from './system.ts'

/** Fills the embedded database on first start and tells the accounts one may sign in with. */
export type LoadDemonstration = (system: System) => Promise<Demonstration>

/** How long running requests may take to end at a stop, and how long the stop may take altogether, in milliseconds. */
const REQUEST_GRACE_MS = 5000
const STOP_GRACE_MS = 20_000

const portTaken = (port: number) =>
  new ConfigError(`Port ${port} is taken by another program. Set PORT to a free one, e.g. PORT=${port + 1}.`)

function rejectListening(reject: (error: Error) => void, port: number) {
  return (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? portTaken(port) : error)
}

/** Fails at once, before any database is started, when the port cannot be had. */
function tryPort({ host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', rejectListening(reject, port))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

type HttpServer = ReturnType<typeof serve>

function listen({ config: { host: hostname, port } }: System, app: ReturnType<typeof createApp>): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server))
    server.once('error', rejectListening(reject, port))
  })
}

/** The port it got, which PORT=0 leaves to the system. */
function portOf(server: HttpServer): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closeServer(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), REQUEST_GRACE_MS)
    cut.unref()
  })
}

/** Resolves at the first signal to stop. Listening from the beginning lets a Ctrl-C during the start end it in order, too. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

/** Opens, serves until told to stop, and stops everything in order. `loadDemonstration` is called only on the embedded database. */
async function run(loadDemonstration: LoadDemonstration): Promise<void> {
  const stopped = stopSignal()
  const config = readConfig(process.env)
  await tryPort(config)
  const system = await openSystem(config, 'server')
  try {
    const demonstration = system.embedded ? await loadDemonstration(system) : null
    const anchoring = startAnchoring(system)
    const housekeeping = startHousekeeping(system)
    const jobs = await startJobs(system, jobHandlers)
    try {
      const server = await listen(system, createApp(system, demonstration))
      process.stdout.write(`Kildetal: http://localhost:${portOf(server)}\n`)
      await stopped
      setTimeout(() => process.exit(1), STOP_GRACE_MS).unref()
      system.stopping.abort()
      await closeServer(server)
    } finally {
      await jobs.stop()
      await housekeeping.stop()
      await anchoring.stop()
    }
  } finally {
    await system.close()
  }
}

/** The server's process: what goes wrong at start is said in one line where the operator can mend it, with its place where we must. */
export async function main(loadDemonstration: LoadDemonstration): Promise<never> {
  try {
    await run(loadDemonstration)
    process.exit(0)
  } catch (error) {
    const expected = error instanceof ConfigError || error instanceof EmbeddedError || error instanceof MigrationError
    process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  }
}
