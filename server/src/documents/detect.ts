import type { DocumentFormat } from '@kildetal/shared/documents.ts'
import type { RefusalCode } from './refusals.ts'

/** What a file is: a format that can be read (a zip is opened before it counts as DOCX), or why it is refused. */
export type Detected = { format: DocumentFormat } | { refused: RefusalCode }

const SIGNATURES: { bytes: number[]; at?: number; refused: RefusalCode }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], refused: 'old_word' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], refused: 'image' },
  { bytes: [0xff, 0xd8, 0xff], refused: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], refused: 'image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], refused: 'image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], refused: 'image' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, refused: 'image' },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, refused: 'image' },
  { bytes: [0x1f, 0x8b], refused: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], refused: 'archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], refused: 'archive' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], refused: 'unknown_format' },
]

/** Names that promise something else than running text, whatever the bytes are. */
const OTHER_NAMES = new Set(['csv', 'tsv', 'json', 'xml', 'rtf', 'eml', 'svg', 'js', 'css', 'odt'])
const SHEET_NAMES = new Set(['xls', 'xlsx', 'xlsm', 'ods', 'csv', 'tsv'])

const startsWith = (bytes: Uint8Array, signature: number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte)

/** The name's last extension in lower case, without the dot; empty when there is none. */
function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase()
}

/** The standard lets a PDF's header stand anywhere in the first 1024 bytes (ISO 32000-1, annex H.3, note 13). */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-')
}

/** Looks like HTML from its first characters: a doctype or one of the elements a page begins with. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024))
  const text = start.toString('latin1').replaceAll('\0', '').toLowerCase()
  const lead = text.replace(/^[^<]{0,8}/, '')
  return ['<!doctype html', '<html', '<head', '<body', '<!-- saved from'].some((tag) => lead.startsWith(tag))
}

/**
 * Tells a file's format from its magic bytes first and its name second: a PDF named `.txt` is a PDF, and text named `.pdf` is refused
 * rather than read as something its owner does not take it for.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): Detected {
  const extension = extensionOf(fileName)
  if (bytes.byteLength === 0) return { refused: 'empty_file' }
  if (isPdf(bytes)) return { format: 'pdf' }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { format: 'docx' }
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes, signature.at))
  if (known)
    return { refused: known.refused === 'old_word' && SHEET_NAMES.has(extension) ? 'spreadsheet' : known.refused }
  if (extension === 'pdf' || extension === 'docx' || extension === 'doc') return { refused: 'wrong_format' }
  if (SHEET_NAMES.has(extension)) return { refused: 'spreadsheet' }
  if (OTHER_NAMES.has(extension)) return { refused: 'unknown_format' }
  if (['html', 'htm', 'xhtml'].includes(extension) || looksLikeHtml(bytes)) return { format: 'html' }
  return { format: extension === 'md' || extension === 'markdown' ? 'md' : 'txt' }
}
