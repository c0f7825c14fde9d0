import { type FigureImport, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { useState } from 'react'
import { z } from 'zod'
import { mappingDifferences } from './mapping.ts'

/** What is set and typed on one import and not sent yet. `mapping` null: as the import has it. */
const Draft = z.object({
  version: z.number().int(),
  mapping: ImportMapping.nullable(),
  /** Control totals in øre by `totalKey`. */
  stated: z.record(z.string(), z.number().int()),
  knownOn: z.iso.date().nullable(),
  skip: z.boolean(),
  replaces: z.string().nullable(),
})
type Draft = z.infer<typeof Draft>

/** What of it the forms change. */
export type DraftChange = Partial<Omit<Draft, 'version'>>

export interface ImportDraft extends Omit<Draft, 'version' | 'mapping'> {
  mapping: ImportMapping
  /** The mapping differs from the import's. */
  dirty: boolean
  /** It was changed on an earlier version, and somebody else has saved another since. */
  conflict: boolean
  set: (change: DraftChange) => void
  /** Takes the changed mapping over to the import as it stands now. */
  rebase: () => void
  /** Lets the changed mapping go. */
  useSaved: () => void
}

const keyOf = (id: string) => `kildetal.figure-import.${id}`

function keptDraft(id: string): Draft | null {
  try {
    const kept = Draft.safeParse(JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}

/** Forgets what was typed on an import: it is loaded, or laid aside. */
export function forgetDraft(id: string): void {
  localStorage.removeItem(keyOf(id))
}

/** Keeps what is set on an import in this browser until it is loaded, so that a reload loses nothing. Mount it anew for each import (`key`). */
export function useImportDraft(file: FigureImport & { mapping: ImportMapping }, today: string): ImportDraft {
  const { id, version } = file
  const [draft, setDraft] = useState<Draft>(
    () => keptDraft(id) ?? { version, mapping: null, stated: {}, knownOn: today, skip: false, replaces: null },
  )
  const keep = (next: Draft) => {
    setDraft(next)
    localStorage.setItem(keyOf(id), JSON.stringify(next))
  }
  const mapping = draft.mapping ?? file.mapping
  const dirty = mappingDifferences(file.mapping, mapping).length > 0
  return {
    ...draft,
    mapping,
    dirty,
    conflict: dirty && draft.version !== version,
    set: (change) => keep({ ...draft, ...change, version: dirty ? draft.version : version }),
    rebase: () => keep({ ...draft, version }),
    useSaved: () => keep({ ...draft, version, mapping: null }),
  }
}
