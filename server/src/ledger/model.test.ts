import { BUCKETS, type Bucket, type MovementKind, NewMovement, type NewMovementInput } from '@kildetal/shared/ledger.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { Oracle, type Told } from '../../test/ledger-oracle.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor, Context } from '../context.ts'
import { readActor } from '../identity/actor.ts'
import { createPool } from '../pools/change.ts'
import { Problem } from '../problems.ts'
import { readPoolFigures } from '../reports/pool-figures.ts'
import { approveMovement } from './approve.ts'
import { book, linesOf } from './book.ts'
import { remainingOf } from './item-surroundings.ts'
import { postMovement } from './post.ts'
import { reverseMovement } from './reverse.ts'
import { settleMovement, voidMovement } from './settle.ts'

const { actors, as, owner, system } = await makeTestSystem()

/** Pool 0 holds pool 1; pool 2 stands alone. */
const POOLS = ['samlet', 'del', 'anden'] as const
const YEARS = [2024, 2025, 2026]
const LIMIT_ORE = 700
const RUNS = 500
const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
const dayOf = (day: number) => `2024-06-${String(day).padStart(2, '0')}`
const LAST_DAY = 9
const basis = { note: 'modelprøve' }

let second: Actor
const poolIds: string[] = []
beforeAll(async () => {
  const { rows } = await owner.query<{ id: string }>(
    "INSERT INTO account_user (name, email) VALUES ('to', 'to@test.kildetal.test') RETURNING id",
  )
  const id = rows[0]?.id ?? ''
  await owner.query("INSERT INTO role_assignment (user_id, role) VALUES ($1, 'controller')", [id])
  const actor = await readActor(system.identityDb, id)
  if (!actor) throw new Error('no second controller')
  second = actor
  await as(actors.controller, 'write', async (ctx) => {
    await ctx.trx.updateTable('ledgerSetting').set({ fourEyesFromOre: LIMIT_ORE }).execute()
    for (const [index, name] of POOLS.entries())
      await createPool(ctx, { name, parent: index === 1 ? POOLS[0] : null, unitId: null })
    for (const slug of POOLS) {
      const pool = await ctx.trx.selectFrom('pool').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
      poolIds.push(pool.id)
    }
  })
})

interface Real {
  ctx: Context
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

const SHAPES: Record<Exclude<MovementKind, 'reversal' | 'reallocation' | 'carry_over'>, [Bucket, Bucket]> = {
  original_budget: ['original', 'free'],
  supplementary_appropriation: ['supplementary', 'free'],
  earmark: ['free', 'earmarked'],
  commitment: ['free', 'committed'],
  actual: ['free', 'spent'],
  release: ['earmarked', 'free'],
}
const SIGNED: MovementKind[] = ['original_budget', 'supplementary_appropriation', 'carry_over']

interface Draft {
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

const post = (draft: Draft): Step => ({
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
        ...{ settles: null, reverses: null, approved: false },
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
  ...{ id, amount, phase, knownOn: day, settles: pending, reverses: null, approved: false },
  posts: phase === 'void' ? [] : pending.posts,
  needsApproval: needs(oracle, { phase, amount }),
})

const settle = (at: number, part: number, day: number, rest: 'keep' | 'void'): Step =>
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

const end = (at: number, day: number): Step =>
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

const reverse = (at: number, later: number): Step =>
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
          approved: false,
        })
      })
    },
  )

const approve = (at: number, byOther: boolean): Step =>
  on(
    `approve ${byOther}`,
    at,
    (told) => told.needsApproval && !told.approved,
    async (told, oracle, real) => {
      const may = byOther && oracle.mayApprove(told)
      const by = byOther ? second : actors.controller
      const become = (actor: Actor) =>
        sql`SELECT set_config('kildetal.user', ${actor.userId}, true)`.execute(real.ctx.trx)
      await become(by)
      await attempt(real, may, async () => {
        await approveMovement({ ...real.ctx, actor: by }, told.id)
        if (may) told.approved = true
      })
      await become(actors.controller)
    },
  )

