import { cellNumber, isDash } from './cell-numbers.ts'
import { countsNoMoney, legendOf } from './columns.ts'
import type { DataRow, Table } from './find-tables.ts'
import { captionAbove, isBlank, type Line, lineBefore, noteBelow } from './lines.ts'
import { type Listed, listedAt } from './listed-lines.ts'
import { type Cell, cellAt, type Row } from './rows.ts'

/** How many rows of one shape make a table of lines that nothing else marks as one. */
const FEWEST = { list: 2, years: 1, aligned: 3 } as const

interface Block {
  readonly form: Listed['form']
  readonly rows: { listed: Listed; line: Line }[]
}

/** Figures of one to three digits, of which two could be one number parted by a space. */
function mayBeParted(figures: readonly Cell[]): boolean {
  return figures.some((cell, i) => /^\d{3}$/.test(cell.text) && /^[-−–÷+(]?\d{1,3}$/.test(figures[i - 1]?.text ?? ''))
}

/** The words of a heading line, cut in as many columns as there are: behind each year, or word by word. */
function headCells(text: string, line: Line, columns: number): Cell[] | null {
  const heading = text.slice(line.start, line.end)
  if (heading.trim() === '' || heading.length > 300) return null
  const cuts = [...heading.matchAll(/(?:19|20)\d\d(?!\d)/g)].map((match) => match.index + 4)
  if (cuts.length === columns)
    return cuts.map((cut, i) => cellAt(text, line.start, line.start + (cuts[i - 1] ?? 0), line.start + cut))
  const words = [...heading.matchAll(/\S+/g)]
  if (words.length !== columns && words.length !== columns + 1) return null
  return words
    .slice(-columns)
    .map((w) => cellAt(text, line.start, line.start + w.index, line.start + w.index + w[0].length))
}

function dataRow({ label, figures }: Listed, line: Line): DataRow {
  return { start: line.start, end: line.end, cells: [label, ...figures], indexed: true, group: null, placed: true }
}

const emptyAt = (at: number): Cell => ({ start: at, end: at, text: '', from: 0, to: 0, number: undefined })

function headingOf(text: string, { form, rows }: Block, from: number): { heading: Row | null; top: Line } | null {
  const [first] = rows
  if (!first) return null
  const row = (cells: readonly Cell[], { start, end }: Line): Row => ({
    start,
    end,
    cells: [emptyAt(start), ...cells],
    indexed: true,
  })
  if (form === 'years') return { heading: row(first.listed.years, first.line), top: first.line }
  if (form === 'list') return { heading: null, top: first.line }
  let above = lineBefore(text, first.line)
  if (above && isBlank(text, above)) above = lineBefore(text, above)
  const cells = above && above.start >= from ? headCells(text, above, first.listed.figures.length) : null
  if (above && cells) return { heading: row(cells, above), top: above }
  const formed = rows.every(({ listed }) => listed.figures.every((c) => isDash(c) || cellNumber(c)?.formed))
  // Without names to its columns nothing tells which of them counts heads or parts a number.
  const counts = above !== null && countsNoMoney(text.slice(above.start, Math.min(above.end, above.start + 300)))
  return formed && !counts ? { heading: null, top: first.line } : null
}

/** A single row is one when its own label names the unit: `Likvider (mio. kr.) 306 269 239`. */
function enough({ form, rows }: Block): boolean {
  if (rows.length >= FEWEST[form]) return true
  const [first] = rows
  return first !== undefined && first.listed.figures.length > 2 && legendOf(first.listed.label.text) !== null
}

function tableOf(text: string, block: Block, previousEnd: number): Table | null {
  const { rows, form } = block
  const last = rows.at(-1)
  const headed = enough(block) ? headingOf(text, block, previousEnd) : null
  if (!headed || !last) return null
  if (!headed.heading && rows.some(({ listed }) => mayBeParted(listed.figures))) return null
  if (form === 'list' && countsUp(rows.map(({ listed }) => listed))) return null
  const { heading, top } = headed
  return {
    start: top.start,
    end: last.line.end,
    headings: heading ? [heading] : [],
    rows: rows.map(({ listed, line }) => dataRow(listed, line)),
    caption: captionAbove(text, top, previousEnd),
    note: noteBelow(text, last.line),
    loose: true,
  }
}

/** A table of contents: pages that go up. */
function countsUp(rows: readonly Listed[]): boolean {
  const pages = rows.map(({ figures }) =>
    figures[0] && !cellNumber(figures[0])?.formed ? Number(figures[0].text) : NaN,
  )
  return pages.every((page, i) => i === 0 || page >= (pages[i - 1] ?? NaN))
}

/**
 * Tables whose rows are lines of running text: lists (`Label: 1.200`), years in a line (`Drift 2026: 1,2; 2027: 1,4`), and figures that
 * single spaces part, as PDF gives them. `skips` are tables found otherwise, in order. Linear: each line is read once.
 */
export function findListed(text: string, skips: readonly { start: number; end: number }[]): Table[] {
  const tables: Table[] = []
  let block: Block | null = null
  let blanks = 0
  const close = (): void => {
    const table = block ? tableOf(text, block, tables.at(-1)?.end ?? 0) : null
    if (table) tables.push(table)
    block = null
  }
  let skip = 0
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const line = { start, end: next === -1 ? text.length : next }
    start = line.end + 1
    while (skip < skips.length && (skips[skip]?.end ?? 0) <= line.start) skip++
    const listed = (skips[skip]?.start ?? text.length) < line.end ? null : listedAt(text, line)
    if (!listed) {
      if (isBlank(text, line) ? ++blanks > 1 : true) close()
      continue
    }
    blanks = 0
    const open: Block | null = block
    const fits: boolean = open?.form === listed.form && open.rows[0]?.listed.figures.length === listed.figures.length
    if (!fits) close()
    block ??= { form: listed.form, rows: [] }
    block.rows.push({ listed, line })
  }
  close()
  return tables
}
