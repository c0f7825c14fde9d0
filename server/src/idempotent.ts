import { createHash } from 'node:crypto'
import type { Context } from './context.ts'
import { invalid } from './problems.ts'

/**
 * Gives a POST that creates one effect however often it is sent with the same `Idempotency-Key`: the first answer is kept with the key in
 * the same transaction and given again. Two at once wait for each other. Without a key the work is simply done. Throws `invalid` when a key
 * comes again with other content. `input` and the answer must be JSON.
 */
export async function idempotent<T>(
  ctx: Context,
  key: string | undefined,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work()
  const { userId } = ctx.actor
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  const taken = await ctx.trx
    .insertInto('idempotencyKey')
    .values({ userId, key, inputHash, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!taken) {
    const earlier = await ctx.trx
      .selectFrom('idempotencyKey')
      .selectAll()
      .where('userId', '=', userId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (earlier.inputHash !== inputHash)
      throw invalid('Denne Idempotency-Key er brugt til noget andet.', [
        { path: 'Idempotency-Key', message: 'Brug en ny nøgle.' },
      ])
    return earlier.answer as T
  }
  const answer = await work()
  await ctx.trx
    .updateTable('idempotencyKey')
    .set({ answer: JSON.stringify(answer) })
    .where('userId', '=', userId)
    .where('key', '=', key)
    .execute()
  return answer
}
