import type { Role } from '@kildetal/shared/identity.ts'
import type { Locale } from '@kildetal/shared/money.ts'
import { type Action, may } from '@kildetal/shared/permissions.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Logger } from 'pino'
import type { Schema } from './db/schema.ts'
import { dayAhead, forbidden } from './problems.ts'

/** Who acts, as sign-in or a job established it. */
export interface Actor {
  userId: string
  name: string
  roles: readonly Role[]
}

/** What verbs and queries need of the process. */
export interface Deps {
  db: Kysely<Schema>
  /** The database role a transaction becomes. */
  userRole: string
  log: Logger
  /** The municipality's day (ISO text). The demonstration stands still on the day after its last meeting. */
  today: () => string
}

/** A verb's or query's surroundings: the actor and one transaction under the actor's own database rights. */
export interface Context {
  actor: Actor
  trx: Transaction<Schema>
  log: Logger
  today: () => string
  /** The language the person reads, where an answer holds sentences of the server's; Danish when it is not said. */
  locale?: Locale
  /** The past day a query is answered as known on; absent when it is answered as known today. `today()` is then that day. */
  knownOn?: string
}

/**
 * The surroundings of a query that is answered as known on a day: what reads `today()` follows, and queries leave out what became known
 * later than `knownOn`. Today's own day changes nothing. Throws 400 for a day to come.
 */
export function asKnownOn(ctx: Context, day: string | undefined): Context {
  const today = ctx.today()
  if (day === undefined || day === today) return ctx
  if (day > today) throw dayAhead()
  return { ...ctx, today: () => day, knownOn: day }
}

/** Throws `forbidden` unless one of the actor's roles may do the action. */
export function require(ctx: { actor: Actor }, action: Action): void {
  if (!may(ctx.actor.roles, action)) throw forbidden()
}

/**
 * Runs `work` in one transaction as the actor: the role of requests and the user's id are set for the transaction alone, so row-level
 * security decides what exists; so is the municipality's day, on which changed rows keep their past. `read` opens it READ ONLY. An error
 * rolls everything back.
 */
export async function asActor<T>(
  deps: Deps,
  actor: Actor,
  access: 'read' | 'write',
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const begin = deps.db.transaction().setAccessMode(access === 'read' ? 'read only' : 'read write')
  return begin.execute(async (trx) => {
    await sql`SELECT set_config('role', ${deps.userRole}, true), set_config('kildetal.user', ${actor.userId}, true),
      set_config('kildetal.day', ${deps.today()}, true)`.execute(trx)
    return work({ actor, trx, log: deps.log, today: deps.today })
  })
}
