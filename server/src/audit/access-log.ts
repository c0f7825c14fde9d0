import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { IdentitySchema } from '../identity/account-tables.ts'

const GATHER_MS = 500
/** While the database does not answer, this many uses are kept to be written later; older ones go. */
const MOST_KEPT = 10_000
/** What the browser asks by itself and tells nothing of anybody. */
const UNTOLD = new Set(['/api/me', '/api/live', '/api/configuration', '/api/openapi.json'])

/** One use of the API. The path stands without its parameters, which may hold what somebody searched for. */
interface Use {
  userId: string
  method: string
  path: string
  status: number
  address: string
  /** Whether the answer carried words of minutes with their names (`open`) or without (`withheld`); null when it carried neither. */
  personalData: 'open' | 'withheld' | null
}

/** Who used which part of the API, written in small batches after the answers, so that it costs a request nothing. */
export interface AccessLog {
  add(use: Use): void
  /** Writes what is kept. Called before the database is left. */
  flush(): Promise<void>
}

/** Opens the log of use. Rows are deleted by housekeeping. */
export function openAccessLog(db: Kysely<IdentitySchema>, log: Logger): AccessLog {
  let kept: Use[] = []
  let planned: NodeJS.Timeout | undefined
  const flush = async () => {
    clearTimeout(planned)
    planned = undefined
    const batch = kept
    kept = []
    if (batch.length === 0) return
    try {
      await db.insertInto('accessLog').values(batch).execute()
    } catch (error) {
      log.error(
        { err: error, uses: batch.length },
        'the log of use could not be written; it is tried again with the next use',
      )
      kept = [...batch, ...kept].slice(-MOST_KEPT)
    }
  }
  return {
    add: (use) => {
      if (UNTOLD.has(use.path)) return
      kept.push({ ...use, path: use.path.slice(0, 500) })
      planned ??= setTimeout(flush, GATHER_MS).unref()
    },
    flush,
  }
}
