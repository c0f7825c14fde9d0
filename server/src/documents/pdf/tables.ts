import { type Column, columnsOf, holdsFigures, partedAt, placesOf } from './columns.ts'
import { type Cell, isNumber, type Line, textOf } from './lines.ts'

/** Lines as they are written into the text: a row of a table holds every column up to its last, empty ones too. */
export type Row = {
  cells: (Cell | null)[]
  baseline: number
  lastBaseline: number
  size: number
  table: boolean
  /** Part of a table whose columns cannot be told, so that a figure may stand in another column than it seems. */
  uncertain: boolean
}

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
    if (region.length > 0) rows.push(...tableOf(region))
    else rows.push(...lines.slice(index, index + 1).map((line) => plainRow(line)))
    index += Math.max(1, region.length)
  }
  return rows
}

function plainRow(line: Line, uncertain = false): Row {
  return { ...line, lastBaseline: line.baseline, table: line.cells.length > 1, uncertain }
}

/** The lines from `start` on that may be one table: at least two with several cells; in between, single cells within the first column. */
function regionAt(lines: Line[], start: number): Line[] {
  if ((lines[start]?.cells.length ?? 0) < 2 && !wrapsInto(lines, start)) return []
  let end = start
  let several = 0
  let second = Number.POSITIVE_INFINITY
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]
    const before = lines[index - 1]
    if (!line || (index > start && before && line.baseline - before.baseline > FAR * line.size)) break
    if (line.cells.length >= 2) {
      several++
      end = index + 1
      second = Math.min(second, line.cells[1]?.x ?? second)
    } else if ((line.cells[0]?.right ?? 0) > second && index - end >= 1) break
  }
  const last = lines[end]
  const previous = lines[end - 1]
  if (several >= 2 && last?.cells.length === 1 && previous && continues(previous, last)) end++
  return several >= 2 ? lines.slice(start, end) : []
}

/** A table may begin with the upper line of a cell that wraps: half a line above the others, or not at the left. */
function wrapsInto(lines: Line[], start: number): boolean {
  const line = lines[start]
  const next = lines[start + 1]
  if (!line || !next || next.cells.length < 2) return false
  const distance = next.baseline - line.baseline
  const inside = (line.cells[0]?.x ?? 0) > (next.cells[0]?.x ?? 0) + line.size
  return distance < 0.8 * line.size || (inside && distance <= CLOSE * line.size)
}

/** A table may end with the lower line of a cell that wraps. */
function continues(above: Line, below: Line): boolean {
  const distance = below.baseline - above.baseline
  const inside = (below.cells[0]?.x ?? 0) > (above.cells[0]?.x ?? 0) + below.size
  return distance <= 0.8 * above.size || (inside && distance <= CLOSE * above.size)
}

function tableOf(region: Line[]): Row[] {
  const columns = columnsOf(region)
  if (!columns) {
    const counts = new Set(region.filter(holdsFigures).map((line) => line.cells.length))
    return region.map((line) => plainRow(line, counts.size > 1))
  }
  const lines = region.map((line) => ({ ...line, cells: partedAt(line, columns) }))
  const blocks = blocksOf(lines)
  return blocks.flatMap((block, index) => {
    const merged = block.length > 1 && blocks.length > 1 ? merge(block, columns, index === 0) : null
    return merged ? [merged] : block.map((line) => inColumns(line, columns))
  })
}

function inColumns(line: Line, columns: Column[]): Row {
  const places = line.cells.length === columns.length ? null : placesOf(line.cells, columns)
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

/** A figure; a year alone heads a column. */
const isFigure = (cell: Cell) => isNumber(textOf(cell)) && !/^(?:19|20)\d\d$/.test(textOf(cell))

/**
 * One row whose cells wrap over several lines: each column's words in the order of its lines. Only where a single one of the lines holds
 * figures and nothing stands above or below those, or where none does and the lines head the table; else a heading and a row, or two
 * rows, would run together.
 */
function merge(block: Line[], columns: Column[], heads: boolean): Row | null {
  const [first] = block
  const last = block.at(-1)
  const withFigures = block.filter((line) => line.cells.slice(1).some(isFigure)).length
  if (!first || !last || withFigures > 1 || (withFigures === 0 && !heads)) return null
  const cells: (Cell | null)[] = columns.map(() => null)
  for (const line of block) {
    const places = placesOf(line.cells, columns)
    if (!places) return null
    for (const [index, cell] of line.cells.entries()) {
      const place = places[index] ?? 0
      const above = cells[place] ?? null
      if (above && (isFigure(above) || isFigure(cell))) return null
      cells[place] = above ? below(above, cell) : cell
    }
  }
  while (cells.at(-1) === null) cells.pop()
  return {
    cells,
    baseline: first.baseline,
    lastBaseline: last.baseline,
    size: first.size,
    table: true,
    uncertain: false,
  }
}

function below(above: Cell, cell: Cell): Cell {
  const pieces = cell.pieces.map((piece, index) => (index === 0 ? { ...piece, spaced: true } : piece))
  const x = Math.min(above.x, cell.x)
  return { pieces: [...above.pieces, ...pieces], x, right: Math.max(above.right, cell.right) }
}
