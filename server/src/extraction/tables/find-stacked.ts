import { cellNumber } from './cell-numbers.ts'
import { countsNoMoney, isLegendLine, legendOf } from './columns.ts'
import type { DataRow, Table } from './find-tables.ts'
import { captionAbove, type Line, noteBelow } from './lines.ts'
import type { Cell, Row } from './rows.ts'
import { type Run, type Stacked, StackedLines } from './stacked-lines.ts'

/** How many lines of words may stand between two rows: a group's name, a group in it. */
const MAX_NAMES = 3
const MAX_LABELS = 3
const MAX_COLUMNS = 12
const CAPTION_LINES = 4
const MAX_HEAD = 60

const HEAD =
  /budget|regnskab|forbrug|afvig|bevilling|takst|beløb|udgift|indtægt|i alt|total|20\d\d|forvent|tilskud|ansøgt|indstil|bevilget|overfør|ændring|forslag|korriger|oprindelig|vedtag|pris|netto|brutto|drift|anlæg|restbudget|rest(?![a-zæøå])|forskel|besparelse|merudgift|effekt|bf |bo ?\d|år(?![a-zæøå])/i

const emptyAt = (at: number): Cell => ({ start: at, end: at, text: '', from: 0, to: 0, number: undefined })

/**
 * The figures of a run, its empty lines left out or taken for empty cells, whichever gives `columns`; fewer, when cells are missing and
 * nothing tells which; null when there are none or too many.
 */
function figuresOf({ figures }: Run, columns: number): Stacked[] | null {
  const filled = figures.filter(({ sort }) => sort !== 'empty')
  if (filled.length === columns) return filled
  if (filled.length === 0) return null
  if (figures.length === columns) return figures
  return filled.length < columns ? filled : null
}

const written = ({ figures }: Run): number => figures.filter(({ sort }) => sort !== 'empty').length
const hasFigure = ({ figures }: Run): boolean => figures.some(({ sort }) => sort === 'figure')
/** Years one under the other are headings; alone they are no figures either. */
const allYears = ({ figures }: Run): boolean =>
  figures.some(({ sort }) => sort === 'year') && figures.every(({ sort }) => sort === 'year' || sort === 'empty')

const yearCell = ({ sort, cell }: Stacked): Cell[] => (sort === 'year' ? [cell] : [])

interface Heads {
  /** The cells above labels and figures, in order; empty when none were found. */
  readonly labels: readonly Cell[]
  readonly figures: readonly Cell[]
  /** The lines above them and below them, before the first label. */
  readonly above: readonly Cell[]
  readonly names: readonly Cell[]
}

const YEAR = /^(?:19|20)\d\d$/
const isLegend = (cell: Cell | undefined): boolean => cell !== undefined && legendOf(cell.text) !== null

function isHead({ text }: Cell): boolean {
  return HEAD.test(text) || countsNoMoney(text) || legendOf(text) !== null
}

/** The headings among the lines of words before the first label: as many in a run as there are columns, most of them words of accounts. */
function headsIn(before: readonly Cell[], columns: number, labels: number): Heads {
  const none: Heads = { labels: [], figures: [], above: before, names: [] }
  let best = none
  let bestScore = 0
  for (let names = 0; names <= MAX_NAMES; names++) {
    const end = before.length - names
    const figures = before.slice(Math.max(0, end - columns), Math.max(0, end))
    if (figures.length < columns || before.slice(end).some(({ text }) => YEAR.test(text))) break
    if (figures.some(({ text }) => text.length > MAX_HEAD)) continue
    // A ladder's one heading says its unit; any other line is a caption or a group.
    if (columns === 1 && !isLegendLine(figures[0]?.text ?? '') && !YEAR.test(figures[0]?.text ?? '')) continue
    const from = end - columns
    const first = before.slice(Math.max(0, from - labels), from)
    const titled =
      columns > 1 &&
      first.length === labels &&
      !first.some(({ text }) => legendOf(text) !== null || text.length > MAX_HEAD)
    const above = before.slice(0, titled ? from - labels : from)
    // Directly under the line that names the unit stand headings, whatever they are called.
    const under = isLegend(above.at(-1)) && !figures.some(isLegend)
    const score = figures.filter(isHead).length + (under ? columns : 0) + (titled && !first.some(isHead) ? 0.5 : 0)
    if (score <= bestScore || 2 * score < columns) continue
    bestScore = score
    best = { labels: titled ? first : [], figures, above, names: before.slice(end) }
  }
  return best
}

/** Small whole numbers that never go down are numbers of pages, items or days. */
function countsUp(rows: readonly DataRow[]): boolean {
  const numbers = rows.map(({ cells }) => cells.flatMap((cell) => cellNumber(cell) ?? []).at(-1))
  return numbers.every((number, i) => {
    const value = Number(number?.number.whole)
    return number?.formed === false && value < 100 && value >= Number(numbers[i - 1]?.number.whole ?? 0)
  })
}

