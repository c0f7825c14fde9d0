import type { Context } from '../context.ts'
import type { ReadMinutes } from '../minutes/read-minutes.ts'

/** One number space of advisory locks for documents; the second key is taken from the content's hash. */
const DOCUMENT_LOCK = 4_861_010

/** The document of this content, or undefined. */
export async function findDocument(
  ctx: Context,
  sha256: string,
): Promise<{ documentId: string; meetingId: string } | undefined> {
  return ctx.trx
    .selectFrom('document')
    .innerJoin('meeting', 'meeting.documentId', 'document.id')
    .select(['document.id as documentId', 'meeting.id as meetingId'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

/** Lets one transaction at a time store this content; the others then find it. Held to the end of the transaction. */
export async function lockContent(ctx: Context, sha256: string): Promise<void> {
  const key = Number.parseInt(sha256.slice(0, 8), 16) | 0
  await ctx.trx
    .selectNoFrom((eb) => eb.fn('pg_advisory_xact_lock', [eb.val(DOCUMENT_LOCK), eb.val(key)]).as('locked'))
    .execute()
}

/** Stores text, pages, original bytes, the copy for everybody and what could not be read. Returns the document's id. */
export async function storeDocument(ctx: Context, read: ReadMinutes): Promise<string> {
  const { document, sha256, bytes, fileName } = read
  const { id } = await ctx.trx
    .insertInto('document')
    .values({
      sha256,
      fileName,
      format: document.format,
      byteCount: bytes.byteLength,
      text: document.text,
      pages: JSON.stringify(document.pages),
      importedBy: ctx.actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ctx.trx
    .insertInto('documentOriginal')
    .values({ documentId: id, closedContent: read.closedContent, bytes: Buffer.from(bytes) })
    .execute()
  if (read.redacted)
    await ctx.trx
      .insertInto('documentRedacted')
      .values({ documentId: id, format: read.redacted.format, bytes: Buffer.from(read.redacted.bytes) })
      .execute()
  return id
}
