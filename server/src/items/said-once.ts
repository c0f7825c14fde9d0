import type { Evidence, Kind } from '@kildetal/shared/extraction.ts'
import type { AgendaItem } from '@kildetal/shared/minutes.ts'
import type { Cluster } from './cluster.ts'

/** Money that is set aside or moved: what a pool holds. */
const HELD: ReadonlySet<Kind | null> = new Set(['budget', 'carry_over', 'supplementary_appropriation'])
/** What somebody has to pay. */
const PAID: ReadonlySet<Kind | null> = new Set(['price', 'fee', 'expense'])

const FINANCED =
  /(?:udgift|beløb|pris|betaling|omkostning)\p{L}{0,12}\s(?:[^.;\n]{0,80}?\s)?(?:finansieres|betales|afholdes)\s(?:af|inden\sfor|over)\s([^.,;\n]{3,120})/iu
const MONEY = /\d[\d.,]*\s?(?:kr|mio|mia|t\.?kr)/iu

/**
 * Fills in what an agenda item says once for several figures: the only pool it names holds what else it sets aside, and a sentence without
 * an amount that says who pays the price tells it of the item's only price. Such an attribute is a suggestion, reviewed like any other.
 */
export function fillSaidOnce(clusters: Cluster[], itemOf: (cluster: Cluster) => AgendaItem | null, text: string): void {
  const byItem = new Map<AgendaItem, Cluster[]>()
  for (const cluster of clusters) {
    const item = itemOf(cluster)
    if (item) byItem.set(item, [...(byItem.get(item) ?? []), cluster])
  }
  for (const [item, own] of byItem) {
    sharePool(own)
    const unpaid = own.filter(({ values }) => PAID.has(values.kind) && values.status !== 'noted')
    const [only] = unpaid
    if (only && unpaid.length === 1 && only.values.fundingSource === null) fillFunding(only, item, text)
  }
}

function sharePool(clusters: readonly Cluster[]): void {
  const pools = new Set(clusters.flatMap(({ values }) => values.pool ?? []))
  const [pool] = pools
  if (pool === undefined || pools.size > 1) return
  for (const { values } of clusters)
    if (values.pool === null && values.counterpart === null && values.status !== 'noted' && HELD.has(values.kind))
      values.pool = pool
}

function fillFunding(cluster: Cluster, item: AgendaItem, text: string): void {
  for (const { kind, bodyStart, end } of item.sections) {
    if (kind !== 'decision' && kind !== 'recommendation' && kind !== 'economy') continue
    let start = bodyStart
    for (const line of text.slice(bodyStart, end).split('\n')) {
      const found = MONEY.test(line) ? null : FINANCED.exec(line)
      if (found?.[1] !== undefined) {
        const from = start + found.index + found[0].length - found[1].length
        const evidence: Evidence = { attribute: 'fundingSource', start: from, end: from + found[1].length }
        cluster.values.fundingSource = found[1].trim().slice(0, 200)
        cluster.mentions[0]?.evidence.push(evidence)
        return
      }
      start += line.length + 1
    }
  }
}
