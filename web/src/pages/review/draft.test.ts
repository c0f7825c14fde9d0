import type { EconomicItem } from '@kildetal/shared/items.ts'
import { beforeEach, expect, test } from 'vitest'
import { differences, storeDraft, storedDraft } from './draft.ts'

const item = { amountOre: 100, years: [2025], pool: null, kind: 'budget' } as unknown as EconomicItem
let kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
} as unknown as Storage
beforeEach(() => {
  kept = new Map()
})

test('what was typed back to what it was is no change', () => {
  expect(differences(item, { amountOre: 100, years: [2025], pool: 'Kurser' })).toEqual({ pool: 'Kurser' })
  expect(differences(item, { years: [2025, 2026] })).toEqual({ years: [2025, 2026] })
})

test('a draft survives with the version it was typed on, each person and item by themselves', () => {
  storeDraft(storage, 'u', 'i', { version: 3, changes: { pool: null, years: [2026] } })
  expect(storedDraft(storage, 'u', 'i')).toEqual({ version: 3, changes: { pool: null, years: [2026] } })
  expect(storedDraft(storage, 'someone-else', 'i')).toBeNull()
  expect(storedDraft(storage, 'u', 'other')).toBeNull()
})

test('an empty draft is forgotten, an unreadable one is none', () => {
  storeDraft(storage, 'u', 'i', { version: 3, changes: { pool: 'Kurser' } })
  storeDraft(storage, 'u', 'i', { version: 3, changes: {} })
  expect(kept.size).toBe(0)
  kept.set('kildetal.review.u.i', '{"version":')
  expect(storedDraft(storage, 'u', 'i')).toBeNull()
  kept.set('kildetal.review.u.i', '{"version":1,"changes":{"amountOre":"many"}}')
  expect(storedDraft(storage, 'u', 'i')).toBeNull()
})
