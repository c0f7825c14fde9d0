import { basename } from 'node:path'
import type { Actor, Deps } from '../context.ts'
import { openFile } from '../documents/open-file.ts'
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
  const opened = await openFile(path)
  if ('problem' in opened) return { ok: false, problem: opened.problem }
  return importDocument(deps, actor, { bytes: opened.bytes, fileName: basename(path) })
}
