import { createReadStream } from 'node:fs'
import { appendFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { AuditCheck } from '@kildetal/shared/audit.ts'
import { type Kysely, sql } from 'kysely'
import { type Context, require } from '../context.ts'
import type { System } from '../system.ts'

const BATCH = 5000
/** Further breaks say nothing new. */
const MOST_BREAKS = 100

interface Link {
  id: number
  hash: string
  previousHash: string
  computed: string
}

/** A head as it was written outside the database. */
interface Anchor {
  at: string
  id: number
  hash: string
}

/** Where an installation's heads are written: beside the database, by installation, since a data folder may have seen several. */
export function headsFile({ config, installation }: Pick<System, 'config' | 'installation'>): string {
  return join(config.dataFolder, `audit-heads-${installation.roles.app}.jsonl`)
}

/** Writes the newest link beside the database, unless it is the one written last. Returns its number. */
export async function writeHead<S>(db: Kysely<S>, file: string, lastId: number): Promise<number> {
  const found = await sql<{ id: number; hash: string }>`SELECT id::integer AS id, hash FROM audit_head()`.execute(db)
  const head = found.rows[0]
  if (!head || head.id === lastId) return lastId
  const anchor: Anchor = { at: new Date().toISOString(), ...head }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await appendFile(file, `${JSON.stringify(anchor)}\n`, { mode: 0o600, flush: true })
  return head.id
}

/** The written heads by number. A line that cannot be read is reported, not passed over. */
async function readAnchors(file: string): Promise<{ anchors: Map<number, Anchor>; unreadable: number }> {
  const anchors = new Map<number, Anchor>()
  let unreadable = 0
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  try {
    for await (const line of lines) {
      if (line.trim() === '') continue
      try {
        const anchor = JSON.parse(line) as Anchor
        anchors.set(anchor.id, anchor)
      } catch {
        unreadable += 1
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return { anchors, unreadable }
}

/**
 * Walks the whole chain in batches: every event must hash to what is stored, follow the one before it, and agree with every head that was written
 * outside the database. A changed, removed or inserted event breaks it; a cut tail is shorter than a written head.
 */
export async function verifyAudit(ctx: Context, heads: string): Promise<AuditCheck> {
  require(ctx, 'audit.read')
  const { anchors, unreadable } = await readAnchors(heads)
  const breaks: AuditCheck['breaks'] = []
  const add = (event: number, message: string) => {
    if (breaks.length < MOST_BREAKS) breaks.push({ event, message })
  }
  if (unreadable > 0) add(0, `${unreadable} linjer i filen med gemte hoveder kan ikke læses.`)
  let last = { id: 0, hash: '' }
  let events = 0
  let anchoredAt: string | null = null
  for (;;) {
    const batch = await sql<Link>`SELECT * FROM audit_links(${last.id}, ${BATCH})`.execute(ctx.trx)
    for (const link of batch.rows) {
      if (link.id !== last.id + 1) add(link.id, `Der mangler hændelser mellem nr. ${last.id} og nr. ${link.id}.`)
      else if (link.previousHash !== last.hash)
        add(link.id, `Hændelse nr. ${link.id} følger ikke efter den foregående.`)
      if (link.computed !== link.hash) add(link.id, `Hændelse nr. ${link.id} er ændret, efter at den blev skrevet.`)
      const anchor = anchors.get(link.id)
      if (anchor && anchor.hash !== link.hash)
        add(link.id, `Hændelse nr. ${link.id} er ikke den, der blev gemt uden for databasen ${anchor.at}.`)
      else if (anchor) anchoredAt = anchor.at
      last = { id: link.id, hash: link.hash }
      events += 1
    }
    if (batch.rows.length < BATCH) break
  }
  const newest = [...anchors.keys()].reduce((most, id) => Math.max(most, id), 0)
  if (newest > last.id)
    add(newest, `De nyeste hændelser er væk: nr. ${newest} var skrevet, men loggen ender ved nr. ${last.id}.`)
  return { whole: breaks.length === 0, events, head: events === 0 ? null : last, anchoredAt, breaks }
}
