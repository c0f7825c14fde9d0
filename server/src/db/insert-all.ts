import type { Insertable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** PostgreSQL takes at most 65.535 parameters in one statement. */
const MOST_PARAMETERS = 60_000

/** Inserts any number of rows in as few statements as may be. */
export async function insertAll<T extends keyof Schema & string>(
  trx: Transaction<Schema>,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const most = Math.max(1, Math.floor(MOST_PARAMETERS / Object.keys(first).length))
  for (let from = 0; from < rows.length; from += most)
    await trx
      .insertInto(table)
      .values(rows.slice(from, from + most))
      .execute()
}
