import type { Piece } from './pieces.ts'

/** Pieces between two wide gaps of a line; a line of running text is one cell. */
export type Cell = { pieces: Piece[]; x: number; right: number }

/** A line of a page from left to right. */
export type Line = { cells: Cell[]; baseline: number; size: number }

/** A gap of this many type sizes parts words. */
const WORD_GAP = 0.15
/** A gap of this many type sizes parts cells, unless the whole line is stretched. */
const CELL_GAP = 0.9
/** Between two numbers less is enough, though more than the space inside `1 250 000`: they must not be read as one. */
const NUMBER_GAP = 0.42

/** Rebuilds a page's lines from the places of its pieces, top to bottom, each cut into cells at its wide gaps. */
export function linesOf(pieces: Piece[]): Line[] {
  const level = pieces.filter((piece) => !piece.turned).sort((a, b) => a.baseline - b.baseline || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of level) {
    const row = rows.at(-1)
    const first = row ? largest(row) : undefined
    if (row && first && Math.abs(piece.baseline - first.baseline) <= 0.35 * Math.max(piece.size, first.size))
      row.push(piece)
    else rows.push([piece])
  }
  const lines = rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x)))
  const turned = pieces.filter((piece) => piece.turned).map((piece) => lineOf([piece]))
  return [...joinedEntries(lines), ...turned]
}

/** Whether a cell holds the dots of a table of contents. */
export const holdsLeader = (cell: Cell) => /\.{4}|(?:\. ){4}/.test(textOf(cell))

/** In a table of contents, a title without room for dots is an entry like the others: its page number is no cell of its own. */
function joinedEntries(lines: Line[]): Line[] {
  if (lines.filter((line) => line.cells.some(holdsLeader)).length < 3) return lines
  return lines.map((line) => {
    const [title, page, ...more] = line.cells
    if (!title || !page || more.length > 0 || !/^\d{1,4}$/.test(textOf(page))) return line
    const [number, ...rest] = page.pieces
    const pieces = [...title.pieces, ...(number ? [{ ...number, spaced: true }] : []), ...rest]
    return { ...line, cells: [{ pieces, x: title.x, right: page.right }] }
  })
}

/** Whether white space stands between two neighbours on a line. */
export function isSpaced(left: Piece, right: Piece): boolean {
  return right.spaced || right.x - left.right > WORD_GAP * Math.min(left.size, right.size)
}

/** A cell's words as one string. */
export function textOf(cell: Cell): string {
  return cell.pieces.reduce((text, piece, index) => {
    const before = cell.pieces[index - 1]
    return text + (before && isSpaced(before, piece) ? ' ' : '') + piece.text
  }, '')
}

/** Whether a text is a figure as tables hold them: digits and separators, a sign or brackets, a percent sign. */
export const isNumber = (text: string) => /^[-−–÷+(]{0,2}\d[\d., ]*[)%]?$/.test(text)

const largest = (row: Piece[]) => row.reduce((most, piece) => (piece.size > most.size ? piece : most))

function lineOf(row: Piece[]): Line {
  const { baseline, size } = largest(row)
  const stretch = stretchOf(row, size)
  const cells: Cell[] = []
  for (const piece of row) {
    const cell = cells.at(-1)
    const gap = cell ? piece.x - cell.right : 0
    const before = cell?.pieces.at(-1)
    const numbers = before && isNumber(before.text) && isNumber(piece.text)
    const least = Math.max((numbers ? NUMBER_GAP : CELL_GAP) * size, 1.6 * stretch)
    if (cell && (gap < least || leads(cell, cells.length))) {
      cell.pieces.push(piece)
      cell.right = Math.max(cell.right, piece.right)
    } else cells.push({ pieces: [piece], x: piece.x, right: piece.right })
  }
  return { cells, baseline, size }
}

/** A bullet or number opens its line's text, and a row of dots leads to a page number: neither is a cell of a table. */
function leads(cell: Cell, count: number): boolean {
  const text = textOf(cell)
  if (text.endsWith('....') || text.endsWith('. . . .')) return true
  return count === 1 && /^(?:[-–—•·▪◦o\uf0b7\uf0a7]|\(?(?:\d{1,2}|[a-zæøå])[.)])$/i.test(text)
}

/** The word gap of a line stretched to both margins (0 when it is not): at least three gaps, all of them alike, between words. */
function stretchOf(row: Piece[], size: number): number {
  const gaps = row.slice(1).map((piece, index) => piece.x - (row[index]?.right ?? piece.x))
  const between = gaps.filter((gap) => gap > WORD_GAP * size)
  const most = Math.max(0, ...between)
  const words = row.filter((piece) => /\p{L}/u.test(piece.text)).length
  return between.length >= 3 && words >= 0.7 * row.length && Math.min(...between) > 0.85 * most ? most : 0
}
