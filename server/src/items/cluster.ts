import type { Extraction, Mention } from '@kildetal/shared/extraction.ts'
import type { Audience, ItemValues } from '@kildetal/shared/items.ts'
import type { AgendaItem } from '@kildetal/shared/minutes.ts'
import { MoneyError, oreFromKr } from '@kildetal/shared/money.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { labelOf } from './label.ts'
import { fillSaidOnce } from './said-once.ts'

/** Mentions of one document that are one economic item, and what they say together. */
export interface Cluster {
  key: string
  mentions: Mention[]
  values: Omit<ItemValues, 'orgUnitId'>
  /** A unit as the text names it. */
  orgUnit: string | null
  disputedYears: number[]
  caseNumber: string | null
  confidence: number
}

/** What surrounds the mentions of a document. */
export interface Surroundings {
  text: string
  itemAt(position: number): AgendaItem | null
  /** A unit of our own organisation, which is never a counterpart. */
  isOwnUnit(name: string): boolean
}

/**
 * The extraction's mentions gathered into items, in document order. An amount too large to be held exactly becomes a problem, not an item.
 */
export function clustersOf(
  extraction: Extraction,
  around: Surroundings,
): { clusters: Cluster[]; problems: ReadingProblem[] } {
  const byKey = new Map<string, Mention[]>()
  for (const mention of extraction.mentions) {
    const held = byKey.get(mention.item)
    if (held) held.push(mention)
    else byKey.set(mention.item, [mention])
  }
  const disputed = disputedYearsByItem(extraction)
  const clusters: Cluster[] = []
  const problems: ReadingProblem[] = []
  for (const [key, mentions] of byKey) {
    try {
      clusters.push(clusterOf(key, mentions, disputed.get(key) ?? [], around))
    } catch (error) {
      if (!(error instanceof MoneyError)) throw error
      const [{ start, end, quote }] = mentions as [Mention]
      problems.push({
        code: 'amount_too_large',
        message: `Beløbet »${quote}« er for stort til at være et beløb i kroner. Det er ikke læst som en post.`,
        place: { start, end, quote },
      })
    }
  }
  const itemOf = ({ mentions }: Cluster) => around.itemAt(mentions[0]?.start ?? 0)
  fillSaidOnce(clusters, itemOf, around.text)
  for (const cluster of clusters) {
    const { values, key } = cluster
    values.label = labelOf({ ...values, sum: key in extraction.sums }, itemOf(cluster)?.title ?? null)
    values.audience = audienceOf(values.fundingSource, cluster.orgUnit)
  }
  return { clusters, problems }
}

function disputedYearsByItem(extraction: Extraction): Map<string, number[]> {
  const disputed = new Map<string, number[]>()
  for (const finding of extraction.findings)
    for (const key of finding.items)
      if (finding.disputedYears.length > 0)
        disputed.set(
          key,
          [...new Set([...(disputed.get(key) ?? []), ...finding.disputedYears])].sort((a, b) => a - b),
        )
  return disputed
}

function clusterOf(
  key: string,
  mentions: Mention[],
  disputedYears: number[],
  { isOwnUnit }: Pick<Surroundings, 'isOwnUnit'>,
): Cluster {
  const [first] = mentions as [Mention]
  const weighty = [...mentions].sort((a, b) => weightOf(b) - weightOf(a))
  const stated = <K extends keyof Mention>(attribute: K) =>
    weighty.map((mention) => mention[attribute]).find((value) => value !== null) ?? null
  const years = [...new Set(mentions.flatMap((mention) => mention.years ?? []))]
    .filter((year) => !disputedYears.includes(year))
    .sort((a, b) => a - b)
  const counterpart = shortText(stated('counterpart'))
  const ownUnit = counterpart !== null && isOwnUnit(counterpart)
  return {
    key,
    mentions,
    orgUnit: stated('orgUnit') ?? (ownUnit ? counterpart : null),
    disputedYears,
    values: {
      label: '',
      audience: 'unit',
      amountOre: oreFromKr(first.amountKr),
      minOre: first.minKr === null ? null : oreFromKr(first.minKr),
      maxOre: first.maxKr === null ? null : oreFromKr(first.maxKr),
      unit: mentions.find(({ unit }) => unit !== 'total')?.unit ?? first.unit,
      years,
      fromYear: stated('fromYear'),
      priceLevel: stated('priceLevel'),
      approximate: mentions.every((mention) => mention.approximate),
      kind: mostNamed(weighty.map(({ kind }) => kind)),
      status: stated('status'),
      counterpart: ownUnit ? null : counterpart,
      fundingSource: shortText(stated('fundingSource')),
      pool: shortText(stated('pool')?.replace(/\si\sbudget(?:tet)?$/u, '') ?? null),
    },
    caseNumber: stated('caseNumber'),
    confidence: Math.min(...mentions.map((mention) => mention.confidence)),
  }
}

/** What is decided says it most exactly, then what is recommended. */
function weightOf({ section }: Mention): number {
  return section === 'decision' ? 2 : section === 'recommendation' ? 1 : 0
}

/** The value most mentions name; of equally many the one named first. */
function mostNamed<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}

function shortText(text: string | null): string | null {
  const short = text?.replace(/\s+/g, ' ').trim().slice(0, 200)
  return short ? short : null
}

/** Money that the agreement units (aftaleenhederne) pay or get themselves concerns every leader. */
function audienceOf(fundingSource: string | null, orgUnit: string | null): Audience {
  return /aftaleenhed|institutionerne|afdelingerne|skolerne selv/iu.test(`${fundingSource ?? ''} ${orgUnit ?? ''}`)
    ? 'all_units'
    : 'unit'
}
