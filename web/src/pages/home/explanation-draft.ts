import { type Deviation, DeviationCause } from '@kildetal/shared/deviations.ts'
import { z } from 'zod'

/** An explanation that is being written. `expectedYearEndOre` is null while the field cannot be read. */
const Draft = z.object({ cause: DeviationCause, expectedYearEndOre: z.number().int().nullable(), text: z.string() })
export type Draft = z.infer<typeof Draft>

const keyOf = (deviationId: string) => `kildetal.explanation.${deviationId}`

/** What was written before, in this browser, else the last explanation, else an empty one that expects the deviation to stay. */
export function readDraft(deviation: Pick<Deviation, 'id' | 'explanation' | 'deviationOre'>): Draft {
  const { explanation, deviationOre } = deviation
  const fresh: Draft = explanation
    ? { cause: explanation.cause, expectedYearEndOre: explanation.expectedYearEndOre, text: explanation.text }
    : { cause: 'timing', expectedYearEndOre: deviationOre, text: '' }
  try {
    const kept = Draft.safeParse(JSON.parse(localStorage.getItem(keyOf(deviation.id)) ?? 'null'))
    return kept.success ? kept.data : fresh
  } catch {
    return fresh
  }
}

/** Keeps what is being written; null forgets it. */
export function writeDraft(deviationId: string, draft: Draft | null): void {
  if (draft === null) localStorage.removeItem(keyOf(deviationId))
  else localStorage.setItem(keyOf(deviationId), JSON.stringify(draft))
}
