import type { Page, TextRun } from '@kildetal/shared/documents.ts'
import { type Cell, holdsLeader, isSpaced, textOf } from './lines.ts'
import type { PageLines } from './margins.ts'
import { type Row, rowsOf } from './tables.ts'

/** A gap this many times the usual line pitch parts paragraphs. */
const PARAGRAPH = 1.3
/** Share of a type size above the line that letters stand on, and in all. */
const ASCENT = 0.8
const HEIGHT = 1.05

/** `uncertain`: `[start, end)` of each table whose columns could not be told. */
type Built = { text: string; pages: Page[]; uncertain: { start: number; end: number }[] }

/**
 * Writes pages as one text: a line for each line of the page, cells of a table's row parted by a tab (an empty cell leaves two tabs in a
 * row), a blank line where the page leaves more room than between lines. Hyphens at line ends stay. Every piece keeps its box.
 */
export function textOfPages(pages: PageLines[]): Built {
  const rows = pages.map((page) => rowsOf(page.lines))
  const pitch = usualPitch(rows)
  const built: Built = { text: '', pages: [], uncertain: [] }
  for (const [index, page] of pages.entries()) {
    const own = rows[index] ?? []
    const before = rows
      .slice(0, index)
      .findLast((earlier) => earlier.length > 0)
      ?.at(-1)
    const first = own[0]
    if (before && first && built.text !== '') built.text += runsOn(before, first, page.width) ? '' : '\n'
    const start = built.text.length
    const runs: TextRun[] = []
    for (const [at, row] of own.entries()) {
      const above = own[at - 1]
      if (above && startsParagraph(above, row, pitch)) built.text += '\n'
      writeRow(built, runs, row)
    }
    built.pages.push({
      number: page.number,
      start,
      end: built.text.length,
      width: rounded(page.width),
      height: rounded(page.height),
      runs,
    })
  }
  return built
}

/** The usual distance of lines in type sizes: the lower quartile, since paragraphs only ever add to it. */
function usualPitch(pages: Row[][]): number {
  const distances = pages.flatMap((rows) =>
    rows.flatMap((row, index) => {
      const above = rows[index - 1]
      const distance = above ? (row.baseline - above.lastBaseline) / row.size : 0
      return above && above.size === row.size && distance >= 0.9 && distance < 3 ? [distance] : []
    }),
  )
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? 1.2
}

function startsParagraph(above: Row, row: Row, pitch: number): boolean {
  if (above.table && row.table) return false
  if ((leadsToPage(above) && endsInPage(row)) || (endsInPage(above) && leadsToPage(row))) return false
  return row.baseline - above.lastBaseline > PARAGRAPH * pitch * Math.min(row.size, above.size)
}

/** An entry of a table of contents, with dots or, where its title left no room for them, without. */
const leadsToPage = (row: Row) => row.cells.some((cell) => cell !== null && holdsLeader(cell))
const endsInPage = (row: Row) => /\s\d{1,4}$/.test(row.cells.map((cell) => (cell ? textOf(cell) : '')).join(' '))

/** A paragraph runs on over a page break when its last line reaches the right side, ends no sentence, and the next is set alike. */
function runsOn(before: Row, first: Row, width: number): boolean {
  const last = before.cells.at(-1)
  if (!last || before.table || first.table || Math.abs(before.size - first.size) > 0.5) return false
  return last.right > 0.75 * width && !/[.:;!?]$/.test(textOf(last))
}

function writeRow(built: Built, runs: TextRun[], row: Row): void {
  const start = built.text.length
  for (const [index, cell] of row.cells.entries()) {
    if (index > 0) built.text += '\t'
    if (cell) writeCell(built, runs, cell)
  }
  if (row.uncertain) markUncertain(built, start)
  built.text += '\n'
}

/** Rows of one table are one place. */
function markUncertain(built: Built, start: number): void {
  const last = built.uncertain.at(-1)
  if (last && last.end + 1 === start) last.end = built.text.length
  else built.uncertain.push({ start, end: built.text.length })
}

function writeCell(built: Built, runs: TextRun[], cell: Cell): void {
  for (const [index, piece] of cell.pieces.entries()) {
    const before = cell.pieces[index - 1]
    if (before && isSpaced(before, piece)) built.text += ' '
    const start = built.text.length
    built.text += piece.text
    const { x, right, baseline, size } = piece
    const y = rounded(baseline - ASCENT * size)
    runs.push({
      start,
      end: built.text.length,
      x: rounded(x),
      y,
      width: rounded(right - x),
      height: rounded(HEIGHT * size),
    })
  }
}

const rounded = (points: number) => Math.round(points * 10) / 10
