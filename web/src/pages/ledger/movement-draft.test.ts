import { expect, test } from 'vitest'
import { type MovementDraft, movementOf } from './movement-draft.ts'

const draft: MovementDraft = {
  kind: 'earmark',
  target: 'pool',
  pool: 'udvikling',
  unit: null,
  account: '',
  fromSlug: null,
  fromAccount: '',
  fiscalYear: 2025,
  fromYear: 2024,
  amountOre: 9_000_000,
  text: 'Kursus',
  knownOn: '2025-04-24',
  fundingSource: '',
  out: 'free',
  pending: false,
  note: 'Notat 3',
}

test('a whole draft is a movement on its pool', () => {
  expect(movementOf(draft)).toMatchObject({ kind: 'earmark', on: { pool: 'udvikling' }, basis: { note: 'Notat 3' } })
})

test('nothing is posted while an amount, a day or the basis is missing', () => {
  expect(movementOf({ ...draft, amountOre: null })).toBeNull()
  expect(movementOf({ ...draft, amountOre: 0 })).toBeNull()
  expect(movementOf({ ...draft, knownOn: null })).toBeNull()
  expect(movementOf({ ...draft, note: ' x ' })).toBeNull()
})

test('each kind asks for what it needs', () => {
  expect(movementOf({ ...draft, kind: 'supplementary_appropriation' })).toBeNull()
  expect(movementOf({ ...draft, kind: 'supplementary_appropriation', fundingSource: 'kassen' })).not.toBeNull()
  expect(movementOf({ ...draft, kind: 'reallocation' })).toBeNull()
  expect(movementOf({ ...draft, kind: 'carry_over', fromYear: 2025 })).toBeNull()
  expect(movementOf({ ...draft, kind: 'release' })).toBeNull()
  expect(movementOf({ ...draft, kind: 'release', out: 'earmarked' })).toMatchObject({ out: 'earmarked' })
})

test('a unit needs its line of the chart of accounts', () => {
  const onUnit: MovementDraft = { ...draft, target: 'unit', unit: 'nordskolen' }
  expect(movementOf(onUnit)).toBeNull()
  expect(movementOf({ ...onUnit, account: ' 301-1 ' })).toMatchObject({ on: { unit: 'nordskolen', account: '301-1' } })
})
