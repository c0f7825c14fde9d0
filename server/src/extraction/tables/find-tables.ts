import { cellNumber, isDash } from './cell-numbers.ts'
import { isLegendLine } from './columns.ts'
import { findListed } from './find-listed.ts'
import { findStacked } from './find-stacked.ts'
import { captionAbove, isBlank, type Line, lineAfter, lineAround, lineBefore, noteBelow } from './lines.ts'
import { type Cell, type Row, rowAt } from './rows.ts'

/** A row of figures and the name of the group it stands under. */
export interface DataRow extends Row {
  readonly group: Cell | null
  /** False when cells are missing and nothing tells which: no figure can be given its column. */
  readonly placed: boolean
}

/** Rows that stand together, with headings above and the lines before and after that may name their unit. */
export interface Table {
  readonly start: number
  readonly end: number
  readonly headings: readonly Row[]
  readonly rows: readonly DataRow[]
  /** The lines above the table, nearest last, and the one below. */
  readonly caption: readonly Line[]
  readonly note: Line | null
  /** Its cells stand in the lines' order alone, so that nothing but a named unit makes a table of them. */
  readonly loose: boolean
}

const MAX_HEADINGS = 4
/** Group names one under the other, from the outermost in. */
const MAX_GROUPS = 3
/** A group's name or the rest of a wrapped label, no sentence. */
const MAX_NAME = 60
/** Rows without a figure that a table with bars or tabs may hold in a run. */
const MAX_EMPTY = 4

/** `1  2  3` above columns: names of bidders or models, no figures. */
function isCount(row: Row): boolean {
  const cells = row.cells.filter(({ text }) => text !== '')
  return cells.length > 1 && cells.every(({ text }, i) => text === String(i + 1))
}

const COUNTED_IN = /^(?:antal|stk\.?|%|pct\.?|årsværk)$/i

/** `1.000 kr.` under several heads, or in a row without a label: what the columns are counted in. */
function isUnitRow({ cells }: Row): boolean {
  const units = cells.filter(({ text }) => text !== '')
  const named = units.length > 1 || (cells[0]?.text === '' && units.length > 0)
  return (
    named &&
    units.every(({ text }) => isLegendLine(text) || COUNTED_IN.test(text)) &&
    !units.every(({ text }) => COUNTED_IN.test(text))
  )
}

/** A row of figures: at least one number that is no year, beside something else. */
function isDataRow(row: Row): boolean {
  if (row.cells.length < 2 || isCount(row) || isUnitRow(row)) return false
  let values = 0
  let texts = 0
  for (const [i, cell] of row.cells.entries()) {
    const number = cellNumber(cell)
    if (number && !(number.year && i === 0)) values += number.year ? 0 : 1
    else if (i > 0 && !isDash(cell) && !number?.year) texts++
  }
  // Running text with wide spaces has words where a table has figures.
  return values > 0 && (row.indexed || texts <= values + 1)
}

/** A row of words and years. */
function isHeadingRow(row: Row): boolean {
  const numbers = row.cells.filter((cell) => cellNumber(cell))
  const years = numbers.filter((cell) => cellNumber(cell)?.year)
  return (
    (numbers.length === years.length || isCount(row) || isUnitRow(row)) &&
    (row.cells.length > 1 || years.length > 0 || row.indexed)
  )
}

const LETTER = /[a-zæøå]/i
const RULE = /^:?[-=_–—]{2,}:?$/

/** A line drawn between rows, as under the headings of a table in Markdown. */
function isRule(row: Row): boolean {
  return row.cells.every(({ text }) => text === '' || RULE.test(text)) && row.cells.some(({ text }) => text !== '')
}

/** The name of a group: the only cell with words, in front. A unit there is a heading. */
function groupName(row: Row): Cell | null {
  const first = row.indexed ? row.cells[0] : undefined
  if (!first || !LETTER.test(first.text) || cellNumber(first) || isLegendLine(first.text)) return null
  return row.cells.every((cell, i) => i === 0 || cell.text === '') ? first : null
}

/** Most cells of a row are words or years: the headings of a table that begins anew. */
function beginsAnew(row: Row): boolean {
  if (!isHeadingRow(row) || isRule(row)) return false
  const filled = row.cells.filter(({ text }) => text !== '')
  return filled.length > 1 && !filled.some((cell, i) => i > 0 && isDash(cell)) && 2 * filled.length >= row.cells.length
}

/** A short line of words that may name the group of the rows under it. */
function plainName(text: string, line: Line): Cell | null {
  if (line.end - line.start > MAX_NAME) return null
  const row = rowAt(text, line.start, line.end)
  const [cell] = row?.cells ?? []
  return row && row.cells.length === 1 && cell && !cellNumber(cell) ? cell : null
}

function isDataLine(text: string, line: Line | null): boolean {
  const row = line && !isBlank(text, line) ? rowAt(text, line.start, line.end) : null
  return row !== null && isDataRow(row)
}

const CAPITAL = /^[A-ZÆØÅ0-9]/
const TOTAL = /(?<![a-zæøå])(?:i alt|ialt|total)(?![a-zæøå])/i