const close = (year: number, month: number, closed: boolean): Step => ({
  check: () => true,
  toString: () => `${closed ? 'close' : 'open'} ${year}-${month}`,
  run: async (oracle, real) => {
    const changedBy = actors.controller.userId
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
const forge = (at: number, fault: 'lopsided' | 'other year' | 'half'): Step =>
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

/** All that is true of the books, compared with the oracle on three days. */
async function compare(oracle: Oracle, { ctx }: Real): Promise<void> {
  for (const day of [3, 6, LAST_DAY]) {
    const figures = await readPoolFigures(ctx, dayOf(day))
    for (const [pool, id] of poolIds.entries()) {
      const members = pool === 0 ? [0, 1] : [pool]
      for (const year of [2023, ...YEARS]) {
        const of = (bucket: Bucket) =>
          members.reduce((sum, member) => sum + oracle.balance(member, year, bucket, day), 0)
        const expected = Object.fromEntries(BUCKETS.map((bucket) => [bucket, of(bucket)])) as Record<Bucket, number>
        const found = figures.get(id)?.get(year)
        const requested = members.map((member) => oracle.requested(member, year, day))
        const at = `pool ${pool} ${year} day ${day}`
        expect(
          [
            found?.originalOre ?? 0,
            found?.supplementaryOre ?? 0,
            found?.reallocatedOre ?? 0,
            found?.carriedOverOre ?? 0,
          ],
          at,
        ).toEqual(
          [expected.original, expected.supplementary, expected.reallocated, expected.carried_over].map(
            (ore) => 0 - ore,
          ),
        )
        expect([found?.earmarkedOre ?? 0, found?.committedOre ?? 0, found?.spentOre ?? 0], at).toEqual([
          expected.earmarked,
          expected.committed,
          expected.spent,
        ])
        if (found?.budgetKnown) {
          expect(found.freeOre, at).toBe(expected.free)
          expect((found.revisedOre ?? 0) - found.earmarkedOre - found.committedOre - found.spentOre, at).toBe(
            found.freeOre,
          )
        }
        expect([found?.requestedOre ?? 0, found?.requestedOutOre ?? 0], at).toEqual([
          requested.reduce((sum, one) => sum + one.into, 0),
          requested.reduce((sum, one) => sum + one.out, 0),
        ])
        // Every year balances to nothing, whatever happened.
        expect(
          BUCKETS.reduce((sum, bucket) => sum + expected[bucket], 0),
          at,
        ).toBe(0)
      }
    }
  }
  for (const pending of oracle.movements.filter((told) => told.phase === 'pending')) {
    expect(await remainingOf(ctx, pending.id)).toBe(oracle.remaining(pending))
    // Never twice: on no day is more settled than was asked for.
    for (let day = 1; day <= LAST_DAY; day += 1) {
      const left = oracle.remaining(pending, day)
      expect(left === 0 || Math.sign(left) === Math.sign(pending.amount), `overdrawn on day ${day}`).toBe(true)
    }
  }
}

const index = fc.nat(30)
const day = fc.integer({ min: 1, max: LAST_DAY })
const amount = fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: -900, max: -1 }), fc.constant(LIMIT_ORE))
const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom(
    ...(Object.keys(SHAPES) as (keyof typeof SHAPES)[]),
    'carry_over',
    'carry_over',
    'reallocation',
  ),
  pool: fc.nat(2),
  from: fc.nat(2),
  year: fc.constantFrom(...YEARS),
  amount,
  out: fc.constantFrom('free', 'free', 'earmarked', 'committed'),
  pending: fc.boolean(),
  month: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 3 })),
  day,
})
const commands = fc.commands(
  [
    draft.map(post),
    draft.map((one) => post({ ...one, pending: true, kind: 'carry_over' })),
    fc
      .tuple(index, fc.integer({ min: 1, max: 5 }), day, fc.constantFrom('keep' as const, 'void' as const))
      .map((args) => settle(...args)),
    fc.tuple(index, day).map((args) => end(...args)),
    fc.tuple(index, fc.nat(3)).map((args) => reverse(...args)),
    fc.tuple(index, fc.boolean()).map((args) => approve(...args)),
    fc.tuple(fc.constantFrom(...YEARS), fc.nat(2), fc.boolean()).map((args) => close(...args)),
    fc
      .tuple(index, fc.constantFrom('lopsided' as const, 'other year' as const, 'half' as const))
      .map((args) => forge(...args)),
  ],
  { maxCommands: 14 },
)

class Undo extends Error {}

test(`the books and a plain list agree after every course of events (seed ${seed})`, { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (course) => {
      await as(actors.controller, 'write', async (ctx) => {
        const oracle = new Oracle(LIMIT_ORE)
        const real = { ctx }
        await fc.asyncModelRun(async () => ({ model: oracle, real }), course)
        await compare(oracle, real)
        throw new Undo()
      }).catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error
      })
    }),
    { seed, numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
  )
})
