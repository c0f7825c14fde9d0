import type { NewMovementInput } from '@kildetal/shared/ledger.ts'
import { expect, test } from 'vitest'
import { effectsOf, shortfalls, standingOf } from './movement-effect.ts'

const movement = (more: object) =>
  ({
    ...{ kind: 'earmark', on: { pool: 'a' }, fiscalYear: 2025, amountOre: 500, text: 'x', knownOn: '2025-01-01' },
    basis: { note: 'xyz' },
    ...more,
  }) as NewMovementInput

test('an earmark takes free money and revises nothing', () => {
  expect(effectsOf(movement({}))).toEqual([
    {
      account: { pool: 'a' },
      year: 2025,
      changes: [
        { sum: 'earmarked', ore: 500 },
        { sum: 'free', ore: -500 },
      ],
    },
  ])
})

test('a reallocation is seen on both accounts, a carry-over in both years', () => {
  const [to, from] = effectsOf(movement({ kind: 'reallocation', from: { pool: 'b' } }))
  expect(to?.changes).toContainEqual({ sum: 'revised', ore: 500 })
  expect(from).toMatchObject({ account: { pool: 'b' } })
  expect(from?.changes).toContainEqual({ sum: 'free', ore: -500 })
  const years = effectsOf(movement({ kind: 'carry_over', fromYear: 2024 }))
  expect(years.map(({ year, changes }) => [year, changes.find(({ sum }) => sum === 'revised')?.ore])).toEqual([
    [2024, -500],
    [2025, 500],
  ])
})

test('what is spent of an earmark leaves free money alone', () => {
  const [effect] = effectsOf(movement({ kind: 'actual', out: 'earmarked' }))
  expect(effect?.changes).toEqual([
    { sum: 'earmarked', ore: -500 },
    { sum: 'spent', ore: 500 },
  ])
})

test('too little is said of what the movement itself takes below zero', () => {
  const [effect] = effectsOf(movement({}))
  const before = standingOf({
    ...{ original: -400, supplementary: 0, reallocated: 0, carried_over: 0 },
    ...{ free: 400, earmarked: 0, committed: 0, spent: 0 },
  })
  expect(before.revised).toBe(400)
  expect(effect && shortfalls(effect, before)).toEqual([{ sum: 'free', afterOre: -100 }])
  expect(effect && shortfalls(effect, { ...before, free: 500 })).toEqual([])
})
