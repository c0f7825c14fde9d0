import type { Lexed } from './amounts/lex.ts'
import type { NumberToken } from './amounts/numbers.ts'
import type { RawAmount } from './amounts/raw-amount.ts'
import { listHead } from './context/list-heads.ts'
import { sentenceEnd, sentenceStart } from './context/sentences.ts'
import { type ContextAt, partAt } from './item-contexts.ts'
import type { ItemContext, Part } from './reading.ts'

/** A sentence `[start, end)` and what of money stands in it. */
export interface SentenceGroup {
  readonly context: ItemContext
  readonly part: Part | null
  readonly start: number
  readonly end: number
  /** The sentence above that leads into the list this one is an entry of; '' when it is none. */
  readonly head: string
  readonly amounts: RawAmount[]
  readonly bare: NumberToken[]
}

interface Found {
  start: number
  end: number
  amount: RawAmount | null
  bare: NumberToken | null
}

function inOrder(lexed: Lexed): Found[] {
  const found: Found[] = lexed.amounts.map((amount) => ({ start: amount.start, end: amount.end, amount, bare: null }))
  if (lexed.bare.length === 0) return found
  for (const bare of lexed.bare) found.push({ start: bare.start, end: bare.end, amount: null, bare })
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Groups amounts by the sentence they stand in, in order. A sentence ends where its section or item does. `skips` are places that
 * are read otherwise (tables), in order.
 */
export function groupBySentence(
  text: string,
  lexed: Lexed,
  contextAt: ContextAt,
  skips: readonly { start: number; end: number }[],
): SentenceGroup[] {
  const groups: SentenceGroup[] = []
  let skip = 0
  let group: SentenceGroup | null = null
  for (const found of inOrder(lexed)) {
    while (skip < skips.length && (skips[skip]?.end ?? 0) <= found.start) skip++
    const table = skips[skip]
    if (table && found.start >= table.start) continue
    if (!group || found.start >= group.end) {
      const context = contextAt(found.start)
      if (!context) continue
      const part = partAt(context, found.start)
      const begins = part ? (found.start >= part.bodyStart ? part.bodyStart : part.start) : context.start
      const low: number = Math.max(begins, skips[skip - 1]?.end ?? 0, group?.end ?? 0)
      const titleEnd = part ? part.end : (context.parts[0]?.start ?? context.end)
      const high = Math.min(titleEnd > found.start ? titleEnd : context.end, table?.start ?? text.length)
      const start = sentenceStart(text, found.start, low)
      group = {
        context,
        part,
        start,
        end: sentenceEnd(text, found.end, high),
        head: listHead(text, start, begins),
        amounts: [],
        bare: [],
      }
      groups.push(group)
    }
    if (found.amount) group.amounts.push(found.amount)
    else if (found.bare) group.bare.push(found.bare)
  }
  return groups
}
