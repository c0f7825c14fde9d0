import type { Scale } from '../amounts/numbers.ts'
import { titleYears } from '../context/year-expressions.ts'
import { type Column, columnsOf, isTotalLabel, legendOf, rowCountsNoMoney } from './columns.ts'
import type { Table } from './find-tables.ts'
import { type Cell, cellNumber, cellOre } from './rows.ts'

/** An amount in a table with what its row and column say. */
export interface TableAmount {
  readonly start: number
  readonly end: number
  readonly ore: number
  readonly scale: Scale
  readonly label: string
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
  /(?:alle (?:beløb|tal)|beløb(?:ene)?|tallene|tabel(?:len|lerne)?)(?: er)?(?: angivet| opgjort| vist)?,? i (?:hele )?[^.\n]{0,16}kr/i

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

/** Reads a table's figures as amounts; nothing when no unit is named for them, unless one is `assumed`: a tariff list is in kroner. */
export function readTable(text: string, table: Table, assumed: Scale | null = null): ReadTable {
  const caption = table.caption.map(({ start, end }) => text.slice(start, end)).join('\n')
  const tableScale = unitOf(text, table) ?? assumed
  const column = columnsOf(table.headings, new Map())
  const amounts: TableAmount[] = []
  const labels = new Map<string, LabelSense>()
  let unread = 0
  for (const [rowIndex, row] of table.rows.entries()) {
    const first = row.cells[0]
    const firstNumber = first ? cellNumber(first) : null
    const labelled = first !== undefined && (firstNumber === null || firstNumber.year)
    const label = labelled ? first.text : ''
    const said = labels.get(label) ?? senseOfLabel(label)
    labels.set(label, said)
    if (said.notMoney) continue
    const { years: labelYears, scale: rowScale } = said
    for (const [columnIndex, cell] of row.cells.entries()) {
      if (labelled && columnIndex === 0) continue
      const number = cellNumber(cell)
      if (!number || number.percent) continue
      const own = column(row, cell, columnIndex)
      if (own.notMoney && number.scale === null) continue
      const scale = number.scale ?? own.scale ?? rowScale ?? tableScale
      if (scale === null) {
        unread++
        continue
      }
      const ore = cellOre(number, scale)
      if (ore === null) continue
      const years = own.years.length > 0 ? own.years : labelYears.length > 0 ? labelYears : null
      const headed = own.years.length > 0 ? own.yearsCell : first
      amounts.push({
        start: number.start,
        end: number.end,
        ore,
        scale,
        label,
        labelCell: labelled ? first : null,
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
