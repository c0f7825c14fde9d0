import { LARGEST_FILE_BYTES } from '@kildetal/shared/imports.ts'

/** File name endings that can be read. */
export const ACCEPTED = ['.pdf', '.docx', '.html', '.htm', '.txt', '.md'] as const

/** The server takes 200 MB and 200 files a time; an archive goes in several loads well below that, so that reading begins early. */
const LOAD_BYTES = 50 * 1024 * 1024
const LOAD_FILES = 40

/** What a plan needs to know of a file. */
export interface Sized {
  name: string
  size: number
}

/** Why a file is not sent at all. */
export type Refusal = 'unknownType' | 'tooLarge' | 'emptyFile'

function refusalOf({ name, size }: Sized): Refusal | null {
  if (!ACCEPTED.some((ending) => name.toLowerCase().endsWith(ending))) return 'unknownType'
  if (size > LARGEST_FILE_BYTES) return 'tooLarge'
  return size === 0 ? 'emptyFile' : null
}

/** The loads to send one after another, in the order of the files, and the files that cannot be sent with why. */
export function planUpload<File extends Sized>(
  files: readonly File[],
): { loads: File[][]; refused: { file: File; why: Refusal }[] } {
  const loads: File[][] = []
  const refused: { file: File; why: Refusal }[] = []
  let bytes = 0
  for (const file of files) {
    const why = refusalOf(file)
    if (why) {
      refused.push({ file, why })
      continue
    }
    const load = loads.at(-1)
    if (!load || load.length >= LOAD_FILES || bytes + file.size > LOAD_BYTES) {
      loads.push([file])
      bytes = file.size
    } else {
      load.push(file)
      bytes += file.size
    }
  }
  return { loads, refused }
}
