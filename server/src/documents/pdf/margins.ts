import { type Line, textOf } from './lines.ts'

/** A page's lines with its size in points. */
export type PageLines = { number: number; width: number; height: number; lines: Line[] }

/** Headers and footers lie within this share of the page from its edges. */
const MARGIN = 0.12
/** Lines looked at from each edge inward. */
const DEEP = 4
const SAME_PLACE = 4
const PAGE_NUMBER = /(?<!\p{L})(?:side|page|s\.) ?\d{1,4}(?: ?(?:af|of|\/) ?\d{1,4})?(?!\d)/iu

type Candidate = { page: number; line: Line; key: string; edge: 'top' | 'bottom' }

/**
 * Takes page headers and footers away: what stands at the same place with the same words on many pages, where a number may differ only
 * as the page number does, and `Side 3 af 28` wherever it stands at an edge. A header that repeats stays where the document begins with
 * it, since it may be all that names the meeting. Nothing else is dropped: a line that merely resembles another one stays.
 */
export function withoutMargins(pages: PageLines[]): PageLines[] {
  const candidates = pages.flatMap(candidatesOf)
  const groups = Map.groupBy(candidates, ({ key, edge, line }) => `${edge} ${Math.round(line.size)} ${key}`)
  const dropped = new Set<Line>()
  for (const group of groups.values()) {
    const [first] = group
    const alike = group.filter(({ line }) => first && Math.abs(line.baseline - first.line.baseline) <= SAME_PLACE)
    if (!repeats(alike, pages.length)) continue
    for (const { line, page, edge, key } of alike)
      if (edge === 'bottom' || page > 1 || key.includes('#')) dropped.add(line)
  }
  for (const { line, key } of candidates) if (key === '#' && isPageNumber(line)) dropped.add(line)
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !dropped.has(line)) }))
}

function candidatesOf(page: PageLines): Candidate[] {
  const sorted = [...page.lines].sort((a, b) => a.baseline - b.baseline)
  const top = sorted.slice(0, DEEP).filter((line) => line.baseline < page.height * MARGIN)
  const bottom = sorted.slice(-DEEP).filter((line) => line.baseline > page.height * (1 - MARGIN) && !top.includes(line))
  const candidate = (edge: 'top' | 'bottom') => (line: Line) => ({
    page: page.number,
    line,
    key: keyOf(line, page.number),
    edge,
  })
  return [...top.map(candidate('top')), ...bottom.map(candidate('bottom'))]
}

/** A line's words with `Side 3 af 28` and its page's own number as `#`, so that they are the same on every page. */
function keyOf(line: Line, page: number): string {
  const text = line.cells.map(textOf).join(' ').replace(PAGE_NUMBER, '#')
  return text.replace(/(?<![\d.,:/-])\d{1,4}(?![\d.,:/-])/g, (digits) => (Number(digits) === page ? '#' : digits))
}

/** On all of two pages, and on at least three and three in ten of more (headers may differ on odd and even pages). */
function repeats(group: Candidate[], pages: number): boolean {
  const on = new Set(group.map(({ page }) => page)).size
  return pages === 2 ? on === 2 : on >= 3 && on >= 0.3 * pages
}

const isPageNumber = (line: Line) => PAGE_NUMBER.test(line.cells.map(textOf).join(' '))
