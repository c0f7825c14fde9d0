import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import type { RefusalCode } from './refusals.ts'

/** A file's characters, with notes on how they were found, or why they could not be. */
export type Decoded = { text: string; problems: ReadingProblem[] } | { refused: RefusalCode }

const NOTES: Record<string, string> = {
  'windows-1252': 'Windows-1252 (Latin-1)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

/** Letters and signs that Danish text holds beyond ASCII, as single bytes of Windows-1252. */
const DANISH_BYTES = new Set(
  [...'æøåÆØÅéÉèüÜöÖäÄáóôêëïñç§½¼¾²³°´·×÷±«»–—‘’“”„•…€£\u00a0\u00ad'].map((sign) => windows1252Byte(sign)),
)

function windows1252Byte(sign: string): number {
  const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'.indexOf(sign)
  return high >= 0 ? 0x80 + high : (sign.codePointAt(0) ?? 0)
}

/**
 * Decodes a text file. UTF-8 is the file as it stands: a byte order mark stays as one unit, so that positions equal those of
 * `readFileSync(file, 'utf8')`. UTF-16 is known by its mark or by where its zero bytes stand; single-byte text counts as Windows-1252
 * when nearly all its bytes beyond ASCII are Danish letters and signs. Whatever was assumed is noted.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  if (wide) return decodeWide(bytes, wide)
  if (holdsControls(bytes)) return { refused: 'unknown_format' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problems: [] }
  } catch {
    return decodeBroken(bytes)
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.byteLength < 4 || bytes.byteLength % 2 !== 0) return null
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 2) {
    if (sample[index] === 0) even++
    if (sample[index + 1] === 0) odd++
  }
  const units = sample.length / 2
  if (even === 0 && odd > units * 0.7) return 'utf-16le'
  if (odd === 0 && even > units * 0.7) return 'utf-16be'
  return null
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    if (text.includes('\0')) return { refused: 'unknown_format' }
    return { text, problems: [assumed(encoding)] }
  } catch {
    return { refused: 'unknown_encoding' }
  }
}

/** Control characters no text holds (tab, line ends and form feed aside) make a file binary. */
function holdsControls(bytes: Uint8Array): boolean {
  // Counted loops: over 50 MB an iterator takes fifteen times as long.
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) return true
  }
  return false
}

/** Bytes that are not UTF-8: damaged UTF-8 when nearly all its longer sequences are whole, else a single-byte encoding or none. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let lost = 0
  let whole = 0
  for (let index = 0; index < lenient.length; index++) {
    const unit = lenient.charCodeAt(index)
    if (unit === 0xfffd) lost++
    else if (unit >= 0x80) whole++
  }
  if (whole >= 10 * lost) return { text: lenient, problems: [damaged(lenient, lost)] }
  let high = 0
  let danish = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) continue
    high++
    if (DANISH_BYTES.has(byte)) danish++
  }
  if (danish < high * 0.95) return { refused: 'unknown_encoding' }
  return { text: new TextDecoder('windows-1252').decode(bytes), problems: [assumed('windows-1252')] }
}

function assumed(encoding: string): ReadingProblem {
  return {
    code: 'encoding_assumed',
    message: `Filen er ikke gemt som UTF-8; den er læst som ${NOTES[encoding] ?? encoding}. Kontrollér, at æ, ø og å står rigtigt.`,
    place: null,
  }
}

function damaged(text: string, lost: number): ReadingProblem {
  const start = text.indexOf('\ufffd')
  return {
    code: 'damaged_characters',
    message: `${lost} tegn i filen er beskadiget og står som �. Kontrollér stedet mod kilden.`,
    place: { start, end: start + 1, quote: '\ufffd' },
  }
}

/**
 * Decodes an HTML file: a byte order mark or UTF-16's zero bytes first, then UTF-8 when the bytes are, then the charset the page declares
 * among its first 1024 bytes (the HTML standard's prescan), then as a text file.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const decoded = decodeText(bytes)
  const surely = !('refused' in decoded) && decoded.problems.length === 0
  if (surely || wideEncoding(bytes)) return decoded
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  const declared = /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(start)?.[1]?.toLowerCase()
  if (!declared || declared === 'utf-8') return decoded
  try {
    return { text: new TextDecoder(declared).decode(bytes), problems: [] }
  } catch {
    return decoded
  }
}