/** Walks down from the first data row over rows, the names of groups between them, and one empty line at a time. */
function rowsFrom(text: string, first: Line, firstRow: Row, firstGroup: Cell | null): { rows: DataRow[]; last: Line } {
  const rows: DataRow[] = [{ ...firstRow, group: firstGroup, placed: true }]
  let group = firstGroup
  let last = first
  let blanks = 0
  let empty = 0
  let named = 0
  for (let line = lineAfter(text, first); line; line = lineAfter(text, line)) {
    if (isBlank(text, line)) {
      if (++blanks > 1) break
      continue
    }
    const row = rowAt(text, line.start, line.end)
    if (row && isDataRow(row)) {
      rows.push({ ...row, group, placed: true })
      last = line
      blanks = 0
      empty = 0
      named = 0
      // The group's total closes it.
      if (group && TOTAL.test(row.cells[0]?.text ?? '')) group = null
      continue
    }
    if (row?.indexed) {
      const name = groupName(row)
      if (name ? ++named > MAX_GROUPS : beginsAnew(row) || ++empty > MAX_EMPTY) break
      if (name) group = name
      blanks = 0
      continue
    }
    // A line of words inside a table stays inside only when figures go on right after it.
    const name = blanks > 0 ? null : plainName(text, line)
    const next = lineAfter(text, line)
    const goesOn = isDataLine(text, next) || (named === 0 && next !== null && plainName(text, next) !== null)
    if (!name || ++named > 2 || !goesOn) break
    if (CAPITAL.test(name.text)) group = name
  }
  return { rows, last }
}

/** True when heading cells stand directly above a line, or above one more line of words. */
function headed(text: string, line: Line, from: number): boolean {
  for (let above = lineBefore(text, line), lines = 0; above && above.start >= from && lines < 2; lines++) {
    const row = rowAt(text, above.start, above.end)
    if (row && row.cells.length > 1) return isHeadingRow(row)
    if (!plainName(text, above)) return false
    above = lineBefore(text, above)
  }
  return false
}

interface Above {
  headings: Row[]
  group: Cell | null
  top: Line
}

/** The heading rows above the first row of figures, and the group that is named between them and it. */
function headingsAbove(text: string, first: Line, from: number, indexed: boolean): Above {
  const headings: Row[] = []
  let group: Cell | null = null
  let title: Row | null = null
  let top = first
  let blanks = 0
  let named = 0
  for (
    let line = lineBefore(text, first);
    line && line.start >= from && headings.length < MAX_HEADINGS;
    line = lineBefore(text, line)
  ) {
    if (isBlank(text, line)) {
      if (headings.length > 0 || ++blanks > 1) break
      continue
    }
    const row = rowAt(text, line.start, line.end)
    if (row && isRule(row)) continue
    const name = row && headings.length === 0 ? groupName(row) : null
    if (row && name && ++named <= MAX_GROUPS) {
      group ??= name
      title = row
      top = line
      continue
    }
    if (row && isHeadingRow(row) && !isDataRow(row) && !name) {
      headings.unshift(row)
      top = line
      continue
    }
    // Under the headings of a table without bars, a unit or a group's name in a line of its own.
    const plain = indexed || headings.length > 0 || blanks > 0 ? null : plainName(text, line)
    if (!plain || !headed(text, line, from)) break
    if (!isLegendLine(plain.text)) group ??= plain
    else if (row) headings.unshift(row)
  }
  // Without headings the outermost name is the table's title.
  if (headings.length === 0 && title) headings.push(title)
  return { headings, group, top }
}

/** Finds the next place where cells may be parted: a tab, a bar or two spaces. Each search goes on where it stood. */
function parters(text: string): (from: number) => number {
  const marks = ['  ', '\t', '|']
  const next = marks.map((mark) => text.indexOf(mark))
  return (from) => {
    let nearest = -1
    for (const [i, mark] of marks.entries()) {
      let at = next[i] ?? -1
      if (at !== -1 && at < from) {
        at = text.indexOf(mark, from)
        next[i] = at
      }
      if (at !== -1 && (nearest === -1 || at < nearest)) nearest = at
    }
    return nearest
  }
}

/** Every table whose cells are parted by tabs, bars or wide spaces, in order. Linear: each line is looked at a bounded number of times. */
function findParted(text: string): Table[] {
  const tables: Table[] = []
  const nextParter = parters(text)
  let from = 0
  for (let at = nextParter(0); at !== -1; at = nextParter(from)) {
    const line = lineAround(text, at)
    const row = line.start >= from ? rowAt(text, line.start, line.end) : null
    from = Math.max(from, line.end + 1)
    if (!row || !isDataRow(row)) continue
    const previousEnd = tables.at(-1)?.end ?? 0
    const { headings, group, top } = headingsAbove(text, line, previousEnd, row.indexed)
    const { rows, last } = rowsFrom(text, line, row, group)
    if (headings.length === 0 && rows.length < 2 && !row.indexed) continue
    tables.push({
      start: top.start,
      end: last.end,
      headings,
      rows,
      caption: captionAbove(text, top, previousEnd),
      note: noteBelow(text, last),
      loose: false,
    })
    from = Math.max(from, last.end + 1)
  }
  return tables
}

const inOrder = (a: Table, b: Table): number => a.start - b.start

/** Every table of figures in a text, in order: parted by marks, one cell a line, and rows like running text. */
export function findTables(text: string): Table[] {
  const parted = findParted(text)
  const stacked = findStacked(text, parted)
  const found = stacked.length === 0 ? parted : [...parted, ...stacked].sort(inOrder)
  const listed = findListed(text, found)
  return listed.length === 0 ? found : [...found, ...listed].sort(inOrder)
}
