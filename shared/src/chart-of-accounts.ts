/**
 * The top levels of the authorised chart of accounts (Budget- og regnskabssystem for kommuner, chapters 2 and 3), by their official names.
 * An account number reads hovedkonto.hovedfunktion.funktion.dranst.gruppering.art, `03.22.01.1.002.1.1`.
 */

export const HOVEDKONTI: Readonly<Record<string, string>> = {
  0: 'Byudvikling, bolig- og miljøforanstaltninger',
  1: 'Forsyningsvirksomheder m.v.',
  2: 'Transport og infrastruktur',
  3: 'Undervisning og kultur',
  4: 'Sundhedsområdet',
  5: 'Sociale opgaver og beskæftigelse',
  6: 'Fællesudgifter og administration m.v.',
  7: 'Renter, tilskud, udligning og skatter m.v.',
  8: 'Balanceforskydninger',
  9: 'Balance',
}

/** By hovedkonto and hovedfunktion; those of the operating accounts 0–6 and the largest of 7. */
export const HOVEDFUNKTIONER: Readonly<Record<string, string>> = {
  '0.22': 'Jordforsyning',
  '0.25': 'Faste ejendomme',
  '0.28': 'Fritidsområder',
  '0.32': 'Fritidsfaciliteter',
  '0.35': 'Kirkegårde',
  '0.38': 'Naturbeskyttelse',
  '0.48': 'Vandløbsvæsen',
  '0.52': 'Miljøbeskyttelse m.v.',
  '0.55': 'Diverse udgifter og indtægter',
  '0.58': 'Redningsberedskab',
  '1.22': 'Forsyningsvirksomheder',
  '1.35': 'Spildevandsanlæg',
  '1.38': 'Affaldshåndtering',
  '2.22': 'Fælles funktioner',
  '2.28': 'Kommunale veje',
  '2.32': 'Kollektiv trafik',
  '2.35': 'Havne',
  '3.22': 'Folkeskolen m.m.',
  '3.30': 'Ungdomsuddannelser',
  '3.32': 'Folkebiblioteker',
  '3.35': 'Kulturel virksomhed',
  '3.38': 'Folkeoplysning og fritidsaktiviteter m.v.',
  '4.62': 'Sundhedsudgifter m.v.',
  '5.22': 'Central refusionsordning',
  '5.25': 'Dagtilbud m.v. til børn og unge',
  '5.28': 'Tilbud til børn og unge med særlige behov',
  '5.30': 'Tilbud til ældre',
  '5.38': 'Tilbud til voksne med særlige behov',
  '5.46': 'Tilbud til udlændinge',
  '5.48': 'Førtidspensioner og personlige tillæg',
  '5.57': 'Kontante ydelser',
  '5.58': 'Revalidering, ressourceforløb og fleksjobordninger',
  '5.68': 'Arbejdsmarkedsforanstaltninger',
  '5.72': 'Støtte til frivilligt socialt arbejde og øvrige sociale formål',
  '6.42': 'Politisk organisation',
  '6.45': 'Administrativ organisation',
  '6.48': 'Erhvervsudvikling, turisme og landdistrikter',
  '6.52': 'Lønpuljer m.v.',
  '7.62': 'Tilskud og udligning',
  '7.65': 'Refusion af købsmoms',
  '7.68': 'Skatter',
}

/** Drift, anlæg, status: the kind of an expense or income. */
export const DRANST_NAMES: Readonly<Record<string, string>> = {
  1: 'Drift',
  2: 'Statsrefusion',
  3: 'Anlæg',
  4: 'Renter',
  5: 'Finansforskydninger',
  6: 'Afdrag på lån',
  7: 'Finansiering',
}

/** Hovedarter; 3 is not authorised. */
export const HOVEDARTER: Readonly<Record<string, string>> = {
  0: 'Beregnede omkostninger',
  1: 'Lønninger',
  2: 'Varekøb',
  4: 'Tjenesteydelser m.v.',
  5: 'Tilskud og overførsler',
  6: 'Finansudgifter',
  7: 'Indtægter',
  8: 'Finansindtægter',
  9: 'Interne udgifter og indtægter',
}

/** The parts of an account number. */
export interface AccountClass {
  hovedkonto: string
  hovedfunktion: string | null
  funktion: string | null
  dranst: string
  gruppering: string | null
  /** `1` or `1.1`. */
  art: string | null
}

/** Reads an account number (`03.22.01`, `3.22.01.1`, `03.22.01.1.002.1.1`); without a dranst it is drift. Null for anything else. */
export function parseAccountCode(code: string): AccountClass | null {
  const match = /^0?(\d)\.(\d\d)(?:\.(\d\d)(?:\.([1-7])(?:\.(\d{1,3})(?:\.(\d)(?:\.(\d))?)?)?)?)?$/.exec(code.trim())
  if (!match) return null
  const [, hovedkonto = '', hovedfunktion = null, funktion, dranst, gruppering, hovedart, art] = match
  return {
    hovedkonto,
    hovedfunktion,
    funktion: funktion ?? null,
    dranst: dranst ?? '1',
    gruppering: gruppering ?? null,
    art: hovedart === undefined ? null : art === undefined ? hovedart : `${hovedart}.${art}`,
  }
}
