import Papa from 'papaparse'

/** How a file's text is cut into rows. */
export interface Dialect {
  delimiter: string
  encoding: 'utf-8' | 'windows-1252'
}

/** Rows are handed on in blocks of about this much text. */
const BLOCK_CHARACTERS = 1 << 20

/** Tells delimiter and encoding from the first bytes of a file. */
export function detectDialect(start: Uint8Array): Dialect {
  const encoding = isUtf8(start) ? 'utf-8' : 'windows-1252'
  const [line = ''] = new TextDecoder(encoding).decode(start).split(/\r?\n/, 1)
  const count = (delimiter: string) => line.split(delimiter).length - 1
  const [delimiter = ';'] = [';', '\t', ',', '|'].sort((a, b) => count(b) - count(a))
  return { delimiter, encoding }
}

/** A sequence cut off at the end is no fault of the encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Cuts a stream of bytes into rows of cells, block by block, so that a file of any length needs little memory. */
export async function* rowBlocks(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { delimiter, encoding }: Dialect,
): AsyncGenerator<string[][]> {
  const decoder = new TextDecoder(encoding)
  let text = ''
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true })
    if (text.length < BLOCK_CHARACTERS) continue
    const end = lastRowEnd(text)
    if (end === 0) continue
    yield parse(text.slice(0, end), delimiter)
    text = text.slice(end)
  }
  text += decoder.decode()
  if (text.trim() !== '') yield parse(text, delimiter)
}

function parse(text: string, delimiter: string): string[][] {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return Papa.parse<string[]>(plain.replace(/\r?\n$/, ''), { delimiter }).data
}

/** Where the last whole row ends: a line break with an even number of quotes before it. */
function lastRowEnd(text: string): number {
  let inside = false
  let end = 0
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) inside = !inside
    else if (code === 0x0a && !inside) end = at + 1
  }
  return end
}
