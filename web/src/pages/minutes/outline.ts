import type { AgendaItemView, MentionMark, MinutesView } from '@kildetal/shared/minutes.ts'

/** An economic item as the outline lists it: its first place in the agenda item, and all of them. */
export interface OutlineFigure {
  itemId: string
  first: MentionMark
  places: MentionMark[]
}

/** An agenda item with its figures and the same case in other minutes; null for figures outside every agenda item. */
export interface OutlineEntry {
  item: AgendaItemView | null
  figures: OutlineFigure[]
  sameCases: MinutesView['sameCases']
}

function figuresOf(marks: readonly MentionMark[]): OutlineFigure[] {
  const figures = new Map<string, OutlineFigure>()
  for (const mark of marks) {
    const known = figures.get(mark.itemId)
    if (known) known.places.push(mark)
    else figures.set(mark.itemId, { itemId: mark.itemId, first: mark, places: [mark] })
  }
  return [...figures.values()]
}

/**
 * The agenda in its order with the figures of each item, one a figure however often it is mentioned there. The same case in another document of this very
 * meeting is no earlier or later treatment.
 */
export function outlineOf({
  agendaItems,
  mentions,
  sameCases,
  body,
  day,
}: Pick<MinutesView, 'agendaItems' | 'mentions' | 'sameCases' | 'body' | 'day'>): OutlineEntry[] {
  const earlierOrLater = sameCases.filter((other) => other.day === null || other.day !== day || other.body !== body)
  const within = (mark: MentionMark, item: AgendaItemView) => item.start <= mark.start && mark.start < item.end
  const entries = agendaItems.map((item) => ({
    item,
    figures: figuresOf(mentions.filter((mark) => within(mark, item))),
    sameCases:
      item.caseNumber === null ? [] : earlierOrLater.filter((other) => sameCase(other.caseNumber, item.caseNumber)),
  }))
  const outside = figuresOf(mentions.filter((mark) => !agendaItems.some((item) => within(mark, item))))
  return outside.length > 0 ? [...entries, { item: null, figures: outside, sameCases: [] }] : entries
}

/** Case numbers are written with and without a hyphen (`00.30.10P19-4-24`, `00.30.10-P19-4-24`). */
function sameCase(a: string, b: string | null): boolean {
  const key = (number: string) => number.replace(/[^0-9a-zæøå]/gi, '').toLowerCase()
  return b !== null && key(a) === key(b)
}
