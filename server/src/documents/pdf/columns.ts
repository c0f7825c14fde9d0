import { type Cell, isNumber, type Line, textOf } from './lines.ts'

/** A table's column: points from the page's left side. */
export type Column = { x: number; right: number }

/**
 * A table's columns: as the lines with most cells show them, else as its figures stand below each other; null when neither holds for
 * every line with figures. A right column matters more than a full row: a figure in the wrong year would look as good as any.
 */
export function columnsOf(region: Line[]): Column[] | null {
  const most = Math.max(...region.map((line) => line.cells.length))
  const fullest = region.filter((line) => line.cells.length === most)
  const figures = region.filter(holdsFigures)
  return (
    [apart(byOrder(fullest)), apart(byOverlap(figures))].find((columns) => columns && fits(figures, columns)) ?? null
  )
}

/** Whether figures stand beside the line's first cell. */
export const holdsFigures = (line: Line) => line.cells.slice(1).some((cell) => isNumber(textOf(cell)))

/** Which column each cell of a line stands in, or null when two would share one. */
export function placesOf(cells: Cell[], columns: Column[]): number[] | null {
  const places = cells.map((cell) => nearest(cell, columns))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1)) ? places : null
}

/** A line's cells, parted also where a smaller gap lies between two columns. */
export function partedAt(line: Line, columns: Column[]): Cell[] {
  if (line.cells.length < 2) return line.cells
  return line.cells.flatMap((cell) => {
    const parts: Cell[] = []
    for (const piece of cell.pieces) {
      const last = parts.at(-1)
      if (last && !liesBetween(last.right, piece.x, columns, 0.3 * piece.size)) {
        last.pieces.push(piece)
        last.right = Math.max(last.right, piece.right)
      } else parts.push({ pieces: [piece], x: piece.x, right: piece.right })
    }
    return parts
  })
}

function liesBetween(from: number, to: number, columns: Column[], least: number): boolean {
  if (to - from < least) return false
  return columns.some(({ right }, index) => {
    const next = columns[index + 1]
    return next !== undefined && from < next.x && to > right
  })
}

function byOrder(lines: Line[]): Column[] {
  const columns: Column[] = []
  for (const { cells } of lines) {
    for (const [index, { x, right }] of cells.entries()) columns[index] = around(columns[index], { x, right })
  }
  return columns
}

/** Cells that overlap are one column, whichever line they stand in. */
function byOverlap(lines: Line[]): Column[] {
  const cells = lines.flatMap((line) => line.cells).sort((a, b) => a.x - b.x)
  const columns: Column[] = []
  for (const { x, right } of cells) {
    const last = columns.at(-1)
    if (last && x < last.right) columns[columns.length - 1] = around(last, { x, right })
    else columns.push({ x, right })
  }
  return columns
}

function apart(columns: Column[]): Column[] | null {
  return columns.every(({ x }, index) => index === 0 || x >= (columns[index - 1]?.right ?? 0)) ? columns : null
}

const fits = (lines: Line[], columns: Column[]) => lines.every((line) => placesOf(line.cells, columns) !== null)

function around(column: Column | undefined, cell: Column): Column {
  return column ? { x: Math.min(column.x, cell.x), right: Math.max(column.right, cell.right) } : cell
}

function nearest(cell: Cell, columns: Column[]): number {
  const overlaps = columns.map((column) => Math.min(cell.right, column.right) - Math.max(cell.x, column.x))
  return overlaps.indexOf(Math.max(...overlaps))
}
