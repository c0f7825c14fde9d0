import { z } from 'zod'
import { Source } from './items.ts'
import { Outcome } from './minutes.ts'

/** A sentence the server composes from data, in both languages of the interface. */
export const Sentence = z.object({ da: z.string(), en: z.string() })
export type Sentence = z.infer<typeof Sentence>

/** A day as ISO text, `2025-04-23`. */
export const Day = z.iso.date()

/**
 * Where a decision stands, shaped as a figure's source so that one source mark shows both. `quote` is the whole sentence; `start` and `end`
 * are its place in the document's text, null for readers who see extracts only: they go to the agenda item.
 */
export const DecisionSource = Source.omit({ mentionId: true, page: true }).extend({
  agendaItemId: z.uuid(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
})
export type DecisionSource = z.infer<typeof DecisionSource>

/** A project as it is named beside something else. */
export const ProjectName = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })
export type ProjectName = z.infer<typeof ProjectName>

export const FOLLOW_UP_STATES = ['open', 'done', 'cancelled'] as const
export const FollowUpState = z.enum(FOLLOW_UP_STATES)
export type FollowUpState = z.infer<typeof FollowUpState>

/** Something a decision asks somebody to do. */
export const FollowUpRow = z.object({
  id: z.uuid(),
  what: z.string(),
  /** Role, body or unit as written; never a person's name. */
  owner: z.string().nullable(),
  due: Day.nullable(),
  state: FollowUpState,
  /** True when what is owed goes to a body for a decision (`fremsendes til godkendelse i …`); then `toBody` names it. */
  decisionOwed: z.boolean(),
  toBody: z.string().nullable(),
  /** Whole days past `due` for an open one, else null. 0 and less is not over time. */
  daysOver: z.number().int().nullable(),
  /** From minutes, or added by hand with `basis` saying why. */
  origin: z.enum(['minutes', 'manual']),
  basis: z.string().nullable(),
  source: DecisionSource.nullable(),
  project: ProjectName.nullable(),
  /** True when owner or due day were set in the demonstration rather than read. */
  demonstration: z.boolean(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
})
export type FollowUpRow = z.infer<typeof FollowUpRow>

export const FollowUpList = z.object({ asOf: Day, followUps: z.array(FollowUpRow) })
export type FollowUpList = z.infer<typeof FollowUpList>

/** Query of `GET /api/follow-ups`. `when=overdue` are open ones whose day has passed, `dated` open ones with a day, `undated` without. */
export const FollowUpFilter = z.object({
  state: FollowUpState.optional(),
  when: z.enum(['overdue', 'dated', 'undated']).optional(),
  decisionOwed: z.stringbool().optional(),
  project: z.uuid().optional(),
  agendaItem: z.uuid().optional(),
  q: z.string().max(200).optional(),
})
export type FollowUpFilter = z.infer<typeof FollowUpFilter>

/** `POST /api/follow-ups`: one that no minutes hold; `basis` says what it rests on. Takes an `Idempotency-Key`. */
export const NewFollowUp = z.object({
  what: z.string().trim().min(1).max(500),
  owner: z.string().trim().min(1).max(200).nullable(),
  due: Day.nullable(),
  decisionOwed: z.boolean().default(false),
  toBody: z.string().trim().min(1).max(200).nullable().default(null),
  projectId: z.uuid().nullable(),
  agendaItemId: z.uuid().nullable().default(null),
  basis: z.string().trim().min(1).max(500),
})
export type NewFollowUp = z.infer<typeof NewFollowUp>

/** `POST /api/follow-ups/:id/amendment`: owner, day and project; what the decision asked for stays as the minutes have it. */
export const AmendFollowUp = z.object({
  version: z.number().int(),
  owner: z.string().trim().min(1).max(200).nullable(),
  due: Day.nullable(),
  projectId: z.uuid().nullable(),
})
export type AmendFollowUp = z.infer<typeof AmendFollowUp>

/** `POST /api/follow-ups/:id/completion | /cancellation | /reopening`. A cancellation needs a note. */
export const CloseFollowUp = z.object({ version: z.number().int(), note: z.string().trim().max(1000).nullable() })
export type CloseFollowUp = z.infer<typeof CloseFollowUp>

/** One sentence of a decision with what it did. */
export const DecisionPartRow = z.object({
  id: z.uuid(),
  outcome: Outcome,
  /** Numbers of the recommendations it speaks of; empty for all. */
  recommendations: z.array(z.number().int()),
  source: DecisionSource,
})
export type DecisionPartRow = z.infer<typeof DecisionPartRow>

/** What a meeting decided at one agenda item. Closed items decide nothing here. */
export const DecisionRow = z.object({
  agendaItemId: z.uuid(),
  meetingId: z.uuid(),
  body: z.string().nullable(),
  day: Day.nullable(),
  agendaItemNumber: z.string(),
  title: z.string(),
  caseNumber: z.string().nullable(),
  outcomes: z.array(Outcome),
  parts: z.array(DecisionPartRow),
  followUps: z.array(FollowUpRow),
  projects: z.array(ProjectName),
})
export type DecisionRow = z.infer<typeof DecisionRow>

/** Newest first; `next` is the `offset` of the following page, null at the end. */
export const DecisionList = z.object({ asOf: Day, decisions: z.array(DecisionRow), next: z.number().int().nullable() })
export type DecisionList = z.infer<typeof DecisionList>

/** Query of `GET /api/decisions`. */
export const DecisionFilter = z.object({
  outcome: Outcome.optional(),
  body: z.string().max(200).optional(),
  from: Day.optional(),
  to: Day.optional(),
  case: z.string().max(60).optional(),
  project: z.uuid().optional(),
  meeting: z.uuid().optional(),
  q: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type DecisionFilter = z.infer<typeof DecisionFilter>
