import type { Against } from '@kildetal/shared/budget.ts'
import { formatDay, formatDayOfYear, monthName } from '@kildetal/shared/fiscal-year.ts'
import { formatKr, formatMillions } from '@kildetal/shared/money.ts'
import type { overview as da } from '../da/overview.ts'

const locale = 'en' as const
const about = (ore: number) =>
  ore >= 100_000_000 ? formatMillions(ore, { locale }) : formatKr(Math.round(ore / 100_000) * 100_000, { locale })
const joined = (names: readonly string[]) => names.join(' and ')
const base: Record<Against, string> = { revised: 'budget', original: 'the adopted budget', previous: 'last year' }

/** Words of the overview of the organisation. */
export const overview: typeof da = {
  over: (name, ore, against) => `${name}: ${about(ore)} over ${base[against]}`,
  under: (name, ore, against) => `${name}: ${about(ore)} under ${base[against]}`,
  even: (name, against) => (against === 'previous' ? `${name} is as last year` : `${name} keeps to the budget`),
  toDate: (through) => ` through ${monthName(through, locale)}`,
  onlyBudget: (name) => `${name}: the budget is laid, nothing is booked yet.`,
  drivers: (down, up) => {
    if (down.length > 0 && up.length > 0) return `${joined(down)} weigh it down, ${joined(up)} holds back.`
    if (down.length > 0) return `${joined(down)} weigh it down.`
    return up.length > 0 ? `${joined(up)} holds back.` : ''
  },
  monthsBudget: 'The budget month by month',
  monthsEven: (through) => `On budget through ${monthName(through, locale)}`,
  monthsSoFar: (ore, through) =>
    `${about(Math.abs(ore))} ${ore < 0 ? 'over' : 'under'} through ${monthName(through, locale)}`,
  restEven: 'the rest of the year is expected on budget',
  rest: (ore) => `${about(Math.abs(ore))} ${ore < 0 ? 'more' : 'less'} expected in the rest of the year`,
  subtitle: (against, year, dranst, measured) =>
    `${overview.measured[measured]} against ${overview.againstLong(against, year)}, ${overview.dranst[dranst].toLowerCase()}, DKK thousand. Minus means overspend.`,
  measured: { expected: 'Expected accounts', closed: 'Accounts', toDate: 'Spending' },
  againstLong: (against, year) =>
    against === 'revised'
      ? `revised budget ${year}`
      : against === 'original'
        ? `adopted budget ${year}`
        : `accounts ${year - 1}`,
  standing: (through, year, loadedOn) =>
    through === 0
      ? `No accounts for ${year} yet`
      : `Accounts through ${monthName(through, locale)} ${year}${loadedOn ? `, loaded ${formatDayOfYear(loadedOn, locale)}` : ''}`,
  year: 'Year',
  through: 'Through',
  against: 'Against',
  againstValues: { revised: 'revised budget', original: 'adopted budget', previous: "last year's accounts" },
  dranstLabel: 'Kind',
  dranst: {
    '1': 'Operations',
    '2': 'State refunds',
    '3': 'Capital',
    '4': 'Interest',
    '5': 'Balance shifts',
    '6': 'Repayment of loans',
    '7': 'Financing',
    all: 'All kinds',
  },
  asKnown: (day) => `As known ${formatDay(day, locale)}`,
  grouping: 'Lines by',
  groupings: { account: 'account', funktion: 'function', art: 'kind' },
  addFilter: 'Add filter',
  filters: 'Filters',
  view: 'View',
  table: 'Table',
  both: 'Both',
  figure: 'Figure',
  exportTable: 'Export',
  rows: 'Units and lines',
  area: 'Area',
  unitOrLine: 'Account',
  columns: {
    budget: (against, year) =>
      against === 'revised' ? 'Revised budget' : against === 'original' ? 'Adopted budget' : `Accounts ${year - 1}`,
    spent: (months) => `Spent ${months}`,
    expected: (year) => `Expected ${year}`,
    committed: 'Committed',
    deviation: 'Deviation',
    deviationToDate: 'Deviation to date',
    percent: 'in percent',
    since: (month) => `since ${month}`,
  },
  total: 'Total',
  waiting: 'Fetching',
  answerBy: (day) => `answer ${formatDayOfYear(day, locale)}`,
  explained: 'explained',
  budgetOf: (original) => `Adopted ${original}`,
  supplementary: (amount) => `supplement ${amount}`,
  reallocated: (amount) => `reallocated ${amount}`,
  carriedOver: (amount) => `carried over ${amount}`,
  noRequested: 'Requested carry-overs do not count before they are granted.',
  empty: 'There are no figures here',
  emptyText: 'The unit has neither budget nor spending in what is chosen.',
  emptyNext: 'Show all kinds',
  monthsSubtitle: (against, year) =>
    `Spending by month, DKK million, against the ${against === 'original' ? 'adopted' : 'revised'} budget and ${year - 1}`,
  monthsDescription: (through) =>
    through === 0
      ? 'Twelve months of budget, nothing booked.'
      : `Booked through ${monthName(through, locale)}, expected after it.`,
  deviationTitle: 'Deviation by month, DKK thousand',
  deviationDescription: 'Minus is overspend and drawn down.',
  span: (from, to) => (from === to ? monthName(from, locale) : `${monthName(from, locale)}–${monthName(to, locale)}`),
  expected: 'expected',
  legend: { actual: 'booked', forecast: 'expected', budget: 'budget' },
  changed: (month) => `Changed since ${month}`,
  changedSum: (amount) => `${amount} in all`,
  unchanged: 'There is no earlier month to compare with yet.',
  asked: (count) => (count === 1 ? '1 explanation is asked for.' : `${count} explanations are asked for.`),
  changedLine: (unit, line) => (line ? `${unit}, ${line.toLowerCase()}` : unit),
  mostOf: 'The line weighs most in the change.',
  budgetChange: {
    original: 'budget',
    supplementary: 'supplementary appropriation',
    reallocated: 'reallocation',
    carried_over: 'carry-over',
    actual: 'accounts',
    committed: 'committed',
    forecast: 'forecast',
  },
  budgetBy: (amount) => `budget ${amount}`,
  changesBudget: (text, day) => `${text}, ${formatDay(day, locale)}. Changes the budget, not the deviation.`,
  keys: { choose: 'choose row', open: 'go down', fold: 'unfold', up: 'go up', source: 'show source' },
  copyLink: 'Copy link',
  copied: 'The link is copied.',
  noUnits: 'You have no unit yet',
  noUnitsText: 'Whoever manages your users can give you one.',
}
