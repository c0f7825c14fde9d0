import type { Extraction } from '@kildetal/shared/extraction.ts'
import type { ItemContext, Reading } from '../reading.ts'
import type { ReadTable } from '../tables/read-table.ts'
import { checkContradictions } from './contradictions.ts'
import { checkDecisions } from './decisions.ts'
import type { Checkable } from './finding.ts'
import { checkParts } from './parts.ts'
import { checkQuantities } from './quantities.ts'
import { checkSums } from './sums.ts'
import { checkTables } from './tables.ts'

/** The outcome of all checks. */
export type Checked = Pick<Extraction, 'findings' | 'sums' | 'partOf'>

/** Runs every check, item by item, and orders the findings by where they stand. */
export function runChecks(
  checkable: Checkable,
  groups: ReadonlyMap<ItemContext, readonly Reading[]>,
  tables: readonly ReadTable[],
): Checked {
  const result: Checked = { findings: [], sums: {}, partOf: {} }
  for (const [context, group] of groups) {
    checkSums(checkable, group, result)
    checkParts(checkable, group, result)
    checkQuantities(checkable, group, result.findings)
    checkContradictions(checkable, group, result.findings)
    checkDecisions(checkable, group, context, result.findings)
  }
  checkTables(checkable, tables, result)
  result.findings.sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0))
  return result
}
