import { useState } from 'react'
import { type MovementDraft, storedMovement, storeMovement } from './movement-draft.ts'

/** A new movement as it is typed. It stays in this tab through a reload until it is posted or discarded. */
export function useMovementDraft(userId: string, empty: MovementDraft) {
  const [draft, setDraft] = useState<MovementDraft | null>(() => storedMovement(sessionStorage, userId))
  const keep = (next: MovementDraft | null) => {
    setDraft(next)
    storeMovement(sessionStorage, userId, next)
  }
  return {
    draft: draft ?? empty,
    /** Something is typed. */
    kept: draft !== null,
    set: (change: Partial<MovementDraft>) => {
      setDraft((before) => {
        const next = { ...(before ?? empty), ...change }
        storeMovement(sessionStorage, userId, next)
        return next
      })
    },
    forget: () => keep(null),
  }
}
