import { formatDay, formatDayOfYear } from '@kildetal/shared/fiscal-year.ts'
import type { portfolio as da } from '../da/portfolio.ts'

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const counted = (count: number) => NUMBERS[count] ?? String(count)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const days = (count: number) =>
  `${count > 0 ? '+' : '\u2212'}${Math.abs(count)} ${Math.abs(count) === 1 ? 'day' : 'days'}`
const lights = { green: 'green', amber: 'amber', red: 'red' }

export const portfolio: typeof da = {
  newProject: 'New project',
  projectMade: 'The project is made.',
  cancel: 'Cancel',
  title: 'Portfolio',
  headline: (projects, waiting, behind) => {
    if (projects === 0) return 'No projects yet'
    const parts = [
      waiting > 0 ? `${counted(waiting)} ${waiting === 1 ? 'awaits' : 'await'} a decision` : null,
      behind > 0 ? `${counted(behind)} ${behind === 1 ? 'is' : 'are'} behind on the benefit` : null,
    ].filter((part) => part !== null)
    const count = `${capital(counted(projects))} ${projects === 1 ? 'project' : 'projects'}`
    return parts.length === 0 ? `${count}, none awaits a decision` : `${count}: ${parts.join(', ')}`
  },
  subtitle: (asOf, demonstration) =>
    `The projects as known on ${formatDay(asOf, 'en')}.${demonstration ? ' Lights and due days are demonstration figures; amounts and decisions are read from minutes.' : ' Amounts and decisions are read from minutes.'}`,
  empty: 'No projects yet',
  emptyText: 'A project begins with a case. When minutes mention a project proposal, it is suggested here.',
  emptyPhase: 'No projects in this phase.',
  view: 'View',
  views: { tavle: 'Board', tidslinje: 'Time line', tabel: 'Table' },
  exportView: 'Export',
  phase: 'Phase',
  phases: {
    idea: 'Idea',
    proposal: 'Proposal',
    planning: 'Planning',
    execution: 'Execution',
    benefits: 'Following benefits',
  },
  aspects: { time: 'time', economy: 'economy', quality: 'quality', benefit: 'benefit', risk: 'risk' },
  lights,
  waiting: (count) =>
    count === 0 ? 'No decisions waiting' : count === 1 ? '1 decision waiting' : `${count} decisions waiting`,
  overdue: (count) =>
    count === 0 ? 'No follow-ups overdue' : count === 1 ? '1 follow-up overdue' : `${count} follow-ups overdue`,
  seeAll: 'Go through',
  seeOverdue: 'See the follow-ups',
  openMeeting: 'Open the meeting',
  noDay: 'no day set',
  daysOver: days,
  more: (count) => `and ${count} more`,
  meeting: (day, time) => `${formatDay(day, 'en')}${time ? ` at ${time}` : ''}`,
  noMeeting: 'No meeting planned',
  meetingIn: (body, away) => `${body}, ${away === 0 ? 'today' : away === 1 ? 'tomorrow' : `in ${away} days`}`,
  meetingItems: (count) => (count === 1 ? '1 item' : `${count} items`),
  deadline: 'Deadline for the agenda',
  lightRule: (light, reason) => `Rule: ${lights[light]}. ${reason}`,
  lightHuman: (light, reason) => `Leader: ${lights[light]}.${reason ? ` ${reason}` : ''}`,
  lightBoth: (aspect, rule, human) => `${capital(aspect)}: ${rule} ${human}`,
  nextAt: (where, day) => [where, day ? formatDayOfYear(day, 'en') : null].filter(Boolean).join(' ') || 'no day set',
  noStep: 'No next step',
  noStepNote: 'no day set',
  noMoney: 'no amount decided',
  roles: {
    granted: 'granted',
    bound: 'bound',
    requested: 'requested',
    spent: 'paid',
    ceiling: 'at most',
    target: 'target benefit',
    price: 'price',
  },
  legendRule: 'the rule’s light, where it differs from the leader’s',
  moneyScale: (amount) => `Money bars share one scale, full width is ${amount}`,
  keyPhase: 'phase',
  keyOpen: 'open project',
  suggestions: (count) => (count === 1 ? 'Minutes mention a new project' : `Minutes mention ${count} new projects`),
  suggestionsText: 'They do not count until you have confirmed them.',
  confirm: 'Confirm',
  refuse: 'Refuse',
  confirmed: (name) => `${name} is now a project.`,
  refused: (name) => `${name} is refused as a project.`,
  columns: {
    project: 'Project',
    owner: 'Owner',
    next: 'Next step',
    due: 'Due',
    money: 'Amount, kr.',
    moneyRole: 'Amount is',
    decision: 'Decided',
    milestone: 'Milestone',
    planned: 'Approved plan',
    expected: 'Expected now',
    reached: 'Reached',
    shift: 'Moved, days',
    case: 'Case',
  },
  timelineHeadline: (moved, longest) =>
    moved === 0
      ? 'The milestones follow the approved plan'
      : moved === 1
        ? `One milestone has moved since the plan was approved, by ${longest} ${longest === 1 ? 'day' : 'days'}`
        : `${capital(counted(moved))} milestones have moved since the plan was approved, the longest by ${longest} days`,
  timelineSubtitle: (from, to, asOf, plan) =>
    `Milestones ${from} to ${to}${plan ? ', against the approved plan' : ''}. As known on ${formatDay(asOf, 'en')}.`,
  period: 'Period',
  allYears: 'all years',
  against: 'Against',
  plan: 'approved plan',
  noPlan: 'nothing',
  onlyMilestones: 'Only with milestones',
  showAll: 'Show projects without milestones',
  today: (day) => `today, ${formatDayOfYear(day, 'en')}`,
  noMilestones: 'No milestones in the period',
  noMilestonesText: 'Choose a longer period, or set milestones on a project.',
  legendDone: 'carried out',
  legendPlanned: 'planned',
  legendReached: 'milestone reached',
  legendComing: 'to come',
  legendPlan: 'day in the approved plan',
  legendMoved: 'moved against the plan',
  milestoneSpoken: (what, day, reached, shift) =>
    `${what}, ${reached ? 'reached' : 'expected'} ${formatDay(day, 'en')}${shift === 0 ? '' : `, ${days(shift)} against the plan`}`,
  keyProject: 'milestone',
  asTable: 'show as table',
  copyLink: 'Copy link',
  copied: 'The address is copied.',
}
