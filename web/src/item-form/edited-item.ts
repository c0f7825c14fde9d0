import type { ItemValues } from '@kildetal/shared/items.ts'

/** What the form edits: the values as they stand with what was typed, and how to type more. */
export interface EditedItem {
  values: ItemValues
  set: (changes: Partial<ItemValues>) => void
}
