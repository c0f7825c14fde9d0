import type { EconomicItem } from '@kildetal/shared/items.ts'
import type { NewBasis } from '@kildetal/shared/ledger.ts'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { z } from 'zod'

const BY = ['item', 'passage', 'note'] as const

/** What a movement or a settlement is to rest on while it is being chosen; all three ways are kept, one counts. */
export const BasisDraft = z.object({
  by: z.enum(BY),
  item: z.object({ id: z.string(), label: z.string(), amountOre: z.number(), where: z.string() }).nullable(),
  passage: z
    .object({ meetingId: z.string(), start: z.number(), end: z.number(), quote: z.string(), where: z.string() })
    .nullable(),
  note: z.string(),
})
export type BasisDraft = z.infer<typeof BasisDraft>

export const NO_BASIS: BasisDraft = { by: 'item', item: null, passage: null, note: '' }

/** The basis a draft stands for, or null while nothing is chosen. */
export function basisOf({ by, item, passage, note }: BasisDraft): NewBasis | null {
  if (by === 'item') return item && { itemId: item.id }
  if (by === 'note') return note.trim().length < 3 ? null : { note: note.trim() }
  return passage && { passage: { meetingId: passage.meetingId, start: passage.start, end: passage.end } }
}

/** What an item says that an untouched field can take over: amount and text, and the day it became known. */
export function fromItem(item: EconomicItem): { amountOre: number; text: string; knownOn: string | null } {
  return { amountOre: item.amountOre, text: item.label, knownOn: item.source?.day ?? null }
}

/** A sentence of minutes that a movement can rest on. */
export interface PassageChoice {
  start: number
  end: number
  quote: string
  /** It stands in what was decided. */
  decided: boolean
}

/** Sentences shorter than this say nothing on their own. */
const SHORTEST = 12
const LONGEST = 1000

/**
 * The passages of one agenda item, in its order: each part of the decision whole, and each line of the rest that holds one of the words. An
 * item that is closed or not in the minutes has none.
 */
export function passagesOf(
  view: Pick<MinutesView, 'text' | 'agendaItems'>,
  agendaItemId: string,
  words: string,
): PassageChoice[] {
  const item = view.agendaItems.find(({ id }) => id === agendaItemId)
  if (!item || item.closed) return []
  const decided = item.decisions.map(({ place }) => ({
    ...{ start: place.start, end: place.end },
    quote: view.text.slice(place.start, place.end).trim(),
    decided: true,
  }))
  const wanted = words
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .filter((word) => word.length > 2)
  const said = linesOf(view.text, item.start, item.end).filter(
    ({ start, end, quote }) =>
      wanted.some((word) => quote.toLocaleLowerCase('da').includes(word)) &&
      !decided.some((part) => part.start < end && part.end > start),
  )
  return [...decided, ...said]
    .filter(({ quote, start, end }) => quote.length >= SHORTEST && end - start <= LONGEST)
    .sort((a, b) => a.start - b.start)
}

/** The lines of a stretch of text without the space around them. */
function linesOf(text: string, from: number, to: number): PassageChoice[] {
  const lines: PassageChoice[] = []
  let start = from
  while (start < to) {
    const at = text.indexOf('\n', start)
    const end = at === -1 || at > to ? to : at
    const line = text.slice(start, end)
    const quote = line.trim()
    if (quote !== '') {
      const begin = start + line.indexOf(quote)
      lines.push({ start: begin, end: begin + quote.length, quote, decided: false })
    }
    start = end + 1
  }
  return lines
}
