import type { MentionMark } from '@kildetal/shared/minutes.ts'

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
}

/** Words that are marked: what an attribute was read from (`strong` for the field in hand), or what was searched for. */
export interface WordMark {
  start: number
  end: number
  kind: 'evidence' | 'found'
  strong: boolean
}

/** A stretch of text with what is marked on it. */
export interface Segment {
  start: number
  end: number
  amount: AmountMark | null
  evidence: 'plain' | 'strong' | null
  found: 'plain' | 'strong' | null
}

/** How an amount looks: rejected ones are crossed out, doubt comes before what the review has made of it. */
export function lookOf(mark: Pick<MentionMark, 'state' | 'openFinding'>): AmountMark['look'] {
  if (mark.state === 'rejected') return 'rejected'
  if (mark.openFinding) return 'disputed'
  return mark.state === 'accepted' ? 'seen' : 'waiting'
}

/** The amounts that lie in `[start, end)`, cut to it; where two overlap the first keeps the words. */
function amountsWithin(start: number, end: number, amounts: readonly AmountMark[]): AmountMark[] {
  const within: AmountMark[] = []
  let free = start
  for (const amount of [...amounts].sort((a, b) => a.start - b.start)) {
    const from = Math.max(amount.start, free)
    const to = Math.min(amount.end, end)
    if (to <= from) continue
    within.push({ ...amount, start: from, end: to })
    free = to
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
      { start: from, end: to, amount, evidence: strongestOf(over, 'evidence'), found: strongestOf(over, 'found') },
    ]
  })
}
