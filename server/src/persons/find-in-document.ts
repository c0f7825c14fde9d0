import type { PersonalData } from '@kildetal/shared/personal-data.ts'
import { findPersonalData } from '../minutes/persons.ts'

/** An agenda item's place in the text of its document. */
export interface ItemPlace {
  id: string
  start: number
  end: number
}

/** Personal data with the agenda item it stands in and the words themselves. */
export interface FoundInDocument extends PersonalData {
  agendaItemId: string | null
  words: string
}

/**
 * Personal data of a document, in order. Each agenda item, and each stretch between two, is searched by itself: what is found in an item
 * then depends on nothing that its readers may not see.
 */
export function findInDocument(text: string, items: readonly ItemPlace[]): FoundInDocument[] {
  return stretches(text.length, items).flatMap(({ id, start, end }) =>
    findPersonalData(text.slice(start, end)).map((one) => ({
      kind: one.kind,
      start: start + one.start,
      end: start + one.end,
      agendaItemId: id,
      words: text.slice(start + one.start, start + one.end),
    })),
  )
}

function stretches(length: number, items: readonly ItemPlace[]) {
  const all: { id: string | null; start: number; end: number }[] = []
  let from = 0
  for (const { id, start, end } of items.toSorted((a, b) => a.start - b.start)) {
    if (start > from) all.push({ id: null, start: from, end: start })
    if (end > from) all.push({ id, start: Math.max(start, from), end })
    from = Math.max(from, end)
  }
  if (from < length) all.push({ id: null, start: from, end: length })
  return all
}
