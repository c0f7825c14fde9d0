import { formatAmount, sumOre } from '@kildetal/shared/money.ts'
import { prefixBefore, suffixAt } from '../amounts/currency.ts'
import type { Scale } from '../amounts/numbers.ts'
import { titleYears } from '../context/year-expressions.ts'
import { cellNumber, cellOre, isDash } from './cell-numbers.ts'
import { type Column, columnsOf, countsNoMoney, isTotalLabel, legendOf, rowCountsNoMoney } from './columns.ts'
import type { DataRow, Table } from './find-tables.ts'
import type { Cell } from './rows.ts'

/** An amount in a table with what its row and column say. */
export interface TableAmount {
  readonly start: number
  readonly end: number
  readonly ore: number
  readonly scale: Scale
  readonly label: string
  /** The name of the group the row stands under, or ''. */
  readonly group: string
  /** What a cell of the row says its figures are counted for (`pr. måned`), or ''. */
  readonly per: string
  readonly labelCell: Cell | null
  readonly column: Column
  readonly years: readonly number[] | null
  readonly yearsFrom: { start: number; end: number } | null
  readonly rowIndex: number
  readonly columnIndex: number
  readonly totalRow: boolean
}

export interface ReadTable {
  readonly table: Table
  readonly caption: string
  readonly amounts: readonly TableAmount[]
  /** A table of figures that names no unit: it cannot be read. */
  readonly unitMissing: boolean
}

/** How far above a table a sentence may say `alle beløb er i 1.000 kr.` */
const LEGEND_REACH = 1_500
const ALL_AMOUNTS =
  /(?:alle (?:beløb|tal)|beløb(?:ene)?|tallene|tabel(?:len|lerne)?)(?: er)?(?: angivet| opgjort| vist)?,? i (?:hele )?(?:1\.000 ?|[^.\n]{0,16})kr/i

function unitOf(text: string, table: Table): Scale | null {
  for (const heading of table.headings) {
    const scale = legendOf(heading.cells[0]?.text ?? '')
    if (scale !== null) return scale
  }
  for (const line of table.caption.toReversed()) {
    const scale = legendOf(text.slice(line.start, line.end))
    if (scale !== null) return scale
  }
  const note = table.note ? legendOf(text.slice(table.note.start, table.note.end)) : null
  if (note !== null) return note
  const above = text.slice(Math.max(0, table.start - LEGEND_REACH), table.start)
  const said = ALL_AMOUNTS.exec(above)
  return said ? legendOf(said[0]) : null
}

/** What a list of tariffs or prices is called; a price level is none. */
const TARIFF = /takst|(?<!faste |løbende |\d-|\dp)pris(?:er|liste)(?![a-zæøå])|gebyr|kontingent|afgift/i

/** A list of tariffs is in kroner, also where it does not say so. */
function isTariff({ headings, caption }: Table, text: string): boolean {
  const last = caption.at(-1)
  const named = [
    ...headings.flatMap(({ cells }) => cells.map((cell) => cell.text)),
    last ? text.slice(last.start, last.end) : '',
  ]
  return named.some((name) => name.length <= 80 && TARIFF.test(name))
}

/** How far around a table one of its figures may be told with its unit. */
const TOLD_WITHIN = 1_500
const TOLD_CELLS = 24
const TOLD_ROWS = 40

const THOUSAND = '1.000'

/** The unit written beside a number in running text; null when it does not stand there, or without one. */
function toldOf(around: string, digits: string): Scale | null {
  const at = around.indexOf(digits)
  // `beløb i 1.000 kr.` is a unit, not the figure.
  if (at === -1 || digits === THOUSAND || /[\d.,]/.test(around.charAt(at - 1))) return null
  const end = at + digits.length
  if (/^[.,]?\d/.test(around.slice(end, end + 2))) return null
  const suffix = suffixAt(around, end)
  if (suffix?.currency) return suffix.scale
  return prefixBefore(around, at, 0) === null ? null : 0
}

/** What a list's figures come to, when each row has one and all are whole kroner in groups. */
function listSum(rows: readonly DataRow[]): string | null {
  const parts: number[] = []
  for (const { cells } of rows) {
    const numbers = cells.flatMap((cell) => cellNumber(cell) ?? [])
    const [number] = numbers
    const ore = number?.formed && number.scale === null && numbers.length === 1 ? cellOre(number, 0) : null
    if (ore === null || number?.number.decimals !== '') return null
    parts.push(ore)
  }
  return parts.length < 2 ? null : formatAmount(sumOre(parts))
}

/** The unit that running text gives the table's sum or one of its figures: `Merforbruget på kr. 100.317` beside a cell `100.317`. */
function toldUnit(text: string, { start, end, rows }: Table): Scale | null {
  const from = Math.max(0, start - TOLD_WITHIN)
  const around = `${text.slice(from, start)}\n${text.slice(end, end + TOLD_WITHIN)}`
  const sum = listSum(rows.slice(0, TOLD_ROWS))
  const whole = sum && sum.length > 4 ? toldOf(around, sum) : null
  if (whole !== null) return whole
  const told = new Set<Scale>()
  const figures = rows
    .slice(0, TOLD_CELLS)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.text.length > 4 && cellNumber(cell)?.formed === true && cellNumber(cell)?.scale === null)
  for (const cell of figures.slice(0, TOLD_CELLS)) {
    const digits = cell.text.replace(/^[-−–÷+]/, '')
    const scale = digits.length < 5 ? null : toldOf(around, digits)
    if (scale !== null) told.add(scale)
  }
  return told.size === 1 ? ([...told][0] ?? null) : null
}

