import type { Context } from '../context.ts'

/** True for those who read the whole of the minutes; a leader gets the agenda items that concern the leader's units. */
export function readsWholeMinutes({ actor }: Pick<Context, 'actor'>): boolean {
  return actor.roles.some((role) => role === 'controller' || role === 'executive' || role === 'auditor')
}

/** Parts the extracts a leader gets. */
export const EXTRACT_GAP = '\n\n'

/** The place of an agenda item in the text a reader gets. */
export interface Extract {
  agendaItemId: string
  /** Positions in the document's text; its text has that length. */
  startOffset: number
  endOffset: number
}

/**
 * Turns positions in the document's text into positions in the text this reader gets: the same ones for who reads the whole, positions in
 * the joined extracts for a leader (so that they tell nothing about what lies between), null for a place outside them.
 */
export function positionsFor(
  ctx: Pick<Context, 'actor'>,
  visible: readonly Extract[],
): (offset: number) => number | null {
  if (readsWholeMinutes(ctx)) return (offset) => offset
  const bases: (Extract & { base: number })[] = []
  let base = 0
  for (const extract of [...visible].sort((a, b) => a.startOffset - b.startOffset)) {
    bases.push({ ...extract, base })
    base += extract.endOffset - extract.startOffset + EXTRACT_GAP.length
  }
  return (offset) => {
    const home = bases.find(({ startOffset, endOffset }) => startOffset <= offset && offset <= endOffset)
    return home ? home.base + offset - home.startOffset : null
  }
}
