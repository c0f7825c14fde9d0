import { type EconomicItem, ItemValues } from '@kildetal/shared/items.ts'
import { z } from 'zod'

/** What a consultant has typed and not saved, with the version of the item it was typed on. */
export interface Draft {
  version: number
  changes: Partial<ItemValues>
}

/** Loose on purpose: what is being typed need not be valid yet, and the server has the last word. */
const Stored = z.object({ version: z.number().int(), changes: ItemValues.partial() })

/** What the review can change, as the item has it. */
export function valuesOf(item: EconomicItem): ItemValues {
  return {
    label: item.label,
    amountOre: item.amountOre,
    minOre: item.minOre,
    maxOre: item.maxOre,
    unit: item.unit,
    years: item.years,
    fromYear: item.fromYear,
    priceLevel: item.priceLevel,
    approximate: item.approximate,
    kind: item.kind,
    status: item.status,
    counterpart: item.counterpart,
    fundingSource: item.fundingSource,
    pool: item.pool,
    orgUnitId: item.orgUnitId,
    audience: item.audience,
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Only what differs from the item: what was typed back to what it was is no change. */
export function differences(item: EconomicItem, changes: Partial<ItemValues>): Partial<ItemValues> {
  const values: Record<string, unknown> = valuesOf(item)
  return Object.fromEntries(Object.entries(changes).filter(([key, value]) => !same(values[key], value)))
}

const keyOf = (userId: string, itemId: string) => `kildetal.review.${userId}.${itemId}`

/** A draft that survived a reload; null when there is none or it can no longer be read. */
export function storedDraft(storage: Storage, userId: string, itemId: string): Draft | null {
  try {
    const read = Stored.safeParse(JSON.parse(storage.getItem(keyOf(userId, itemId)) ?? ''))
    return read.success ? { version: read.data.version, changes: read.data.changes as Partial<ItemValues> } : null
  } catch {
    return null
  }
}

/** Keeps a draft in this browser, or forgets it when nothing differs. */
export function storeDraft(storage: Storage, userId: string, itemId: string, draft: Draft | null): void {
  if (draft && Object.keys(draft.changes).length > 0) storage.setItem(keyOf(userId, itemId), JSON.stringify(draft))
  else storage.removeItem(keyOf(userId, itemId))
}
