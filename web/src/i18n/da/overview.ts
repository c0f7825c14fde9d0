import type { Against, Overview } from '@kildetal/shared/budget.ts'
import { formatDay, formatDayOfYear, monthName } from '@kildetal/shared/fiscal-year.ts'
import { formatKr, formatMillions } from '@kildetal/shared/money.ts'

/** An amount as a headline says it: millions from one million on, else whole thousands. */
const about = (ore: number) =>
  ore >= 100_000_000 ? formatMillions(ore) : formatKr(Math.round(ore / 100_000) * 100_000)
/** Names joined so that a name with its own »og« stays whole. */
const joined = (names: readonly string[]) => names.join(names.some((name) => / og /.test(name)) ? ' samt ' : ' og ')
const base: Record<Against, string> = { revised: 'budget', original: 'det vedtagne budget', previous: 'sidste år' }

/** Words of the overview of the organisation. */
export const overview = {
  over: (name: string, ore: number, against: Against) => `${name}: ${about(ore)} over ${base[against]}`,
  under: (name: string, ore: number, against: Against) => `${name}: ${about(ore)} under ${base[against]}`,
  even: (name: string, against: Against) =>
    against === 'previous' ? `${name} ligger som sidste år` : `${name} følger budgettet`,
  toDate: (through: number) => ` til og med ${monthName(through)}`,
  onlyBudget: (name: string) => `${name}: budgettet er lagt, intet er bogført endnu.`,
  drivers: (down: readonly string[], up: readonly string[]) => {
    if (down.length > 0 && up.length > 0) return `${joined(down)} trækker ned, ${joined(up)} holder igen.`
    if (down.length > 0) return `${joined(down)} trækker ned.`
    return up.length > 0 ? `${joined(up)} holder igen.` : ''
  },
  monthsBudget: 'Budgettet måned for måned',
  monthsEven: (through: number) => `På budget til og med ${monthName(through)}`,
  monthsSoFar: (ore: number, through: number) =>
    `${about(Math.abs(ore))} ${ore < 0 ? 'over' : 'under'} til og med ${monthName(through)}`,
  restEven: 'resten af året ventes som budgettet',
  rest: (ore: number) => `${about(Math.abs(ore))} ${ore < 0 ? 'mere' : 'mindre'} ventes resten af året`,
  subtitle: (against: Against, year: number, dranst: Overview['dranst'], measured: 'expected' | 'closed' | 'toDate') =>
    `${overview.measured[measured]} mod ${overview.againstLong(against, year)}, ${overview.dranst[dranst].toLowerCase()}, t.kr. Minus betyder merforbrug.`,
  /** What a year's deviation is measured by: what is expected while it runs, its accounts once it is over. */
  measured: { expected: 'Forventet regnskab', closed: 'Regnskab', toDate: 'Forbrug' },
  againstLong: (against: Against, year: number) =>
    against === 'revised'
      ? `revideret budget ${year}`
      : against === 'original'
        ? `vedtaget budget ${year}`
        : `regnskab ${year - 1}`,
  standing: (through: number, year: number, loadedOn: string | null) =>
    through === 0
      ? `Intet regnskab for ${year} endnu`
      : `Regnskab til og med ${monthName(through)} ${year}${loadedOn ? `, indlæst ${formatDayOfYear(loadedOn)}` : ''}`,
  year: 'År',
  through: 'Til og med',
  against: 'Mod',
  againstValues: {
    revised: 'revideret budget',
    original: 'vedtaget budget',
    previous: 'sidste års regnskab',
  } satisfies Record<Against, string>,
  dranstLabel: 'Art',
  dranst: {
    '1': 'Drift',
    '2': 'Statsrefusion',
    '3': 'Anlæg',
    '4': 'Renter',
    '5': 'Finansforskydninger',
    '6': 'Afdrag på lån',
    '7': 'Finansiering',
    all: 'Alle arter',
  } satisfies Record<Overview['dranst'], string>,
  asKnown: (day: string) => `Som kendt ${formatDay(day)}`,
  grouping: 'Linjer efter',
  groupings: { account: 'konto', funktion: 'funktion', art: 'art' },
  addFilter: 'Tilføj filter',
  filters: 'Filtre',
  view: 'Visning',
  table: 'Tabel',
  both: 'Begge',
  figure: 'Figur',
  exportTable: 'Eksportér',
  rows: 'Enheder og linjer',
  area: 'Område',
  unitOrLine: 'Konto',
  columns: {
    budget: (against: Against, year: number) =>
      against === 'revised' ? 'Revideret budget' : against === 'original' ? 'Vedtaget budget' : `Regnskab ${year - 1}`,
    spent: (months: string) => `Forbrug ${months}`,
    expected: (year: number) => `Forventet ${year}`,
    committed: 'Disponeret',
    deviation: 'Afvigelse',
    deviationToDate: 'Afvigelse til dato',
    percent: 'i procent',
    since: (month: string) => `siden ${month}.`,
  },
  total: 'I alt',
  waiting: 'Henter',
  answerBy: (day: string) => `svar ${formatDayOfYear(day)}`,
  explained: 'forklaret',
  budgetOf: (original: string) => `Vedtaget ${original}`,
  supplementary: (amount: string) => `tillæg ${amount}`,
  reallocated: (amount: string) => `omplaceret ${amount}`,
  carriedOver: (amount: string) => `overført ${amount}`,
  noRequested: 'Anmodede overførsler er ikke med, før de er bevilget.',
  empty: 'Her er ingen tal',
  emptyText: 'Enheden har hverken budget eller forbrug i det, der er valgt.',
  emptyNext: 'Vis alle arter',
  monthsSubtitle: (against: Against, year: number) =>
    `Forbrug pr. måned, mio. kr., mod ${against === 'original' ? 'vedtaget' : 'revideret'} budget og ${year - 1}`,
  monthsDescription: (through: number) =>
    through === 0
      ? 'Tolv måneder budget, intet bogført.'
      : `Bogført til og med ${monthName(through)}, derefter ventet.`,
  deviationTitle: 'Afvigelse pr. måned, t.kr.',
  deviationDescription: 'Minus er merforbrug og tegnes nedad.',
  span: (from: number, to: number) => (from === to ? monthName(from) : `${monthName(from)}–${monthName(to)}`),
  expected: 'forventet',
  legend: { actual: 'bogført', forecast: 'forventet', budget: 'budget' },
  changed: (month: string) => `Ændret siden ${month}`,
  changedSum: (amount: string) => `i alt ${amount}`,
  unchanged: 'Ingen tidligere måned at holde op imod endnu.',
  asked: (count: number) => (count === 1 ? '1 forklaring er bedt om.' : `${count} forklaringer er bedt om.`),
  changedLine: (unit: string, line: string | null) => (line ? `${unit}, ${line.toLowerCase()}` : unit),
  mostOf: 'Linjen vejer tungest i ændringen.',
  budgetChange: {
    original: 'budget',
    supplementary: 'tillægsbevilling',
    reallocated: 'omplacering',
    carried_over: 'overførsel',
    actual: 'regnskab',
    committed: 'disponeret',
    forecast: 'forventning',
  },
  budgetBy: (amount: string) => `budget ${amount}`,
  changesBudget: (text: string, day: string) => `${text}, ${formatDay(day)}. Ændrer budgettet, ikke afvigelsen.`,
  keys: { choose: 'vælg række', open: 'gå ned', fold: 'fold ud', up: 'gå op', source: 'vis kilde' },
  copyLink: 'Kopiér link',
  copied: 'Linket er kopieret.',
  noUnits: 'I har ingen enhed endnu',
  noUnitsText: 'Den, der styrer jeres brugere, kan give jer en.',
}
