import { expect, test } from 'vitest'
import { emptyDraft, type MovementDraft, movementOf, storedMovement, storeMovement } from './movement-draft.ts'

const basis = { by: 'note' as const, item: null, passage: null, note: 'Notat 3' }
const draft: MovementDraft = {
  ...emptyDraft(2025, '2025-04-24'),
  ...{ pool: 'udvikling', amountOre: 9_000_000, text: 'Kursus', basis },
}

test('a whole draft is a movement on its pool', () => {
  expect(movementOf(draft)).toMatchObject({ kind: 'earmark', on: { pool: 'udvikling' }, basis: { note: 'Notat 3' } })
})

test('nothing is posted while an amount, a day or the basis is missing', () => {
  expect(movementOf({ ...draft, amountOre: null })).toBeNull()
  expect(movementOf({ ...draft, amountOre: 0 })).toBeNull()
  expect(movementOf({ ...draft, knownOn: null })).toBeNull()
  expect(movementOf({ ...draft, basis: { ...basis, note: ' x ' } })).toBeNull()
})

test('each kind asks for what it needs', () => {
  expect(movementOf({ ...draft, kind: 'supplementary_appropriation' })).toBeNull()
  expect(movementOf({ ...draft, kind: 'supplementary_appropriation', fundingSource: 'kassen' })).not.toBeNull()
  expect(movementOf({ ...draft, kind: 'reallocation' })).toBeNull()
  expect(movementOf({ ...draft, kind: 'reallocation', fromSlug: 'klima' })).toMatchObject({ from: { pool: 'klima' } })
  expect(movementOf({ ...draft, kind: 'carry_over', fromYear: 2025 })).toBeNull()
  expect(movementOf({ ...draft, kind: 'release' })).toBeNull()
  expect(movementOf({ ...draft, kind: 'release', out: 'earmarked' })).toMatchObject({ out: 'earmarked' })
})

test('who granted it is said of what is granted, and of nothing else', () => {
  const granted = { ...draft, grantedBy: ' Kommunalbestyrelsen ', month: 3 }
  expect(movementOf({ ...granted, kind: 'original_budget' })).toMatchObject({
    grantedBy: 'Kommunalbestyrelsen',
    month: 3,
  })
  expect(movementOf(granted)).toMatchObject({ grantedBy: null })
})

test('a unit needs its line of the chart of accounts', () => {
  const onUnit: MovementDraft = { ...draft, target: 'unit', unit: 'nordskolen' }
  expect(movementOf(onUnit)).toBeNull()
  expect(movementOf({ ...onUnit, account: ' 301-1 ' })).toMatchObject({ on: { unit: 'nordskolen', account: '301-1' } })
})

test('what was typed is there after a reload, its own person’s alone; what cannot be read is nothing', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
  storeMovement(storage, 'a', draft)
  expect(storedMovement(storage, 'a')).toEqual(draft)
  expect(storedMovement(storage, 'b')).toBeNull()
  for (const key of kept.keys()) kept.set(key, '{"kind":"reversal"}')
  expect(storedMovement(storage, 'a')).toBeNull()
  storeMovement(storage, 'a', null)
  expect(kept.size).toBe(0)
})
