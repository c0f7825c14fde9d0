import type { System } from '../system.ts'
import { headsFile, writeHead } from './verify.ts'

const EVERY_MS = 30_000

/** Writes the log's head outside the database at the start, twice a minute while events come, and at the stop. */
export function startAnchoring(system: System): { stop(): Promise<void> } {
  const { identityDb, log } = system
  const file = headsFile(system)
  let lastId = 0
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    writing = writing
      .then(async () => {
        lastId = await writeHead(identityDb, file, lastId)
      })
      .catch((error: unknown) => log.error({ err: error }, 'the head of the audit log could not be written'))
    return writing
  }
  void write()
  const timer = setInterval(write, EVERY_MS).unref()
  return {
    stop: () => {
      clearInterval(timer)
      return write()
    },
  }
}
