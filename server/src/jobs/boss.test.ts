import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeTestSystem } from '../../test/system.ts'
import { forbidden } from '../problems.ts'
import { handle, startJobs } from './boss.ts'
import { enqueue, type JobKind } from './enqueue.ts'

const { actors, as, owner, system } = await makeTestSystem()

const note: JobKind<{ text: string }> = { name: 'test.note', data: z.object({ text: z.string() }) }
const done: string[] = []
const givenUp: string[] = []
/** Work whose text is a gate's name waits at it, so that things can change while other work stands in line behind. */
const gates = new Map(
  ['rights', 'person'].map((name) => [
    name,
    { reached: Promise.withResolvers<void>(), open: Promise.withResolvers<void>() },
  ]),
)
const gate = (name: string) =>
  gates.get(name) ?? { reached: Promise.withResolvers<void>(), open: Promise.withResolvers<void>() }
const jobs = await startJobs(system, [
  handle(
    note,
    async (run, { text }) => {
      if (text === 'forbidden') throw forbidden()
      if (text === 'stumbles' && run.attempt === 1) throw new Error('the first try fails')
      if (gates.has(text)) {
        gate(text).reached.resolve()
        await gate(text).open.promise
      }
      const seen = await run.act('read', (ctx) => ctx.trx.selectFrom('orgUnit').select('slug').execute())
      done.push(`${text} by ${run.actor.name} of ${seen.length} units, try ${run.attempt}`)
    },
    async (_run, { text }) => void givenUp.push(text),
  ),
])
afterAll(() => jobs.stop())

const ask = (text: string) => as(actors.leader, 'write', (ctx) => enqueue(ctx, note, { text }))

test('work asked for in a transaction is done once, under the rights of who asked', async () => {
  await ask('counted')
  await jobs.settled()
  expect(done).toEqual(['counted by leder of 4 units, try 1'])
})

test('work of a transaction that failed is never done', async () => {
  await expect(
    as(actors.leader, 'write', async (ctx) => {
      await enqueue(ctx, note, { text: 'undone' })
      throw new Error('and then it failed')
    }),
  ).rejects.toThrow('and then it failed')
  await jobs.settled()
  expect(done.join()).not.toContain('undone')
})

test('a fault is tried again, a refusal is told at once and not tried again', async () => {
  await Promise.all([ask('stumbles'), ask('forbidden')])
  await jobs.settled()
  expect(done).toContain('stumbles by leder of 4 units, try 2')
  expect(givenUp).toEqual(['forbidden'])
})

test('rights are those of the moment the work runs, not of the moment it was asked for', async () => {
  const askAs = (text: string) => as(actors.otherLeader, 'write', (ctx) => enqueue(ctx, note, { text }))
  await askAs('rights')
  await gate('rights').reached.promise
  await askAs('later')
  await owner.query('DELETE FROM role_assignment WHERE user_id = $1', [actors.otherLeader.userId])
  gate('rights').open.resolve()
  await jobs.settled()
  expect(done).toContain('rights by anden-leder of 0 units, try 1')
  expect(done).toContain('later by anden-leder of 0 units, try 1')
})

test('work of a user who is gone is dropped', async () => {
  const added = await owner.query<{ id: string }>(
    "INSERT INTO account_user (name, email) VALUES ('Borte', 'borte@test.kildetal.test') RETURNING id",
  )
  const userId = added.rows[0]?.id ?? ''
  await ask('person')
  await gate('person').reached.promise
  await as({ userId, name: 'Borte', roles: [] }, 'write', (ctx) => enqueue(ctx, note, { text: 'gone' }))
  await owner.query('DELETE FROM account_user WHERE id = $1', [userId])
  gate('person').open.resolve()
  await jobs.settled()
  expect(done.join()).not.toContain('gone')
})

test('nobody asks for work in the name of another, and requests cannot read each other', async () => {
  const forged = as(actors.leader, 'write', (ctx) =>
    ctx.trx
      .insertInto('jobRequest')
      .values({
        id: crypto.randomUUID(),
        userId: actors.controller.userId,
        kind: 'test.note',
        data: '{"text":"forged"}',
      })
      .execute(),
  )
  await expect(forged).rejects.toMatchObject({ code: '42501' })
  const read = as(actors.leader, 'read', (ctx) => ctx.trx.selectFrom('jobRequest').select('id').execute())
  await expect(read).rejects.toMatchObject({ code: '42501' })
})

test('a killed connection delays work and loses none', async () => {
  await owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name IN ('kildetal jobs', 'kildetal signals')",
  )
  await ask('after the kill')
  await jobs.settled()
  expect(done.join()).toContain('after the kill')
})
