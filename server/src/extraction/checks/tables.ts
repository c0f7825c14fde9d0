import type { Reading } from '../reading.ts'
import type { ReadTable } from '../tables/read-table.ts'
import { tableTotals } from '../tables/totals.ts'
import { type Checkable, finding, kr } from './finding.ts'
import type { SumsFound } from './sums.ts'

/** Totals of tables: those that hold are recorded as sums, those that differ are findings. */
export function checkTables(checkable: Checkable, tables: readonly ReadTable[], result: SumsFound): void {
  if (tables.length === 0) return
  const totals = tables.flatMap(tableTotals)
  if (totals.length === 0) return
  const byStart = new Map<number, Reading>()
  for (const reading of checkable.readings) if (reading.cell) byStart.set(reading.start, reading)
  for (const { total, parts, differenceOre } of totals) {
    const whole = byStart.get(total.start)
    const own = parts.map((part) => byStart.get(part.start)).filter((part) => part !== undefined)
    if (!whole) continue
    if (differenceOre === 0) {
      if (result.sums[whole.key] === undefined) result.sums[whole.key] = own.map((part) => part.key)
      continue
    }
    const message = `Tabellens sum ${kr(total.ore)} passer ikke: tallene giver ${kr(total.ore - differenceOre)}`
    result.findings.push(finding(checkable, 'table_total_differs', message, [...own, whole]))
  }
}