const MONEY = /\d[\d.,]* ?(?:kr|mio|mill|mia|t\.? ?kr|tkr|,-)/i

/** The parts of a table that its cells account for; a cell of words with an amount in it is running text. */
export function accountedFor({ start, end, rows }: Table): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let from = start
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.text.length < 6 || cellNumber(cell) || !MONEY.test(cell.text)) continue
      parts.push({ start: from, end: cell.start })
      from = cell.end
    }
  }
  parts.push({ start: from, end })
  return parts
}

interface LabelSense {
  readonly notMoney: boolean
  readonly years: readonly number[]
  readonly scale: Scale | null
  readonly total: boolean
}

function senseOfLabel(label: string): LabelSense {
  return {
    notMoney: rowCountsNoMoney(label),
    years: titleYears(label).years,
    scale: legendOf(label),
    total: isTotalLabel(label),
  }
}

const NO_COLUMN: Column = {
  title: '',
  cells: [],
  years: [],
  yearsCell: null,
  scale: null,
  notMoney: false,
  total: false,
}

const UNIT_HEAD = /^(?:enhed|periode|pr\.?$|opkræv|interval|afregning|måle|betaling)/i
const UNIT_CELL =
  /^(?:kr\.? ?)?(?:\/|pr\.? ?|per )[a-zæøå]|^(?:årligt|månedligt|kvartalsvis|ugentligt|hele tusinde|mio\. ?kr\.?|1\.000 ?kr\.?|kr\.?)$/i
/** More than a currency. */
const COUNTS = /\/|(?<![a-zæøå])(?:pr|per)(?![a-zæøå])|lig|vis/i
const COUNTED = /^(?:%|pct\.?|procent|antal|personer|borgere|elever|årsværk|kwh|mwh|tons?|timer|dage|indeks)$/i

type ColumnOf = ReturnType<typeof columnsOf>

/** The cell of a row that says what its figures are counted for or in. */
function unitCell(row: DataRow, labelIndex: number, column: ColumnOf): string {
  for (const [index, cell] of row.cells.entries()) {
    if (index <= labelIndex || cell.text === '' || cell.text.length > 40 || cellNumber(cell)) continue
    if (UNIT_CELL.test(cell.text) || COUNTED.test(cell.text)) return cell.text
    if (!isDash(cell) && row.placed && UNIT_HEAD.test(column(row, cell, index).title))
      return /^(?:kr|pr|per|\/|\d|(?:årlig|måned|kvartal|ugent))/i.test(cell.text) ? cell.text : `pr. ${cell.text}`
  }
  return ''
}

/** Where a row's label stands: in front, or after a number that is none of its figures (`4.71 Skoler`). */
function labelIndexOf(row: DataRow): number {
  const [first, second] = row.cells
  const number = first ? cellNumber(first) : null
  if (!first || (number === null && !isDash(first)) || number?.year) return 0
  const coded = (number === null || !number.formed) && second && !cellNumber(second) && !isDash(second)
  return coded ? 1 : number === null ? 0 : -1
}

/** Reads a table's figures as amounts; nothing when no unit is named for them, unless one is `assumed`: a tariff list is in kroner. */
export function readTable(text: string, table: Table, assumed: Scale | null = null): ReadTable {
  const caption = table.caption.map(({ start, end }) => text.slice(start, end)).join('\n')
  const tableScale =
    unitOf(text, table) ?? (table.loose ? null : assumed) ?? (isTariff(table, text) ? 0 : toldUnit(text, table))
  const column = columnsOf(table.headings, new Map())
  const countsToo = table.headings.some(({ cells }) => cells.some(({ text }) => countsNoMoney(text)))
  const amounts: TableAmount[] = []
  const labels = new Map<string, LabelSense>()
  let unread = 0
  for (const [rowIndex, row] of table.rows.entries()) {
    const labelIndex = labelIndexOf(row)
    const labelCell = labelIndex < 0 ? null : (row.cells[labelIndex] ?? null)
    const label = labelCell?.text ?? ''
    const said = labels.get(label) ?? senseOfLabel(label)
    labels.set(label, said)
    const per = unitCell(row, labelIndex, column)
    if (said.notMoney || COUNTED.test(per) || (!row.placed && countsToo)) continue
    const rowScale = said.scale ?? (per === '' ? null : legendOf(per))
    for (const [columnIndex, cell] of row.cells.entries()) {
      if (columnIndex <= labelIndex) continue
      const number = cellNumber(cell)
      if (!number || number.percent) continue
      const own = row.placed ? column(row, cell, columnIndex) : NO_COLUMN
      if (own.notMoney && number.scale === null) continue
      const scale = number.scale ?? own.scale ?? rowScale ?? tableScale
      if (scale === null) {
        unread++
        continue
      }
      const ore = cellOre(number, scale)
      if (ore === null) continue
      const years = own.years.length > 0 ? own.years : said.years.length > 0 ? said.years : null
      const headed = own.years.length > 0 ? own.yearsCell : labelCell
      amounts.push({
        start: number.start,
        end: number.end,
        ore,
        scale,
        label,
        group: row.group?.text ?? '',
        per: COUNTS.test(per) ? per : '',
        labelCell,
        column: own,
        years,
        yearsFrom: years && headed ? { start: headed.start, end: headed.end } : null,
        rowIndex,
        columnIndex,
        totalRow: said.total,
      })
    }
  }
  return { table, caption, amounts, unitMissing: unread > 0 && amounts.length === 0 }
}
