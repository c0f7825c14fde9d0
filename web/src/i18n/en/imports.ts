import type { imports as da } from '../da/imports.ts'

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** Words of the import of minutes. */
export const imports: typeof da = {
  title: 'Import minutes',
  subtitle:
    'PDF, Word, HTML, text and Markdown, from one file to a whole archive. Nothing enters the books before a finance consultant has seen it.',
  drop: 'Drop files here',
  dropText: 'Drop minutes here, or choose them. At most 50 MB a file; the same file is read only once.',
  choose: 'Choose files',
  sending: (sent, all) => `Sending ${sent} of ${many(all, 'file', 'files')}`,
  reading: (total) => `Reading ${many(total, 'file', 'files')}`,
  files: 'Files',
  states: { queued: 'waits', reading: 'being read', done: 'read', failed: 'could not be read', cancelled: 'cancelled' },
  known: 'The file had been imported before. Nothing was added.',
  result: (items, figures, findings) =>
    [
      many(items, 'item', 'items'),
      figures === 0 ? 'no figures' : many(figures, 'figure', 'figures'),
      ...(findings === 0 ? [] : [many(findings, 'finding', 'findings')]),
    ].join(', '),
  noMeeting: 'Without body and day',
  place: 'The place:',
  enter: 'Enter meeting and figures',
  review: 'Review',
  read: 'Read',
  cancel: 'Cancel',
  cancelled: (file) => `${file} will not be imported.`,
  stopped: (count) => `${many(count, 'file', 'files')} will not be imported.`,
  failed: 'The files were not sent',
  failedText: 'Nothing is imported of what was not sent. Try again.',
  refusedTitle: 'These files were not sent',
  unknownType: 'The file is neither PDF, Word, HTML, text nor Markdown.',
  tooLarge: 'The file is larger than 50 MB. Split it into several, or save it without pictures.',
  emptyFile: 'The file is empty.',
  none: 'No files have been imported yet.',
  noneText: 'Once a file is read it stands here with its figures and with everything that could not be read.',
  size: (kilobytes) => `${kilobytes.toLocaleString('en-GB')} kB`,
}