function dataRow(
  run: Run,
  labels: readonly Cell[],
  figures: readonly Stacked[],
  group: Cell | null,
  placed: boolean,
): DataRow {
  const first = labels[0] ?? emptyAt(0)
  const last = run.unit ?? figures.at(-1)?.cell ?? first
  const cells = [...labels, ...figures.map(({ cell }) => cell), run.unit ?? emptyAt(last.end)]
  return { start: first.start, end: last.end, cells, indexed: true, group, placed }
}

interface Found {
  readonly heads: Heads
  readonly rows: DataRow[]
  readonly labels: number
  /** The first run after the table. */
  readonly next: number
}

/** The rows from run `at` on that have the same number of figures; null when there are not two. */
function tableFrom(runs: readonly Run[], at: number): Found | null {
  const start = runs[at]
  if (!start) return null
  const years = allYears(start) ? start : null
  const first = years ? at + 1 : at
  const lead = runs[first]
  const second = runs[first + 1]
  if (!lead || !second || !hasFigure(lead)) return null
  const columns = Math.max(written(lead), Math.min(written(second), lead.figures.length))
  if (columns > MAX_COLUMNS || figuresOf(lead, columns)?.length !== columns) return null
  const texts = [lead, second, runs[first + 2] ?? second].map((run) => run.texts.length)
  const labels = Math.min(MAX_LABELS, ...texts)
  const led = lead.texts.slice(0, lead.texts.length - labels)
  // Years are headings, though they look like figures.
  const before = years ? [...years.texts, ...years.figures.flatMap(yearCell), ...led] : led
  const heads = headsIn(before, columns, labels)
  let group = heads.figures.length > 0 ? (heads.names.at(-1) ?? null) : null
  const last = before.at(-1)
  if (heads.figures.length === 0 && last && legendOf(last.text) === null) group = last
  const rows: DataRow[] = []
  for (let i = first; i < runs.length; i++) {
    const run = runs[i]
    const figures = run ? figuresOf(run, columns) : null
    if (!run || !figures || run.texts.length < labels || (columns > 1 && allYears(run))) break
    const names = i === first ? [] : run.texts.slice(0, -labels)
    // More lines of words than before: the next heading, not the names of groups.
    if (names.length > MAX_NAMES) break
    group = names.at(-1) ?? group
    rows.push(dataRow(run, run.texts.slice(-labels), figures, group, figures.length === columns))
  }
  if (rows.length < 2) return null
  return { heads, rows, labels, next: first + rows.length }
}

/** Figures that a list of counts or codes would not have: those alone make a table whose columns have no names. */
function allFormed(rows: readonly DataRow[]): boolean {
  return rows.every(({ cells }) => cells.every((cell) => cellNumber(cell)?.formed !== false))
}

/** Every figure of a row has its own currency. */
function ownCurrency({ cells }: DataRow): boolean {
  return cells.every((cell) => cellNumber(cell)?.scale !== null)
}

function tableOf(text: string, { heads, rows, labels }: Found, previousEnd: number): Table | null {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return null
  const columns = first.cells.length - labels - 1
  if (columns === 1 && countsUp(rows)) return null
  const titled = heads.figures.length > 0
  if (columns > 1 && !titled && !allFormed(rows)) return null
  // Amounts with their own currency under a label each need no table to be read.
  if (columns === 1 && rows.every(ownCurrency)) return null
  const top = heads.labels[0] ?? heads.figures[0] ?? first.group ?? first.cells[0]
  const start = top ? Math.min(top.start, first.start) : first.start
  const pad = Array.from({ length: labels - heads.labels.length }, () => emptyAt(start))
  const heading: Row = {
    start,
    end: heads.figures.at(-1)?.end ?? start,
    cells: [...pad, ...heads.labels, ...heads.figures, emptyAt(start)],
    indexed: true,
  }
  const own: Line[] = heads.above
    .filter((cell) => cell.start < start)
    .slice(-CAPTION_LINES)
    .map((cell) => ({ start: cell.start, end: cell.end }))
  const above = own.length > 1 ? [] : captionAbove(text, own[0] ?? { start, end: start }, previousEnd)
  return {
    start,
    end: last.end,
    headings: titled ? [heading] : [],
    rows,
    caption: [...above, ...own],
    note: noteBelow(text, { start: last.start, end: lineEnd(text, last.end) }),
    loose: true,
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/**
 * Tables that came as one cell a line, out of HTML or PDF: headings, then again and again a label and its figures. `skips` are tables
 * found otherwise, in order. Linear: every line belongs to one block, every run of a block to one table at most.
 */
export function findStacked(text: string, skips: readonly { start: number; end: number }[]): Table[] {
  const tables: Table[] = []
  const lines = new StackedLines((runs) => {
    for (let at = 0; at < runs.length; ) {
      const found = tableFrom(runs, at)
      const table = found ? tableOf(text, found, tables.at(-1)?.end ?? 0) : null
      if (table) tables.push(table)
      at = found ? found.next : at + 1
    }
  })
  let skip = 0
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    while (skip < skips.length && (skips[skip]?.end ?? 0) <= start) skip++
    const inside = (skips[skip]?.start ?? text.length) < end
    if (inside) lines.close()
    else lines.take(text, { start, end })
    start = end + 1
  }
  lines.close()
  return tables
}
