import type { CarryOver, StepCarryOver } from '@kildetal/shared/carry-overs.ts'

type Step = StepCarryOver['state']

/** A step as the demonstration takes it; the amount is said where it changes. */
export interface SeedStep {
  state: Step
  day: string
  kr?: number
  body?: string
  note?: string
  /** Cites the accepted figure of this amount from the minutes. */
  citesKr?: number
}

/** A request of the April case. Invented but for the analysis pool's, which is told in the retold minutes of 23 April 2025. */
export interface SeedCarryOver {
  unit?: string
  pool?: string
  kr: number
  rule: CarryOver['rule']
  purpose: string
  reason: string
  day: string
  /** Asked by the unit's own leader. */
  byLeader?: boolean
  /** The figure of the minutes that brought the request. */
  citesKr?: number
  outsideFrame?: boolean
  steps: readonly SeedStep[]
}

const COUNCIL = 'Kommunalbestyrelsen'
const COMMITTEE = 'Økonomi- og Erhvervsudvalget'
const checked = (kr?: number, note?: string): SeedStep => ({
  state: 'checked',
  day: '2025-04-10',
  ...(kr === undefined ? {} : { kr }),
  ...(note === undefined ? {} : { note }),
})
const recommended = (kr?: number, note?: string): SeedStep => ({
  ...checked(kr, note),
  state: 'recommended',
  day: '2025-04-15',
})
const committee: SeedStep = { state: 'committee', day: '2025-04-22', body: COMMITTEE }

/** What is stated for the April case. The two meeting days are public; the frame is invented. */
export const APRIL_CASE = {
  frameKr: 1_493_600_000,
  frameBasis: 'Budget 2025, oversigt over servicerammen (opdigtet for demonstrationen)',
  executiveOn: '2025-04-15',
  committeeOn: '2025-04-22',
  councilOn: '2025-04-30',
} as const

