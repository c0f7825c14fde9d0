import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { type Actor, asActor, type Deps, require } from '../context.ts'
import { findDocument, lockContent } from '../documents/store.ts'
import { hashOf, readMinutes } from './read-minutes.ts'
import { storeMinutes } from './store.ts'

/** A file to be imported. `retoldForDemonstration` marks minutes whose wording is not the municipality's. */
export interface ImportedFile {
  bytes: Uint8Array
  fileName: string
  retoldForDemonstration?: boolean
}

/** What became of a file: its minutes (`known` when they were there already), or why there are none. */
export type ImportOutcome =
  | { ok: true; documentId: string; meetingId: string; known: boolean }
  | { ok: false; problem: ReadingProblem }

/**
 * Imports one file of minutes as an actor who may. The same content is stored once however often and however many at a time import it.
 * Reading happens outside any transaction, storing in one: a fault leaves nothing behind. Bad input is a problem, never an error.
 */
export async function importDocument(deps: Deps, actor: Actor, file: ImportedFile): Promise<ImportOutcome> {
  require({ actor }, 'minutes.import')
  const sha256 = hashOf(file.bytes)
  const there = await asActor(deps, actor, 'read', (ctx) => findDocument(ctx, sha256))
  if (there) return { ok: true, ...there, known: true }
  const reading = await readMinutes(file.bytes, file.fileName)
  if (!reading.ok) return reading
  return asActor(deps, actor, 'write', async (ctx) => {
    await lockContent(ctx, sha256)
    const meanwhile = await findDocument(ctx, sha256)
    if (meanwhile) return { ok: true, ...meanwhile, known: true }
    const { documentId, meetingId } = await storeMinutes(ctx, reading.read, file.retoldForDemonstration ?? false)
    return { ok: true, documentId, meetingId, known: false }
  })
}
