import type pg from 'pg'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { type Actor, asActor, type Context } from '../context.ts'
import { openPool } from '../db/connect.ts'
import { addressFor } from '../db/roles.ts'
import { readActor } from '../identity/actor.ts'
import { Problem } from '../problems.ts'
import type { System } from '../system.ts'
import { JOB_CHANNEL, type JobKind } from './enqueue.ts'
import { queueSchema } from './schema.ts'
import { openSender } from './sender.ts'

/*
 * Background work, in four steps that a domain writes:
 *   1. A kind, beside the domain's verbs: `export const importKind: JobKind<{ importId: string }> = { name: 'minutes.import', data: … }`.
 *   2. In the verb, within its transaction: `await enqueue(ctx, importKind, { importId })` (jobs/enqueue.ts). Committed together or not at all.
 *   3. A handler: `export const importJob = handle(importKind, async (run, { importId }) => { await run.act('write', (ctx) => …) })`.
 *   4. One line in job-handlers.ts.
 * A handler may run more than once (a killed process), so it looks at its row's state first. It works in as many transactions as it needs,
 * each under the rights the asking user has at that moment. A Problem it throws is an answer, not a fault: the job ends and `givenUp` is
 * told; any other error is tried again, three times in all, and then given up.
 */

/** What a handler gets besides its data. */
export interface JobRun {
  /** Who asked, with the roles held now. */
  actor: Actor
  /** Which try this is, from 1. */
  attempt: number
  /** Aborted when the process stops or the job takes too long: end soon, the work is done again later. */
  signal: AbortSignal
  system: System
  /** Works in one transaction under the actor's rights. */
  act<T>(access: 'read' | 'write', work: (ctx: Context) => Promise<T>): Promise<T>
}

interface Asked {
  userId: string
  data: unknown
}

/** A kind with what is done about it. */
export interface JobHandler {
  kind: string
  run(run: JobRun, data: unknown): Promise<void>
  givenUp(run: JobRun, data: unknown, error: unknown): Promise<void>
}

/** Joins a kind with its work. `givenUp` notes on the domain's row that nothing more will come; it is told the error of the last try. */
export function handle<D>(
  kind: JobKind<D>,
  run: (run: JobRun, data: D) => Promise<void>,
  givenUp: (run: JobRun, data: D, error: unknown) => Promise<void> = async () => undefined,
): JobHandler {
  return {
    kind: kind.name,
    run: (job, data) => run(job, kind.data.parse(data)),
    givenUp: (job, data, error) => givenUp(job, kind.data.parse(data), error),
  }
}

/** The working queue of one process. */
export interface Jobs {
  /** Resolves once everything asked for before the call has been done or given up, by whichever process. */
  settled(): Promise<void>
  /** Takes no more work, lets running work end within `graceMs` and leaves the rest to be done again. */
  stop(graceMs?: number): Promise<void>
}

const ATTEMPTS = 3
const QUEUE = {
  retryLimit: ATTEMPTS - 1,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: 3600,
  heartbeatSeconds: 15,
}

/** Starts to send and to do background work in this process. Any number of processes may work on one database. */
export async function startJobs(system: System, handlers: readonly JobHandler[]): Promise<Jobs> {
  const { installation, log } = system
  const pool = openPool({
    connectionString: addressFor(installation, system.ownerUrl, installation.roles.jobs),
    applicationName: 'kildetal jobs',
    max: 4,
    onError: (error) => log.warn({ err: error }, 'database connection of jobs lost'),
    plainTypes: true,
  })
  const schema = queueSchema(installation.roles)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  const stopping = new AbortController()
  const workers = new Map<string, string>()
  for (const handler of handlers) {
    await boss.createQueue(handler.kind, QUEUE)
    const options = { includeMetadata: true, pollingIntervalSeconds: 2, batchSize: 1 } as const
    const id = await boss.work<Asked, void, typeof options>(handler.kind, options, async ([job]) => {
      if (job) await work(system, handler, job, AbortSignal.any([job.signal, stopping.signal]))
    })
    workers.set(handler.kind, id)
  }
  const sender = openSender(pool, boss, log, (kind) => {
    const id = workers.get(kind)
    if (id) boss.notifyWorker(id)
  })
  const unsubscribe = system.signals.on(JOB_CHANNEL, sender.wake)
  return {
    settled: async () => {
      await sender.sent()
      while (await unfinished(pool, schema)) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    stop: async (graceMs = 8000) => {
      unsubscribe()
      await sender.close()
      stopping.abort()
      await boss.stop({ graceful: true, close: false, timeout: graceMs })
      await pool.end()
    },
  }
}

async function unfinished(pool: pg.Pool, schema: string): Promise<boolean> {
  const found = await pool.query<{ some: boolean }>(
    `SELECT EXISTS (SELECT FROM job_request) OR EXISTS (SELECT FROM ${schema}.job WHERE state IN ('created', 'retry', 'active')) AS some`,
  )
  return found.rows[0]?.some ?? false
}

async function work(system: System, handler: JobHandler, job: JobWithMetadata<Asked>, signal: AbortSignal) {
  const { userId, data } = job.data
  const log = system.log.child({ job: job.id, kind: handler.kind })
  const actor = await readActor(system.identityDb, userId)
  if (!actor) return log.warn('the user who asked is gone; the job is dropped')
  const act: JobRun['act'] = (access, verb) => asActor(system, actor, access, verb)
  const run: JobRun = { actor, attempt: job.retryCount + 1, signal, system, act }
  try {
    await handler.run(run, data)
  } catch (error) {
    const final = error instanceof Problem || run.attempt >= ATTEMPTS
    log.warn({ err: error, attempt: run.attempt, final }, 'job failed')
    if (!final || signal.aborted) throw error
    await handler.givenUp(run, data, error)
    if (!(error instanceof Problem)) throw error
  }
}
