import { ItemValues } from '@kildetal/shared/items.ts'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { parseDanishKr } from '@kildetal/shared/money.ts'
import type { ManualItem } from '@kildetal/shared/review.ts'
import { z } from 'zod'
import type { MarkedPlace } from '../document/marking.ts'
import type { FormValues } from '../item-form/edited-item.ts'

const Place = z.union([
  z.object({ start: z.number().int(), end: z.number().int() }),
  z.object({
    page: z.number().int(),
    rectangle: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  }),
])

/** Loose on purpose: what is being typed need not be valid yet, and the server has the last word. */
const Stored = z.object({
  place: Place.nullable(),
  quote: z.string(),
  typed: ItemValues.partial(),
  key: z.string(),
})

/** A figure on its way in by hand. */
export interface EntryDraft {
  place: MarkedPlace | null
  /** What stands in the box on a picture, as the consultant reads it; words of the text quote themselves. */
  quote: string
  typed: Partial<ItemValues>
  /** Names this content, so that sending it twice enters it once; another content has another. */
  key: string
}

type View = Pick<MinutesView, 'text' | 'agendaItems'>

/** The words the figure is cited with. */
export function quoteOf({ place, quote }: Pick<EntryDraft, 'place' | 'quote'>, { text }: Pick<View, 'text'>): string {
  return place && 'start' in place ? text.slice(place.start, place.end) : quote.trim()
}

/** The agenda item whose text the marked words stand in; null for a box on a page, whose place in the text the server finds. */
export function itemAt(place: MarkedPlace | null, { agendaItems }: Pick<View, 'agendaItems'>) {
  if (!place || !('start' in place)) return null
  return agendaItems.find((item) => item.start <= place.start && place.end <= item.end) ?? null
}

/** What the form shows: what was typed, else what the marked words say themselves (an amount) and the title they stand under. */
export function entryValues(draft: EntryDraft, view: View): FormValues {
  const amountOre = parseDanishKr(quoteOf(draft, view))
  return {
    label: itemAt(draft.place, view)?.title.slice(0, 200) ?? '',
    ...{ amountOre, minOre: null, maxOre: null, unit: 'total', years: [], fromYear: null, priceLevel: null },
    ...{ approximate: false, kind: null, status: null, counterpart: null, fundingSource: null, pool: null },
    ...{ orgUnitId: null, audience: 'unit' },
    ...draft.typed,
  }
}

/** What is missing before the figure can be saved. */
export type Missing = 'place' | 'closed' | 'quote' | 'amount' | 'label'

/** The first thing that is missing, in the order of the form; null when the figure is whole. */
export function missingIn(draft: EntryDraft, view: View): Missing | null {
  if (draft.place === null) return 'place'
  if (itemAt(draft.place, view)?.closed) return 'closed'
  if (quoteOf(draft, view) === '') return 'quote'
  const { amountOre, label } = entryValues(draft, view)
  if (amountOre === null) return 'amount'
  return label.trim() === '' ? 'label' : null
}

/** The figure as it is sent; null while something is missing. */
export function manualItemOf(draft: EntryDraft, view: View & Pick<MinutesView, 'id'>): ManualItem | null {
  const { amountOre, ...values } = entryValues(draft, view)
  if (missingIn(draft, view) !== null || draft.place === null || amountOre === null) return null
  const citation = { ...draft.place, quote: quoteOf(draft, view) }
  return { meetingId: view.id, citation, values: { ...values, amountOre } }
}

/** Figures that stand on the very words: entering them again is seldom meant. */
export function figuresAt(place: MarkedPlace | null, { mentions }: Pick<MinutesView, 'mentions'>) {
  if (!place || !('start' in place)) return []
  return mentions.filter(({ start, end, state }) => state !== 'rejected' && start < place.end && end > place.start)
}

const keyOf = (userId: string, meetingId: string) => `kildetal.entry.${userId}.${meetingId}`

/** An entry that survived a reload; null when there is none or it can no longer be read. */
export function storedEntry(storage: Storage, userId: string, meetingId: string): EntryDraft | null {
  try {
    const read = Stored.safeParse(JSON.parse(storage.getItem(keyOf(userId, meetingId)) ?? ''))
    return read.success ? { ...read.data, typed: read.data.typed as Partial<ItemValues> } : null
  } catch {
    return null
  }
}

/** Keeps an entry in this browser, or forgets it. */
export function storeEntry(storage: Storage, userId: string, meetingId: string, draft: EntryDraft | null): void {
  if (draft) storage.setItem(keyOf(userId, meetingId), JSON.stringify(draft))
  else storage.removeItem(keyOf(userId, meetingId))
}
