import type { Finding } from '@kildetal/shared/extraction.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import type { Reading } from '../reading.ts'
import { type Checkable, finding, kr } from './finding.ts'

/** How many amounts before a total may be its parts; more would find sums by chance. */
const NEAR = 8
const SAYS_TOTAL = /(?<![a-zæøå])(?:samlet|samlede|i alt|ialt|tilsammen|sammenlagt|total|totalt)(?![a-zæøå])/i
const SPREADS = /fordel|periodiser|budgetlæg|es med /i

export interface SumsFound {
  readonly findings: Finding[]
  readonly sums: Record<string, string[]>
}

/** What rounding may cost: half of the last decimal of every part, as 0,7 + 17,5 + 0,6 mio. kr. are written to a tenth. */
function tolerance(parts: readonly Reading[]): number {
  const unit = [0, 5e4, 5e6, 5e9][Math.max(...parts.map((part) => part.scale))] ?? 0
  return unit * parts.length
}

function compatible(part: Reading, total: Reading): boolean {
  if (part.kind === 'threshold' || part.kind === 'price' || part.kind === 'fee' || part.unit !== total.unit)
    return false
  if (!part.years || !total.years) return true
  return part.years.some((year) => total.years?.includes(year))
}

/** Two or three of the amounts before, or a run of them, that make up the total exactly. */
function partsOf(total: Reading, before: readonly Reading[]): Reading[] | null {
  for (let count = 2; count <= before.length; count++) {
    const run = before.slice(-count)
    if (sumOre(run.map((r) => r.ore)) === total.ore) return run
  }
  for (let i = 0; i < before.length; i++)
    for (let j = i + 1; j < before.length; j++) {
      const a = before[i]
      const b = before[j]
      if (!a || !b) continue
      if (a.ore + b.ore === total.ore) return [a, b]
      for (let k = j + 1; k < before.length; k++) {
        const c = before[k]
        if (c && a.ore + b.ore + c.ore === total.ore) return [a, b, c]
      }
    }
  return null
}

function equation(parts: readonly Reading[], total: number): string {
  return `${parts.map((part) => kr(part.ore)).join(' + ')} = ${kr(total)}`
}

/** Stated totals (`samlet`, `i alt`) that earlier amounts of the item make up. Sets are bounded, so this is linear in the amounts. */
function statedTotals(checkable: Checkable, group: readonly Reading[], result: SumsFound): void {
  const recent: Reading[] = []
  for (const reading of group) {
    if (reading.cell) continue
    const said = reading.ore > 0 && SAYS_TOTAL.test(reading.left.slice(-70))
    if (said && result.sums[reading.key] === undefined) {
      const before = recent.filter((part) => part.key !== reading.key && compatible(part, reading))
      const parts = partsOf(reading, before)
      if (parts) {
        result.sums[reading.key] = parts.map((part) => part.key)
        const message = `Summen holder: ${equation(parts, reading.ore)}.`
        result.findings.push(finding(checkable, 'sum_holds', message, [...parts, reading]))
      }
    }
    if (reading.total !== null) continue
    const known = recent.findIndex((part) => part.key === reading.key)
    if (known !== -1) recent.splice(known, 1)
    recent.push(reading)
    if (recent.length > NEAR) recent.shift()
  }
}

/** Totals spread over years or purposes (`fordelt med`): their parts must make them up. */
function distributions(checkable: Checkable, group: readonly Reading[], result: SumsFound): void {
  const parts = new Map<Reading, Reading[]>()
  for (const reading of group) {
    if (!reading.total) continue
    const known = parts.get(reading.total)
    if (known) known.push(reading)
    else parts.set(reading.total, [reading])
  }
  for (const [total, own] of parts) {
    const first = own[0]
    if (own.length < 2 || !first || !SPREADS.test(first.left) || total.unit !== first.unit) continue
    const sum = sumOre(own.map((part) => part.ore))
    const difference = subtractOre(total.ore, sum)
    const known = result.sums[total.key] !== undefined && Math.abs(difference) <= tolerance(own)
    if (known) continue
    if (result.sums[total.key] === undefined) result.sums[total.key] = own.map((part) => part.key)
    if (Math.abs(difference) <= tolerance(own)) {
      result.findings.push(
        finding(checkable, 'sum_holds', `Fordelingen holder: ${equation(own, total.ore)}.`, [...own, total]),
      )
    } else {
      const message = `Fordelingen giver ${kr(sum)}, men der står ${kr(total.ore)}. Forskellen er ${kr(Math.abs(difference))}`
      result.findings.push(finding(checkable, 'sum_differs', message, [...own, total]))
    }
  }
}

/** Sums of one item's running text. */
export function checkSums(checkable: Checkable, group: readonly Reading[], result: SumsFound): void {
  statedTotals(checkable, group, result)
  distributions(checkable, group, result)
}
