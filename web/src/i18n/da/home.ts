import { formatDay, monthName } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'

const inDays = (days: number) =>
  days === 0 ? 'i dag' : days === 1 ? 'i morgen' : days > 1 ? `om ${days} dage` : `${-days} dage over tid`

/** Words of the homes, one for each role. */
export const home = {
  accountsThrough: (month: number, year: number) => `Regnskab til og med ${monthName(month)} ${year}`,
  noAccounts: 'Intet regnskab indlæst endnu',
  unitOver: (unit: string, ore: number) =>
    `${unit} ender ${formatKr(ore)} over budgettet, hvis resten af året går som ventet.`,
  unitUnder: (unit: string, ore: number) =>
    `${unit} ender ${formatKr(ore)} under budgettet, hvis resten af året går som ventet.`,
  unitEven: (unit: string) => `${unit} følger budgettet.`,
  unitNoForecast: (unit: string) => `${unit}: der er intet forventet regnskab endnu.`,
  driver: (line: string, ore: number, through: number) =>
    `${line} kostede ${formatKr(ore)} mere end planlagt i januar${through > 1 ? ` til ${monthName(through)}` : ''}.`,
  restUnder: (ore: number) => `Resten af udgifterne ligger ${formatKr(ore)} under.`,
  restOver: (ore: number) => `Resten af udgifterne ligger ${formatKr(ore)} over.`,
  seeLines: 'Se linjerne',
  revised: 'Revideret budget',
  revisedNote: (original: string, change: string | null) =>
    change ? `${original} vedtaget, ${change} tillæg` : `${original} vedtaget`,
  spent: (through: number) => (through > 0 ? `Forbrug til og med ${monthName(through)}` : 'Forbrug'),
  toDate: 'mod budget til dato',
  forecast: 'Forventet ved årets udgang',
  previousEnded: (year: number, amount: string) => `${year} endte på ${amount}`,
  deviation: 'Afvigelse',
  minusIsOver: 'Minus betyder merforbrug',
  minusIsOverPhone: 'minus er merforbrug',
  chartBudget: 'Budget måned for måned',
  chartSpent: 'Bogført mod budget',
  chartForecast: 'Forventet år',
  chartDeviation: 'Afvigelse lagt sammen',
  chartPhone: 'Måned for måned mod budget',
  chartDescription: (title: string, through: number) => `${title}. Bogført til og med måned ${through}.`,
  legendBudget: (year: number) => `budget ${year}`,
  legendPrevious: (year: number) => `regnskab ${year}`,
  legendActual: 'bogført',
  legendForecast: 'forventet',
  legendBudgetShort: 'budget',
  legendToDate: 'opsummeret til dato',
  decided: 'Det er besluttet om os',
  allDecisions: (count: number) => (count === 1 ? 'Se beslutningen' : `Alle ${count} beslutninger`),
  nothingDecided: 'Intet er besluttet om jer endnu',
  nothingDecidedText: 'Når et referat nævner enheden, og tallet er gennemgået, står det her med sin sætning.',
  inBudget: 'Indgår i budgettet.',
  notInBudget: 'ikke i budgettet endnu',
  requestedNotGranted: 'Anmodet, ikke bevilget.',
  treats: (body: string, day: string | null) => `${body} behandler det${day ? ` ${formatDay(day)}` : ''}.`,
  noAmount: 'intet beløb nævnt',
  legend: 'Kildemærker:',
  explain: 'Jeg skal forklare',
  dueBy: (due: string, days: number) => `senest ${formatDay(due)}, ${inDays(days)}`,
  period: (line: string, from: number, to: number) =>
    from === to ? `${line}, ${monthName(from)}` : `${line}, ${monthName(from)} til ${monthName(to)}`,
  barBudget: 'budget',
  barSpent: 'forbrug',
  whyAsked: (limit: string) =>
    `Økonomi spørger, fordi afvigelsen er over grænsen på ${limit} Svar, om det er en forskydning eller varigt, og hvad I venter ved årets udgang.`,
  explained: 'Forklaringen er sendt og venter på svar fra Økonomi og HR.',
  returned: 'Økonomi og HR har sendt forklaringen tilbage:',
  writeExplanation: 'Skriv forklaring',
  nothingToExplain: 'I har intet at forklare',
  nothingToExplainText: 'Ingen linjer er over grænsen.',
  projects: 'Projekter der rører os',
  noProjects: 'Ingen projekter rører jer lige nu.',
  aspects: { time: 'tid', economy: 'økonomi', quality: 'kvalitet', benefit: 'gevinst', risk: 'risiko' },
  explainTitle: 'Hvorfor afviger det?',
  cause: 'Hvad er det?',
  causes: { timing: 'En forskydning, der jævner sig ud i året', lasting: 'Varigt, året ender sådan' },
  expected: 'Ventet afvigelse ved årets udgang',
  expectedHint: 'Minus betyder merforbrug.',
  text: 'Forklaring',
  textHint: 'Et par sætninger, som direktionen forstår.',
  textTooShort: 'Skriv mindst ti tegn.',
  send: 'Send forklaringen',
  sent: 'Forklaringen er sendt til Økonomi og HR.',
  freshness: (day: string | null, holds: boolean | null) =>
    day === null
      ? 'Økonomisystemet er ikke indlæst'
      : `Økonomisystem indlæst ${formatDay(day)}${holds === true ? ', kontroltal stemmer' : ''}`,
  minutesThrough: (day: string | null) =>
    day === null ? 'Ingen referater endnu' : `Referater til og med ${formatDay(day)}`,
  asTable: 'vis som tabel',
  unit: 'Enhed',
  // Direktion
  executiveHeadline: (waiting: number, overdue: number) => {
    const first =
      waiting === 0
        ? 'Ingen beslutninger venter'
        : waiting === 1
          ? 'Én beslutning venter'
          : `${waiting} beslutninger venter`
    const second =
      overdue === 0
        ? 'intet er over tid'
        : overdue === 1
          ? 'én opfølgning er over tid'
          : `${overdue} opfølgninger er over tid`
    return `${first}, ${second}.`
  },
  executiveSubtitle: (asOf: string) => `Direktionens overblik, som kendt ${formatDay(asOf)}.`,
  decisionsWaiting: (count: number) => (count === 1 ? '1 beslutning venter' : `${count} beslutninger venter`),
  overdue: (count: number) => (count === 1 ? '1 opfølgning over tid' : `${count} opfølgninger over tid`),
  nothingOverdue: 'Intet er over tid.',
  nothingWaiting: 'Intet venter på en beslutning.',
  seeDecisions: 'Se alle',
  daysOver: (days: number) => `+${days} dage`,
  nextMeeting: (day: string, time: string | null) => `${formatDay(day)}${time ? ` kl. ${time.replace(':', '.')}` : ''}`,
  noMeeting: 'Intet møde er planlagt',
  meetingIn: (body: string, days: number) => `${body}, ${inDays(days)}`,
  meetingItems: (items: number) => (items === 1 ? '1 punkt' : `${items} punkter`),
  meetingDeadline: 'Frist for sager til dagsordenen',
  pools: 'Puljernes frie penge',
  poolsSubtitle: (year: number) => `${year}, kroner. Skraveret er anmodet og tæller ikke med.`,
  allPools: 'Alle puljer',
  noPools: 'Ingen puljer endnu',
  free: 'frit',
  requestedBeside: (amount: string) => `+${amount} anmodet`,
  portfolio: (count: number) => (count === 1 ? 'Ét projekt' : `${count} projekter`),
  attention: 'Kræver handling',
  nothingAttention: 'Intet projekt har rødt lys.',
  // Økonomikonsulent
  inbox: (count: number) =>
    count === 0
      ? 'Indbakken er tom.'
      : count === 1
        ? 'Ét tal venter på at blive set.'
        : `${count} tal venter på at blive set.`,
  inboxPast:
    'Det, der var indlæst og ventede den dag. Indlæsninger under vejs og bevægelser til godkendelse ses kun i dag.',
  auditToday: 'Revisionssporet er dagens.',
  inboxSubtitle: (findings: number) =>
    findings === 0
      ? 'Ingen uafklarede fund.'
      : findings === 1
        ? '1 fund er ikke afklaret.'
        : `${findings} fund er ikke afklaret.`,
  importMinutes: 'Indlæs referater',
  toReview: 'Til gennemgang',
  ofFigures: (waiting: number, total: number) => `${waiting} af ${total} tal`,
  noneWaited: 'Ingen tal ventede den dag',
  allSeen: 'Alt er set',
  allSeenText: 'Nye tal kommer, når et referat er læst.',
  findings: 'Fund',
  noFindings: 'Ingen uafklarede fund.',
  imports: 'Indlæsninger',
  noImports: 'Intet venter, og intet er gået galt.',
  approvals: 'Venter på anden godkendelse',
  approvalOf: (by: string) => `Bogført af ${by}. Du kan godkende den.`,
  approvalOfOwn: 'Du har selv bogført den. En anden skal godkende.',
  deviations: 'Afvigelser',
  noDeviations: 'Ingen åbne forespørgsler.',
  deviationStates: {
    open: 'leder er spurgt',
    explained: 'forklaret, venter på dig',
    returned: 'sendt tilbage',
    approved: 'godkendt',
    withdrawn: 'trukket tilbage',
  },
  answerExplanation: 'Se forklaringen',
  approve: 'Godkend',
  sendBack: 'Send tilbage',
  answerText: 'Svar til lederen',
  approved: 'Forklaringen er godkendt.',
  sentBack: 'Forklaringen er sendt tilbage.',
  expectedYearEnd: (amount: string) => `Ventet ved årets udgang: ${amount}`,
  periods: 'Perioder at lukke',
  noPeriods: 'Ingen perioder venter.',
  month: (month: number, year: number) => `${monthName(month)} ${year}`,
  suggested: (count: number) =>
    count === 1
      ? '1 projekt er fundet i referater og venter på at blive bekræftet'
      : `${count} projekter er fundet i referater og venter på at blive bekræftet`,
  // Revision og administrator
  auditorHeadline: (events: number) =>
    events === 1 ? 'Sporet holder 1 hændelse.' : `Sporet holder ${events.toLocaleString('da-DK')} hændelser.`,
  auditorSubtitle: (asOf: string) => `Alt, der ikke er lukket, kan læses. Som kendt ${formatDay(asOf)}.`,
  reviewed: 'Tal, der er set',
  unreviewed: 'Tal, der ikke er set',
  openFindings: 'Uafklarede fund',
  lastEvent: (at: string) => `Seneste hændelse ${at}`,
  administratorHeadline: (users: number) => (users === 1 ? '1 bruger har adgang.' : `${users} brugere har adgang.`),
  administratorSubtitle: 'Brugere, roller og organisation. Rollen viser ingen tal.',
  usersByRole: 'Roller',
  users: (count: number) => (count === 1 ? '1 bruger' : `${count} brugere`),
  units: 'Organisation',
  unitCount: (count: number) => (count === 1 ? '1 enhed' : `${count} enheder`),
  withoutRole: (count: number) => (count === 1 ? '1 bruger er uden rolle' : `${count} brugere er uden rolle`),
  withoutLeader: 'Aftaleenheder uden leder',
  andMore: (count: number) => `og ${count} mere`,
  trail: 'Sporet',
}
