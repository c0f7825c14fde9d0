import type { Attribute } from '@kildetal/shared/extraction.ts'
import type { ItemDetail } from '@kildetal/shared/items.ts'
import type { WordMark } from './marks.ts'

/** The fields of the review in the order of the form. */
export const FIELDS = [
  'amountOre',
  'approximate',
  'unit',
  'years',
  'fromYear',
  'priceLevel',
  'kind',
  'status',
  'fundingSource',
  'pool',
  'orgUnitId',
  'audience',
  'counterpart',
  'label',
] as const
export type Field = (typeof FIELDS)[number]

/** What the engine calls a field's words; audience and label are never read from words of their own. */
const ATTRIBUTES: Record<Field, readonly Attribute[]> = {
  amountOre: ['amountKr'],
  approximate: ['approximate'],
  unit: ['unit'],
  years: ['years'],
  fromYear: ['fromYear'],
  priceLevel: ['priceLevel'],
  kind: ['kind'],
  status: ['status'],
  fundingSource: ['fundingSource'],
  pool: ['pool'],
  orgUnitId: ['orgUnit'],
  audience: [],
  counterpart: ['counterpart'],
  label: [],
}

/** Where a field comes from: words of the minutes, a consultant's hand, or neither. */
export type Origin = { from: 'words'; quotes: string[] } | { from: 'amended'; was: unknown } | { from: 'nothing' }

interface Words {
  field: Field
  start: number
  end: number
  quote: string
}

/**
 * The words each field was read from: those beside the mention in hand, and for a field that has none there, those beside the item's other
 * mentions in the same minutes.
 */
export function wordsOf(item: ItemDetail, mentionId: string): Words[] {
  const here = item.citationList.find((citation) => citation.mentionId === mentionId) ?? item.citationList[0]
  if (!here) return []
  const others = item.citationList.filter(
    (citation) => citation.meetingId === here.meetingId && citation.mentionId !== here.mentionId,
  )
  return FIELDS.flatMap((field) => {
    for (const citation of [here, ...others]) {
      const found = citation.evidence.filter(({ attribute }) => ATTRIBUTES[field].includes(attribute))
      const unique = found.filter(
        (words, place) => found.findIndex((other) => other.start === words.start && other.end === words.end) === place,
      )
      if (unique.length > 0) return unique.map(({ start, end, quote }) => ({ field, start, end, quote }))
    }
    return field === 'amountOre' ? [{ field, start: here.start, end: here.end, quote: here.quote }] : []
  })
}

/** The words as marks on the document; those of the field in hand are strong. The amount has its own mark. */
export function evidenceMarks(words: readonly Words[], active: Field | null): WordMark[] {
  return words
    .filter(({ field }) => field !== 'amountOre')
    .map(({ field, start, end }) => ({ start, end, kind: 'evidence', strong: field === active }))
}

/** Where each field comes from; what a consultant amended stands above what was read. */
export function originOf(item: ItemDetail, words: readonly Words[], field: Field): Origin {
  const amended = item.amended.find(({ attribute }) => attribute === field)
  if (amended) return { from: 'amended', was: amended.was }
  const quotes = words.filter((one) => one.field === field).map(({ quote }) => quote.trim())
  return quotes.length > 0 ? { from: 'words', quotes } : { from: 'nothing' }
}
