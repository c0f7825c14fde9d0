import { isDigit } from '../amounts/characters.ts'
import { looksLikeYear, type NumberToken, oreOf, type Scale } from '../amounts/numbers.ts'
import type { Cell } from './rows.ts'

/** A number in a cell, with its own unit where one is written (`12.000 kr.`). */
export interface CellNumber {
  readonly start: number
  readonly end: number
  readonly number: Pick<NumberToken, 'whole' | 'decimals'>
  readonly negative: boolean
  readonly scale: Scale | null
  readonly percent: boolean
  readonly year: boolean
  /** Grouped, with decimals, signed or with a currency: no code, no count of an index. */
  readonly formed: boolean
}

/** Longer cells hold words. */
const MAX_CELL = 44
const CELL =
  /^(ca\. ?)?(kr\.? ?|dkk ?)?(\()?([-−–÷+]?) ?(kr\.? ?)?(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,4}))?(\))?([-−–÷](?=$|[ *¹²³]))?( ?(?:kr\.?|kroner|dkk|mio\.?(?: ?kr\.?)?|mill\.?(?: ?kr\.?)?|mia\.?(?: ?kr\.?)?|mkr\.?|t\. ?kr\.?|tkr\.?|,-(?: ?kr\.?)?|,--|%|pct\.?|procent)(?: ?(?:\/|pr\.|om) ?[a-zæøå0-9²]{1,12}\.?)?)?(\))?( ?\*{1,3}| ?[¹²³]{1,2}| [1-9]\))?$/i
const MINUS = '-−–÷'
/** A group's zero in front makes a code of it: `025.314`. */
const CODE = /^0\d/
const DASHES = /^(?:[-–—−]|[-–—−]{2,3}|\.|n\/?a|\.\/\.|ingen)$/i

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

function wholeNumber({ start, end, text }: Cell): CellNumber | null {
  if (text.length > 1 && text.charCodeAt(0) === 48) return null
  const number: NumberToken = { whole: text, decimals: '', start, end, form: 'plain' }
  const year = looksLikeYear(number)
  return { start, end, number, negative: false, scale: null, percent: false, year, formed: false }
}

function scaleOf(unit: string): Scale | null {
  if (unit === '') return null
  if (unit.startsWith('mia')) return 3
  if (unit.startsWith('m')) return 2
  return unit.startsWith('t') ? 1 : 0
}

function readNumber(cell: Cell): CellNumber | null {
  if (cell.text.length > MAX_CELL) return null
  if (isWhole(cell.text)) return wholeNumber(cell)
  const match = CELL.exec(cell.text)
  if (!match) return null
  const [, about = '', first = '', open, sign = '', inner = '', whole = '', decimals = '', close, minus, unit = ''] =
    match
  const last = match[11]
  if ((open === undefined) !== (close === undefined && last === undefined) || (close && last)) return null
  if (minus !== undefined && (sign !== '' || open !== undefined)) return null
  const word = unit.trim().toLowerCase()
  const percent = /^(?:%|pct|procent)/.test(word)
  const currency = first !== '' || inner !== ''
  const scale = percent ? null : (scaleOf(word) ?? (currency ? 0 : null))
  const digits = whole.replace(/[. ]/g, '')
  if (CODE.test(whole) && scale === null) return null
  // `(1.000 kr.)` is a table's unit.
  if (open !== undefined && digits === '1000' && scale === 0) return null
  const plain: NumberToken = {
    whole: digits,
    decimals,
    start: 0,
    end: 0,
    form: whole === digits ? 'plain' : 'grouped',
  }
  const bare = unit === '' && sign === '' && open === undefined && minus === undefined && !currency
  const tail = (match[12]?.length ?? 0) + (percent ? unit.length : 0)
  return {
    start: cell.start + about.length,
    end: cell.end - tail,
    number: { whole: digits, decimals },
    negative: open !== undefined || minus !== undefined || MINUS.includes(sign || '+'),
    scale,
    percent,
    year: bare && looksLikeYear(plain),
    formed: !bare || decimals !== '' || whole !== digits,
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
