import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../context.ts'

/** The database channel that wakes senders. */
export const JOB_CHANNEL = 'kildetal_jobs'

/** A kind of background work: its name in the queue (`minutes.import`) and the shape of what it is told, ids rather than content. */
export interface JobKind<D> {
  name: string
  data: z.ZodType<D>
}

/**
 * Asks for work in the verb's own transaction: it is done if and only if the transaction commits, at least once, and under the rights the
 * actor has when it runs. Returns the id of the request, which is the id of the job.
 */
export async function enqueue<D>(ctx: Context, kind: JobKind<D>, data: D): Promise<string> {
  const id = randomUUID()
  await ctx.trx
    .insertInto('jobRequest')
    .values({ id, userId: ctx.actor.userId, kind: kind.name, data: JSON.stringify(kind.data.parse(data)) })
    .execute()
  await sql`SELECT pg_notify(${JOB_CHANNEL}, '')`.execute(ctx.trx)
  return id
}
