import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import type { Actor, Deps } from '../context.ts'
import { DEFAULT_LIMITS, tooLarge } from '../documents/refusals.ts'
import { type ImportOutcome, importDocument } from './import.ts'

/** How one path fared, in the order given; `done` of `total` are finished with it. */
export interface FileProgress {
  path: string
  outcome: ImportOutcome
  done: number
  total: number
}

/** Imports files of the disk one by one, for the command line. A file that cannot be opened is a problem like any other. */
export async function importFiles(
  deps: Deps,
  actor: Actor,
  paths: readonly string[],
  onProgress: (progress: FileProgress) => void,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  for (const path of paths) {
    const outcome = await importPath(deps, actor, path)
    outcomes.push(outcome)
    onProgress({ path, outcome, done: outcomes.length, total: paths.length })
  }
  return outcomes
}

async function importPath(deps: Deps, actor: Actor, path: string): Promise<ImportOutcome> {
  const opened = await open(path)
  if ('problem' in opened) return { ok: false, problem: opened.problem }
  return importDocument(deps, actor, { bytes: opened.bytes, fileName: basename(path) })
}

async function open(path: string): Promise<{ bytes: Uint8Array } | { problem: ReadingProblem }> {
  try {
    // Looked at before it is read: a huge file must not fill the memory to be refused.
    const { size } = await stat(path)
    if (size > DEFAULT_LIMITS.maxBytes) return { problem: tooLarge(size, DEFAULT_LIMITS.maxBytes) }
    return { bytes: await readFile(path) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOENT'
        ? 'Filen findes ikke.'
        : code === 'EISDIR'
          ? 'Det er en mappe, ikke en fil.'
          : 'Filen kan ikke åbnes.'
    return { problem: { code: 'cannot_open', message: reason, place: null } }
  }
}
