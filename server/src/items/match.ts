import type { Cluster } from './cluster.ts'
import type { EconomicItemRow } from './tables.ts'

/** What matching needs of a stored item: its values and where it is cited. */
export type Known = Pick<
  EconomicItemRow,
  | 'id'
  | 'state'
  | 'amountOre'
  | 'minOre'
  | 'maxOre'
  | 'unit'
  | 'kind'
  | 'years'
  | 'disputedYears'
  | 'fromYear'
  | 'counterpart'
  | 'caseKey'
> & {
  /** Values as the engine read them, before a consultant corrected any. */
  extracted: EconomicItemRow['extracted']
  /** Agenda items of another document of this same meeting that cite it, by `sameItemKey`. */
  sameMeetingItems: string[]
}

/**
 * Finds, for each cluster of a new document, the stored item that is the same figure, or none. Within another document of the same meeting
 * the same amount and unit under the same agenda item is the same figure; across meetings of one case, kind and years must agree too. No
 * stored item is taken twice, and where several would do equally well across meetings none is taken: a figure is rather shown twice for a
 * consultant to join than two figures made one unseen.
 */
export function matchItems(
  clusters: readonly (Cluster & { itemKey: string | null; caseKey: string | null })[],
  known: readonly Known[],
): Map<string, Known> {
  const matches = new Map<string, Known>()
  const taken = new Set<string>()
  const take = (cluster: Cluster, item: Known) => {
    matches.set(cluster.key, item)
    taken.add(item.id)
  }
  const byAmount = Map.groupBy(known, (item) => (item.extracted ?? item).amountOre)
  const pairs = clusters
    .flatMap((cluster) =>
      (byAmount.get(cluster.values.amountOre) ?? []).map((item) => ({
        cluster,
        item,
        score: sameMeetingScore(cluster, item),
      })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  for (const { cluster, item } of pairs) if (!matches.has(cluster.key) && !taken.has(item.id)) take(cluster, item)
  for (const cluster of clusters) {
    if (matches.has(cluster.key)) continue
    const same = (byAmount.get(cluster.values.amountOre) ?? []).filter(
      (item) => !taken.has(item.id) && isSameFigureOfCase(cluster, item),
    )
    const [only] = same
    if (only && same.length === 1) take(cluster, only)
  }
  return matches
}

function sameAmount(cluster: Cluster, item: Known): boolean {
  const read = item.extracted ?? item
  const { amountOre, minOre, maxOre, unit } = cluster.values
  return (
    read.amountOre === amountOre &&
    read.minOre === minOre &&
    read.maxOre === maxOre &&
    (read.unit === unit || item.unit === unit)
  )
}

/** 0 for another figure; else higher the more attributes agree, so that equal amounts in a table find their own. */
function sameMeetingScore(cluster: Cluster & { itemKey: string | null }, item: Known): number {
  if (cluster.itemKey === null || !item.sameMeetingItems.includes(cluster.itemKey) || !sameAmount(cluster, item))
    return 0
  const read = item.extracted ?? item
  return (
    1 +
    (read.kind === cluster.values.kind ? 4 : 0) +
    (sameYears(read.years, cluster.values.years) ? 3 : 0) +
    (read.fromYear === cluster.values.fromYear ? 1 : 0) +
    (read.counterpart === cluster.values.counterpart ? 2 : 0)
  )
}

function isSameFigureOfCase(cluster: Cluster & { caseKey: string | null }, item: Known): boolean {
  if (cluster.caseKey === null || cluster.caseKey !== item.caseKey || item.state === 'rejected') return false
  const { kind, years } = cluster.values
  return (
    sameAmount(cluster, item) &&
    item.kind === kind &&
    yearsMeet([...item.years, ...item.disputedYears], [...years, ...cluster.disputedYears])
  )
}

const sameYears = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((year, i) => year === b[i])

/** Years that overlap, or of which one side names none. */
const yearsMeet = (a: readonly number[], b: readonly number[]) =>
  a.length === 0 || b.length === 0 || a.some((year) => b.includes(year))

/** How an agenda item is recognised in another document of its meeting: by its case number, else its number. */
export function sameItemKey(caseKey: string | null, number: string | null): string | null {
  if (caseKey !== null) return `case ${caseKey}`
  return number === null ? null : `number ${number}`
}
