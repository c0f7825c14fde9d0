import type { CorrectionCause } from '@kildetal/shared/changes.ts'

/** The books as known on a day: what changed since a meeting, and the statement of an account. */
export const books = {
  asKnown: 'Som kendt',
  asKnownOn: (day: string) => `Som kendt den ${day}.`,
  correctedReadings: 'Er et tal siden læst om, regner bøgerne med det rettede fra mødets dag.',
  today: 'i dag',
  exportTable: 'Eksportér',
  year: 'År',
  changes: {
    title: 'Ændringer',
    since: 'Siden mødet',
    headline: (day: string, movements: number, pools: number) => {
      if (movements === 0 && pools === 0) return `Bøgerne står, som de stod ${day}.`
      const moved = movements === 1 ? '1 bevægelse' : `${movements} bevægelser`
      const stand =
        pools === 0
          ? 'ingen pulje står anderledes'
          : pools === 1
            ? 'et puljeår står anderledes'
            : `${pools} puljeår står anderledes`
      return `${moved} siden ${day}; ${stand}.`
    },
    subtitle: (from: string, to: string) => `Det, der blev kendt efter ${from} til og med ${to}. Beløb i kr.`,
    pools: 'Puljer, der står anderledes',
    poolYear: (name: string, year: number) => `${name} ${year}`,
    free: (before: string, after: string) => `frit: ${before} → ${after}`,
    requested: (before: string, after: string) => `anmodet: ${before} → ${after}`,
    unknown: 'ukendt',
    movements: 'Bevægelser og deres grundlag',
    reason: 'Grundlag',
    more: (shown: number, all: number) => `De ${shown} nyeste af ${all}.`,
    items: 'Tal, møderne sagde noget om',
    corrections: 'Tal, der er gennemset eller rettet',
    noCorrections: 'Ingen tal er rettet siden da',
    causes: {
      correction: 'rettet',
      decision: 'senere beslutning godkendt',
      resolution: 'modstrid afklaret',
      accepted: 'godkendt',
      rejected: 'afvist',
      undone: 'gennemgang fortrudt',
      superseded: 'et senere møde har besluttet andet',
    } satisfies Record<CorrectionCause, string>,
    attributes: {
      label: 'betegnelse',
      amountOre: 'beløb',
      minOre: 'mindst',
      maxOre: 'højst',
      unit: 'enhed',
      years: 'år',
      fromYear: 'hentet fra',
      priceLevel: 'prisniveau',
      approximate: 'ca.',
      kind: 'art',
      status: 'status',
      counterpart: 'modpart',
      fundingSource: 'finansiering',
      pool: 'pulje',
      orgUnitId: 'enhed i organisationen',
      audience: 'målgruppe',
    },
    audience: { unit: 'enhedens ledere', all_units: 'alle ledere' },
    nothing: 'intet',
    yes: 'ja',
    no: 'nej',
    loads: 'Indlæste budgetter og regnskaber',
    figures: (count: number) => `${count.toLocaleString('da-DK')} tal`,
    noMovements: 'Ingen bevægelser siden da',
    noPools: 'Ingen pulje står anderledes',
    noItems: 'Ingen tal siden da',
    noMeetings: 'Ingen møder at vælge',
    noMeetingsText: 'Indlæs et referat først. Så kan du se, hvad der er ændret siden mødet.',
    steps: {
      proposed: 'foreslået',
      recommended: 'anbefalet',
      approved: 'bevilget',
      changed: 'bevilget ændret',
      rejected: 'afslået',
      postponed: 'udsat',
      noted: 'taget til efterretning',
    },
  },
  statement: {
    title: 'Kontoudtog',
    pick: 'Vælg en konto',
    pickText: 'Et kontoudtog viser hver bevægelse på en pulje eller en enheds konto, med det frie beløb efter hver.',
    headline: (name: string, year: number, free: string) => `${name} har ${free} frie i ${year}.`,
    unitHeadline: (name: string, year: number, sum: string) => `${name}: bevægelserne i ${year} er ${sum} i alt.`,
    subtitle: 'Kun det, der tæller med. Anmodninger står i Bevægelser. Beløb i kr.',
    pool: 'Pulje',
    unit: 'Enhed',
    account: 'Konto',
    none: 'ingen',
    change: 'Ændring af frit',
    after: 'Frit efter',
    empty: 'Intet er bogført på kontoen i det år',
    emptyText: 'Vælg et andet år eller en anden dag.',
    open: 'Kontoudtog',
  },
}
