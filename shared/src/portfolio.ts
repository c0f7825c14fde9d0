import { z } from 'zod'
import { Day, DecisionRow, DecisionSource, FollowUpRow, Sentence } from './decisions.ts'
import { UnitName } from './identity.ts'
import { Source } from './items.ts'
import { Outcome } from './minutes.ts'

/** Idé, forslag, planlægning, gennemførelse, gevinst følges: the columns of the board. */
export const PHASES = ['idea', 'proposal', 'planning', 'execution', 'benefits'] as const
export const Phase = z.enum(PHASES)
export type Phase = z.infer<typeof Phase>

/** `suggested`: found in minutes by a rule and not yet confirmed; `closed`: ended, kept for its history. */
export const PROJECT_STATES = ['suggested', 'active', 'closed', 'dismissed'] as const
export const ProjectState = z.enum(PROJECT_STATES)
export type ProjectState = z.infer<typeof ProjectState>

/** Tid, økonomi, kvalitet, gevinst, risiko. The board shows the first four. */
export const ASPECTS = ['time', 'economy', 'quality', 'benefit', 'risk'] as const
export const Aspect = z.enum(ASPECTS)
export type Aspect = z.infer<typeof Aspect>

/** Følger plan, hold øje, kræver handling. Null everywhere means not assessed. */
export const LIGHTS = ['green', 'amber', 'red'] as const
export const Light = z.enum(LIGHTS)
export type Light = z.infer<typeof Light>

/** What a rule says of an aspect, and why. */
export const RuleLight = z.object({ light: Light, reason: Sentence })
export type RuleLight = z.infer<typeof RuleLight>

/** An aspect's light: the human's, and beside it the rule's. `differs` is true when both are there and not the same. */
export const ProjectLight = z.object({
  aspect: Aspect,
  light: Light.nullable(),
  reason: z.string().nullable(),
  setBy: z.string().nullable(),
  setOn: Day.nullable(),
  rule: RuleLight.nullable(),
  differs: z.boolean(),
  /** 0 until a human has set it. */
  version: z.number().int(),
})
export type ProjectLight = z.infer<typeof ProjectLight>

/**
 * What an amount is to the project. `granted`: money it may use; `bound`: set aside for its purpose; `requested`: asked for; `spent`: paid;
 * `ceiling`: at most this; `target`: what it shall bring; `price`: a price it rests on.
 */
export const MONEY_ROLES = ['granted', 'bound', 'requested', 'spent', 'ceiling', 'target', 'price'] as const
export const MoneyRole = z.enum(MONEY_ROLES)
export type MoneyRole = z.infer<typeof MoneyRole>

/** Money of a project, read from an economic item of the minutes; never typed here. */
export const ProjectMoney = z.object({
  id: z.uuid(),
  role: MoneyRole,
  /** `quantity` times the item's amount, in øre. */
  amountOre: z.number().int(),
  quantity: z.number().int(),
  unitAmountOre: z.number().int(),
  note: z.string().nullable(),
  economicItemId: z.uuid(),
  /** Status of the economic item; `proposed` is drawn hatched. */
  status: z.string().nullable(),
  source: Source.nullable(),
})
export type ProjectMoney = z.infer<typeof ProjectMoney>

/** What the project waits for next: an open follow-up, else the next milestone, else the last decision (`kind: decided`). */
export const NextStep = z.object({
  kind: z.enum(['follow_up', 'milestone', 'decided']),
  what: z.string(),
  /** The body it goes to or the role that owes it, or null. */
  where: z.string().nullable(),
  due: Day.nullable(),
  source: DecisionSource.nullable(),
})
export type NextStep = z.infer<typeof NextStep>

/** Status as the newest linked decision has it. */
export const DecisionStatus = z.object({
  outcome: Outcome,
  title: z.string(),
  source: DecisionSource,
})
export type DecisionStatus = z.infer<typeof DecisionStatus>

/** A project as a card of the board and a row of the table. */
export const ProjectCard = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  phase: Phase,
  state: ProjectState,
  /** Units or roles that own it, as shown under the name. */
  owner: z.string().nullable(),
  /** The units it touches that the reader may name; with `allUnits` it touches everybody. */
  units: z.array(UnitName),
  allUnits: z.boolean(),
  caseNumber: z.string().nullable(),
  demonstration: z.boolean(),
  lights: z.array(ProjectLight),
  nextStep: NextStep.nullable(),
  /** The amount the card's bar shows, or null when no amount is decided. */
  money: ProjectMoney.nullable(),
  decision: DecisionStatus.nullable(),
  waiting: z.number().int(),
  overdue: z.number().int(),
  version: z.number().int(),
})
export type ProjectCard = z.infer<typeof ProjectCard>

export const Milestone = z.object({
  id: z.uuid(),
  what: z.string(),
  /** Day of the approved plan. */
  planned: Day,
  /** Day expected now. */
  expected: Day,
  reached: Day.nullable(),
  /** Whole days later than planned, of the reached or expected day; negative is earlier. */
  shiftDays: z.number().int(),
  demonstration: z.boolean(),
  version: z.number().int(),
})
export type Milestone = z.infer<typeof Milestone>

export const Benefit = z.object({
  id: z.uuid(),
  what: z.string(),
  /** Role that answers for it; null is a hole the rule sees. */
  owner: z.string().nullable(),
  /** How it is measured; null is a hole the rule sees. */
  measure: z.string().nullable(),
  unit: z.enum(['kr', 'hours', 'percent', 'count']),
  /** In øre for `kr`, hundredths for the others. */
  baseline: z.number().int().nullable(),
  target: z.number().int().nullable(),
  actual: z.number().int().nullable(),
  measuredOn: Day.nullable(),
  due: Day.nullable(),
  demonstration: z.boolean(),
  version: z.number().int(),
})
export type Benefit = z.infer<typeof Benefit>

