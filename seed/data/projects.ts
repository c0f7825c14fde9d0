import type { Aspect, Light, MoneyRole, NewBenefit, Phase } from '@kildetal/shared/portfolio.ts'

/**
 * The projects that the five meetings name. Names, case numbers, decisions and amounts are public facts and are read from the minutes;
 * phases, lights, milestones, benefits and due days of follow-ups are the demonstration's.
 */
export interface DemonstrationProject {
  name: string
  summary: string
  phase: Phase
  owner: string
  ownerUnitSlug: string | null
  caseNumber: string | null
  allUnits: boolean
  lights: Partial<Record<Aspect, readonly [Light, string | null]>>
  milestones: readonly { what: string; planned: string; expected?: string; reached?: string }[]
  benefits: readonly NewBenefit[]
  /** Amounts of the minutes, by kroner, with what they are to the project. */
  money: readonly { kr: number; label: string; role: MoneyRole; quantity?: number; note: string | null }[]
  /** What the demonstration adds to follow-ups whose words begin so: owner, due day, or that they are done. */
  followUps: readonly { begins: string; owner?: string; due?: string; done?: string }[]
}

const benefit = (what: string, given: Partial<NewBenefit>): NewBenefit => ({
  ...{
    what,
    owner: null,
    measure: null,
    unit: 'kr',
    baseline: null,
    target: null,
    actual: null,
    measuredOn: null,
    due: null,
  },
  ...given,
})

