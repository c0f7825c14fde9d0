import { formatDay, formatDayOfYear, formatYears } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import type { pools as da } from '../da/pools.ts'

const kr = (ore: number) => formatKr(ore, { locale: 'en' })

/** The pools in English. */
export const pools: typeof da = {
  title: 'Pools',
  headline: (count, freeOre, year) =>
    count === 0
      ? 'No pools yet'
      : `${count === 1 ? 'One pool has' : `${count} pools have`} ${kr(freeOre)} free in ${year}.`,
  subtitle: 'Revised budget minus bound, committed and spent. Amber hatching is requested and is not counted.',
  empty: 'No pools yet',
  emptyText: 'A pool comes to be when a figure that names it is accepted in the review.',
  toReview: 'Go to the review',
  columns: {
    pool: 'Pool',
    revised: 'Revised budget',
    bound: 'Bound and used',
    free: 'Free',
    requested: 'Requested',
    course: 'Parts',
  },
  unknown: 'not stated',
  year: 'Year',
  poolHeadline: (name, year, freeOre, ifGrantedOre, requestedOre) => {
    if (freeOre === null) return `${name}: the minutes do not say what the pool was given in ${year}.`
    const now = `${name} has ${kr(freeOre)} free in ${year}.`
    return requestedOre > 0 && ifGrantedOre !== null
      ? `${now} It becomes ${kr(ifGrantedOre)} if the request is granted.`
      : now
  },
  waterfall: (year) => `${year} from grant to free money`,
  waterfallSubtitle: (path) => `Kroner. ${path}. Amber hatching is requested and is not counted.`,
  waterfallDescription: (revised, requested, free) =>
    `Waterfall: revised budget ${revised}, requested ${requested}, free ${free}.`,
  steps: {
    original: 'Original',
    changes: 'Changes',
    requested: (fromYear) => (fromYear === null ? 'Requested' : `Carry-over from ${fromYear}`),
    total_if_granted: 'In all, if granted',
    earmarked: 'Bound',
    committed: 'Committed',
    spent: 'Spent',
    free: 'Free now',
  },
  sublabels: {
    original: 'adopted budget',
    changes: 'given during the year',
    requested: 'requested, not granted',
    total_if_granted: 'sum checked',
    totalUnchecked: 'with what is requested',
    earmarked: 'set aside for a purpose',
    committed: 'agreements',
    noCommitment: 'no agreements',
    spent: 'booked',
    free: 'available',
    freeIfGranted: 'hatched: if granted',
  },
  ghost: 'the binding, if granted',
  noAgreement: 'no amount yet',
  bindingNote: 'The minutes do not say how much of the binding lies in what is requested. All of it is deducted now.',
  awaits: (body, day, missing) =>
    `${body ?? 'A decision'}${day ? ` ${formatDayOfYear(day, 'en')}` : ''}${missing ? ', not imported' : ''}`,
  awaitsTitle: 'What is requested waits for',
  outlook: (amount, disputed) =>
    amount === null
      ? 'Outlook years'
      : `${amount} a year after that${disputed.length > 0 ? `; ${formatYears(disputed)} is uncertain` : ''}`,
  outlookSubtitle: (years) => `Outlook years ${formatYears(years)}, kroner, same scale`,
  contradiction: (years) =>
    years.length > 0
      ? `The minutes contradict themselves about ${formatYears(years)}`
      : 'The minutes contradict themselves',
  notCounted: (years) => `${formatYears(years)} is not counted yet.`,
  resolve: 'Resolve',
  bothPlaces: 'Show both places',
  resolveTitle: 'Which place holds?',
  resolveText: 'Choose the place that says it right. The choice is kept in the log and can be undone.',
  resolveNote: 'How do you know?',
  resolveSave: 'Save',
  resolved: 'The contradiction is resolved.',
  movements: 'Movements',
  movementCount: (count, sourced) =>
    `${count === 1 ? '1 movement' : `${count} movements`}, ${sourced === count ? 'all with a source' : `${sourced} with a source`}`,
  exportTable: 'Export',
  movementColumns: {
    day: 'Day',
    text: 'Movement',
    year: 'Year',
    amount: 'Amount, DKK',
    status: 'Status',
    source: 'Source',
  },
  statuses: {
    adopted: 'adopted',
    granted: 'granted',
    requested: 'requested',
    partly_granted: 'partly granted',
    earmarked: 'set aside',
    committed: 'decided',
    spent: 'spent',
    released: 'released',
    disputed: 'contradiction, not counted',
    voided: 'lapsed',
    awaiting_approval: 'waits for a second approval',
    reversed: 'reversed',
  },
  places: (count) => `Same item, ${count} places`,
  changed: (since) => `New since ${formatDay(since, 'en')}`,
  noMovements: 'No movements as known that day.',
  allRead: 'All figures on the page are read from minutes',
  findings: (count) => (count === 1 ? '1 discrepancy found' : `${count} discrepancies found`),
  showAsTable: 'show figures as tables',
  unknownYear: (year: number) => `Nobody has said what the pool was given in ${year}`,
  unknownYearText: 'Therefore no balance is shown.',
  requestedOut: 'Requested for a later year',
  importMinutes: 'Import the minutes that say so',
  newPool: 'New pool',
  amendPool: (name: string) => `Amend ${name}`,
  amend: 'Amend pool',
  poolName: 'Name',
  parentPool: 'Lies below',
  topPool: 'None, it stands at the top',
  poolUnit: 'Belongs to',
  noUnit: 'The whole municipality',
  openPool: 'Open the pool',
  savePool: 'Save',
  cancel: 'Cancel',
  poolOpened: (name: string) => `${name} is opened.`,
  poolSaved: 'The pool is amended.',
  knownAs: 'Minutes call it',
  knownAsText:
    'A figure that mentions one of the names is booked on the pool. A name moved here brings along what was booked.',
  newName: 'Another name',
  addName: 'Add',
  remove: 'Remove',
  removeName: (name: string) => `Remove the name ${name}`,
  nameAdded: (name: string) => `${name} leads to the pool now.`,
  nameRemoved: 'The name is removed.',
}
