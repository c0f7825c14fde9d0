import type { Extraction, Mention } from '@kildetal/shared/extraction.ts'
import type { Audience, ItemValues } from '@kildetal/shared/items.ts'
import { MoneyError, oreFromKr } from '@kildetal/shared/money.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { labelOf } from './label.ts'

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

/**
 * The extraction's mentions gathered into items, in document order. An amount too large to be held exactly becomes a problem, not an item.
 * `titleOf` gives the title of an agenda item by its number.
 */
export function clustersOf(
  extraction: Extraction,
  titleOf: (agendaItem: string) => string | null,
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
      clusters.push(clusterOf(key, mentions, disputed.get(key) ?? [], titleOf))
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
  titleOf: (agendaItem: string) => string | null,
): Cluster {
  const [first] = mentions as [Mention]
  const stated = <K extends keyof Mention>(attribute: K) =>
    mentions.map((mention) => mention[attribute]).find((value) => value !== null) ?? null
  const years = [...new Set(mentions.flatMap((mention) => mention.years ?? []))]
    .filter((year) => !disputedYears.includes(year))
    .sort((a, b) => a - b)
  const agendaItem = stated('agendaItem')
  const values: Omit<ItemValues, 'label' | 'audience' | 'orgUnitId'> = {
    amountOre: oreFromKr(first.amountKr),
    minOre: first.minKr === null ? null : oreFromKr(first.minKr),
    maxOre: first.maxKr === null ? null : oreFromKr(first.maxKr),
    unit: mentions.find(({ unit }) => unit !== 'total')?.unit ?? first.unit,
    years,
    fromYear: stated('fromYear'),
    priceLevel: stated('priceLevel'),
    approximate: mentions.every((mention) => mention.approximate),
    kind: stated('kind'),
    status: stated('status'),
    counterpart: shortText(stated('counterpart')),
    fundingSource: shortText(stated('fundingSource')),
    pool: shortText(stated('pool')),
  }
  const orgUnit = stated('orgUnit')
  return {
    key,
    mentions,
    orgUnit,
    disputedYears,
    values: {
      ...values,
      label: labelOf(values, agendaItem === null ? null : titleOf(agendaItem)),
      audience: audienceOf(values.fundingSource, orgUnit),
    },
    caseNumber: stated('caseNumber'),
    confidence: Math.min(...mentions.map((mention) => mention.confidence)),
  }
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
