import type { DocumentFormat, DocumentText } from '@kildetal/shared/documents.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { decodeHtml, decodeText } from './decode.ts'
import { detectFormat } from './detect.ts'
import { DEFAULT_LIMITS, type ReadingLimits, refusal, tooLarge } from './refusals.ts'
import { runInWorker } from './worker-pool.ts'

/** A document as text, or the one reason why it could not be read. */
export type Reading = { ok: true; document: DocumentText } | { ok: false; problem: ReadingProblem }

/**
 * Reads a file of any known format as plain text. What it is follows from its bytes first and `fileName` second. PDF, DOCX and HTML are
 * parsed in a worker that is ended when it exceeds `limits`; plain text is decoded here. Bad input is never thrown: it is `problem`, or a
 * note in `document.problems` when the text could be read but something about it must be looked at.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadingLimits> = {},
): Promise<Reading> {
  const allowed = { ...DEFAULT_LIMITS, ...limits }
  if (bytes.byteLength > allowed.maxBytes) return { ok: false, problem: tooLarge(bytes.byteLength, allowed.maxBytes) }
  const detected = detectFormat(bytes, fileName)
  if ('refused' in detected) return { ok: false, problem: refusal(detected.refused) }
  const { format } = detected
  if (format === 'pdf')
    return worded(format, await runInWorker({ kind: 'pdf', bytes, maxPages: allowed.maxPages }, allowed))
  if (format === 'docx')
    return worded(
      format,
      await runInWorker({ kind: 'docx', bytes, maxInflatedBytes: allowed.maxInflatedBytes }, allowed),
    )
  const decoded = format === 'html' ? decodeHtml(bytes) : decodeText(bytes)
  if ('refused' in decoded) return { ok: false, problem: refusal(decoded.refused) }
  if (format === 'html')
    return worded(format, await runInWorker({ kind: 'html', html: decoded.text }, allowed), decoded.problems)
  const problems = decoded.text.trim() === '' ? [...decoded.problems, noText()] : decoded.problems
  return { ok: true, document: { format, text: decoded.text, pages: [], problems } }
}

type WorkerAnswer =
  | { kind: 'refused'; problem: ReadingProblem }
  | { kind: DocumentFormat; text: string; pages: DocumentText['pages']; problems: ReadingProblem[] }

function worded(format: DocumentFormat, answer: WorkerAnswer, notes: ReadingProblem[] = []): Reading {
  if (answer.kind === 'refused') return { ok: false, problem: (answer as { problem: ReadingProblem }).problem }
  const { text, pages, problems } = answer as Exclude<WorkerAnswer, { kind: 'refused' }>
  const all = [...notes, ...problems]
  if (text.trim() === '') all.push(noText())
  return { ok: true, document: { format, text, pages, problems: all } }
}

/** Kept all the same: a consultant can enter the figures by hand beside the pages. */
function noText(): ReadingProblem {
  return {
    code: 'no_text',
    message:
      'Dokumentet indeholder ingen tekst; det er formentlig scannet. Indlæs en udgave med tekst, eller indtast tallene ved siden af siderne.',
    place: null,
  }
}
