import type { document as da } from '../da/document.ts'

/** Words around a document: its pages, marks, size and search. */
export const document: typeof da = {
  document: 'Minutes',
  view: 'View',
  pages: 'Pages',
  text: 'Text',
  page: (number, all) => `Page ${number} of ${all}`,
  pageImage: (number) => `Page ${number} of the document`,
  itemOf: (number, all) => `Item ${number}, ${all === 1 ? '1 item' : `${all} items`} in all`,
  size: 'size',
  larger: 'Larger',
  smaller: 'Smaller',
  search: 'search the minutes',
  searchLabel: 'Search the minutes',
  searchNone: 'Nothing found',
  searchFound: (at, all) => `${at} of ${all}`,
  searchNext: 'Next place',
  searchPrevious: 'Previous place',
  searchClose: 'Close the search',
  original: 'Download the original',
  amount: (number, quote, label) => (number === null ? `${quote}, ${label}` : `Amount ${number}: ${quote}, ${label}`),
  closed: 'Closed item. Only the title is public.',
  loadingPage: (number) => `Loading page ${number}`,
  failed: 'The pages cannot be shown. Read the text instead.',
  retold:
    'Written for the demonstration in our own words, not the municipality’s. The first line says whether meeting and figures are public or invented.',
  retoldTag: 'Retold',
  empty: 'There is no text in the document.',
  newFigure: 'new figure',
  figureOfMarked: 'New figure from the selection',
  chosenBox: (page, x, y, width, height) =>
    `The box on page ${page}: ${x} mm from the left, ${y} mm from the top, ${width} mm wide, ${height} mm high. Arrows move it, Shift and arrows size it.`,
}
