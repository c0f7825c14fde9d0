import type { Measure } from '@kildetal/shared/budget.ts'
import { parseAccountCode } from '@kildetal/shared/chart-of-accounts.ts'
import { readAmount } from '@kildetal/shared/figure-amounts.ts'
import { COLUMN_ROLES, type ColumnRole, type ImportMapping, type RowProblem } from '@kildetal/shared/figure-imports.ts'
import { spreadOre } from '@kildetal/shared/money.ts'
import type { RowProblemCode } from '@kildetal/shared/row-problems.ts'

/** What rows are read against: units by what they may be called, and the accounts that are there. */
export interface Known {
  /** Unit id by slug and by name in small letters; null for a name that two units have. */
  units: ReadonlyMap<string, string | null>
  accounts: ReadonlySet<string>
}

/** One figure of a file. */
export interface ReadFigure {
  unitId: string
  account: string
  accountName: string | null
  year: number
  month: number
  measure: Measure
  amountOre: number
}

/** Reads rows by a mapping: figures, or every problem of the row. A row of empty cells is neither. */
export type RowReader = (cells: readonly string[], line: number, found: (figure: ReadFigure) => void) => FoundProblem[]

/** A problem as it is kept: `message` is its code, which becomes a sentence in the reader's language when it is told (`rowProblemSentence`). */
export type FoundProblem = RowProblem & { message: RowProblemCode }

const ROLE_WORDS = {
  unit: 'enhed',
  account: 'konto',
  account_name: 'kontonavn',
  year: 'år',
  month: 'måned',
  period: 'periode',
  measure: 'slags tal',
  amount: 'beløb',
  text: 'tekst',
} as const satisfies Record<Exclude<ColumnRole, 'ignore'>, string>
/** Roles that one column alone may have. */
const SINGLE_ROLES = COLUMN_ROLES.filter((role) => role !== 'ignore')

/** What a mapping lacks before rows can be read, as sentences by column role. */
export function mappingProblems(mapping: ImportMapping): { path: string; message: string }[] {
  const roles = Object.values(mapping.columns)
  const problems: { path: string; message: string }[] = []
  const need = (there: boolean, path: string, message: string) => {
    if (!there) problems.push({ path: `mapping.${path}`, message })
  }
  for (const role of SINGLE_ROLES)
    need(
      roles.filter((held) => held === role).length <= 1,
      'columns',
      `To kolonner kan ikke begge være ${ROLE_WORDS[role]}.`,
    )
  need(roles.includes('unit'), 'columns', 'Vælg den kolonne, der nævner enheden.')
  need(roles.includes('account'), 'columns', 'Vælg den kolonne, der nævner kontoen.')
  need(roles.includes('amount'), 'columns', 'Vælg den kolonne, der har beløbet.')
  need(roles.includes('year') || roles.includes('period') || mapping.year !== null, 'year', 'Vælg år.')
  need(roles.includes('measure') || mapping.measure !== null, 'measure', 'Vælg, om tallene er budget eller regnskab.')
  const monthly = roles.includes('month') || roles.includes('period') || mapping.month !== null
  need(monthly || mapping.wholeYears === 'spread', 'month', 'Vælg måned, eller lad årsbeløb fordele over tolv måneder.')
  return problems
}

/** Makes the reader of a file's rows. The mapping must have no problems. */
export function rowReader(header: readonly string[], mapping: ImportMapping, known: Known): RowReader {
  const place = (role: ColumnRole) => header.findIndex((name) => mapping.columns[name] === role)
  const at = {
    unit: place('unit'),
    account: place('account'),
    name: place('account_name'),
    year: place('year'),
    month: place('month'),
    period: place('period'),
    measure: place('measure'),
    amount: place('amount'),
  }
  const codes = new Map<string, boolean>()
  const isAccount = (code: string) => {
    let valid = codes.get(code)
    if (valid === undefined) {
      valid = known.accounts.has(code) || parseAccountCode(code) !== null
      codes.set(code, valid)
    }
    return valid
  }
  return (cells, line, found) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const problems: FoundProblem[] = []
    const cell = (index: number) => (index === -1 ? '' : (cells[index] ?? '').trim())
    const refuse = (index: number, message: RowProblemCode) =>
      problems.push({ line, column: header[index] ?? null, value: cell(index).slice(0, 200), message })
    if (cells.length > header.length) refuse(-1, 'too_many_cells')
    const word = cell(at.unit)
    const unitId = known.units.get((mapping.units[word] ?? word).toLocaleLowerCase('da'))
    if (unitId === undefined) refuse(at.unit, 'unknown_unit')
    if (unitId === null) refuse(at.unit, 'two_units')
    const account = cell(at.account)
    if (!isAccount(account)) refuse(at.account, 'unknown_account')
    const time = readTime(cell(at.period), cell(at.year), cell(at.month), mapping)
    if (typeof time === 'string') refuse(at.period === -1 ? (at.month === -1 ? at.year : at.month) : at.period, time)
    const measure = at.measure === -1 ? mapping.measure : (mapping.measures[cell(at.measure)] ?? null)
    if (measure === null) refuse(at.measure, 'unset_measure')
    const amount = readAmount(cell(at.amount), mapping)
    if (typeof amount === 'string') refuse(at.amount, amount)
    if (problems.length > 0 || !unitId || measure === null || typeof time === 'string' || typeof amount === 'string')
      return problems
    const figure = {
      unitId,
      account,
      accountName: at.name === -1 ? null : cell(at.name) || null,
      year: time.year,
      measure,
    }
    if (time.month !== null) found({ ...figure, month: time.month, amountOre: amount })
    else
      for (const [index, amountOre] of spreadOre(amount, 12).entries())
        found({ ...figure, month: index + 1, amountOre })
    return []
  }
}

type Time = { year: number; month: number | null } | RowProblemCode

function readTime(period: string, yearCell: string, monthCell: string, mapping: ImportMapping): Time {
  if (period !== '') return readPeriod(period)
  const year = yearCell === '' ? mapping.year : Number(yearCell)
  if (year === null || !Number.isInteger(year) || year < 2000 || year > 2100) return 'unreadable_year'
  if (monthCell === '') {
    const month = mapping.month
    return month === null && mapping.wholeYears === 'refuse' ? 'missing_month' : { year, month }
  }
  const month = readMonth(monthCell)
  return month === null ? 'unreadable_month' : { year, month }
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** `3`, `03`, `marts`, `mar.` */
function readMonth(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  const index = MONTH_NAMES.indexOf(text.slice(0, 3).toLocaleLowerCase('da'))
  return index === -1 ? null : index + 1
}

/** `2025-03`, `202503`, `03/2025`, `03.2025`, `2025-03-31` */
function readPeriod(text: string): Time {
  const match = /^(20\d\d)[-/.]?(\d\d)(?:[-/.]\d\d)?$/.exec(text) ?? /^(?:\d\d[-/.])?(\d{1,2})[-/.](20\d\d)$/.exec(text)
  if (!match) return 'unreadable_period'
  const [, one = '', two = ''] = match
  const [year, month] = one.length === 4 ? [Number(one), Number(two)] : [Number(two), Number(one)]
  return month >= 1 && month <= 12 ? { year, month } : 'no_such_month'
}
