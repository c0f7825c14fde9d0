/** Words that are selected on the paper: their place in the document's text, and where on the screen they end. */
export interface SelectedWords {
  start: number
  end: number
  /** Of the selection's lower left corner, in the scrolled content of the desk. */
  left: number
  top: number
}

/** The piece of text a point of the page lies in: elements that draw `[data-start, …)` of the text letter by letter. */
const PIECE = '[data-start]'

/** A point of the page as a position in the document's text; a point between two pieces is the edge of the nearer one. */
function positionOf(node: Node, offset: number, paper: HTMLElement): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>(PIECE)
  if (piece && paper.contains(piece)) {
    const before = document.createRange()
    before.setStart(piece, 0)
    before.setEnd(node, offset)
    return Number(piece.dataset.start) + before.toString().length
  }
  const point = document.createRange()
  point.setStart(node, offset)
  let last: number | null = null
  for (const candidate of paper.querySelectorAll<HTMLElement>(PIECE)) {
    const from = Number(candidate.dataset.start)
    if (point.comparePoint(candidate, 0) > 0) return last ?? from
    last = from + (candidate.textContent?.length ?? 0)
  }
  return last
}

/** What is selected on the paper inside `desk`, without white space at its ends; null when nothing is, or something else. */
export function selectedWords(desk: HTMLElement, text: string): SelectedWords | null {
  const selection = document.getSelection()
  const paper = desk.querySelector<HTMLElement>('.k-paper')
  if (!paper || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!paper.contains(range.startContainer) || !paper.contains(range.endContainer)) return null
  let start = positionOf(range.startContainer, range.startOffset, paper)
  let end = positionOf(range.endContainer, range.endOffset, paper)
  if (start === null || end === null) return null
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (end === start) return null
  const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  const outer = desk.getBoundingClientRect()
  return {
    start,
    end,
    left: box.left - outer.left + desk.scrollLeft,
    top: box.bottom - outer.top + desk.scrollTop,
  }
}
