import { cellNumber, isDash } from './cell-numbers.ts'
import type { Line } from './lines.ts'
import { type Cell, cellAt } from './rows.ts'

/** A line of running text that reads like a table's row: a label and its figures. */
export interface Listed {
  /** `Label: 1.200` · `Label 2026: 1,2; 2027: 1,4` · `Label 1.200 1.300 -100` */
  readonly form: 'list' | 'years' | 'aligned'
  readonly label: Cell
  readonly figures: readonly Cell[]
  /** The years before the figures, where they stand in the line. */
  readonly years: readonly Cell[]
}

const MAX_LINE = 220
const MAX_LABEL = 90
const FIGURE = /(?:[-−–÷+(] ?)?\d[\d.,]*\)?/
const ONE = new RegExp(
  `^(?:[-•*–] ?|[a-z0-9]{1,2}[).] )?([^:|\\t]{2,${MAX_LABEL}}?)(?:: ?| ?\\.{4,} ?| (?:\\. ?){4,})(${FIGURE.source}?)(?: ?\\([^()]{1,60}\\))?[.,;]?$`,
)
const FIRST_YEAR = /(?<!\d)20\d\d: ?[-−–÷+(\d]/
const YEARS = new RegExp(`^(?:20\\d\\d: ?${FIGURE.source}(?:[;,] |[.;]?$)){2,12}$`)
const YEAR_AND_FIGURE = new RegExp(`(20\\d\\d): ?(${FIGURE.source}?)(?=[;,] |[.;]?$)`, 'g')
const MAX_COLUMNS = 14

const piece = (text: string, line: number, from: number, length: number): Cell =>
  cellAt(text, line, from, from + length)

function listAt(text: string, start: number, line: string): Listed | null {
  const first = line.search(FIRST_YEAR)
  const label = first < 0 ? '' : line.slice(0, first).replace(/[:, ]+$/, '')
  if (first >= 0 && first <= MAX_LABEL && !/[:;]/.test(label) && YEARS.test(line.slice(first))) {
    const from = start + first
    const found = [...line.slice(first).matchAll(YEAR_AND_FIGURE)]
    return {
      form: 'years',
      label: piece(text, start, start, label.length),
      figures: found.map((m) =>
        piece(text, start, from + m.index + m[0].length - (m[2]?.length ?? 0), m[2]?.length ?? 0),
      ),
      years: found.map((m) => piece(text, start, from + m.index, 4)),
    }
  }
  const one = ONE.exec(line)
  if (!one) return null
  const [, name = '', figure = ''] = one
  const labelAt = start + line.indexOf(name)
  const figureAt = start + line.indexOf(figure, line.indexOf(name) + name.length)
  return {
    form: 'list',
    label: piece(text, start, labelAt, name.length),
    figures: [piece(text, start, figureAt, figure.length)],
    years: [],
  }
}

/** The figures at a line's end that single spaces part, and the words before them. */
function alignedAt(text: string, start: number, line: string): Listed | null {
  const figures: Cell[] = []
  let end = line.length
  while (figures.length <= MAX_COLUMNS) {
    const space = line.lastIndexOf(' ', end - 1)
    if (space <= 0) break
    const cell = piece(text, start, start + space + 1, end - space - 1)
    const number = cellNumber(cell)
    if (!isDash(cell) && (!number || number.year)) break
    figures.unshift(cell)
    end = space
  }
  const label = piece(text, start, start, end)
  if (figures.length < 2 || figures.length > MAX_COLUMNS || label.text.length > MAX_LABEL) return null
  return /[a-zæøå]{2}/i.test(label.text) ? { form: 'aligned', label, figures, years: [] } : null
}

/** Reads a line as a table's row; null for any other line. */
export function listedAt(text: string, { start, end }: Line): Listed | null {
  let last = end
  while (last > start && text.charCodeAt(last - 1) <= 32) last--
  let first = start
  while (first < last && text.charCodeAt(first) <= 32) first++
  if (last - first > MAX_LINE || last - first < 5) return null
  // A figure, a bracket or a full stop ends such a line.
  if (!/[\d)%.;,–—-]/.test(text.charAt(last - 1))) return null
  const line = text.slice(first, last)
  if (line.includes('  ') || line.includes('\t') || line.includes('|')) return null
  const listed = line.includes(':') || line.includes('...') || line.includes('. .') ? listAt(text, first, line) : null
  if (listed?.figures.every((cell) => cellNumber(cell) && !cellNumber(cell)?.year)) return listed
  return alignedAt(text, first, line)
}
