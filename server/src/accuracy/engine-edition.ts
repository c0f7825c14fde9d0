import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the engine consists of, rules and examples, below server/src. */
const FOLDERS = ['extraction', 'minutes', 'accuracy'] as const
const SOURCE = fileURLToPath(new URL('../', import.meta.url))

let known: Promise<string> | undefined

/** A hash of the engine's rules and examples: another edition of either is another hash. Read once a process. */
export function engineEdition(): Promise<string> {
  known ??= hashFolders()
  return known
}

async function hashFolders(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of FOLDERS) {
    const names = await readdir(join(SOURCE, folder), { recursive: true })
    for (const name of names.sort()) {
      if (!/\.(?:ts|txt|json)$/.test(name) || name.endsWith('.test.ts')) continue
      hash.update(`${folder}/${name}\0`).update(await readFile(join(SOURCE, folder, name)))
    }
  }
  return hash.digest('hex')
}
