import type { ItemDetail, ItemValues } from '@kildetal/shared/items.ts'
import { useState } from 'react'
import type { EditedItem } from '../../item-form/edited-item.ts'
import { type Draft, differences, storeDraft, storedDraft, valuesOf } from './draft.ts'

/** What is typed on one item and not saved yet; `values` are the item's with what was typed. */
interface DraftedItem extends EditedItem {
  values: ItemValues
  /** What differs from the item as it stands. */
  changes: Partial<ItemValues>
  dirty: boolean
  /** It was typed on an earlier version: somebody has changed the item since. */
  stale: boolean
  discard: () => void
  /** Takes what was typed over to the item as it stands now. */
  rebase: () => void
}

/** Keeps what is typed on an item in this browser until it is saved or discarded. Mount it anew for each item (`key`). */
export function useDraft(userId: string, item: ItemDetail): DraftedItem {
  const [draft, setDraft] = useState<Draft>(
    () => storedDraft(localStorage, userId, item.id) ?? { version: item.version, changes: {} },
  )
  const changes = differences(item, draft.changes)
  const dirty = Object.keys(changes).length > 0
  const keep = (next: Draft) => {
    setDraft(next)
    storeDraft(localStorage, userId, item.id, { ...next, changes: differences(item, next.changes) })
  }
  return {
    values: { ...valuesOf(item), ...changes },
    changes,
    dirty,
    stale: dirty && draft.version !== item.version,
    set: (more) => keep({ version: dirty ? draft.version : item.version, changes: { ...changes, ...more } }),
    discard: () => keep({ version: item.version, changes: {} }),
    rebase: () => keep({ version: item.version, changes }),
  }
}
