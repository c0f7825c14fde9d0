import { formatDay, monthName } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import type { home as da } from '../da/home.ts'

const kr = (ore: number) => formatKr(ore, { locale: 'en' })
const month = (number: number) => monthName(number, 'en')
const inDays = (days: number) =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : days > 1 ? `in ${days} days` : `${-days} days overdue`

/** The homes in English. */
export const home: typeof da = {
  accountsThrough: (number, year) => `Accounts through ${month(number)} ${year}`,
  noAccounts: 'No accounts loaded yet',
  unitOver: (unit, ore) => `${unit} ends ${kr(ore)} over budget if the rest of the year goes as expected.`,
  unitUnder: (unit, ore) => `${unit} ends ${kr(ore)} under budget if the rest of the year goes as expected.`,
  unitEven: (unit) => `${unit} follows the budget.`,
  unitNoForecast: (unit) => `${unit}: there is no forecast yet.`,
  driver: (line, ore, through) =>
    `${line} cost ${kr(ore)} more than planned in January${through > 1 ? ` to ${month(through)}` : ''}.`,
  restUnder: (ore) => `The other expenses are ${kr(ore)} under.`,
  restOver: (ore) => `The other expenses are ${kr(ore)} over.`,
  seeLines: 'See the lines',
  revised: 'Revised budget',
  revisedNote: (original, change) => (change ? `${original} adopted, ${change} added` : `${original} adopted`),
  spent: (through) => (through > 0 ? `Spent through ${month(through)}` : 'Spent'),
  toDate: 'against budget to date',
  forecast: 'Expected at year end',
  previousEnded: (year, amount) => `${year} ended at ${amount}`,
  deviation: 'Deviation',
  minusIsOver: 'Minus means overspend',
  minusIsOverPhone: 'minus is overspend',
  chartBudget: 'Budget month by month',
  chartSpent: 'Booked against budget',
  chartForecast: 'Expected year',
  chartDeviation: 'Deviation summed up',
  chartPhone: 'Month by month against budget',
  chartDescription: (title, through) => `${title}. Booked through month ${through}.`,
  legendBudget: (year) => `budget ${year}`,
  legendPrevious: (year) => `accounts ${year}`,
  legendActual: 'booked',
  legendForecast: 'expected',
  legendBudgetShort: 'budget',
  legendToDate: 'summed up to date',
  decided: 'Decided about us',
  allDecisions: (count) => (count === 1 ? 'See the decision' : `All ${count} decisions`),
  nothingDecided: 'Nothing is decided about you yet',
  nothingDecidedText: 'When minutes name the unit and the figure has been reviewed, it stands here with its sentence.',
  inBudget: 'Part of the budget.',
  notInBudget: 'not in the budget yet',
  requestedNotGranted: 'Requested, not granted.',
  treats: (body, day) => `${body} treats it${day ? ` on ${formatDay(day, 'en')}` : ''}.`,
  noAmount: 'no amount named',
  legend: 'Source marks:',
  explain: 'I am asked to explain',
  dueBy: (due, days) => `by ${formatDay(due, 'en')}, ${inDays(days)}`,
  period: (line, from, to) => (from === to ? `${line}, ${month(from)}` : `${line}, ${month(from)} to ${month(to)}`),
  barBudget: 'budget',
  barSpent: 'spent',
  whyAsked: (limit) =>
    `Finance asks because the deviation is above the limit of ${limit}. Say whether it is timing or lasting, and what you expect at year end.`,
  explained: 'The explanation is sent and waits for an answer from finance.',
  returned: 'Finance has sent the explanation back:',
  writeExplanation: 'Write an explanation',
  nothingToExplain: 'You have nothing to explain',
  nothingToExplainText: 'No line is above the limit.',
  projects: 'Projects that touch us',
  noProjects: 'No projects touch you at the moment.',
  aspects: { time: 'time', economy: 'economy', quality: 'quality', benefit: 'benefit', risk: 'risk' },
  explainTitle: 'Why does it deviate?',
  cause: 'What is it?',
  causes: { timing: 'Timing that evens out within the year', lasting: 'Lasting, the year ends so' },
  expected: 'Expected deviation at year end',
  expectedHint: 'Minus means overspend.',
  text: 'Explanation',
  textHint: 'A few sentences that the board understands.',
  textTooShort: 'Write at least ten characters.',
  send: 'Send the explanation',
  sent: 'The explanation is sent to finance.',
  freshness: (day, holds) =>
    day === null
      ? 'No accounts are loaded'
      : `Accounts loaded ${formatDay(day, 'en')}${holds === true ? ', control total holds' : ''}`,
  minutesThrough: (day) => (day === null ? 'No minutes yet' : `Minutes through ${formatDay(day, 'en')}`),
  asTable: 'show as table',
  unit: 'Unit',
  executiveHeadline: (waiting, overdue) => {
    const first =
      waiting === 0 ? 'No decisions wait' : waiting === 1 ? 'One decision waits' : `${waiting} decisions wait`
    const second =
      overdue === 0
        ? 'nothing is overdue'
        : overdue === 1
          ? 'one follow-up is overdue'
          : `${overdue} follow-ups are overdue`
    return `${first}, ${second}.`
  },
  executiveSubtitle: (asOf) => `The executive board's overview, as known ${formatDay(asOf, 'en')}.`,
  decisionsWaiting: (count) => (count === 1 ? '1 decision waits' : `${count} decisions wait`),
  overdue: (count) => (count === 1 ? '1 follow-up overdue' : `${count} follow-ups overdue`),
  nothingOverdue: 'Nothing is overdue.',
  nothingWaiting: 'Nothing waits for a decision.',
  seeDecisions: 'See all',
  daysOver: (days) => `+${days} days`,
  nextMeeting: (day, time) => `${formatDay(day, 'en')}${time ? `, ${time}` : ''}`,
  noMeeting: 'No meeting is planned',
  meetingIn: (body, days) => `${body}, ${inDays(days)}`,
  meetingItems: (items) => (items === 1 ? '1 item' : `${items} items`),
  meetingDeadline: 'Deadline for the agenda',
  pools: "The pools' free money",
  poolsSubtitle: (year) => `${year}, kroner. Hatched is requested and is not counted.`,
  allPools: 'All pools',
  noPools: 'No pools yet',
  free: 'free',
  requestedBeside: (amount) => `+${amount} requested`,
  portfolio: (count) => (count === 1 ? 'One project' : `${count} projects`),
  attention: 'Needs action',
  nothingAttention: 'No project has a red light.',
  inbox: (count) =>
    count === 0
      ? 'The inbox is empty.'
      : count === 1
        ? 'One figure waits to be seen.'
        : `${count} figures wait to be seen.`,
  inboxPast:
    'What had been imported and was waiting that day. Imports under way and movements to approve are shown for today only.',
  auditToday: 'The audit trail is that of today.',
  inboxSubtitle: (findings) =>
    findings === 0 ? 'No open findings.' : findings === 1 ? '1 finding is open.' : `${findings} findings are open.`,
  importMinutes: 'Import minutes',
  toReview: 'To review',
  ofFigures: (waiting, total) => `${waiting} of ${total} figures`,
  noneWaited: 'No figures were waiting that day',
  allSeen: 'Everything is seen',
  allSeenText: 'New figures come when minutes have been read.',
  findings: 'Findings',
  noFindings: 'No open findings.',
  imports: 'Imports',
  noImports: 'Nothing waits and nothing has failed.',
  approvals: 'Waiting for a second approval',
  approvalOf: (by) => `Posted by ${by}. You can approve it.`,
  approvalOfOwn: 'You posted it yourself. Somebody else must approve.',
  deviations: 'Deviations',
  noDeviations: 'No open requests.',
  deviationStates: {
    open: 'leader is asked',
    explained: 'explained, waits for you',
    returned: 'sent back',
    approved: 'approved',
    withdrawn: 'withdrawn',
  },
  answerExplanation: 'See the explanation',
  approve: 'Approve',
  sendBack: 'Send back',
  answerText: 'Answer to the leader',
  approved: 'The explanation is approved.',
  sentBack: 'The explanation is sent back.',
  expectedYearEnd: (amount) => `Expected at year end: ${amount}`,
  periods: 'Periods to close',
  noPeriods: 'No periods wait.',
  month: (number, year) => `${month(number)} ${year}`,
  suggested: (count) =>
    count === 1
      ? '1 project was found in minutes and waits to be confirmed'
      : `${count} projects were found in minutes and wait to be confirmed`,
  auditorHeadline: (events) =>
    events === 1 ? 'The log holds 1 event.' : `The log holds ${events.toLocaleString('en-GB')} events.`,
  auditorSubtitle: (asOf) => `Everything that is not closed can be read. As known ${formatDay(asOf, 'en')}.`,
  reviewed: 'Figures seen',
  unreviewed: 'Figures not seen',
  openFindings: 'Open findings',
  lastEvent: (at) => `Last event ${at}`,
  administratorHeadline: (users) => (users === 1 ? '1 user has access.' : `${users} users have access.`),
  administratorSubtitle: 'Users, roles and organisation. The role shows no figures.',
  usersByRole: 'Roles',
  users: (count) => (count === 1 ? '1 user' : `${count} users`),
  units: 'Organisation',
  unitCount: (count) => (count === 1 ? '1 unit' : `${count} units`),
  withoutRole: (count) => (count === 1 ? '1 user has no role' : `${count} users have no role`),
  withoutLeader: 'Agreement units without a leader',
  andMore: (count) => `and ${count} more`,
  trail: 'The log',
}
