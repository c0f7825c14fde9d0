import type { MentionMark } from '@kildetal/shared/minutes.ts'
import type { Rectangle } from './rectangle.ts'

/** An amount of the document: one target, however many words are marked around it. */
export interface AmountMark {
  /** The mention's id. */
  id: string
  itemId: string
  start: number
  end: number
  /** What stands in the margin; null where the amounts are not numbered. */
  number: number | null
  look: 'waiting' | 'seen' | 'disputed' | 'rejected'
  current: boolean
  /** Another place of the current item. */
  sameItem: boolean
  /** The item's name, for those who do not see the marks. */
  label: string
  /** A box on a page, for a figure on a picture; such a mark has no words of the text, and `quote` is what was read there. */
  drawn: { page: number; rectangle: Rectangle; quote: string } | null
}

/**
 * Words that are marked: what an attribute was read from (`strong` for the field in hand), what was searched for, or what a figure is being
 * entered for.
 */
export interface WordMark {
  start: number
  end: number
  kind: 'evidence' | 'found' | 'chosen'
  strong: boolean
}

/** A stretch of text with what is marked on it. */
export interface Segment {
  start: number
  end: number
  amount: AmountMark | null
  evidence: 'plain' | 'strong' | null
  found: 'plain' | 'strong' | null
  chosen: boolean
}

/** How an amount looks: rejected ones are crossed out, doubt comes before what the review has made of it. */
export function lookOf(mark: Pick<MentionMark, 'state' | 'openFinding'>): AmountMark['look'] {
  if (mark.state === 'rejected') return 'rejected'
  if (mark.openFinding) return 'disputed'
  return mark.state === 'accepted' ? 'seen' : 'waiting'
}

/** A mention as a mark of the document; what depends on where the reader is comes beside it. */
export function amountMarkOf(mark: MentionMark, at: Pick<AmountMark, 'number' | 'current' | 'sameItem'>): AmountMark {
  const { id, itemId, start, end, label, page, rectangle } = mark
  const drawn = page !== null && rectangle !== null ? { page, rectangle, quote: mark.quote ?? '' } : null
  return { id, itemId, start, end, label, look: lookOf(mark), drawn, ...at }
}

/** The marks that keep their words where several lie on the same: the one in hand, then what counts, then what was rejected. */
const standing = ({ current, look }: AmountMark) => (current ? 0 : look === 'rejected' ? 2 : 1)

/** The amounts that lie in `[start, end)`, cut to it and to what those before them leave. */
function amountsWithin(start: number, end: number, amounts: readonly AmountMark[]): AmountMark[] {
  const within: AmountMark[] = []
  for (const amount of [...amounts].sort((a, b) => standing(a) - standing(b) || a.start - b.start)) {
    let from = Math.max(amount.start, start)
    let to = Math.min(amount.end, end)
    for (const taken of within) {
      if (taken.end <= from || taken.start >= to) continue
      if (taken.start <= from) from = taken.end
      else to = taken.start
    }
    if (to > from) within.push({ ...amount, start: from, end: to })
  }
  return within
}

function strongestOf(words: readonly WordMark[], kind: WordMark['kind']): 'plain' | 'strong' | null {
  const ofKind = words.filter((word) => word.kind === kind)
  if (ofKind.length === 0) return null
  return ofKind.some(({ strong }) => strong) ? 'strong' : 'plain'
}

/** Cuts `[start, end)` where marks begin and end. An amount stays in one piece; marked words that overlap it mark all of it. */
export function segmentsOf(
  start: number,
  end: number,
  amounts: readonly AmountMark[],
  words: readonly WordMark[],
): Segment[] {
  const inside = amountsWithin(start, end, amounts)
  const near = words.filter((word) => word.start < end && word.end > start)
  const cuts = new Set([start, end, ...inside.flatMap((amount) => [amount.start, amount.end])])
  for (const edge of near.flatMap((word) => [word.start, word.end])) {
    const inAmount = inside.some((amount) => amount.start < edge && edge < amount.end)
    if (edge > start && edge < end && !inAmount) cuts.add(edge)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? from
    if (to <= from) return []
    const over = near.filter((word) => word.start < to && word.end > from)
    const amount = inside.find((candidate) => candidate.start === from) ?? null
    return [
      {
        start: from,
        end: to,
        amount,
        evidence: strongestOf(over, 'evidence'),
        found: strongestOf(over, 'found'),
        chosen: over.some(({ kind }) => kind === 'chosen'),
      },
    ]
  })
}
