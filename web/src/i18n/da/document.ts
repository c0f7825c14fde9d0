/** Words around a document: its pages, marks, size and search. */
export const document = {
  document: 'Referat',
  view: 'Visning',
  pages: 'Sider',
  text: 'Tekst',
  page: (number: number, all: number) => `Side ${number} af ${all}`,
  pageImage: (number: number) => `Side ${number} af dokumentet`,
  itemOf: (number: string, all: number) => `Punkt ${number}, ${all === 1 ? '1 punkt' : `${all} punkter`} i alt`,
  size: 'størrelse',
  larger: 'Større',
  smaller: 'Mindre',
  search: 'søg i referatet',
  searchLabel: 'Søg i referatet',
  searchNone: 'Intet fundet',
  searchFound: (at: number, all: number) => `${at} af ${all}`,
  searchNext: 'Næste sted',
  searchPrevious: 'Forrige sted',
  searchClose: 'Luk søgningen',
  original: 'Hent originalen',
  amount: (number: number | null, quote: string, label: string) =>
    number === null ? `${quote}, ${label}` : `Beløb ${number}: ${quote}, ${label}`,
  closed: 'Lukket punkt. Kun titlen er offentlig.',
  loadingPage: (number: number) => `Henter side ${number}`,
  failed: 'Siderne kunne ikke vises. Læs teksten i stedet.',
  retold:
    'Skrevet til demonstrationen med vores egne ord, ikke kommunens. Øverst i teksten står, om møde og tal er offentlige eller opdigtede.',
  retoldTag: 'Genfortalt',
  empty: 'Der er ingen tekst i dokumentet.',
  newFigure: 'nyt tal',
  figureOfMarked: 'Nyt tal af det markerede',
  chosenBox: (page: number, x: number, y: number, width: number, height: number) =>
    `Feltet på side ${page}: ${x} mm fra venstre, ${y} mm fra oven, ${width} mm bredt, ${height} mm højt. Pile flytter det, Skift og pile ændrer størrelsen.`,
}
