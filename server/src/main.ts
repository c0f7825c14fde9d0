import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { EmbeddedError } from './db/embedded-binaries.ts'
import { MigrationError } from './db/migrate.ts'
import type { Demonstration } from './identity/routes.ts'
import { openSystem, type System } from './system.ts'

/** Fills the embedded database on first start and tells the accounts one may sign in with. */
export type LoadDemonstration = (system: System) => Promise<Demonstration>

function listen(system: System, app: ReturnType<typeof createApp>): Promise<ReturnType<typeof serve>> {
  const { host: hostname, port } = system.config
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? new ConfigError(`Port ${port} is taken by another program. Set PORT to a free one, e.g. PORT=3001.`)
          : error,
      )
    })
  })
}

/** Opens, serves and, on the first signal, stops everything in order. `loadDemonstration` is called only on the embedded database. */
async function run(loadDemonstration: LoadDemonstration): Promise<void> {
  const system = await openSystem(readConfig(process.env), 'server')
  let server: ReturnType<typeof serve>
  try {
    const demonstration = system.embedded ? await await loadDemonstration(system) : null
    server = await listen(system, createApp(system, demonstration))
  } catch (error) {
    await system.close()
    throw error
  }
  process.stdout.write(`Kildetal: http://localhost:${system.config.port}\n`)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    const finished = setTimeout(() => process.exit(1), 15_000)
    finished.unref()
    server.close(async () => {
      await system.close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

/** The server's process: what goes wrong at start is said in one line where the operator can mend it, with its place where we must. */
export function main(loadDemonstration: LoadDemonstration): Promise<void> {
  return run(loadDemonstration).catch((error: unknown) => {
    const expected = error instanceof ConfigError || error instanceof EmbeddedError || error instanceof MigrationError
    process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
}
