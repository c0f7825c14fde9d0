import { BUCKETS, type Bucket } from '@kildetal/shared/ledger.ts'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  approve,
  close,
  type Draft,
  dayOf,
  end,
  forge,
  LAST_DAY,
  POOLS,
  post,
  type Real,
  reverse,
  SHAPES,
  settle,
} from '../../test/ledger-commands.ts'
import { Oracle } from '../../test/ledger-oracle.ts'
import { makeTestSystem } from '../../test/system.ts'
import type { Actor } from '../context.ts'
import { readActor } from '../identity/actor.ts'
import { createPool } from '../pools/change.ts'
import { readPoolFigures } from '../reports/pool-figures.ts'
import { remainingOf } from './item-surroundings.ts'

const { actors, as, owner, system } = await makeTestSystem()

const YEARS = [2024, 2025, 2026]
const LIMIT_ORE = 700
const RUNS = 500
const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)

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
  await owner.query('UPDATE ledger_setting SET four_eyes_from_ore = $1', [LIMIT_ORE])
  await as(actors.controller, 'write', async (ctx) => {
    for (const [index, name] of POOLS.entries())
      await createPool(ctx, { name, parent: index === 1 ? POOLS[0] : null, unitId: null })
    for (const slug of POOLS) {
      const pool = await ctx.trx.selectFrom('pool').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
      poolIds.push(pool.id)
    }
  })
})

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
    fc.tuple(index, fc.boolean(), day).map((args) => approve(...args)),
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
        const real = { ctx, second }
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
