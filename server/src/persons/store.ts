import type { Context } from '../context.ts'
import { insertAll } from '../db/insert-all.ts'
import { PERSON_RULES_EDITION } from '../minutes/persons.ts'
import { findInDocument, type ItemPlace } from './find-in-document.ts'

/** Finds and keeps the personal data of a stored document in the caller’s transaction. */
export async function storePersonalData(
  ctx: Pick<Context, 'trx'>,
  documentId: string,
  text: string,
  items: readonly ItemPlace[],
): Promise<void> {
  const found = findInDocument(text, items)
  await insertAll(
    ctx.trx,
    'personalDatum',
    found.map(({ kind, start, end, agendaItemId, words }) => ({
      documentId,
      agendaItemId,
      kind,
      startOffset: start,
      endOffset: end,
      words,
    })),
  )
  await ctx.trx
    .insertInto('personalDataReading')
    .values({ documentId, edition: PERSON_RULES_EDITION, found: found.length })
    .execute()
}
