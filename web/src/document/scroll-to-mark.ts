/** After this the router has put a new page at its top, which on a phone would undo ours. */
const SETTLED_MS = 60
/** How long to wait for a mark whose page is still being fetched. */
const PATIENCE_MS = 10_000
/** Within these parts of the height a mark is well in sight, and the reader's place is left alone. */
const COMFORT = { top: 0.12, bottom: 0.8 }

function isComfortable(desk: HTMLElement, mark: Element): boolean {
  const outer = desk.getBoundingClientRect()
  const scrollsInside = desk.scrollHeight > desk.clientHeight + 1
  const top = scrollsInside ? outer.top : 0
  const height = scrollsInside ? outer.height : innerHeight
  const { top: above, bottom: below } = mark.getBoundingClientRect()
  return above >= top + COMFORT.top * height && below <= top + COMFORT.bottom * height
}

/**
 * Brings the first mark that matches into sight, at once or as soon as it is drawn (a PDF's marks come with their page). Returns the way to
 * give up waiting.
 */
export function scrollToMark(desk: HTMLElement, selector: string, block: 'center' | 'start' = 'center'): () => void {
  const go = () => {
    const mark = desk.querySelector(selector)
    if (!mark) return false
    if (block === 'start' || !isComfortable(desk, mark)) mark.scrollIntoView({ block, inline: 'nearest' })
    return true
  }
  if (go()) {
    const again = setTimeout(go, SETTLED_MS)
    return () => clearTimeout(again)
  }
  const observer = new MutationObserver(() => {
    if (go()) observer.disconnect()
  })
  observer.observe(desk, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-mention', 'data-found'],
  })
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