/** The April case of the demonstration, 2024 to 2025. */
export const CARRY_OVERS: readonly SeedCarryOver[] = [
  {
    ...{ unit: 'nordskolen', kr: 186_000, rule: 'free_within_5_percent', day: '2025-03-17', byLeader: true },
    purpose: 'Inventar til den ekstra 2. klasse',
    reason: 'To stillinger stod ledige i efteråret 2024. Borde og stole er bestilt til skolestart.',
    steps: [{ ...checked(), citesKr: 186_000 }, recommended(), committee],
  },
  {
    ...{ unit: 'byskolen', kr: 94_000, rule: 'free_within_5_percent', day: '2025-03-18' },
    purpose: 'Læseløft på mellemtrinnet',
    reason: 'Forløbet blev udskudt til foråret, fordi vejlederen skiftede job.',
    steps: [checked(), recommended(), committee],
  },
  {
    ...{ unit: 'anbringelser', kr: 300_000, rule: 'purpose_bound', day: '2025-03-20' },
    purpose: 'Efterregulering af to anbringelser',
    reason: 'Regningerne for 2024 kommer først i maj 2025.',
    steps: [checked(), recommended()],
  },
  {
    ...{ unit: 'boernehuset-fyrtaarnet', kr: -133_000, rule: 'overspend_follows', day: '2025-03-20' },
    purpose: 'Merforbrug i 2024 afvikles',
    reason: 'Langtidssygdom. Huset henter beløbet ind over 2025.',
    steps: [checked(), recommended(), committee],
  },
  {
    ...{ unit: 'dagplejen-nord', kr: 120_000, rule: 'free_within_5_percent', day: '2025-03-24' },
    purpose: 'Legeplads ved gæstehuset',
    reason: 'Der var færre børn end ventet i efteråret.',
    steps: [checked(77_000, 'Sat ned til det, der er tilbage af 2024.'), recommended()],
  },
  {
    ...{ unit: 'plejecenter-soeparken', kr: 328_000, rule: 'free_within_5_percent', day: '2025-03-19' },
    purpose: 'Udskiftning af plejesenge',
    reason: 'Indkøbet venter på et fælles udbud og falder i 2025.',
    steps: [checked(), recommended(), committee],
  },
  {
    ...{ unit: 'hjemmeplejen-midt', kr: 300_000, rule: 'free_within_5_percent', day: '2025-03-19' },
    purpose: 'Oplæring af nye medarbejdere',
    reason: 'Holdet starter i maj 2025 i stedet for i november 2024.',
    steps: [checked(), recommended(), committee],
  },
  {
    ...{ unit: 'hjemmeplejen-syd', kr: -274_000, rule: 'overspend_follows', day: '2025-03-21' },
    purpose: 'Merforbrug i 2024 afvikles',
    reason: 'Flere timer end budgetteret. Der er lagt en plan for 2025.',
    steps: [checked(), recommended(), committee],
  },
  {
    ...{ unit: 'plejecenter-vesterled', kr: 150_000, rule: 'free_within_5_percent', day: '2025-04-11' },
    purpose: 'Sansehave',
    reason: 'Anlægget kan først begynde, når jorden er klar.',
    steps: [],
  },
  {
    ...{ unit: 'hjemmesygeplejen', kr: 247_000, rule: 'purpose_bound', day: '2025-03-21', outsideFrame: true },
    purpose: 'Statslig pulje til akutfunktioner',
    reason: 'Tilskuddet dækker udgiften og skal bruges inden udgangen af 2025.',
    steps: [checked(), recommended()],
  },
  {
    ...{ unit: 'visitationen', kr: 60_000, rule: 'free_within_5_percent', day: '2025-02-28' },
    purpose: 'Nyt visitationsværktøj',
    reason: 'Leverandøren blev forsinket. Aftalen udløber 1. april 2025.',
    steps: [
      { state: 'checked', day: '2025-03-03' },
      { state: 'recommended', day: '2025-03-12' },
      { state: 'committee', day: '2025-03-18', body: COMMITTEE },
      { state: 'granted', day: '2025-03-26', body: COUNCIL, note: 'Behandlet før de andre, fordi aftalen udløb.' },
    ],
  },
  {
    ...{ unit: 'vejdrift', kr: 190_000, rule: 'purpose_bound', day: '2025-03-24' },
    purpose: 'Slidlag, udskudt på grund af frost',
    reason: 'Strækningen er udbudt, og arbejdet begynder i maj 2025.',
    steps: [checked(), recommended(150_000, 'Den sidste strækning kan vente.'), committee],
  },
  {
    ...{ unit: 'stoette-i-eget-hjem', kr: 138_000, rule: 'purpose_bound', day: '2025-02-26' },
    purpose: 'Forløb for unge, begyndt i december',
    reason: 'Forløbet kunne ikke nås før årsskiftet.',
    steps: [
      { state: 'checked', day: '2025-03-03' },
      { state: 'recommended', day: '2025-03-12' },
      { state: 'committee', day: '2025-03-18', body: COMMITTEE },
      {
        state: 'granted',
        day: '2025-03-26',
        kr: 100_000,
        body: COUNCIL,
        note: 'Dog således at kun 100.000 kr. overføres.',
      },
    ],
  },
  {
    ...{ unit: 'energi-i-bygninger', kr: -117_000, rule: 'overspend_follows', day: '2025-03-25' },
    purpose: 'Merforbrug i 2024 afvikles',
    reason: 'Varmepriserne steg i fjerde kvartal.',
    steps: [checked(), recommended()],
  },
  {
    ...{ unit: 'parker-og-groenne-omraader', kr: 150_000, rule: 'free_within_5_percent', day: '2025-03-25' },
    purpose: 'Ny plæneklipper',
    reason: 'Maskinen er slidt op.',
    steps: [
      {
        state: 'refused',
        day: '2025-04-10',
        body: 'Økonomi og HR',
        note: 'Der er ikke noget tilbage af 2024 at overføre.',
      },
    ],
  },
  {
    ...{ unit: 'hr-og-loen', kr: 68_000, rule: 'free_within_5_percent', day: '2025-03-18' },
    purpose: 'Digitale ansættelsesforløb',
    reason: 'Bestilt i december 2024, leveres i juni 2025.',
    steps: [checked(), recommended(), committee],
  },
  {
    ...{ unit: 'kulturhuset', kr: 27_000, rule: 'free_within_5_percent', day: '2025-03-26' },
    purpose: 'Scenelys',
    reason: 'Indkøbet var planlagt til januar.',
    steps: [{ state: 'withdrawn', day: '2025-04-03', note: 'Lyset er betalt af en fond.' }],
  },
  {
    ...{ unit: 'bosaetning-og-landdistrikter', kr: 34_000, rule: 'purpose_bound', day: '2025-04-01' },
    purpose: 'Landsbypulje, bevilget til to forsamlingshuse',
    reason: 'Tilskuddene udbetales, når byggeriet er færdigt.',
    steps: [checked()],
  },
  {
    ...{ unit: 'it-drift', kr: 450_000, rule: 'free_within_5_percent', day: '2025-04-02' },
    purpose: 'Nye netværksskabe',
    reason: 'Leverancen kom først i februar 2025.',
    steps: [checked(179_000, 'Sat ned til det, der er tilbage af 2024.')],
  },
  {
    ...{ pool: 'analyser', kr: 1_358_000, rule: 'purpose_bound', day: '2025-04-23', citesKr: 1_358_000 },
    purpose: 'Analyser, overførsel fra 2024 til 2025',
    reason: 'Midler til analyser i 2024, som ikke er brugt.',
    steps: [
      { state: 'checked', day: '2025-04-23', citesKr: 1_358_000 },
      {
        ...{ state: 'recommended', day: '2025-04-23', citesKr: 1_358_000 },
        note: 'Behandles med alle andre overførsler i udvalget 22. april og i Kommunalbestyrelsen 30. april 2025.',
      },
    ],
  },
]
