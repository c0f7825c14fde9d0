import { z } from 'zod'
import { Kind, Status } from './extraction.ts'
import { Place, ReadingProblem } from './problems.ts'

/** What a decision did with an agenda item. `recommended` is passed upwards; `decided` is none of the others; `none`: nothing was decided. */
export const OUTCOMES = [
  'approved',
  'amended',
  'rejected',
  'postponed',
  'noted',
  'discussed',
  'recommended',
  'decided',
  'assigned',
  'none',
] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** The parts of an agenda item; their order and headings differ by year and municipality. */
export const SECTION_KINDS = [
  'resume',
  'case_presentation',
  'economy',
  'recommendation',
  'decision',
  'earlier_decision',
  'attachments',
  'legal_basis',
  'policies',
  'other',
] as const
export const SectionKind = z.enum(SECTION_KINDS)
export type SectionKind = z.infer<typeof SectionKind>

/** A section of an agenda item, heading included in `[start, end)`; `bodyStart` is where its text begins. */
export const Section = z.object({
  kind: SectionKind,
  heading: z.string().nullable(),
  start: z.number().int(),
  bodyStart: z.number().int(),
  end: z.number().int(),
  /** For an earlier decision quoted inside the item: who decided, on which day, at which item. */
  earlier: z.object({ body: z.string(), day: z.string().nullable(), agendaItem: z.string().nullable() }).nullable(),
})
export type Section = z.infer<typeof Section>

/** One sentence or paragraph of today's decision with what it does. */
export const DecisionPart = z.object({
  outcome: Outcome,
  /** The numbers of the recommendations it speaks of (`Ad 3: Afslået`), empty for all. */
  recommendations: z.array(z.number().int()),
  place: Place,
})
export type DecisionPart = z.infer<typeof DecisionPart>

/** Something a decision asks somebody to do. `owner` is a role or body as written, never a person's name; `due` is a day or null. */
export const FollowUp = z.object({
  what: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  quotations: z.array(Place),
})
export type FollowUp = z.infer<typeof FollowUp>

export const AgendaItem = z.object({
  number: z.string(),
  title: z.string(),
  /** As written (`00.30.10P19-4-24`, `EMN-2025-005495`), or null. */
  caseNumber: z.string().nullable(),
  /** KLE subject (`00.30.10`) when the case number holds one. */
  kleNumber: z.string().nullable(),
  closed: z.boolean(),
  start: z.number().int(),
  end: z.number().int(),
  /** Empty for a closed item, whatever the file holds. */
  sections: z.array(Section),
  outcomes: z.array(Outcome),
  decisions: z.array(DecisionPart),
  followUps: z.array(FollowUp),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** A meeting's minutes as read from their text. */
export const ParsedMinutes = z.object({
  date: z.string().nullable(),
  /** `09:00`, or null. */
  time: z.string().nullable(),
  place: z.string().nullable(),
  /** The body that met (`Direktionen`, `Aarhus Byråd`), or null. */
  body: z.string().nullable(),
  /** `minutes` when decisions are recorded, `agenda` when none are, `none` when the text is no minutes at all. */
  documentKind: z.enum(['minutes', 'agenda', 'none']),
  items: z.array(AgendaItem),
  problems: z.array(ReadingProblem),
})
export type ParsedMinutes = z.infer<typeof ParsedMinutes>

/** Minutes in a list. Counts of figures are of what the reader may see. */
export const MinutesRow = z.object({
  id: z.uuid(),
  body: z.string().nullable(),
  day: z.string().nullable(),
  documentKind: z.enum(['minutes', 'agenda', 'unknown']),
  fileName: z.string().nullable(),
  retold: z.boolean(),
  agendaItems: z.number().int(),
  figures: z.number().int(),
  waiting: z.number().int(),
  openFindings: z.number().int(),
  problems: z.number().int(),
  /** False for a scan: its figures are entered by hand beside its pages. */
  hasText: z.boolean(),
  importedAt: z.string().nullable(),
})
export type MinutesRow = z.infer<typeof MinutesRow>

/** An amount marked in the text of `MinutesView`. `openFinding` marks a contradiction. */
export const MentionMark = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  start: z.number().int(),
  end: z.number().int(),
  state: z.enum(['unreviewed', 'accepted', 'rejected']),
  label: z.string(),
  amountOre: z.number().int(),
  kind: Kind.nullable(),
  status: Status.nullable(),
  /** `manual` when a consultant entered it. */
  origin: z.enum(['extracted', 'manual']),
  openFinding: z.boolean(),
  /** What the consultant read on the page, for a mark with a rectangle; others quote the text. */
  quote: z.string().nullable(),
  /** Page of the document, for who sees pages; `rectangle` only for a mark on a page without text. */
  page: z.number().int().nullable(),
  rectangle: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
})
export type MentionMark = z.infer<typeof MentionMark>

/** An agenda item of `MinutesView`; of a closed one there is the title alone. Positions are in the view's text. */
export const AgendaItemView = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  caseNumber: z.string().nullable(),
  closed: z.boolean(),
  outcomes: z.array(Outcome),
  start: z.number().int(),
  end: z.number().int(),
  sections: z.array(Section),
  decisions: z.array(DecisionPart),
})
export type AgendaItemView = z.infer<typeof AgendaItemView>

/**
 * Minutes as this reader may see them. Who reads all gets the document's text (bodies of closed items cut); a leader gets the text of the
 * agenda items that concern the leader's units, and every position is in that text.
 */
export const MinutesView = z.object({
  id: z.uuid(),
  body: z.string().nullable(),
  day: z.string().nullable(),
  time: z.string().nullable(),
  place: z.string().nullable(),
  documentKind: z.enum(['minutes', 'agenda', 'unknown']),
  retold: z.boolean(),
  /** Which of body and day a consultant entered, because the document does not say them. */
  entered: z.object({ body: z.boolean(), day: z.boolean() }),
  /** Null for a leader, who gets extracts. */
  fileName: z.string().nullable(),
  format: z.enum(['pdf', 'docx', 'html', 'txt', 'md']).nullable(),
  /** `GET /api/documents/:id/original`; null when the reader may not have it. */
  documentId: z.uuid().nullable(),
  text: z.string(),
  agendaItems: z.array(AgendaItemView),
  mentions: z.array(MentionMark),
  /** Pages without their runs; the runs of one page are at `GET /api/minutes/:id/pages/:number`. */
  pages: z.array(
    z.object({
      number: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  problems: z.array(ReadingProblem),
  /** Other minutes about the same cases, earliest first. */
  sameCases: z.array(
    z.object({
      meetingId: z.uuid(),
      body: z.string().nullable(),
      day: z.string().nullable(),
      caseNumber: z.string(),
      agendaItemNumber: z.string(),
      title: z.string(),
    }),
  ),
  /** Other documents of the same meeting. */
  sameMeeting: z.array(z.object({ meetingId: z.uuid(), fileName: z.string().nullable(), retold: z.boolean() })),
})
export type MinutesView = z.infer<typeof MinutesView>

/** `POST /api/minutes/:id/meeting`: body and day where the document does not say them. */
export const CompleteMeeting = z.object({ body: z.string().trim().min(2).max(200), day: z.iso.date() })
