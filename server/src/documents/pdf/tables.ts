import { type Cell, type Line, textOf } from './lines.ts'

/** Lines as they are written into the text: a row of a table holds every column up to its last, empty ones too. */
export type Row = { cells: (Cell | null)[]; baseline: number; lastBaseline: number; size: number; table: boolean }

/** Lines this close, in type sizes, belong to one row where rows are set wider apart. */
const CLOSE = 1.4
/** Lines further apart than this, in type sizes, are not one table. */
const FAR = 4

/** Sets the lines that make up tables into columns; running text passes through. */
export function rowsOf(lines: Line[]): Row[] {
  const rows: Row[] = []
  let index = 0
  while (index < lines.length) {
    const region = regionAt(lines, index)
    if (region.length === 0) rows.push(...lines.slice(index, index + 1).map(plainRow))
    else rows.push(...tableOf(region))
    index += Math.max(1, region.length)
  }
  return rows
}

const plainRow = (line: Line): Row => ({ ...line, lastBaseline: line.baseline, table: line.cells.length > 1 })

/** The lines from `start` on that may be one table: at least two with several cells, and single cells only in between. */
function regionAt(lines: Line[], start: number): Line[] {
  if ((lines[start]?.cells.length ?? 0) < 2 && !wrapsInto(lines, start)) return []
  let end = start
  let several = 0
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]
    const before = lines[index - 1]
    if (!line || (index > start && before && line.baseline - before.baseline > FAR * line.size)) break
    if (line.cells.length >= 2) {
      several++
      end = index + 1
    } else if (index - end >= 2) break
  }
  const last = lines[end]
  const previous = lines[end - 1]
  if (several >= 2 && last?.cells.length === 1 && previous && continues(previous, last)) end++
  return several >= 2 ? lines.slice(start, end) : []
}

/** A table may begin with the upper line of a first cell that wraps. */
function wrapsInto(lines: Line[], start: number): boolean {
  const line = lines[start]
  const next = lines[start + 1]
  const second = lines[start + 2]
  return Boolean(line && next && second && next.cells.length >= 2 && next.baseline - line.baseline < 0.8 * line.size)
}

const continues = (above: Line, below: Line) => below.baseline - above.baseline <= 0.8 * above.size

function tableOf(region: Line[]): Row[] {
  const columns = columnsOf(region)
  if (!columns) return region.map(plainRow)
  const blocks = blocksOf(region)
  return blocks.flatMap((block) => {
    const merged = block.length > 1 && block.length < region.length ? merge(block, columns) : null
    return merged ? [merged] : block.map((line) => inColumns(line, columns))
  })
}

type Column = { x: number; right: number }

/** Columns as the rows with most cells show them; null when those rows disagree, and then nothing is moved. */
function columnsOf(region: Line[]): Column[] | null {
  const most = Math.max(...region.map((line) => line.cells.length))
  const columns: Column[] = []
  for (const { cells } of region.filter((line) => line.cells.length === most)) {
    for (const [index, { x, right }] of cells.entries()) {
      const column = columns[index]
      columns[index] = column ? { x: Math.min(column.x, x), right: Math.max(column.right, right) } : { x, right }
    }
  }
  return columns.every((column, index) => index === 0 || column.x >= (columns[index - 1]?.right ?? 0)) ? columns : null
}

/** Which column each cell of a line stands in, or null when two would share one. */
function placesOf(line: Line, columns: Column[]): number[] | null {
  const places = line.cells.map((cell) => nearest(cell, columns))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1)) ? places : null
}

function nearest(cell: Cell, columns: Column[]): number {
  const overlaps = columns.map((column) => Math.min(cell.right, column.right) - Math.max(cell.x, column.x))
  return overlaps.indexOf(Math.max(...overlaps))
}

function inColumns(line: Line, columns: Column[]): Row {
  const places = line.cells.length === columns.length ? null : placesOf(line, columns)
  // A single cell at the left is a subheading or running text; it needs no empty cells.
  if (!places || (line.cells.length === 1 && places[0] === 0)) return { ...plainRow(line), table: true }
  const cells: (Cell | null)[] = Array.from({ length: (places.at(-1) ?? 0) + 1 }, () => null)
  for (const [index, cell] of line.cells.entries()) cells[places[index] ?? 0] = cell
  return { ...plainRow(line), cells, table: true }
}

/** Lines set close together, where the table's rows are set further apart; otherwise each line by itself. */
function blocksOf(region: Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of region) {
    const above = blocks.at(-1)?.at(-1)
    const close = above && line.baseline - above.baseline <= CLOSE * Math.min(line.size, above.size)
    if (close) blocks.at(-1)?.push(line)
    else blocks.push([line])
  }
  return blocks
}

const isNumber = (cell: Cell) => /^[-−–÷+(]?\d/.test(textOf(cell))
const holdsNumbers = (line: Line) => line.cells.slice(1).some(isNumber)

/**
 * One row whose cells wrap over several lines: each column's words in the order of its lines. Only where a single one of the lines holds
 * numbers and nothing stands above or below those; else a heading, or two rows, would run together.
 */
function merge(block: Line[], columns: Column[]): Row | null {
  const [first] = block
  const last = block.at(-1)
  const [numeric, ...more] = block.filter(holdsNumbers)
  if (!first || !last || !numeric || more.length > 0) return null
  const cells: (Cell | null)[] = columns.map(() => null)
  for (const line of block) {
    const places = placesOf(line, columns)
    if (!places) return null
    for (const [index, { pieces, x, right }] of line.cells.entries()) {
      const place = places[index] ?? 0
      const above = cells[place]
      if (above && (above.pieces.some((piece) => /^[-−–÷+(]?\d/.test(piece.text)) || isNumber({ pieces, x, right })))
        return null
      const [head, ...tail] = pieces
      if (!head) continue
      cells[place] = above
        ? {
            pieces: [...above.pieces, { ...head, spaced: true }, ...tail],
            x: Math.min(above.x, x),
            right: Math.max(above.right, right),
          }
        : { pieces, x, right }
    }
  }
  while (cells.at(-1) === null) cells.pop()
  return { cells, baseline: first.baseline, lastBaseline: last.baseline, size: first.size, table: true }
}
