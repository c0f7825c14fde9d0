const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** Words of the import of minutes. */
export const imports = {
  title: 'Læs referater ind',
  subtitle:
    'PDF, Word, HTML, tekst og Markdown, fra ét referat til et helt arkiv. Intet kommer i bøgerne, før en økonomikonsulent har set det.',
  drop: 'Træk filer hertil',
  dropText: 'Træk referater hertil, eller vælg dem. Højst 50 MB pr. fil; den samme fil læses kun én gang.',
  choose: 'Vælg filer',
  sending: (sent: number, all: number) => `Sender ${sent} af ${many(all, 'fil', 'filer')}`,
  reading: (total: number) => `Læser ${many(total, 'referat', 'referater')}`,
  files: 'Filer',
  states: { queued: 'venter', reading: 'læses nu', done: 'læst', failed: 'kunne ikke læses', cancelled: 'annulleret' },
  known: 'Filen var læst ind før. Intet er tilføjet.',
  result: (items: number, figures: number, findings: number) =>
    [
      many(items, 'punkt', 'punkter'),
      figures === 0 ? 'ingen tal' : many(figures, 'tal', 'tal'),
      ...(findings === 0 ? [] : [many(findings, 'fund', 'fund')]),
    ].join(', '),
  noMeeting: 'Uden udvalg og dato',
  place: 'Stedet:',
  enter: 'Indtast møde og tal',
  review: 'Gennemgå',
  read: 'Læs',
  cancel: 'Annullér',
  cancelled: (file: string) => `${file} læses ikke ind.`,
  stopped: (count: number) => `${many(count, 'fil læses', 'filer læses')} ikke ind.`,
  failed: 'Filerne blev ikke sendt',
  failedText: 'Intet er læst ind af det, der ikke blev sendt. Prøv igen.',
  refusedTitle: 'Disse filer blev ikke sendt',
  unknownType: 'Filen er hverken PDF, Word, HTML, tekst eller Markdown.',
  tooLarge: 'Filen fylder mere end 50 MB. Del den i flere filer, eller gem den uden billeder.',
  emptyFile: 'Filen er tom.',
  none: 'Ingen filer er læst ind endnu.',
  noneText: 'Når en fil er læst, står den her med sine tal og med alt, der ikke kunne læses.',
  size: (kilobytes: number) => `${kilobytes.toLocaleString('da-DK')} kB`,
}