/** The next meeting of the board: planned in the calendar, or an agenda that has been imported. */
export const MeetingAhead = z.object({
  /** Set when its agenda or minutes are imported. */
  meetingId: z.uuid().nullable(),
  body: z.string(),
  day: Day,
  time: z.string().nullable(),
  daysAway: z.number().int(),
  /** Items on the imported agenda, else the decisions waiting for that day. */
  items: z.number().int(),
  deadline: Day.nullable(),
})
export type MeetingAhead = z.infer<typeof MeetingAhead>

/** `GET /api/projects`: the board, the timeline and the table read the same answer. */
export const Portfolio = z.object({
  asOf: Day,
  demonstration: z.boolean(),
  projects: z.array(ProjectCard.extend({ milestones: z.array(Milestone) })),
  /** Found in minutes and not yet confirmed; empty for readers who may not confirm. */
  suggestions: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      phase: Phase,
      caseNumber: z.string().nullable(),
      reason: Sentence,
      source: DecisionSource,
      version: z.number().int(),
    }),
  ),
  waiting: z.array(FollowUpRow),
  overdue: z.array(FollowUpRow),
  nextMeeting: MeetingAhead.nullable(),
  /** Projects whose benefit light is red: the human's, or the rule's where no human has set one. */
  behindBenefit: z.number().int(),
  /** The full width of every money bar, in øre; 0 when there is no money. */
  moneyScaleOre: z.number().int(),
})
export type Portfolio = z.infer<typeof Portfolio>

/** `GET /api/projects/:slug` (or id). */
export const ProjectDetail = ProjectCard.extend({
  milestones: z.array(Milestone),
  benefits: z.array(Benefit),
  moneys: z.array(ProjectMoney),
  decisions: z.array(DecisionRow),
  followUps: z.array(FollowUpRow),
  /** The minutes it stands in. */
  documents: z.array(
    z.object({
      title: z.string(),
      meetingId: z.uuid(),
      agendaItemId: z.uuid(),
      day: Day.nullable(),
      body: z.string().nullable(),
    }),
  ),
  suggestion: z.object({ reason: Sentence, source: DecisionSource }).nullable(),
})
export type ProjectDetail = z.infer<typeof ProjectDetail>

const projectFields = {
  name: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(2000).nullable(),
  phase: Phase,
  owner: z.string().trim().min(1).max(200).nullable(),
  ownerUnitId: z.uuid().nullable(),
  caseNumber: z.string().trim().max(60).nullable(),
  unitIds: z.array(z.uuid()).max(200),
  allUnits: z.boolean(),
}
/** `POST /api/projects`. A suggestion of the same name becomes this project. */
export const NewProject = z.object(projectFields)
export type NewProject = z.infer<typeof NewProject>
/** `PATCH /api/projects/:id`; fields left out stay. `state: active` confirms a suggestion, `dismissed` refuses it. */
export const AmendProject = z
  .object(projectFields)
  .extend({ state: ProjectState })
  .partial()
  .extend({ version: z.number().int() })
export type AmendProject = z.infer<typeof AmendProject>

/** `PUT /api/projects/:id/lights/:aspect`. A red or amber light needs a reason. `light: null` takes the assessment back. */
export const SetLight = z.object({
  version: z.number().int(),
  light: Light.nullable(),
  reason: z.string().trim().max(500).nullable(),
})
export type SetLight = z.infer<typeof SetLight>

/** `POST /api/projects/:id/milestones`, and with `version` `PUT /api/milestones/:id`. The planned day stays when the plan is approved. */
export const NewMilestone = z.object({
  what: z.string().trim().min(1).max(200),
  planned: Day,
  expected: Day.nullable().default(null),
  reached: Day.nullable().default(null),
})
export type NewMilestone = z.infer<typeof NewMilestone>
export const AmendMilestone = NewMilestone.extend({ version: z.number().int() })
export type AmendMilestone = z.infer<typeof AmendMilestone>

const amount = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable()
/** `POST /api/projects/:id/benefits`, and with `version` `PUT /api/benefits/:id`. */
export const NewBenefit = z.object({
  what: z.string().trim().min(1).max(300),
  owner: z.string().trim().min(1).max(200).nullable(),
  measure: z.string().trim().min(1).max(300).nullable(),
  unit: z.enum(['kr', 'hours', 'percent', 'count']),
  baseline: amount,
  target: amount,
  actual: amount,
  measuredOn: Day.nullable(),
  due: Day.nullable(),
})
export type NewBenefit = z.infer<typeof NewBenefit>
export const AmendBenefit = NewBenefit.extend({ version: z.number().int() })
export type AmendBenefit = z.infer<typeof AmendBenefit>

/** `POST /api/projects/:id/money`: ties an economic item to the project; its amount is read, never sent. */
export const LinkMoney = z.object({
  economicItemId: z.uuid(),
  role: MoneyRole,
  quantity: z.number().int().min(1).max(100_000).default(1),
  note: z.string().trim().max(200).nullable(),
})
export type LinkMoney = z.infer<typeof LinkMoney>

/** `POST /api/projects/:id/decisions`: ties a decided agenda item by hand where neither case number nor title does. */
export const LinkDecision = z.object({ agendaItemId: z.uuid() })
export type LinkDecision = z.infer<typeof LinkDecision>

/** `PUT /api/meetings-ahead`: the board's calendar, one meeting of a body a day. */
export const PlannedMeeting = z.object({
  body: z.string().trim().min(1).max(200),
  day: Day,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  deadline: Day.nullable(),
})
export type PlannedMeeting = z.infer<typeof PlannedMeeting>
