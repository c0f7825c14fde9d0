import { formatDay, formatDayOfYear, formatYears } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'

/** Words of the pools: a list, and one pool's waterfall. */
export const pools = {
  title: 'Puljer',
  headline: (count: number, freeOre: number, year: number) =>
    count === 0
      ? 'Ingen puljer endnu'
      : `${count === 1 ? 'Én pulje har' : `${count} puljer har`} tilsammen ${formatKr(freeOre)} frie i ${year}.`,
  subtitle: 'Revideret budget minus bundet, disponeret og forbrugt. Skraveret ravgult er anmodet og tæller ikke med.',
  empty: 'Ingen puljer endnu',
  emptyText: 'En pulje opstår, når et tal, der nævner den, er godkendt i gennemgangen.',
  toReview: 'Gå til gennemgangen',
  columns: {
    pool: 'Pulje',
    revised: 'Revideret budget',
    bound: 'Bundet og brugt',
    free: 'Frit',
    requested: 'Anmodet',
    course: 'Fordeling',
  },
  unknown: 'ikke oplyst',
  year: 'År',
  poolHeadline: (
    name: string,
    year: number,
    freeOre: number | null,
    ifGrantedOre: number | null,
    requestedOre: number,
  ) => {
    if (freeOre === null) return `${name}: referaterne siger ikke, hvad puljen fik i ${year}.`
    const now = `${name} har ${formatKr(freeOre)} frie i ${year}.`
    return requestedOre > 0 && ifGrantedOre !== null
      ? `${now} De bliver til ${formatKr(ifGrantedOre)}, hvis det anmodede bevilges.`
      : now
  },
  waterfall: (year: number) => `${year} fra bevilling til frie midler`,
  waterfallSubtitle: (path: string) => `Kroner. ${path}. Skraveret ravgult er anmodet og tæller ikke med.`,
  waterfallDescription: (revised: string, requested: string, free: string) =>
    `Vandfald: revideret budget ${revised}, anmodet ${requested}, frit ${free}.`,
  steps: {
    original: 'Oprindeligt',
    changes: 'Ændringer',
    requested: (fromYear: number | null) => (fromYear === null ? 'Anmodet' : `Overførsel fra ${fromYear}`),
    total_if_granted: 'I alt, hvis bevilget',
    earmarked: 'Bundet',
    committed: 'Disponeret',
    spent: 'Forbrug',
    free: 'Frit nu',
  },
  sublabels: {
    original: 'vedtaget budget',
    changes: 'givet i årets løb',
    requested: 'anmodet, ikke bevilget',
    total_if_granted: 'sum kontrolleret',
    totalUnchecked: 'anmodet medregnet',
    earmarked: 'afsat til formål',
    committed: 'aftaler',
    noCommitment: 'ingen aftaler',
    spent: 'bogført',
    free: 'til rådighed',
    freeIfGranted: 'skraveret: hvis bevilget',
  },
  ghost: 'bindingen, hvis bevilget',
  noAgreement: 'intet beløb endnu',
  bindingNote:
    'Referatet siger ikke, hvor stor en del af bindingen der ligger i det anmodede. Alt er derfor trukket fra nu.',
  awaits: (body: string | null, day: string | null, missing: boolean) =>
    `${body ?? 'En beslutning'}${day ? ` ${formatDayOfYear(day)}` : ''}${missing ? ', ikke indlæst' : ''}`,
  awaitsTitle: 'Det anmodede venter på',
  outlook: (amount: string | null, disputed: readonly number[]) =>
    amount === null
      ? 'Overslagsårene'
      : `${amount} om året derefter${disputed.length > 0 ? `; ${formatYears(disputed)} er usikkert` : ''}`,
  outlookSubtitle: (years: readonly number[]) => `Overslagsår ${formatYears(years)}, kroner, samme skala`,
  contradiction: (years: readonly number[]) =>
    years.length > 0 ? `Referatet modsiger sig selv om ${formatYears(years)}` : 'Referatet modsiger sig selv',
  notCounted: (years: readonly number[]) => `${formatYears(years)} tælles ikke med endnu.`,
  resolve: 'Afklar',
  bothPlaces: 'Vis begge steder',
  resolveTitle: 'Hvilket sted gælder?',
  resolveText: 'Vælg det sted, der siger det rigtige. Valget skrives i sporet og kan fortrydes.',
  resolveNote: 'Hvordan ved du det?',
  resolveSave: 'Gem',
  resolved: 'Modstriden er afklaret.',
  movements: 'Bevægelser',
  movementCount: (count: number, sourced: number) =>
    `${count === 1 ? '1 bevægelse' : `${count} bevægelser`}, ${sourced === count ? 'alle med kilde' : `${sourced} med kilde`}`,
  exportTable: 'Eksportér',
  movementColumns: {
    day: 'Dato',
    text: 'Bevægelse',
    year: 'År',
    amount: 'Beløb, kr.',
    status: 'Status',
    source: 'Kilde',
  },
  statuses: {
    adopted: 'vedtaget',
    granted: 'bevilget',
    requested: 'anmodet',
    partly_granted: 'delvist bevilget',
    earmarked: 'afsat',
    committed: 'besluttet',
    spent: 'forbrugt',
    released: 'frigivet',
    disputed: 'modstrid, ikke talt med',
    voided: 'bortfaldet',
    awaiting_approval: 'venter på anden godkendelse',
    reversed: 'tilbageført',
  },
  places: (count: number) => `Samme post, ${count} steder`,
  changed: (since: string) => `Nyt siden ${formatDay(since)}`,
  noMovements: 'Ingen bevægelser, som de var kendt den dag.',
  allRead: 'Alle tal på siden er læst af referater',
  findings: (count: number) => (count === 1 ? 'Fundet 1 uoverensstemmelse' : `Fundet ${count} uoverensstemmelser`),
  showAsTable: 'vis figurerne som tabel',
  unknownYear: (year: number) => `Ingen har sagt, hvad puljen fik i ${year}`,
  unknownYearText: 'Derfor vises ingen rest.',
  requestedOut: 'Anmodet overført til et senere år',
  importMinutes: 'Indlæs referatet, der siger det',
  newPool: 'Ny pulje',
  amendPool: (name: string) => `Ret ${name}`,
  amend: 'Ret pulje',
  poolName: 'Navn',
  parentPool: 'Ligger under',
  topPool: 'Ingen, den står øverst',
  poolUnit: 'Hører til',
  noUnit: 'Hele kommunen',
  openPool: 'Opret puljen',
  savePool: 'Gem',
  cancel: 'Fortryd',
  poolOpened: (name: string) => `${name} er oprettet.`,
  poolSaved: 'Puljen er rettet.',
  knownAs: 'Referaterne kalder den',
  knownAsText:
    'Et tal, der nævner et af navnene, bogføres på puljen. Flyttes et navn hertil, flytter det bogførte med.',
  newName: 'Endnu et navn',
  addName: 'Tilføj',
  remove: 'Fjern',
  removeName: (name: string) => `Fjern navnet ${name}`,
  nameAdded: (name: string) => `${name} fører nu til puljen.`,
  nameRemoved: 'Navnet er fjernet.',
}
