import type { Bucket, MovementKind, NewMovementInput } from '@kildetal/shared/ledger.ts'
import { NewMovement } from '@kildetal/shared/ledger.ts'
import type fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor, Context } from '../src/context.ts'
import { approveMovement } from '../src/ledger/approve.ts'
import { book, linesOf } from '../src/ledger/book.ts'
import { postMovement } from '../src/ledger/post.ts'
import { reverseMovement } from '../src/ledger/reverse.ts'
import { settleMovement, voidMovement } from '../src/ledger/settle.ts'
import { Problem } from '../src/problems.ts'
import type { Oracle, Told } from './ledger-oracle.ts'

/** Pool 0 holds pool 1; pool 2 stands alone. */
export const POOLS = ['samlet', 'del', 'anden'] as const
/** The last day anything is known. */
export const LAST_DAY = 9
export const dayOf = (day: number) => `2024-06-${String(day).padStart(2, '0')}`
const basis = { note: 'modelprøve' }

/** The real books: a controller's transaction, and the second pair of eyes. */
export interface Real {
  ctx: Context
  second: Actor
}
type Step = fc.AsyncCommand<Oracle, Real>

/** Does what the model says may be done, and sees that all else is refused and leaves nothing. Deferred rules are checked at once. */
async function attempt(real: Real, may: boolean, work: () => Promise<void>): Promise<void> {
  const { trx } = real.ctx
  await sql`SAVEPOINT step`.execute(trx)
  try {
    await work()
    await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(trx)
    await sql`SET CONSTRAINTS ALL DEFERRED`.execute(trx)
  } catch (error) {
    if (may || !(error instanceof Problem)) throw error
    await sql`ROLLBACK TO SAVEPOINT step`.execute(trx)
    return
  }
  expect(may, 'the books took what the model refuses').toBe(true)
  await sql`RELEASE SAVEPOINT step`.execute(trx)
}

export const SHAPES: Record<Exclude<MovementKind, 'reversal' | 'reallocation' | 'carry_over'>, [Bucket, Bucket]> = {
  original_budget: ['original', 'free'],
  supplementary_appropriation: ['supplementary', 'free'],
  earmark: ['free', 'earmarked'],
  commitment: ['free', 'committed'],
  actual: ['free', 'spent'],
  release: ['earmarked', 'free'],
}
const SIGNED: MovementKind[] = ['original_budget', 'supplementary_appropriation', 'carry_over']

export interface Draft {
  kind: Exclude<MovementKind, 'reversal'>
  pool: number
  from: number
  year: number
  amount: number
  out: 'free' | 'earmarked' | 'committed'
  pending: boolean
  month: number | null
  day: number
}

function postsOf({ kind, pool, from, year, out }: Draft): Told['posts'] {
  const move = (source: Bucket, target: Bucket, on = pool, at = year): Told['posts'] => [
    { pool: on, year: at, bucket: source, sign: -1 },
    { pool: on, year: at, bucket: target, sign: 1 },
  ]
  if (kind === 'reallocation') return [...move('free', 'reallocated', from), ...move('reallocated', 'free')]
  if (kind === 'carry_over') return [...move('free', 'carried_over', pool, year - 1), ...move('carried_over', 'free')]
  const [source, target] = SHAPES[kind]
  if (kind === 'release') return move(out === 'committed' ? 'committed' : 'earmarked', target)
  return move(kind === 'commitment' || kind === 'actual' ? outOf(kind, out) : source, target)
}

const outOf = (kind: 'commitment' | 'actual', out: Draft['out']) =>
  kind === 'commitment' && out === 'committed' ? 'free' : out

function inputOf(draft: Draft): NewMovementInput {
  const { kind, pool, from, year, amount, out, pending, month, day } = draft
  const common = {
    ...{ on: { pool: POOLS[pool] ?? '' }, fiscalYear: year, amountOre: amount, text: 'prøve' },
    ...{ knownOn: dayOf(day), month, pending, basis },
  }
  if (kind === 'supplementary_appropriation') return { kind, ...common, fundingSource: 'kassen' }
  if (kind === 'reallocation') return { kind, ...common, from: { pool: POOLS[from] ?? '' } }
  if (kind === 'carry_over') return { kind, ...common, fromYear: year - 1 }
  if (kind === 'release') return { kind, ...common, out: out === 'committed' ? 'committed' : 'earmarked' }
  if (kind === 'commitment') return { kind, ...common, out: out === 'committed' ? 'free' : out }
  if (kind === 'actual') return { kind, ...common, out }
  return { kind, ...common }
}

