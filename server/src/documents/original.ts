import { MEDIA_TYPES } from '@kildetal/shared/documents.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { notFound } from '../problems.ts'

/** A file as it is sent: its bytes, what they are, and a name that is safe in a header. */
export interface SentFile {
  bytes: Buffer
  mediaType: string
  fileName: string
}

/**
 * The original file, or the copy without closed pages for those who may not see them; which of the two rows exists for a reader is the
 * database's decision. Throws notFound when there is neither.
 */
export async function readOriginal(ctx: Context, documentId: string): Promise<SentFile> {
  const row = await ctx.trx
    .selectFrom('document')
    .leftJoin('documentOriginal', 'documentOriginal.documentId', 'document.id')
    .leftJoin('documentRedacted', 'documentRedacted.documentId', 'document.id')
    .select([
      'document.fileName',
      'document.format',
      'documentOriginal.bytes as original',
      'documentRedacted.bytes as redacted',
      'documentRedacted.format as redactedFormat',
    ])
    .where('document.id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw notFound()
  const { original, redacted, redactedFormat, format, fileName } = row
  if (original) return { bytes: original, mediaType: mediaTypeOf(format), fileName }
  if (!redacted || !redactedFormat) throw notFound()
  return {
    bytes: redacted,
    mediaType: mediaTypeOf(redactedFormat),
    fileName: `${withoutExtension(fileName)}.${redactedFormat}`,
  }
}

/** Whether `readOriginal` would answer with a file. */
export async function mayHaveOriginal(ctx: Context, documentId: string): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean
  }>`SELECT EXISTS (SELECT FROM document_original WHERE document_id = ${documentId})
    OR EXISTS (SELECT FROM document_redacted WHERE document_id = ${documentId}) AS there`.execute(ctx.trx)
  return rows[0]?.there ?? false
}

function mediaTypeOf(format: keyof typeof MEDIA_TYPES): string {
  return format === 'txt' || format === 'md' || format === 'html'
    ? `${MEDIA_TYPES[format]}; charset=utf-8`
    : MEDIA_TYPES[format]
}

function withoutExtension(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot > 0 ? fileName.slice(0, dot) : fileName
}

/**
 * Content-Disposition with the name in both forms of RFC 6266. HTML is never shown in place: it would run as ours. Quotation marks, control
 * characters and whatever is not ASCII leave the plain form.
 */
export function contentDisposition({ fileName, mediaType }: Pick<SentFile, 'fileName' | 'mediaType'>): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const full = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  const shown = mediaType === MEDIA_TYPES.pdf ? 'inline' : 'attachment'
  return `${shown}; filename="${plain}"; filename*=UTF-8''${full}`
}
