import type { ItemDetail, ItemValues } from '@kildetal/shared/items.ts'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { topicsOf } from '../api/live.ts'
import { asProblem } from '../api/problem.ts'
import { addItem } from '../api/review.ts'
import { useMe } from '../api/session.ts'
import type { MarkedPlace, Marking } from '../document/marking.ts'
import { type EntryDraft, manualItemOf, storedEntry, storeEntry } from './entry-draft.ts'

/** A figure on its way in by hand, and the steps on it. */
export interface FigureEntry {
  /** Null while nothing is entered. */
  draft: EntryDraft | null
  busy: boolean
  /** Why the last try failed, in words, with a reference where there is one. */
  failed: string | null
  mark: (place: MarkedPlace | null) => void
  read: (quote: string) => void
  type: (changes: Partial<ItemValues>) => void
  close: () => void
  /** Saves it and closes the entry; undefined when it failed or something is missing. */
  save: () => Promise<ItemDetail | undefined>
  /** For the document beside the form; absent for those who may not enter figures. */
  marking: Marking | undefined
}

const EMPTY: EntryDraft = { place: null, quote: '', typed: {}, key: '' }
const CHANGED = ['items', 'minutes', 'findings']

/** Enters a figure by hand in these minutes. What is typed is kept in this browser until it is saved or discarded. */
export function useFigureEntry(view: MinutesView): FigureEntry {
  const { user, role } = useMe()
  const allowed = may([role], 'items.review')
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(() => (allowed ? storedEntry(localStorage, user.id, view.id) : null))
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)

  useEffect(() => {
    if (allowed) storeEntry(localStorage, user.id, view.id, draft)
  }, [allowed, user.id, view.id, draft])
  function change(part: (before: EntryDraft) => Partial<EntryDraft>): void {
    setFailed(null)
    setDraft((before) => {
      const from = before ?? EMPTY
      return { ...from, ...part(from), key: crypto.randomUUID() }
    })
  }
  function close(): void {
    setFailed(null)
    setDraft(null)
  }
  async function save(): Promise<ItemDetail | undefined> {
    const item = draft && manualItemOf(draft, view)
    if (!item || busy) return undefined
    setBusy(true)
    try {
      const added = await addItem(item, draft.key)
      close()
      await queryClient.invalidateQueries({
        predicate: (query) => topicsOf(query).some((topic) => CHANGED.includes(topic)),
      })
      return added
    } catch (error) {
      const problem = asProblem(error)
      const words = problem?.fields?.map(({ message }) => message) ?? []
      setFailed([problem?.title, ...words, problem?.reference].filter(Boolean).join(' '))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return {
    draft,
    busy,
    failed,
    mark: (place) => change(() => ({ place })),
    read: (quote) => change(() => ({ quote })),
    type: (changes) => change(({ typed }) => ({ typed: { ...typed, ...changes } })),
    close,
    save,
    marking: allowed
      ? {
          active: draft !== null,
          place: draft?.place ?? null,
          onPlace: (place) => change(() => ({ place })),
          onBegin: () => change(() => ({})),
        }
      : undefined,
  }
}
