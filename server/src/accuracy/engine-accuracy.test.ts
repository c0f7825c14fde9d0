import { join } from 'node:path'
import type { Trust } from '@kildetal/shared/trust.ts'
import { expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import { keepEngineAccuracy } from './engine-accuracy.ts'
import { engineEdition } from './engine-edition.ts'
import { measureEngine } from './measure-engine.ts'
import { scoreFolder } from './score-figures.ts'

const { actors, call, owner, system } = await makeTestSystem()
const engine = async (role: keyof typeof actors) =>
  ((await (await call(actors[role], '/api/trust')).json()) as Trust).engine

test('the trust page has what the scorer of the engine’s tests says, with edition, counts and moment', async () => {
  expect(await engine('leader')).toBeNull()
  await keepEngineAccuracy(system)
  const read = await engine('leader')
  expect(read?.edition).toBe(await engineEdition())
  expect(Date.parse(read?.measuredAt ?? '')).toBeGreaterThan(Date.now() - 600_000)
  const figures = read?.sets.find(({ set }) => set === 'figures')
  const score = scoreFolder(join(import.meta.dirname, '../extraction/unseen'))
  const { gold, exact, tableGold, f1, tableRecall, unit, years, kind, status } = score
  expect(figures?.measures).toEqual([
    { measure: 'amounts', share: f1, of: gold },
    { measure: 'tables', share: tableRecall, of: tableGold },
    { measure: 'unit', share: unit, of: exact },
    { measure: 'years', share: years, of: exact },
    { measure: 'kind', share: kind, of: exact },
    { measure: 'status', share: status, of: exact },
  ])
  expect(gold).toBeGreaterThan(250)
  expect(read?.sets.map(({ set, unseen }) => [set, unseen])).toEqual([
    ['figures', true],
    ['structure', false],
    ['persons', true],
  ])
  for (const { share, of } of read?.sets.flatMap(({ measures }) => measures) ?? []) {
    expect(of).toBeGreaterThan(0)
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThanOrEqual(1)
  }
  for (const role of ['administrator', 'auditor', 'controller', 'executive'] as const)
    expect(await engine(role)).toEqual(read)
})

test('an edition is measured once, another edition is not taken for it', async () => {
  await keepEngineAccuracy(system)
  const before = await engine('auditor')
  await keepEngineAccuracy(system)
  expect(await engine('auditor')).toEqual(before)
  await owner.query('UPDATE engine_accuracy SET edition = $1', ['0'.repeat(64)])
  expect(await engine('auditor')).toBeNull()
  await keepEngineAccuracy(system)
  expect((await engine('auditor'))?.sets).toEqual(before?.sets)
})

test('measuring ends with the process', async () => {
  expect(await measureEngine(AbortSignal.abort())).toBeNull()
})
