const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** Words of the minutes: the list, and one document with its agenda and figures. */
export const minutes = {
  title: 'Referater',
  headline: (count: number, waiting: number) => {
    if (count === 0) return 'Ingen referater er læst ind endnu.'
    const read = many(count, 'referat er læst.', 'referater er læst.')
    return waiting === 0
      ? `${read} Alle tal er set.`
      : `${read} ${many(waiting, 'tal venter', 'tal venter')} på gennemgang.`
  },
  headlineLeader: (count: number) =>
    count === 0
      ? 'Ingen referater handler om jeres enheder endnu.'
      : `${many(count, 'referat', 'referater')} handler om jeres enheder.`,
  subtitle: 'Nyeste møde øverst. Hvert tal er mærket i teksten.',
  import: 'Læs referater ind',
  search: 'Søg i listen',
  searchHint: 'Udvalg, dato eller fil. Ord i referaterne findes med Ctrl K.',
  body: 'Udvalg',
  all: 'alle',
  show: 'Vis',
  shows: { all: 'alle', waiting: 'med tal, der venter', findings: 'med åbne fund', problems: 'læst med forbehold' },
  columns: {
    day: 'Dag',
    body: 'Udvalg',
    file: 'Fil',
    items: 'Punkter',
    figures: 'Tal',
    waiting: 'Venter',
    findings: 'Fund',
    problems: 'Forbehold',
  },
  unknownDay: 'uden dato',
  agenda: 'dagsorden',
  retold: 'Genfortalt',
  retoldLong: 'Genfortalt for demonstrationen. Ordene er ikke kommunens.',
  none: 'Intet referat passer.',
  noneText: 'Fjern et filter, eller søg efter noget andet.',
  empty: 'Der er ingen referater endnu.',
  emptyText: 'Læs ét referat ind, og dets tal venter på gennemgang få sekunder efter.',
  emptyLeaderText: 'De kommer, når et møde beslutter noget om jeres enheder.',
  meetingAt: (time: string) => `kl. ${time.replace(':', '.')}`,
  figures: (count: number) => (count === 0 ? 'ingen tal' : many(count, 'tal', 'tal')),
  review: 'Gennemgå tallene',
  outline: 'Dagsorden og tal',
  pane: 'Vis',
  paneOutline: 'Punkter',
  paneDocument: 'Referatet',
  closed: 'lukket punkt',
  decided: 'Beslutning',
  noFigures: 'Ingen tal i punktet.',
  sameCase: 'Samme sag',
  earlier: 'tidligere',
  later: 'senere',
  sameMeeting: 'Samme møde i andre dokumenter',
  problems: 'Læst med forbehold',
  problemsText: 'Det her kunne ikke læses sikkert. Det er ikke blevet til tal.',
  extracts: 'I ser de punkter, der handler om jeres enheder. Andre punkter er ikke vist.',
  openItem: 'Se posten',
  reviewItem: 'Gennemgå',
  next: 'Næste tal',
  previous: 'Forrige tal',
  nextAndPrevious: 'næste, forrige tal',
  outside: 'Uden for punkterne',
  close: 'Luk',
  back: 'Referater',
}
