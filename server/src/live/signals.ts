import pg from 'pg'
import type { Logger } from 'pino'

/** Signals between processes over the database: one connection a process, however many listen. */
export interface Signals {
  /**
   * Calls `listener` for every signal on the channel, and with null whenever signals may have been missed (the first connection, a
   * reconnection). Returns the way to stop. The channel is a name from the code, never from a request.
   */
  on(channel: string, listener: (payload: string | null) => void): () => void
  close(): Promise<void>
}

const LONGEST_PAUSE_MS = 5000

/** Opens nothing until the first listener comes; after that one connection, opened again with growing pauses when it is lost. */
export function openSignals(connectionString: string, log: Logger): Signals {
  const listeners = new Map<string, Set<(payload: string | null) => void>>()
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let opening: Promise<void> | undefined
  let closed = false
  let failures = 0

  const tell = (channel: string, payload: string | null) => {
    for (const listener of listeners.get(channel) ?? []) listener(payload)
  }

  const again = () => {
    if (closed || timer) return
    const pause = Math.min(LONGEST_PAUSE_MS, 50 * 2 ** failures)
    failures += 1
    timer = setTimeout(() => {
      timer = undefined
      open()
    }, pause)
    timer.unref()
  }

  const connect = async () => {
    const fresh = new pg.Client({ connectionString, application_name: 'kildetal signals', keepAlive: true })
    let lost = false
    const onLost = () => {
      if (lost) return
      lost = true
      if (client === fresh) client = undefined
      again()
    }
    fresh.on('error', (error) => {
      log.warn({ err: error }, 'signals lost')
      onLost()
    })
    fresh.on('end', onLost)
    fresh.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''))
    try {
      await fresh.connect()
      for (const channel of listeners.keys()) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      if (closed || lost) return void (await fresh.end().catch(() => undefined))
      client = fresh
      failures = 0
      for (const channel of listeners.keys()) tell(channel, null)
    } catch (error) {
      log.warn({ err: error }, 'signals cannot be heard')
      await fresh.end().catch(() => undefined)
      onLost()
    }
  }

  const open = () => {
    opening = connect()
  }

  return {
    on: (channel, listener) => {
      const heard = listeners.get(channel)
      if (heard) heard.add(listener)
      else {
        listeners.set(channel, new Set([listener]))
        if (client) {
          client.query(`LISTEN ${pg.escapeIdentifier(channel)}`).then(
            () => tell(channel, null),
            (error: unknown) => log.warn({ err: error }, 'signals cannot be heard'),
          )
        } else if (!opening) open()
      }
      return () => void listeners.get(channel)?.delete(listener)
    },
    close: async () => {
      closed = true
      clearTimeout(timer)
      await opening
      await client?.end().catch(() => undefined)
    },
  }
}
