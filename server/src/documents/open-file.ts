import { readFile, stat } from 'node:fs/promises'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { DEFAULT_LIMITS, tooLarge } from './refusals.ts'

/** A file of the disk as bytes, or why it cannot be had. Looked at before it is read: a huge file must not fill the memory to be refused. */
export async function openFile(path: string): Promise<{ bytes: Uint8Array } | { problem: ReadingProblem }> {
  try {
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
