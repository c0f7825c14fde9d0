import type { minutes as da } from '../da/minutes.ts'

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** Words of the minutes: the list, and one document with its agenda and figures. */
export const minutes: typeof da = {
  title: 'Minutes',
  headline: (count, waiting) => {
    if (count === 0) return 'No minutes have been imported yet.'
    const read = many(count, 'set of minutes is read.', 'sets of minutes are read.')
    return waiting === 0
      ? `${read} All figures are seen.`
      : `${read} ${many(waiting, 'figure waits', 'figures wait')} for review.`
  },
  headlineLeader: (count) =>
    count === 0
      ? 'No minutes concern your units yet.'
      : `${many(count, 'set of minutes concerns', 'sets of minutes concern')} your units.`,
  subtitle: 'Newest meeting first. Every figure is marked in the text.',
  import: 'Import minutes',
  search: 'Search the list',
  searchHint: 'Body, day or file. Words in the minutes are found with Ctrl K.',
  body: 'Body',
  all: 'all',
  show: 'Show',
  shows: {
    all: 'all',
    waiting: 'with waiting figures',
    findings: 'with open findings',
    problems: 'read with reservations',
  },
  columns: {
    day: 'Day',
    body: 'Body',
    file: 'File',
    items: 'Items',
    figures: 'Figures',
    waiting: 'Waiting',
    findings: 'Findings',
    problems: 'Reservations',
  },
  unknownDay: 'no day',
  agenda: 'agenda',
  retold: 'Retold',
  retoldLong: 'Retold for the demonstration. The words are not the municipality’s.',
  none: 'No minutes match.',
  noneText: 'Remove a filter, or search for something else.',
  empty: 'There are no minutes yet.',
  emptyText: 'Import one file, and its figures wait for review a few seconds later.',
  emptyLeaderText: 'They come when a meeting decides something about your units.',
  meetingAt: (time) => `at ${time}`,
  figures: (count) => (count === 0 ? 'no figures' : many(count, 'figure', 'figures')),
  review: 'Review the figures',
  outline: 'Agenda and figures',
  pane: 'Show',
  paneOutline: 'Items',
  paneDocument: 'The minutes',
  closed: 'closed item',
  decided: 'Decision',
  noFigures: 'No figures in this item.',
  sameCase: 'Same case',
  earlier: 'earlier',
  later: 'later',
  sameMeeting: 'The same meeting in other documents',
  problems: 'Read with reservations',
  problemsText: 'This could not be read with certainty. It has not become figures.',
  meetingTitle: 'The meeting',
  meetingText:
    'The document does not say which meeting it is of. Write body and day, so that its figures get their source.',
  meetingBodyMissing: 'Write the body.',
  meetingDayMissing: 'Write the day, for instance 23. april 2025.',
  meetingSave: 'Save the meeting',
  meetingNamed: (meeting) => `The minutes are of ${meeting}.`,
  meetingFailed: 'The meeting was not saved',
  meetingEntered: 'Body and day are entered by hand.',
  meetingAmend: 'Amend the meeting',
  scanned: 'Scanned',
  scannedLong: 'Without text. Its figures are entered beside its pages.',
  lacksMeeting: 'lacks its meeting',
  enterFigure: 'Enter a figure',
  extracts: 'You see the items that concern your units. Other items are not shown.',
  openItem: 'See the item',
  reviewItem: 'Review',
  next: 'Next figure',
  previous: 'Previous figure',
  nextAndPrevious: 'next, previous figure',
  outside: 'Outside the items',
  close: 'Close',
  back: 'Minutes',
}
