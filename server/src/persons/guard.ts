import { type Action, may } from '@kildetal/shared/permissions.ts'
import type { Context } from '../context.ts'
import { Problem } from '../problems.ts'
import { maskAnswer } from './mask-answer.ts'

/** Whether an answer carried words of minutes with their names, or with names struck out; undefined when it carried none. */
export type PersonalDataUse = 'open' | 'withheld' | undefined

/** Actions whose answers hold no words of minutes; of the audit log, who sees no names gets the events about users and units alone. */
const WITHOUT_MINUTES: ReadonlySet<Action> = new Set<Action>([
  'units.read',
  'units.change',
  'users.read',
  'users.change',
  'tokens.own',
  'self.read',
  'audit.read',
  'audit.readObject',
  'homes.administrator',
  'ledger.readLimit',
  'ledger.setLimit',
  'trust.read',
])

/** True for who sees the names of persons in minutes. */
export function seesNames({ actor }: Pick<Context, 'actor'>): boolean {
  return may(actor.roles, 'persons.read')
}

/** What is struck out for this reader: the personal data of all minutes the reader may see anything of. */
export async function readKnownWords(ctx: Context): Promise<string[]> {
  const rows = await ctx.trx.selectFrom('personalDatum').select('words').distinct().execute()
  return rows.map(({ words }) => words)
}

/**
 * The one place where answers leave with or without names: work whose answer, and whose refusal, has personal data struck out for those who
 * may not read it. `told` hears which it was, for the log of use.
 */
export function guardingNames<T>(
  action: Action,
  work: (ctx: Context) => Promise<T>,
  told: (use: PersonalDataUse) => void,
): (ctx: Context) => Promise<T> {
  return async (ctx) => {
    if (WITHOUT_MINUTES.has(action)) return work(ctx)
    if (seesNames(ctx)) {
      told('open')
      return work(ctx)
    }
    const known = await readKnownWords(ctx)
    try {
      const { answer, struck } = maskAnswer(await work(ctx), known)
      if (struck) told('withheld')
      return answer
    } catch (error) {
      if (!(error instanceof Problem) || error.extra.current === undefined) throw error
      const { status, code, message, extra } = error
      throw new Problem(status, code, message, { ...extra, current: maskAnswer(extra.current, known).answer })
    }
  }
}
