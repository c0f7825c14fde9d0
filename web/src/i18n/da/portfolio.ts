import { formatDay, formatDayOfYear } from '@kildetal/shared/fiscal-year.ts'
import type { Aspect, Light, MoneyRole, Phase } from '@kildetal/shared/portfolio.ts'

const COMMON = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv']
const counted = (count: number) => COMMON[count] ?? String(count)
const neuter = (count: number) => (count === 1 ? 'ét' : count === 0 ? 'intet' : counted(count))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const days = (count: number) =>
  `${count > 0 ? '+' : '\u2212'}${Math.abs(count)} ${Math.abs(count) === 1 ? 'dag' : 'dage'}`
const lights = { green: 'grøn', amber: 'gul', red: 'rød' } satisfies Record<Light, string>

/** Words of the portfolio: board, time line and table. */
export const portfolio = {
  newProject: 'Nyt projekt',
  projectMade: 'Projektet er oprettet.',
  cancel: 'Fortryd',
  title: 'Portefølje',
  headline: (projects: number, waiting: number, behind: number) => {
    if (projects === 0) return 'Ingen projekter endnu'
    const parts = [
      waiting > 0 ? `${neuter(waiting)} venter på en beslutning` : null,
      behind > 0 ? `${neuter(behind)} er bagud med gevinsten` : null,
    ].filter((part) => part !== null)
    const count = `${capital(neuter(projects))} ${projects === 1 ? 'projekt' : 'projekter'}`
    return parts.length === 0 ? `${count}, ingen venter på en beslutning` : `${count}: ${parts.join(', ')}`
  },
  subtitle: (asOf: string, demonstration: boolean) =>
    `Projekterne som kendt ${formatDay(asOf)}.${demonstration ? ' Lys og frister er demonstrationstal; beløb og beslutninger er læst af referater.' : ' Beløb og beslutninger er læst af referater.'}`,
  empty: 'Ingen projekter endnu',
  emptyText: 'Et projekt begynder med en sag. Når et referat nævner et projektforslag, foreslås det her.',
  emptyPhase: 'Ingen projekter i denne fase.',
  view: 'Visning',
  views: { tavle: 'Tavle', tidslinje: 'Tidslinje', tabel: 'Tabel' },
  exportView: 'Eksportér',
  phase: 'Fase',
  phases: {
    idea: 'Idé',
    proposal: 'Forslag',
    planning: 'Planlægning',
    execution: 'Gennemførelse',
    benefits: 'Gevinst følges',
  } satisfies Record<Phase, string>,
  aspects: {
    time: 'tid',
    economy: 'økonomi',
    quality: 'kvalitet',
    benefit: 'gevinst',
    risk: 'risiko',
  } satisfies Record<Aspect, string>,
  lights,
  waiting: (count: number) =>
    count === 0 ? 'Ingen beslutninger venter' : count === 1 ? '1 beslutning venter' : `${count} beslutninger venter`,
  overdue: (count: number) =>
    count === 0
      ? 'Ingen opfølgninger over tid'
      : count === 1
        ? '1 opfølgning over tid'
        : `${count} opfølgninger over tid`,
  seeAll: 'Gå igennem',
  seeOverdue: 'Se opfølgningerne',
  openMeeting: 'Åbn mødet',
  noDay: 'ingen dato sat',
  daysOver: days,
  more: (count: number) => `og ${count} mere`,
  meeting: (day: string, time: string | null) =>
    `${formatDay(day)}${time ? ` kl. ${time.replace(/^0/, '').replace(':', '.')}` : ''}`,
  noMeeting: 'Intet møde planlagt',
  meetingIn: (body: string, away: number) =>
    `${body}, ${away === 0 ? 'i dag' : away === 1 ? 'i morgen' : `om ${away} dage`}`,
  meetingItems: (count: number) => (count === 1 ? '1 punkt' : `${count} punkter`),
  deadline: 'Frist for sager til dagsordenen',
  lightRule: (light: Light, reason: string) => `Regel: ${lights[light]}. ${reason}`,
  lightHuman: (light: Light, reason: string | null) => `Leder: ${lights[light]}.${reason ? ` ${reason}` : ''}`,
  lightBoth: (aspect: string, rule: string, human: string) => `${capital(aspect)}: ${rule} ${human}`,
  nextAt: (where: string | null, day: string | null) =>
    [where, day ? formatDayOfYear(day) : null].filter(Boolean).join(' ') || 'ingen dato sat',
  noStep: 'Intet næste skridt',
  noStepNote: 'ingen dato sat',
  noMoney: 'intet beløb besluttet',
  roles: {
    granted: 'bevilget',
    bound: 'bundet',
    requested: 'anmodet',
    spent: 'betalt',
    ceiling: 'højst',
    target: 'gevinstmål',
    price: 'pris',
  } satisfies Record<MoneyRole, string>,
  legendRule: 'reglens lys, når det er et andet end lederens',
  moneyScale: (amount: string) => `Pengesøjler i fælles skala, fuld bredde er ${amount}`,
  keyPhase: 'fase',
  keyOpen: 'åbn projekt',
  suggestions: (count: number) =>
    count === 1 ? 'Et referat nævner et nyt projekt' : `Referaterne nævner ${count} nye projekter`,
  suggestionsText: 'De tæller ikke med, før I har bekræftet dem.',
  confirm: 'Bekræft',
  refuse: 'Afvis',
  confirmed: (name: string) => `${name} er nu et projekt.`,
  refused: (name: string) => `${name} er afvist som projekt.`,
  columns: {
    project: 'Projekt',
    owner: 'Ejer',
    next: 'Næste skridt',
    due: 'Frist',
    money: 'Beløb, kr.',
    moneyRole: 'Beløbet er',
    decision: 'Besluttet',
    milestone: 'Milepæl',
    planned: 'Godkendt plan',
    expected: 'Ventes nu',
    reached: 'Nået',
    shift: 'Rykket, dage',
    case: 'Sag',
  },
  timelineHeadline: (moved: number, longest: number) =>
    moved === 0
      ? 'Milepælene følger den godkendte plan'
      : moved === 1
        ? `Én milepæl er rykket siden planen blev godkendt, ${longest} ${longest === 1 ? 'dag' : 'dage'}`
        : `${capital(counted(moved))} milepæle er rykket siden planen blev godkendt, den længste ${longest} dage`,
  timelineSubtitle: (from: string, to: string, asOf: string, plan: boolean) =>
    `Milepæle ${from} til ${to}${plan ? ', mod godkendt plan' : ''}. Som kendt ${formatDay(asOf)}.`,
  period: 'Periode',
  allYears: 'alle år',
  against: 'Mod',
  plan: 'godkendt plan',
  noPlan: 'ingen',
  onlyMilestones: 'Kun med milepæle',
  showAll: 'Vis projekter uden milepæle',
  today: (day: string) => `i dag, ${formatDayOfYear(day)}`,
  noMilestones: 'Ingen milepæle i perioden',
  noMilestonesText: 'Vælg en længere periode, eller sæt milepæle på et projekt.',
  legendDone: 'gennemført',
  legendPlanned: 'planlagt',
  legendReached: 'nået milepæl',
  legendComing: 'kommende',
  legendPlan: 'dato i godkendt plan',
  legendMoved: 'rykket mod planen',
  milestoneSpoken: (what: string, day: string, reached: boolean, shift: number) =>
    `${what}, ${reached ? 'nået' : 'ventes'} ${formatDay(day)}${shift === 0 ? '' : `, ${days(shift)} mod planen`}`,
  keyProject: 'milepæl',
  asTable: 'vis som tabel',
  copyLink: 'Kopiér link',
  copied: 'Adressen er kopieret.',
}
