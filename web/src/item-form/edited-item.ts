import type { ItemValues } from '@kildetal/shared/items.ts'

/** The form's values; a figure on its way in has no amount before one is typed. */
export type FormValues = Omit<ItemValues, 'amountOre'> & { amountOre: number | null }

/** What the form edits: the values as they stand with what was typed, and how to type more. */
export interface EditedItem {
  values: FormValues
  set: (changes: Partial<ItemValues>) => void
}