const needs = (oracle: Oracle, told: Pick<Told, 'phase' | 'amount'>) =>
  told.phase === 'posted' && Math.abs(told.amount) >= oracle.limit

export const post = (draft: Draft): Step => ({
  check: () => true,
  toString: () => `post ${JSON.stringify(draft)}`,
  run: async (oracle, real) => {
    const phase = draft.pending ? 'pending' : 'posted'
    const posts = postsOf(draft)
    const sensible =
      (draft.amount > 0 || SIGNED.includes(draft.kind)) && !(draft.kind === 'reallocation' && draft.from === draft.pool)
    const may = sensible && !oracle.isClosed({ posts, month: draft.month })
    await attempt(real, may, async () => {
      const { id } = await postMovement(real.ctx, NewMovement.parse(inputOf(draft)))
      const told = {
        ...({
          id,
          kind: draft.kind,
          phase,
          amount: draft.amount,
          year: draft.year,
          month: draft.month,
          posts,
        } as const),
        ...{ fromYear: draft.kind === 'carry_over' ? draft.year - 1 : null, knownOn: draft.day },
        ...{ settles: null, reverses: null, approvedOn: null },
      }
      if (may) oracle.movements.push({ ...told, needsApproval: needs(oracle, told) })
    })
  },
})

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** A command on one of the movements there are: half of the time one that it suits, else any. */
function on(
  name: string,
  at: number,
  suits: (told: Told) => boolean,
  work: (told: Told, oracle: Oracle, real: Real) => Promise<void>,
): Step {
  const choose = (oracle: Oracle) =>
    (at % 4 === 0 ? undefined : pick(oracle.movements.filter(suits), at)) ?? pick(oracle.movements, at)
  return {
    check: (oracle) => oracle.movements.length > 0,
    toString: () => `${name} #${at}`,
    run: async (oracle, real) => {
      const told = choose(oracle)
      if (told) await work(told, oracle, real)
    },
  }
}

const ended = (
  pending: Told,
  amount: number,
  day: number,
  phase: 'posted' | 'void',
  id: string,
  oracle: Oracle,
): Told => ({
  ...pending,
  ...{ id, amount, phase, knownOn: day, settles: pending, reverses: null, approvedOn: null },
  posts: phase === 'void' ? [] : pending.posts,
  needsApproval: needs(oracle, { phase, amount }),
})

export const settle = (at: number, part: number, day: number, rest: 'keep' | 'void'): Step =>
  on(
    `settle ${part} ${day} ${rest}`,
    at,
    (told) => told.phase === 'pending',
    async (pending, oracle, real) => {
      const left = oracle.remaining(pending)
      const amount =
        part > 4 ? pending.amount : Math.sign(pending.amount) * Math.max(1, Math.floor((Math.abs(left) * part) / 4))
      const may = oracle.maySettle(pending, amount, day) && !oracle.isClosed(pending)
      await attempt(real, may, async () => {
        const { id } = await settleMovement(real.ctx, pending.id, {
          amountOre: amount,
          rest,
          knownOn: dayOf(day),
          grantedBy: null,
          basis,
        })
        if (!may) return
        oracle.movements.push(ended(pending, amount, day, 'posted', id, oracle))
        const open = oracle.remaining(pending)
        if (open === 0 || rest === 'keep') return
        const voided = await real.ctx.trx
          .selectFrom('movement')
          .select('id')
          .where('settlesId', '=', pending.id)
          .where('phase', '=', 'void')
          .orderBy('number', 'desc')
          .executeTakeFirstOrThrow()
        oracle.movements.push(ended(pending, open, day, 'void', voided.id, oracle))
      })
    },
  )

export const end = (at: number, day: number): Step =>
  on(
    `void ${day}`,
    at,
    (told) => told.phase === 'pending',
    async (pending, oracle, real) => {
      const left = oracle.remaining(pending)
      const may = pending.phase === 'pending' && left !== 0 && oracle.maySettle(pending, left, day)
      await attempt(real, may, async () => {
        const { id } = await voidMovement(real.ctx, pending.id, { knownOn: dayOf(day), basis })
        if (may) oracle.movements.push(ended(pending, left, day, 'void', id, oracle))
      })
    },
  )

