import type { CellNumber } from './cell-numbers.ts'

/** A cell of a table row: its text without the spaces around it, and where it stands. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Distance from the line's start to the cell's two edges, for columns aligned by spaces. */
  readonly from: number
  readonly to: number
  /** What `cellNumber` found; undefined until it is asked. */
  number: CellNumber | null | undefined
}

export interface Row {
  readonly start: number
  readonly end: number
  readonly cells: readonly Cell[]
  /** Cells are parted by tabs or bars, so that their order tells the column also where one is blank. */
  readonly indexed: boolean
}

/** Longer lines are running text, whatever spaces they hold. */
const MAX_LINE = 2_000
/** With more cells a line is no row that anybody could read. */
const MOST_CELLS = 100
const LEADERS = /\.{4,}|(?: \.){4,}/

const FIGURES = /^[-−–÷+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?: [-−–÷+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?)+$/

/** The cell `[from, to)` of the line that begins at `line`, without the spaces at its edges. */
export function cellAt(text: string, line: number, from: number, to: number): Cell {
  let first = from
  let last = to
  while (first < last && text.charCodeAt(first) <= 32) first++
  while (last > first && text.charCodeAt(last - 1) <= 32) last--
  // Markdown's bold: the stars are no part of the cell.
  if (last - first > 4 && text.startsWith('**', first) && text.startsWith('**', last - 2)) {
    first += 2
    last -= 2
  }
  return {
    start: first,
    end: last,
    text: text.slice(first, last),
    from: first - line,
    to: last - line,
    number: undefined,
  }
}

/** The cells of the line `[start, end)`; null when it is no row of a table. */
export function rowAt(text: string, start: number, end: number): Row | null {
  if (end - start > MAX_LINE) return null
  const line = text.slice(start, end)
  if (LEADERS.test(line)) return null
  const parter = line.includes('\t') ? '\t' : line.includes('|') ? '|' : null
  const cells: Cell[] = []
  if (parter !== null) {
    let at = 0
    for (let next = line.indexOf(parter); ; next = line.indexOf(parter, at)) {
      cells.push(cellAt(text, start, start + at, start + (next === -1 ? line.length : next)))
      if (next === -1) break
      at = next + 1
    }
    // A bar at the line's start or end encloses the row.
    if (parter === '|' && cells[0]?.text === '') cells.shift()
    if (parter === '|' && cells.at(-1)?.text === '') cells.pop()
    return cells.length < 2 || cells.length > MOST_CELLS ? null : { start, end, cells, indexed: true }
  }
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    const from = start + match.index
    if (!FIGURES.test(match[0])) cells.push(cellAt(text, start, from, from + match[0].length))
    // Wide figures may leave but one space between them.
    else
      for (const { index, 0: figure } of match[0].matchAll(/\S+/g))
        cells.push(cellAt(text, start, from + index, from + index + figure.length))
  }
  return cells.length === 0 || cells.length > MOST_CELLS ? null : { start, end, cells, indexed: false }
}
