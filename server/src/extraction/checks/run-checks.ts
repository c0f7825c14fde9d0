import type { Extraction } from '@kildetal/shared/extraction.ts'
import type { CleanText } from '../clean-text.ts'
import type { Reading } from '../reading.ts'
import type { ReadTable } from '../tables/read-table.ts'

/** The outcome of all checks. */
export type Checked = Pick<Extraction, 'findings' | 'sums' | 'partOf'>

/** Runs every check over a document's readings. */
export function runChecks(
  _clean: CleanText,
  _readings: readonly Reading[],
  _clusters: ReadonlyMap<string, readonly Reading[]>,
  _tables: readonly ReadTable[],
): Checked {
  return { findings: [], sums: {}, partOf: {} }
}