export const reverse = (at: number, later: number): Step =>
  on(
    `reverse +${later}`,
    at,
    (told) => told.phase !== 'pending' && told.kind !== 'reversal',
    async (told, oracle, real) => {
      const day = Math.min(LAST_DAY, told.knownOn + later)
      const may = oracle.mayReverse(told, day)
      await attempt(real, may, async () => {
        const { id } = await reverseMovement(real.ctx, told.id, { reason: 'prøve', knownOn: dayOf(day) })
        if (!may) return
        const posts = told.posts.map((line) => ({ ...line, sign: (0 - line.sign) as 1 | -1 }))
        const needsApproval = told.phase === 'posted' && !oracle.counts(told)
        oracle.movements.push({
          ...told,
          id,
          kind: 'reversal',
          knownOn: day,
          posts,
          reverses: told,
          needsApproval,
          approvedOn: null,
        })
      })
    },
  )

export const approve = (at: number, byOther: boolean, day: number): Step =>
  on(
    `approve ${byOther} on ${day}`,
    at,
    (told) => told.needsApproval && told.approvedOn === null,
    async (told, oracle, real) => {
      const may = byOther && oracle.mayApprove(told)
      const by = byOther ? real.second : real.ctx.actor
      const become = (actor: Actor) =>
        sql`SELECT set_config('kildetal.user', ${actor.userId}, true), set_config('kildetal.day', ${dayOf(day)}, true)`.execute(
          real.ctx.trx,
        )
      await become(by)
      await attempt(real, may, async () => {
        await approveMovement({ ...real.ctx, actor: by }, told.id)
        if (may) told.approvedOn = Math.max(day, told.knownOn)
      })
      await become(real.ctx.actor)
    },
  )

export const close = (year: number, month: number, closed: boolean): Step => ({
  check: () => true,
  toString: () => `${closed ? 'close' : 'open'} ${year}-${month}`,
  run: async (oracle, real) => {
    const changedBy = real.ctx.actor.userId
    await real.ctx.trx
      .insertInto('fiscalPeriod')
      .values({ fiscalYear: year, month, closed, changedBy })
      .onConflict((conflict) => conflict.columns(['fiscalYear', 'month']).doUpdateSet({ closed }))
      .execute()
    if (closed) oracle.closed.add(`${year} ${month}`)
    else oracle.closed.delete(`${year} ${month}`)
  },
})

/** Forging what the verbs would never write: the database itself must refuse it. */
export const forge = (at: number, fault: 'lopsided' | 'other year' | 'half'): Step =>
  on(
    `forge ${fault}`,
    at,
    (told) => told.phase === 'posted' && told.kind !== 'reversal',
    async (told, oracle, real) => {
      if (told.kind === 'reversal' || told.phase === 'void' || oracle.isClosed(told)) return
      const { trx } = real.ctx
      await sql`SAVEPOINT forged`.execute(trx)
      const lines = await linesOf(real.ctx, told.id)
      const [first, ...rest] = lines
      if (!first) throw new Error('a movement without postings')
      const wrong = {
        lopsided: [{ ...first, amountOre: first.amountOre + 1 }, ...rest],
        'other year': [{ ...first, fiscalYear: 2030 }, ...rest],
        half: lines.slice(0, lines.length / 2),
      }[fault]
      const entry = {
        kind: told.kind,
        phase: 'posted',
        text: 'forfalsket',
        amountOre: told.amount,
        fiscalYear: told.year,
        fromYear: told.fromYear,
        month: null,
        knownOn: dayOf(1),
        fundingSource: null,
        grantedBy: null,
        itemId: null,
        documentId: null,
        note: 'x',
        itemPart: null,
        settlesId: null,
        reversesId: null,
      } as const
      const forged = async () => {
        await book(real.ctx, entry, wrong)
        await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(trx)
      }
      // Half of two accounts still balances in neither shape nor accounts; half of one does not balance at all.
      await expect(forged()).rejects.toThrow()
      await sql`ROLLBACK TO SAVEPOINT forged`.execute(trx)
    },
  )
