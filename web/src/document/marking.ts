import type { Rectangle } from './rectangle.ts'

/** Where a figure to be entered by hand stands: words of the text, or a box on a page. */
export type MarkedPlace = { start: number; end: number } | { page: number; rectangle: Rectangle }

/** How a document takes part in entering a figure by hand. */
export interface Marking {
  /** A figure is being entered: a box may be drawn on any page. */
  active: boolean
  /** What is marked for it; null before anything is. */
  place: MarkedPlace | null
  /** Something was marked; begins an entry when none is under way. */
  onPlace: (place: MarkedPlace) => void
  /** An entry is to begin without anything marked. */
  onBegin: () => void
}

/** The words that are marked, as a place in the text. */
export function markedWords(marking: Marking | undefined): { start: number; end: number } | null {
  const place = marking?.place
  return place && 'start' in place ? place : null
}