export const PROJECTS: readonly DemonstrationProject[] = [
  {
    name: 'Tilgængelig ledelsesinformation fra Power BI',
    summary: 'Ledere skal selv kunne åbne deres tal i browseren og gå ned i dem, mens data bliver lokalt.',
    phase: 'planning',
    owner: 'Økonomi og HR, Digitalisering og IT',
    ownerUnitSlug: 'oekonomi-og-hr',
    caseNumber: '00.75.00A00-1-25',
    allUnits: true,
    lights: {
      time: ['green', null],
      quality: ['green', null],
      benefit: ['amber', 'Gevinsterne belyses i leveranceplanen.'],
    },
    milestones: [
      { what: 'Projektdokument godkendt', planned: '2025-04-23', reached: '2025-04-23' },
      { what: 'Leverance- og tidsplan drøftet', planned: '2025-05-07' },
      { what: 'Første ledere har adgang', planned: '2025-10-01' },
    ],
    benefits: [benefit('Mindre tid til at lave og sende pdf-filer', { unit: 'hours', due: '2026-06-30' })],
    money: [],
    followUps: [{ begins: 'Der udarbejdes en leverance- og tidsplan', owner: 'Økonomi og HR', due: '2025-05-07' }],
  },
  {
    name: 'Administrationsanalysen',
    summary:
      'Analyse af de administrative opgaver, gennemført med BDO og lagt frem for Kommunalbestyrelsen i juni 2024.',
    phase: 'benefits',
    owner: 'Økonomi og HR, med BDO',
    ownerUnitSlug: 'oekonomi-og-hr',
    caseNumber: '00.15.25P05-1-23',
    allUnits: false,
    lights: {
      time: ['amber', 'Fremlagt i juni i stedet for april 2024, efter aftale.'],
      economy: ['green', null],
      quality: ['amber', 'Kortlægningen dækker ikke alle enheder.'],
      benefit: ['red', 'To gevinster er uden ejer.'],
    },
    milestones: [
      { what: 'Projektdokument godkendt', planned: '2023-12-07', reached: '2023-12-07' },
      { what: 'Rapport i styregruppen', planned: '2024-04-17', reached: '2024-05-15' },
      { what: 'Fremlagt for Kommunalbestyrelsen', planned: '2024-04-24', reached: '2024-06-19' },
      { what: 'Gevinster har ejer og måling', planned: '2025-03-31', expected: '2025-06-11' },
    ],
    benefits: [
      benefit('Færre dobbelte arbejdsgange i økonomi og løn', {
        owner: 'Økonomi og HR',
        unit: 'hours',
        baseline: 0,
        target: 120_000,
        actual: 30_000,
        measuredOn: '2025-03-31',
        due: '2025-12-31',
      }),
      benefit('Fælles sagsgange i sekretariaterne', { unit: 'hours', due: '2025-12-31' }),
    ],
    money: [{ kr: 520_000, label: 'Administrationsanalysen', role: 'spent', note: 'analysepuljen i budget 2024' }],
    followUps: [
      { begins: 'Projektlederen fremsender forslag', done: 'Afsluttet med analysen i juni 2024.' },
      { begins: 'Projektdokumentet tilrettes', owner: 'Projektlederen', done: 'Afsluttet med analysen i juni 2024.' },
    ],
  },
  {
    name: 'Effektiv og veldrevet administration',
    summary: 'Idéer fra ledere og medarbejdere i administrationen bliver til forslag i budgetkataloget.',
    phase: 'execution',
    owner: 'Økonomi og HR',
    ownerUnitSlug: 'oekonomi-og-hr',
    caseNumber: '00.15.00P20-1-25',
    allUnits: true,
    lights: {
      time: ['amber', 'Arbejdsgrupperne er ikke udpeget endnu.'],
      economy: ['green', null],
      quality: ['green', null],
      benefit: ['amber', 'Ingen forslag er beregnet endnu.'],
    },
    milestones: [
      { what: 'Opstartsworkshop', planned: '2025-04-01', reached: '2025-04-01' },
      { what: 'Arbejdsgrupper udpeget', planned: '2025-04-16', expected: '2025-05-02' },
      { what: 'Forslag til budgetkataloget', planned: '2025-06-20' },
    ],
    benefits: [
      benefit('Forslag til budgetkataloget', {
        owner: 'Økonomi og HR',
        measure: 'Sum af forslag, der er optaget i kataloget',
        target: 100_000_000,
        actual: 0,
        measuredOn: '2025-04-24',
        due: '2025-06-20',
      }),
    ],
    money: [{ kr: 1_000_000, label: 'Effektiv og veldrevet', role: 'target', note: 'til budgetkataloget' }],
    followUps: [{ begins: 'Arbejdsgruppen samler op', due: '2025-04-16' }],
  },
  {
    name: 'Morgendagens ledere',
    summary: 'Ledertalenter fra Lemvig og Struer følger Holstebro Kommunes forløb fra august 2025 til januar 2026.',
    phase: 'execution',
    owner: 'HR, med Holstebro og Struer',
    ownerUnitSlug: 'oekonomi-og-hr',
    caseNumber: '00.15.10A21-1-20',
    allUnits: true,
    lights: { time: ['green', null], economy: ['green', null], quality: ['green', null], benefit: ['green', null] },
    milestones: [
      { what: 'Plan godkendt', planned: '2025-04-23', reached: '2025-04-23' },
      { what: 'Ansøgningsfrist', planned: '2025-05-19' },
      { what: 'Forløbet starter', planned: '2025-08-15' },
      { what: 'Evaluering', planned: '2026-03-31' },
    ],
    benefits: [
      benefit('Deltagere, der gennemfører', {
        owner: 'HR',
        measure: 'Antal kursusbeviser',
        unit: 'count',
        target: 400,
        due: '2026-01-31',
      }),
    ],
    money: [
      {
        kr: 7_000,
        label: 'Morgendagens ledere',
        role: 'ceiling',
        quantity: 4,
        note: '4 × 7.000 kr., enhederne betaler',
      },
    ],
    followUps: [{ begins: 'Direktørerne tager relevante emner', due: '2025-05-07' }],
  },
  {
    name: 'Analyse af vejtilstanden',
    summary: 'Kommunens veje sammenlignet med andre kommuners.',
    phase: 'proposal',
    owner: 'Teknik og Miljø',
    ownerUnitSlug: 'veje-og-trafik',
    caseNumber: '00.30.10P19-4-24',
    allUnits: false,
    lights: { time: ['green', null], quality: ['green', null] },
    milestones: [{ what: 'Projektforslag i Direktionen', planned: '2025-05-07' }],
    benefits: [],
    money: [],
    followUps: [{ begins: 'Projektforslag: analyse af vejtilstanden', owner: 'Teknik og Miljø', due: '2025-05-07' }],
  },
  {
    name: 'Analyse af effektiv styring af kommunens biltransport og bilflåde',
    summary: 'Om kommunen kan spare ved at styre kørsel og biler bedre.',
    phase: 'proposal',
    owner: 'Teknik og Miljø',
    ownerUnitSlug: 'teknik-og-miljoe',
    caseNumber: '00.30.10P19-4-24',
    allUnits: false,
    lights: { time: ['amber', 'Kørselsdata fra to centre er ikke leveret.'], benefit: ['green', null] },
    milestones: [{ what: 'Projektforslag i Direktionen', planned: '2025-05-07' }],
    benefits: [],
    money: [],
    followUps: [{ begins: 'Projektforslag: analyse af effektiv styring', owner: 'Teknik og Miljø', due: '2025-05-07' }],
  },
  {
    name: 'Offentlig-private og mellemkommunale samarbejder',
    summary:
      'Om samarbejder kan afhjælpe ulemperne ved at være en lille kommune. Pengene var først sat af til konkurrenceudsættelse.',
    phase: 'idea',
    owner: 'Økonomi og HR',
    ownerUnitSlug: 'oekonomi-og-hr',
    caseNumber: null,
    allUnits: false,
    lights: {},
    milestones: [],
    benefits: [],
    money: [{ kr: 1_000_000, label: 'Bundet til', role: 'bound', note: 'analysepuljen, afsat i budget 2024' }],
    followUps: [],
  },
  {
    name: 'Digital transformation',
    summary: 'Et fælles syn på digital modenhed og hvilke indsatser der bør komme først.',
    phase: 'idea',
    owner: 'Digitalisering og IT',
    ownerUnitSlug: 'digitalisering-og-it',
    caseNumber: '85.13.00P35-1-22',
    allUnits: false,
    lights: { time: ['red', 'Projektbeskrivelsen er ikke modtaget.'] },
    milestones: [],
    benefits: [],
    money: [],
    followUps: [],
  },
  {
    name: 'Tilflytternetværket',
    summary: 'Hvem der skal koordinere netværket for tilflyttere, når museet ikke længere gør det.',
    phase: 'idea',
    owner: 'Udviklingsafdelingen',
    ownerUnitSlug: 'udviklingsafdelingen',
    caseNumber: '00.16.00-P20-1-16',
    allUnits: false,
    lights: {},
    milestones: [],
    benefits: [],
    money: [],
    followUps: [],
  },
  {
    name: 'Vision, politikker og strategier',
    summary: 'Styringskæden fra vision over strategier til Direktionens handleplan og dialogaftaler.',
    phase: 'benefits',
    owner: 'Direktionen',
    ownerUnitSlug: 'direktionen',
    caseNumber: '00.01.00-P22-7-18',
    allUnits: true,
    lights: { time: ['green', null], quality: ['green', null] },
    milestones: [
      { what: 'Vision og politikker vedtaget', planned: '2018-11-28', reached: '2018-11-28' },
      { what: 'Strategier vedtaget', planned: '2019-05-29', reached: '2019-05-29' },
      { what: 'Dialogaftaler indgået', planned: '2019-11-01', reached: '2019-11-01' },
    ],
    benefits: [],
    money: [],
    followUps: [],
  },
]
