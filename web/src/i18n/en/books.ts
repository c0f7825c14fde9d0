import type { books as da } from '../da/books.ts'

export const books: typeof da = {
  asKnown: 'As known',
  asKnownOn: (day) => `As known on ${day}.`,
  correctedReadings:
    'Where a figure was read anew since, the books count the corrected one from the day of the meeting.',
  today: 'today',
  exportTable: 'Export',
  year: 'Year',
  changes: {
    title: 'Changes',
    since: 'Since the meeting of',
    headline: (day, movements, pools) => {
      if (movements === 0 && pools === 0) return `The books stand as they stood on ${day}.`
      const moved = movements === 1 ? '1 movement' : `${movements} movements`
      const stand =
        pools === 0
          ? 'no pool stands otherwise'
          : pools === 1
            ? 'one pool’s year stands otherwise'
            : `${pools} years of pools stand otherwise`
      return `${moved} since ${day}; ${stand}.`
    },
    subtitle: (from, to) => `What became known after ${from} up to ${to}. Amounts in kr.`,
    pools: 'Pools that stand otherwise',
    poolYear: (name, year) => `${name} ${year}`,
    free: (before, after) => `free: ${before} → ${after}`,
    requested: (before, after) => `requested: ${before} → ${after}`,
    unknown: 'unknown',
    movements: 'Movements and what they rest on',
    reason: 'Basis',
    more: (shown, all) => `The latest ${shown} of ${all}.`,
    items: 'Figures the meetings spoke of',
    corrections: 'Figures reviewed or corrected',
    noCorrections: 'No figure has been corrected since',
    causes: {
      correction: 'corrected',
      decision: 'later decision accepted',
      resolution: 'contradiction resolved',
      accepted: 'accepted',
      rejected: 'rejected',
      undone: 'review undone',
      superseded: 'a later meeting has decided otherwise',
    },
    attributes: {
      label: 'name',
      amountOre: 'amount',
      minOre: 'at least',
      maxOre: 'at most',
      unit: 'unit',
      years: 'years',
      fromYear: 'taken from',
      priceLevel: 'price level',
      approximate: 'about',
      kind: 'kind',
      status: 'status',
      counterpart: 'counterpart',
      fundingSource: 'funding',
      pool: 'pool',
      orgUnitId: 'organisational unit',
      audience: 'audience',
    },
    audience: { unit: 'leaders of the unit', all_units: 'all leaders' },
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    loads: 'Loaded budgets and accounts',
    figures: (count) => `${count.toLocaleString('en-GB')} figures`,
    noMovements: 'No movements since then',
    noPools: 'No pool stands otherwise',
    noItems: 'No figures since then',
    noMeetings: 'No meetings to choose',
    noMeetingsText: 'Import minutes first. Then you can see what has changed since the meeting.',
    steps: {
      proposed: 'proposed',
      recommended: 'recommended',
      approved: 'granted',
      changed: 'granted, changed',
      rejected: 'rejected',
      postponed: 'postponed',
      noted: 'noted',
    },
  },
  statement: {
    title: 'Statement',
    pick: 'Choose an account',
    pickText: 'A statement shows each movement on a pool or a unit’s account, with what is free after each.',
    headline: (name, year, free) => `${name} has ${free} free in ${year}.`,
    unitHeadline: (name, year, sum) => `${name}: the movements of ${year} come to ${sum}.`,
    subtitle: 'Only what counts. Requests stand under Movements. Amounts in kr.',
    pool: 'Pool',
    unit: 'Unit',
    account: 'Account',
    none: 'none',
    change: 'Change of free money',
    after: 'Free after it',
    empty: 'Nothing is posted on the account in that year',
    emptyText: 'Choose another year or another day.',
    open: 'Statement',
  },
}
