import { formatDay, isDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'

/** Danish names of the fields that events tell of. */
const FIELDS: Record<string, string> = {
  name: 'navn',
  email: 'mailadresse',
  role: 'rolle',
  roles: 'roller',
  unit: 'enhed',
  unitId: 'enhed',
  orgUnitId: 'enhed',
  ownerUnitId: 'ansvarlig enhed',
  unitIds: 'enheder',
  units: 'antal enheder',
  allUnits: 'gælder alle enheder',
  slug: 'kort navn',
  level: 'niveau',
  parent: 'hører under',
  parentId: 'hører under',
  position: 'rækkefølge',
  expiresAt: 'udløber',
  state: 'tilstand',
  status: 'status',
  kind: 'art',
  label: 'tekst',
  text: 'tekst',
  title: 'titel',
  summary: 'sammenfatning',
  amountOre: 'beløb',
  amountKr: 'beløb',
  minOre: 'mindst',
  maxOre: 'højst',
  year: 'år',
  fiscalYear: 'regnskabsår',
  fromYear: 'fra år',
  toYear: 'til år',
  years: 'år',
  disputedYears: 'omstridte år',
  priceLevel: 'prisniveau',
  approximate: 'cirka',
  audience: 'vedrører',
  month: 'måned',
  fromMonth: 'fra måned',
  toMonth: 'til måned',
  actualOre: 'forbrug',
  budgetOre: 'budget',
  expectedOre: 'forventet',
  forecastOre: 'forventet',
  yearEndOre: 'ventet ved årets slutning',
  cause: 'årsag',
  knownOn: 'kendt fra',
  basis: 'grundlag',
  account: 'konto',
  accountGroup: 'kontogruppe',
  phase: 'fase',
  number: 'nummer',
  quote: 'citat',
  pool: 'pulje',
  alias: 'navn i referater',
  counterpart: 'modpart',
  fundingSource: 'finansiering',
  grantedBy: 'bevilget af',
  note: 'note',
  reason: 'begrundelse',
  resolution: 'afklaring',
  owner: 'ansvarlig',
  due: 'frist',
  what: 'hvad',
  project: 'projekt',
  day: 'dag',
  time: 'klokkeslæt',
  deadline: 'frist for sager',
  body: 'udvalg',
  toBody: 'til udvalget',
  decisionOwed: 'skal besluttes',
  fileName: 'fil',
  files: 'filer',
  rows: 'rækker',
  rowsTotal: 'rækker',
  byteCount: 'størrelse i byte',
  controlTotals: 'kontroltal',
  mapping: 'kolonner',
  sha256: 'indholdets fingeraftryk',
  closed: 'lukket',
  citations: 'citater',
  created: 'nyt tal',
  other: 'det andet tal',
  fourEyesFromOre: 'godkendes af to fra',
  thresholdOre: 'beløbsgrænse',
  thresholdPercent: 'grænse i procent',
  frameOre: 'serviceramme',
  frameBasis: 'hvor rammen står',
  executiveOn: 'i Direktionen',
  committeeOn: 'i økonomiudvalget',
  councilOn: 'i Kommunalbestyrelsen',
  purpose: 'formål',
  rule: 'regel',
  serviceFrame: 'tæller i servicerammen',
  light: 'trafiklys',
  aspect: 'område',
  dimension: 'område',
  planned: 'planlagt',
  expected: 'ventet',
  reached: 'nået',
  measure: 'målt på',
  measuredOn: 'målt den',
  baseline: 'udgangspunkt',
  target: 'mål',
  actual: 'nået til',
  quantity: 'antal',
  item: 'tal',
  caseNumber: 'sagsnummer',
  decision: 'beslutning',
  agendaItem: 'punkt',
  demonstration: 'demonstrationstal',
  retold: 'genfortalt til demonstrationen',
  personalData: 'persondata',
  meetingId: 'møde',
  economicItemId: 'tal',
  agendaItemId: 'punkt',
}

/** Fields that only serve the machine: a person reads what they name elsewhere in the event, or nothing. */
const UNTOLD = new Set(['version', 'id', 'sourceRule'])

/** Danish words of codes, by field; the first field that has the code wins over `any`. */
const CODES: Record<string, Record<string, string>> = {
  any: {
    earmark: 'øremærkning',
    original_budget: 'oprindeligt budget',
    supplementary_appropriation: 'tillægsbevilling',
    reallocation: 'omplacering',
    carry_over: 'overførsel mellem år',
    commitment: 'disponering',
    release: 'frigivelse',
    reversal: 'tilbageførsel',
    capital_appropriation: 'anlægsbevilling',
    budget: 'budget',
    transfer: 'overførsel',
    funding: 'finansiering',
    expense: 'udgift',
    estimate: 'overslag',
    forecast: 'forventet',
    deviation: 'afvigelse',
    underspend: 'mindreforbrug',
    overspend: 'merforbrug',
    price: 'pris',
    fee: 'takst',
    saving: 'besparelse',
    subsidy: 'tilskud',
    revenue: 'indtægt',
    loan: 'lån',
    guarantee: 'garanti',
    cash_balance: 'kassebeholdning',
    posted: 'bogført',
    pending: 'anmodet',
    void: 'bortfald',
    unreviewed: 'ikke gennemgået',
    accepted: 'godkendt',
    rejected: 'afvist',
    approved: 'godkendt',
    proposed: 'foreslået',
    recommended: 'indstillet',
    noted: 'taget til efterretning',
    requested: 'anmodet',
    checked: 'kontrolleret',
    committee: 'behandlet i udvalget',
    granted: 'bevilget',
    refused: 'afslået',
    withdrawn: 'trukket tilbage',
    open: 'åben',
    explained: 'forklaret',
    returned: 'sendt tilbage',
    resolved: 'afklaret',
    confirmed: 'bekræftet',
    done: 'afsluttet',
    cancelled: 'annulleret',
    uploaded: 'lagt op',
    loaded: 'indlæst',
    reversed: 'tilbageført',
    suggested: 'foreslået',
    active: 'i gang',
    dismissed: 'afvist',
    municipality: 'kommune',
    directorate: 'direktørområde',
    area: 'område',
    agreement_unit: 'aftaleenhed',
    leader: 'leder',
    controller: 'økonomikonsulent',
    executive: 'Direktion',
    administrator: 'administrator',
    auditor: 'revision',
    green: 'grønt',
    amber: 'gult',
    red: 'rødt',
    quality: 'kvalitet',
    economy: 'økonomi',
    benefit: 'gevinst',
    risk: 'risiko',
    idea: 'idé',
    proposal: 'projektforslag',
    planning: 'planlægning',
    execution: 'gennemførelse',
    benefits: 'gevinster',
    bound: 'bundet',
    ceiling: 'loft',
    spent: 'forbrugt',
    target: 'mål',
    kr: 'kroner',
    hours: 'timer',
    percent: 'procent',
    count: 'antal',
    free_within_5_percent: 'fri inden for 5 %',
    purpose_bound: 'bundet til formålet',
    overspend_follows: 'merforbrug følger med',
    timing: 'forskydning',
    lasting: 'varig',
    all_units: 'alle enheder',
    unit: 'enheden',
    total: 'i alt',
    document: 'nævnt som dokument',
    named: 'nævnt ved navn',
    paper: 'nævnt i et notat',
  },
  kind: { actual: 'forbrug' },
  aspect: { time: 'tid' },
  phase: { closed: 'afsluttet' },
  state: { closed: 'lukket' },
}

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The Danish name of a field; null for one that is not told to people. A field without words is told as it is, so that nothing is hidden. */
export function fieldName(field: string): string | null {
  return UNTOLD.has(field) ? null : (FIELDS[field] ?? field)
}

/** True when a field has words of its own, or is not told. */
export const hasFieldWords = (field: string): boolean => UNTOLD.has(field) || field in FIELDS

/** A value as a person reads it; null where there was none, or where it is only an identifier. */
export function valueText(field: string, value: unknown, whole: Readonly<Record<string, unknown>>): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'number') return numberText(field, value, whole)
  if (Array.isArray(value)) {
    const parts = value.map((part) => valueText(field, part, whole)).filter((part) => part !== null)
    return parts.length === 0 ? null : parts.join(', ')
  }
  if (typeof value === 'object') return recordText(value as Record<string, unknown>)
  return typeof value === 'string' ? wordText(field, value) : null
}

function wordText(field: string, value: string): string | null {
  if (IDENTIFIER.test(value)) return null
  if (isDay(value)) return formatDay(value)
  if (field === 'sha256') return `${value.slice(0, 12)}…`
  return CODES[field]?.[value] ?? CODES.any?.[value] ?? value
}

/** Money stands in øre; of a benefit's figures only where it is counted in kroner. */
function numberText(field: string, value: number, whole: Readonly<Record<string, unknown>>): string {
  const money = /Ore$/.test(field) || (whole.unit === 'kr' && ['baseline', 'target', 'actual'].includes(field))
  if (money) return formatKr(value)
  return /year|month|number/i.test(field) ? String(value) : value.toLocaleString('da-DK')
}

/** What stands within a field: its own fields with their words. */
function recordText(record: Record<string, unknown>): string | null {
  const parts = Object.entries(record).flatMap(([field, value]) => {
    const name = fieldName(field)
    const text = valueText(field, value, record)
    return name === null || text === null ? [] : `${name} ${text}`
  })
  return parts.length === 0 ? null : parts.join(', ')
}
