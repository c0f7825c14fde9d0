import { isDigit } from '../amounts/characters.ts'
import { looksLikeYear, type NumberToken, oreOf, type Scale } from '../amounts/numbers.ts'

/** A cell of a table row: its text without the spaces around it, and where it stands. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Distance from the line's start to the cell's two edges, for columns aligned by spaces. */
  readonly from: number
  readonly to: number
  /** What `cellNumber` found; undefined until it is asked. */
  number: CellNumber | null | undefined
}

export interface Row {
  readonly start: number
  readonly end: number
  readonly cells: readonly Cell[]
  /** Cells are parted by tabs or bars, so that their order tells the column also where one is blank. */
  readonly indexed: boolean
}

/** A number in a cell, with its own unit where one is written (`12.000 kr.`). */
export interface CellNumber {
  readonly start: number
  readonly end: number
  readonly number: Pick<NumberToken, 'whole' | 'decimals'>
  readonly negative: boolean
  readonly scale: Scale | null
  readonly percent: boolean
  readonly year: boolean
}

/** Longer lines are running text, whatever spaces they hold. */
const MAX_LINE = 2_000
const CELL =
  /^(\()?([-−–÷+]?) ?(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,4}))?(\))?(?: ?(kr\.?|kroner|kr\.\/.*|dkk|mio\. ?kr\.?|mio\.|t\. ?kr\.?|tkr\.?|,-|%|pct\.?))?\*{0,2}$/i
const DASHES = /^(?:[-–—−]|[-–—−]{2,3}|\.|n\/?a)$/i
const LEADERS = /\.{4,}|(?: \.){4,}/

/** The number a cell holds, or null when it holds something else. Read once a cell: headings, rows and amounts all ask. */
export function cellNumber(cell: Cell): CellNumber | null {
  if (cell.number === undefined) cell.number = readNumber(cell)
  return cell.number
}

/** Nothing but digits, as most figures of most tables. */
function isWhole(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false
  return text !== ''
}

function wholeNumber({ start, end, text }: Cell): CellNumber {
  const number: NumberToken = { whole: text, decimals: '', start, end, form: 'plain' }
  return { start, end, number, negative: false, scale: null, percent: false, year: looksLikeYear(number) }
}

function readNumber(cell: Cell): CellNumber | null {
  if (cell.text.length > 30) return null
  if (isWhole(cell.text)) return wholeNumber(cell)
  const match = CELL.exec(cell.text)
  if (!match) return null
  const [all, open, sign = '', whole = '', decimals = '', close, unit = ''] = match
  if ((open === undefined) !== (close === undefined)) return null
  const digits = whole.replace(/[. ]/g, '')
  const percent = /^(?:%|pct)/i.test(unit)
  const word = unit.toLowerCase()
  const scale: Scale | null = unit === '' || percent ? null : word.startsWith('mio') ? 2 : word.startsWith('t') ? 1 : 0
  const number = { whole: digits, decimals }
  const plain: NumberToken = { ...number, start: 0, end: 0, form: whole === digits ? 'plain' : 'grouped' }
  const year = unit === '' && sign === '' && open === undefined && looksLikeYear(plain)
  const stars = /\*+$/.exec(all)?.[0].length ?? 0
  const tail = percent ? unit.length : 0
  return {
    start: cell.start,
    end: cell.end - stars - tail,
    number,
    negative: open !== undefined || '-−–÷'.includes(sign || '+'),
    scale,
    percent,
    year,
  }
}

/** Øre of a cell's number under a scale, signed; null when it cannot be held. */
export function cellOre({ number, negative }: CellNumber, scale: Scale): number | null {
  const ore = oreOf(number, scale)
  return ore === null ? null : negative && ore !== 0 ? -ore : ore
}

/** True for a cell that says there is nothing: `-`, `–`. */
export function isDash(cell: Cell): boolean {
  return cell.text === '' || DASHES.test(cell.text)
}

function addCell(cells: Cell[], text: string, line: number, from: number, to: number): void {
  let first = from
  let last = to
  while (first < last && text.charCodeAt(first) === 32) first++
  while (last > first && text.charCodeAt(last - 1) === 32) last--
  cells.push({
    start: first,
    end: last,
    text: text.slice(first, last),
    from: first - line,
    to: last - line,
    number: undefined,
  })
}

/** The cells of the line `[start, end)`; null when it is no row of a table. */
export function rowAt(text: string, start: number, end: number): Row | null {
  if (end - start > MAX_LINE) return null
  const line = text.slice(start, end)
  if (LEADERS.test(line)) return null
  const parter = line.includes('\t') ? '\t' : line.includes('|') ? '|' : null
  const cells: Cell[] = []
  if (parter !== null) {
    let at = 0
    for (let next = line.indexOf(parter); ; next = line.indexOf(parter, at)) {
      addCell(cells, text, start, start + at, start + (next === -1 ? line.length : next))
      if (next === -1) break
      at = next + 1
    }
    // A bar at the line's start or end encloses the row.
    if (parter === '|' && cells[0]?.text === '') cells.shift()
    if (parter === '|' && cells.at(-1)?.text === '') cells.pop()
    return cells.length < 2 ? null : { start, end, cells, indexed: true }
  }
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    addCell(cells, text, start, start + match.index, start + match.index + match[0].length)
  }
  return cells.length === 0 ? null : { start, end, cells, indexed: false }
}
