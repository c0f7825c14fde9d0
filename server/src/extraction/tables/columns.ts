import type { Scale } from '../amounts/numbers.ts'
import { titleYears } from '../context/year-expressions.ts'
import type { Cell, Row } from './rows.ts'

/** What a column's heading says. */
export interface Column {
  readonly title: string
  readonly cells: readonly Cell[]
  readonly years: readonly number[]
  /** The heading cell that names the years, or null. */
  readonly yearsCell: Cell | null
  readonly scale: Scale | null
  /** Percent, head counts, dates, account numbers: no money. */
  readonly notMoney: boolean
  readonly total: boolean
}

const LEGENDS: readonly (readonly [RegExp, Scale])[] = [
  [/(?<!\d[ .]?)(?<![a-zæøå])(?:mia\.?|milliarder) ?kr/i, 3],
  [
    /(?<!\d ?)(?<![a-zæøå])(?:mio\.?|mill\.?|millioner) ?(?:kr|dkk|kroner)|(?<!\d ?)(?<![a-zæøå])mkr(?![a-zæøå])|(?<!\d ?)\(mio\.?\)/i,
    2,
  ],
  [
    /(?<![\d.,])1\.?000 ?(?:kr|dkk)|(?<!\d ?)(?<![a-zæøå])(?:t\.? ?kr|tkr|tusinde? kr|tus\. ?kr|tdkk)|(?:kr|dkk)\.? ?1\.?000|hele tusinde?/i,
    1,
  ],
  [
    /(?<!\d ?)(?<!\d,- ?)(?<![a-zæøå.])(?:i (?:hele )?kr(?:oner|\.|(?![a-zæøå]))|kr\.?(?:\)|$|\/| ?pr\.?)|\(kr|dkk|beløb i kr|kroner\)|^kr\.?$|^kroner$)/i,
    0,
  ],
]

/** A piece of a word without which a text is no legend. */
const LEGEND_WORD = /kr|dkk|mio|tusind/i

/** The unit a heading, caption or note names (`i 1.000 kr.`, `mio. kr.`), or null. An amount in running text is no legend. */
export function legendOf(text: string): Scale | null {
  return LEGEND_WORD.test(text) ? (LEGENDS.find(([pattern]) => pattern.test(text))?.[1] ?? null) : null
}

/** True for a line that names a unit and little more: `(mio. kr.)`, `1.000 kr. i 2026-priser`. */
export function isLegendLine(text: string): boolean {
  return text.length <= 40 && legendOf(text) !== null
}

const NOT_MONEY =
  /(?<![a-zæøå])(?:%|pct\.?|procent|antal|årsværk|elever|børn|personer|timer|m2|m²|stk|nr\.?|nummer|konto|dato|note|side|uge|alder|indbyggere|ton|kwh|km|klasser?|pladser|deltagere|medlemmer|stemmer|dage|indeks|andel|rang|forslag nr|bilag|kvotient|besøg|udlån|index|id|sagsnr|journalnr|løbenr|lbnr|postnr|prioritet|prioritering|vægt|point|pointsum|pointtal|score|normering|lodtrækning|telefon|cvr|kwh|mwh|liter)(?![a-zæøå])|%|^#|procent/i
const TOTAL =
  /^(?:i alt|ialt|total(?:t)?|sum|samlet|hele perioden|subtotal|resultat)(?![a-zæøå])|(?:^| )(?:i alt|total)$/i

/** True for a heading or row label that counts something else than money. */
export function countsNoMoney(label: string): boolean {
  return (
    NOT_MONEY.test(label) &&
    legendOf(label) === null &&
    !/udgift|indtægt|tilskud|takst|pris|budget|beløb|pr\. |husleje/i.test(label)
  )
}

const ROW_NOT_MONEY =
  /^(?:antal|andel|heraf antal|procent|gennemsnitlig[te]* antal|point|kvalitetspoint|score)|%|pct\.|(?<![a-zæøå])(?:årsværk|kvotient|m2|m²|indbyggertal|elevtal|børnetal)(?![a-zæøå])/i

/** True for a row that counts something else than money; an area of work (`Børn og familie`) does not. */
export function rowCountsNoMoney(label: string): boolean {
  return ROW_NOT_MONEY.test(label) && countsNoMoney(label)
}

/** True for a label that says a total: `I alt`, `Total`. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(label.trim()) || /^(?:i alt|samlet|netto i alt|total)/i.test(label.trim())
}

function columnOf(cells: readonly Cell[]): Column {
  const title = cells
    .map((cell) => cell.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    title,
    cells,
    years: titleYears(title).years,
    yearsCell: cells.find((cell) => titleYears(cell.text).years.length > 0) ?? null,
    scale: legendOf(title),
    notMoney: title !== '' && countsNoMoney(title),
    total: isTotalLabel(title),
  }
}

/** The heading cells that stand above a value. */
export type ColumnOf = (cell: Cell, index: number) => Column

/** How far a heading may stand to the side of its figures in a table aligned by spaces. */
const SLACK = 8

function overlap(a: Cell, b: Cell): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from)
}

/** The cell of a heading row above `cell`: by index when cells are parted, else by where it stands. */
function above(heading: Row, cell: Cell, index: number, row: Row): Cell | null {
  if (row.indexed && heading.indexed) {
    const missing = row.cells.length - heading.cells.length
    return heading.cells[missing > 0 && missing <= 1 ? index - missing : index] ?? null
  }
  // As many headings as values: by order, the label's heading apart.
  const values = row.cells.length - 1
  const offset = heading.cells.length === values ? 1 : heading.cells.length === row.cells.length ? 0 : null
  if (offset !== null) return heading.cells[index - offset] ?? null
  let best: Cell | null = null
  let bestScore = -SLACK
  for (const candidate of heading.cells) {
    const score = overlap(candidate, cell) - Math.abs(candidate.to - cell.to) / 20
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** Finds the column of every value of `row`; headings are read once for each cell they hold. */
export function columnsOf(
  headings: readonly Row[],
  known: Map<string, Column>,
): (row: Row, cell: Cell, index: number) => Column {
  return (row, cell, index) => {
    const cells = headings.map((heading) => above(heading, cell, index, row)).filter((found) => found !== null)
    const key = cells.map((found) => found.start).join(',')
    const seen = known.get(key)
    if (seen) return seen
    const column = columnOf(cells)
    known.set(key, column)
    return column
  }
}
