import { PERSON_RULES_EDITION } from '../minutes/persons.ts'
import { asOperator } from '../operator.ts'
import type { System } from '../system.ts'
import { storePersonalData } from './store.ts'

/** Documents searched in one transaction. */
const BATCH = 20

/**
 * Finds personal data in documents that were imported before it was kept, or that an earlier edition of the rules has searched. Nobody asks for
 * it, so it is the operator's work. Several processes may do it at once: a document is locked while it is searched. Returns how many were.
 */
export async function readPersonalDataAgain(
  system: Pick<System, 'ownerUrl' | 'log' | 'today' | 'stopping'>,
): Promise<number> {
  let read = 0
  while (!system.stopping.signal.aborted) {
    const batch = await asOperator(system, readBatch)
    read += batch
    if (batch < BATCH) break
  }
  return read
}

async function readBatch({ trx }: Parameters<Parameters<typeof asOperator>[1]>[0]): Promise<number> {
  const documents = await trx
    .selectFrom('document')
    .select(['id', 'text'])
    .where('id', 'not in', (eb) =>
      eb.selectFrom('personalDataReading').select('documentId').where('edition', '=', PERSON_RULES_EDITION),
    )
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, text } of documents) {
    const items = await trx
      .selectFrom('agendaItem')
      .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
      .select(['agendaItem.id', 'startOffset as start', 'endOffset as end'])
      .where('meeting.documentId', '=', id)
      .execute()
    await trx.deleteFrom('personalDatum').where('documentId', '=', id).execute()
    await trx.deleteFrom('personalDataReading').where('documentId', '=', id).execute()
    await storePersonalData({ trx }, id, text, items)
  }
  return documents.length
}
