import { basename } from 'node:path'
import { openFile } from '../documents/open-file.ts'
import { readDocument } from '../documents/read.ts'
import { fromHere, print, tell } from './output.ts'

/** Reads each file as text and prints what `lines` makes of it. Files that cannot be read are told of; returns how many. */
async function eachFile(
  paths: readonly string[],
  lines: (fileName: string, text: string) => Iterable<string>,
): Promise<number> {
  let failed = 0
  for (const path of paths) {
    const opened = await openFile(fromHere(path))
    const reading =
      'problem' in opened ? ({ ok: false, ...opened } as const) : await readDocument(opened.bytes, basename(path))
    if (!reading.ok) {
      failed += 1
      tell(`${path}: ${reading.problem.message}`)
      continue
    }
    for (const problem of reading.document.problems) tell(`${path}: ${problem.message}`)
    for (const line of lines(basename(path), reading.document.text)) await print(line)
  }
  return failed
}

/** Prints every amount of the files, in document order. Needs no database. Returns how many files could not be read. */
export async function extract(paths: readonly string[], format: 'ndjson' | 'table'): Promise<number> {
  const { parseMinutes } = await import('../minutes/parse.ts')
  const { extractFigures } = await import('../extraction/extract.ts')
  const { mentionLines, mentionTable } = await import('../extraction/mention-line.ts')
  return eachFile(paths, (fileName, text) => {
    const minutes = parseMinutes(text)
    const extraction = extractFigures(text, minutes)
    for (const problem of [...minutes.problems, ...extraction.problems]) {
      const { message, place } = problem
      tell(`${fileName}${place ? `:${place.start}` : ''}: ${message}`)
    }
    return format === 'table'
      ? mentionTable(fileName, extraction)
      : mentionLines(fileName, extraction).map((line) => JSON.stringify(line))
  })
}

/** Prints the structure of each file as one object a line. Needs no database. Returns how many files could not be read. */
export async function outline(paths: readonly string[]): Promise<number> {
  const { parseMinutes } = await import('../minutes/parse.ts')
  const { outlineOf } = await import('../minutes/outline.ts')
  return eachFile(paths, (fileName, text) => {
    const minutes = parseMinutes(text)
    for (const { message } of minutes.problems) tell(`${fileName}: ${message}`)
    return [JSON.stringify(outlineOf(fileName, minutes))]
  })
}
