import { DEFAULT_LIMITS, type ReadingLimits } from './refusals.ts'
import { runInWorker } from './worker-pool.ts'

/** No copy could be made that is sure to show nothing closed; the original must then not be served either. */
export class RedactionError extends Error {
  override readonly name = 'RedactionError'
}

/**
 * A copy of a PDF for those who may not see its closed items: each of `closedPages` (numbers from 1, see `pagesTouching`) is a page that
 * says `Lukket punkt: vises ikke`, and the others are as they were, without links, notes, forms, bookmarks, attachments, layers, metadata
 * and whatever else the file carries. The copy is read again and compared before it is given out.
 *
 * @throws RedactionError when the copy cannot be made or does not hold exactly the open pages' words; serve nothing then.
 */
export async function redactPdf(
  bytes: Uint8Array,
  closedPages: readonly number[],
  limits: Partial<ReadingLimits> = {},
): Promise<Uint8Array> {
  const answer = await runInWorker(
    { kind: 'redaction', bytes, closedPages: [...closedPages] },
    { ...DEFAULT_LIMITS, ...limits },
  )
  if (answer.kind === 'refused') throw new RedactionError(answer.problem.message)
  return answer.bytes
}
