import { createHash } from 'node:crypto'
import type { DocumentText } from '@kildetal/shared/documents.ts'
import type { Extraction } from '@kildetal/shared/extraction.ts'
import type { ParsedMinutes } from '@kildetal/shared/minutes.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { pagesTouching } from '../documents/cut.ts'
import { readDocument } from '../documents/read.ts'
import { RedactionError, redactPdf } from '../documents/redact.ts'
import { extractFigures } from '../extraction/extract.ts'
import { withoutClosed } from './closed.ts'
import { parseMinutes } from './parse.ts'

/** A file read to the end, without what is closed: ready to be stored in one transaction. */
export interface ReadMinutes {
  sha256: string
  bytes: Uint8Array
  fileName: string
  document: DocumentText
  minutes: ParsedMinutes
  extraction: Extraction
  /** `unknown` for a scan: nobody can tell what its pages show. */
  closedContent: 'none' | 'held' | 'unknown'
  /** What those get who may not have the original; null when none is needed or none could be made. */
  redacted: { format: 'pdf' | 'txt'; bytes: Uint8Array } | null
}

export type MinutesReading = { ok: true; read: ReadMinutes } | { ok: false; problem: ReadingProblem }

const NO_FIGURES: Extraction = { mentions: [], findings: [], problems: [], sums: {}, partOf: {} }

/** The content's own name: a file is the same when its bytes are, whatever it is called. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Reads a file as minutes with its figures. Needs no database. A file that is no minutes is a problem; a scanned PDF is kept with a problem
 * in `document.problems`, so that figures can be entered by hand beside its pages.
 */
export async function readMinutes(bytes: Uint8Array, fileName: string): Promise<MinutesReading> {
  const reading = await readDocument(bytes, fileName)
  if (!reading.ok) return reading
  const whole = storable(reading.document)
  const parsed = parseMinutes(whole.text)
  const base = { sha256: hashOf(bytes), bytes, fileName }
  if (parsed.documentKind === 'none') {
    const scanned = whole.pages.length > 0 && whole.text.trim() === ''
    if (!scanned) return { ok: false, problem: notMinutes(whole, parsed) }
    const minutes = { ...parsed, problems: [] }
    return {
      ok: true,
      read: { ...base, document: whole, minutes, extraction: NO_FIGURES, closedContent: 'unknown', redacted: null },
    }
  }
  const { document, minutes, spans, held } = withoutClosed(whole, parsed)
  const redacted = held ? await redact(bytes, whole, document, spans) : null
  return {
    ok: true,
    read: {
      ...base,
      document,
      minutes,
      extraction: extractFigures(document.text, minutes),
      closedContent: held ? 'held' : 'none',
      redacted,
    },
  }
}

/** PostgreSQL holds no NUL and no half of a surrogate pair; the character put in their place has the same length. */
function storable(document: DocumentText): DocumentText {
  return { ...document, text: document.text.replaceAll('\0', '\ufffd').toWellFormed() }
}

function notMinutes(document: DocumentText, parsed: ParsedMinutes): ReadingProblem {
  const said = document.text.trim() === '' ? document.problems[0] : parsed.problems[0]
  return (
    said ?? {
      code: 'not_minutes',
      message: 'Teksten ligner hverken en dagsorden eller et referat.',
      place: null,
    }
  )
}

async function redact(
  bytes: Uint8Array,
  whole: DocumentText,
  open: DocumentText,
  spans: { start: number; end: number }[],
): Promise<ReadMinutes['redacted']> {
  if (whole.format !== 'pdf') return { format: 'txt', bytes: new TextEncoder().encode(open.text) }
  try {
    return { format: 'pdf', bytes: await redactPdf(bytes, pagesTouching(whole.pages, spans)) }
  } catch (error) {
    if (error instanceof RedactionError) return null
    throw error
  }
}
