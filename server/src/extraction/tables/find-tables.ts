import { cellNumber, isDash, type Row, rowAt } from './rows.ts'

/** Rows that stand together, with headings above and the lines before and after that may name their unit. */
export interface Table {
  readonly start: number
  readonly end: number
  readonly headings: readonly Row[]
  readonly rows: readonly Row[]
  /** The lines above the table, nearest last, and the one below. */
  readonly caption: readonly { start: number; end: number }[]
  readonly note: { start: number; end: number } | null
}

const CAPTION_LINES = 4

interface Line {
  start: number
  end: number
}

function lineAround(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { start, end: end === -1 ? text.length : end }
}

function lineAfter(text: string, { end }: Line): Line | null {
  if (end >= text.length) return null
  const next = text.indexOf('\n', end + 1)
  return { start: end + 1, end: next === -1 ? text.length : next }
}

function lineBefore(text: string, { start }: Line): Line | null {
  if (start === 0) return null
  return { start: text.lastIndexOf('\n', start - 2) + 1, end: start - 1 }
}

function blank(text: string, { start, end }: Line): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false
  return true
}

/** A row of figures: at least one number that is no year, beside something else. */
export function isDataRow(row: Row): boolean {
  if (row.cells.length < 2) return false
  let values = 0
  let texts = 0
  for (const [i, cell] of row.cells.entries()) {
    const number = cellNumber(cell)
    if (number && !(number.year && i === 0)) values += number.year ? 0 : 1
    else if (i > 0 && !isDash(cell) && !number?.year) texts++
  }
  // Running text with wide spaces has words where a table has figures.
  return values > 0 && texts <= values + 1
}

function isHeadingRow(row: Row): boolean {
  const numbers = row.cells.filter((cell) => cellNumber(cell))
  const years = numbers.filter((cell) => cellNumber(cell)?.year)
  return numbers.length === years.length && (row.cells.length > 1 || years.length > 0 || row.indexed)
}

/** Walks down from the first data row: rows, single lines of text between them (a group's name), one empty line. */
function rowsFrom(text: string, first: Line, firstRow: Row): { rows: Row[]; last: Line } {
  const rows = [firstRow]
  let last = first
  let skipped = 0
  for (let line = lineAfter(text, first); line; line = lineAfter(text, line)) {
    if (blank(text, line)) {
      if (++skipped > 1) break
      continue
    }
    const row = rowAt(text, line.start, line.end)
    if (row && isDataRow(row)) {
      if (skipped > 0 && row.cells.length < 2) break
      rows.push(row)
      last = line
      skipped = 0
    } else if (row?.indexed && row.cells.length > 1 && !isHeadingRow(row)) {
      skipped = 1
    } else {
      // A line of text inside a table stays inside only when figures go on right after it.
      const next = lineAfter(text, line)
      const nextRow = next && !blank(text, next) ? rowAt(text, next.start, next.end) : null
      if (
        skipped > 0 ||
        line.end - line.start > 60 ||
        !nextRow ||
        !isDataRow(nextRow) ||
        (row && isHeadingRow(row) && row.cells.length > 1)
      )
        break
    }
  }
  return { rows, last }
}

function headingsAbove(text: string, first: Line, from: number): { headings: Row[]; top: Line } {
  const headings: Row[] = []
  let top = first
  let blanks = 0
  for (
    let line = lineBefore(text, first);
    line && line.start >= from && headings.length < 3;
    line = lineBefore(text, line)
  ) {
    if (blank(text, line)) {
      if (headings.length > 0 || ++blanks > 1) break
      continue
    }
    const row = rowAt(text, line.start, line.end)
    if (!row || !isHeadingRow(row) || isDataRow(row)) break
    headings.unshift(row)
    top = line
  }
  return { headings, top }
}

function captionAbove(text: string, top: Line, from: number): Line[] {
  const lines: Line[] = []
  let blanks = 0
  for (
    let line = lineBefore(text, top);
    line && line.start >= from && lines.length < CAPTION_LINES;
    line = lineBefore(text, line)
  ) {
    if (blank(text, line)) {
      if (++blanks > 2) break
      continue
    }
    lines.unshift(line.end - line.start > 600 ? { start: line.end - 600, end: line.end } : line)
  }
  return lines
}

function noteBelow(text: string, last: Line): Line | null {
  for (let line = lineAfter(text, last), blanks = 0; line && blanks < 2; line = lineAfter(text, line)) {
    if (blank(text, line)) blanks++
    else return line.end - line.start > 300 ? { start: line.start, end: line.start + 300 } : line
  }
  return null
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

/** Every table of figures in a text, in order. Linear: each line is looked at a bounded number of times. */
export function findTables(text: string): Table[] {
  const tables: Table[] = []
  const nextParter = parters(text)
  let from = 0
  for (let at = nextParter(0); at !== -1; at = nextParter(from)) {
    const line = lineAround(text, at)
    const row = line.start >= from ? rowAt(text, line.start, line.end) : null
    from = Math.max(from, line.end + 1)
    if (!row || !isDataRow(row)) continue
    const previousEnd = tables.at(-1)?.end ?? 0
    const { rows, last } = rowsFrom(text, line, row)
    const { headings, top } = headingsAbove(text, line, previousEnd)
    if (headings.length === 0 && rows.length < 2 && !row.indexed) continue
    tables.push({
      start: top.start,
      end: last.end,
      headings,
      rows,
      caption: captionAbove(text, top, previousEnd),
      note: noteBelow(text, last),
    })
    from = Math.max(from, last.end + 1)
  }
  return tables
}
