import type { Finding, Kind } from '@kildetal/shared/extraction.ts'
import { formatYears } from '@kildetal/shared/fiscal-year.ts'
import { inDecision } from '../outcome/amendments.ts'
import { isRecommended } from '../outcome/points.ts'
import type { Reading } from '../reading.ts'
import { type Checkable, finding, kr } from './finding.ts'

function yearsKey(reading: Reading): string {
  return reading.years?.join(',') ?? ''
}

/** One figure with different years: 714.000 kr. a year until 2029 in one paragraph, until 2028 in the next. */
function disputedYears(checkable: Checkable, members: readonly Reading[]): Finding | null {
  const stated = members.filter((r) => r.unit === 'per_year' && r.years !== null && r.years.length > 1)
  const byYears = new Map(stated.map((r) => [yearsKey(r), r]))
  const first = stated[0]
  if (byYears.size < 2 || !first) return null
  const different = [first, ...[...byYears.values()].filter((r) => yearsKey(r) !== yearsKey(first))]
  const all = new Set(different.flatMap((r) => [...(r.years ?? [])]))
  const disputed = [...all].filter((year) => !different.every((r) => r.years?.includes(year))).sort((a, b) => a - b)
  const said = different.map((r) => formatYears(r.years ?? [])).join(' og ')
  const message = `${kr(first.ore)} om året er angivet for både ${said}. Uenigheden gælder ${formatYears(disputed)}.`
  return finding(checkable, 'contradiction', message, different, disputed)
}

/** The word a definite price or pool is called by, so that two statements of one thing can be told from two things. */
function calledBy(reading: Reading): string | null {
  if (reading.cell || reading.total || !reading.sentence) return null
  const cue = reading.evidence.find((e) => e.attribute === 'kind')
  if (!cue) return null
  const word = reading.sentence.text
    .slice(cue.start - reading.sentence.start, cue.end - reading.sentence.start)
    .toLowerCase()
  const stem = word.replace(/(?:en|et|n)$/, '')
  const definite = /(?:en|et)$/.test(word)
  if (reading.kind === 'price' && reading.unit === 'per_participant' && definite) return `price|${stem}`
  if (
    reading.kind === 'budget' &&
    reading.pool &&
    reading.unit === 'total' &&
    reading.years?.length === 1 &&
    definite &&
    /pulje|ramme/.test(word)
  )
    return `pool|${reading.pool}|${yearsKey(reading)}`
  return null
}

/** Two amounts for one thing that the text calls by the same definite name. */
function disputedAmounts(checkable: Checkable, group: readonly Reading[]): Finding[] {
  const named = new Map<string, Reading>()
  const found: Finding[] = []
  for (const reading of group) {
    const name = calledBy(reading)
    if (name === null) continue
    const before = named.get(name)
    if (!before) named.set(name, reading)
    else if (before.ore !== reading.ore && before.sentence !== reading.sentence) {
      const message = `Samme beløb er angivet som både ${kr(before.ore)} og ${kr(reading.ore)}`
      found.push(finding(checkable, 'contradiction', message, [before, reading]))
    }
  }
  return found
}

/** Words that say which of an item's grants is meant, without its purpose. */
const THE_GRANT =
  /(?:^|[^a-zæøå])(tillægsbevillingen|anlægsbevillingen|rådighedsbeløbet|garantien|kommunegarantien|lånet|driftstilskuddet) (?:er |bliver |udgør )?på (?:i alt |ca\. )?$/i

/** `Tillægsbevillingen på 1,58 mio. kr.` where the only one that is recommended is of 1,85. */
function disputedGrants(checkable: Checkable, group: readonly Reading[]): Finding[] {
  /** The first that is recommended of each kind; null where another sum of the kind is, too. */
  const asked = new Map<Kind, Reading | null>()
  for (const reading of group) {
    if (!isRecommended(reading) || reading.kind === null || reading.unit !== 'total' || reading.total) continue
    const known = asked.get(reading.kind)
    asked.set(reading.kind, known === undefined ? reading : known?.ore === reading.ore ? known : null)
  }
  const found: Finding[] = []
  if (asked.size === 0) return found
  for (const reading of group) {
    if (reading.kind === null || reading.cell || reading.total || reading.unit !== 'total') continue
    const only = asked.get(reading.kind)
    if (!only || only.ore === reading.ore) continue
    if (isRecommended(reading) || inDecision(reading) || !THE_GRANT.test(reading.left)) continue
    if (only.years && reading.years && only.years.join() !== reading.years.join()) continue
    const message = `Samme beløb er angivet som både ${kr(reading.ore)} og ${kr(only.ore)}`
    found.push(finding(checkable, 'contradiction', message, [reading, only]))
  }
  return found
}

/** Statements of one figure that differ in years or amount. */
export function checkContradictions(checkable: Checkable, group: readonly Reading[], findings: Finding[]): void {
  const seen = new Set<string>()
  for (const { key } of group) {
    const members = checkable.clusters.get(key) ?? []
    if (members.length < 2 || seen.has(key)) continue
    seen.add(key)
    const disputed = disputedYears(checkable, members)
    if (disputed) findings.push(disputed)
  }
  for (const found of disputedAmounts(checkable, group)) findings.push(found)
  for (const found of disputedGrants(checkable, group)) findings.push(found)
}
