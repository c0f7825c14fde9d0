import { z } from 'zod'
import { DecisionSource } from './decisions.ts'
import { Source } from './items.ts'

/** Whole øre, signed, exactly representable. */
export const Ore = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
/** A day that is written `2025-04-23`. */
export const IsoDay = z.iso.date()
/** `asOf=`: a view as known on a day that is past; without it as known today. */
export const AsOfQuery = z.object({ asOf: IsoDay.optional() })
/** A Danish fiscal year is the calendar year. */
export const FiscalYear = z.number().int().min(2000).max(2100)
export const YearText = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(FiscalYear)

/**
 * Where money of a fiscal year stands. The first four are sources and hold minus what was granted; the others hold what became of it:
 * free, bound by an earmark, committed by an agreement, spent. All buckets of a year together are always zero.
 */
export const BUCKETS = [
  'original',
  'supplementary',
  'reallocated',
  'carried_over',
  'free',
  'earmarked',
  'committed',
  'spent',
] as const
export const Bucket = z.enum(BUCKETS)
export type Bucket = z.infer<typeof Bucket>

/** Oprindeligt budget, tillægsbevilling, omplacering, overførsel mellem år, øremærkning, disponering, forbrug, frigivelse, tilbageførsel. */
export const MOVEMENT_KINDS = [
  'original_budget',
  'supplementary_appropriation',
  'reallocation',
  'carry_over',
  'earmark',
  'commitment',
  'actual',
  'release',
  'reversal',
] as const
export const MovementKind = z.enum(MOVEMENT_KINDS)
export type MovementKind = z.infer<typeof MovementKind>

/** Rows as they were written: `pending` is a request, `posted` counts (a settlement of a pending one names it), `void` ends (part of) a pending one. */
export const PHASES = ['posted', 'pending', 'void'] as const
export const MovementPhase = z.enum(PHASES)
export type MovementPhase = z.infer<typeof MovementPhase>

/** What has become of a movement as known on a day. Only `counted` ones (and the settlements of `pending` ones) are in a total. */
export const MOVEMENT_STATES = [
  'counted',
  'awaiting_approval',
  'pending',
  'partly_settled',
  'settled',
  'voided',
  'void',
  'reversed',
] as const
export const MovementState = z.enum(MOVEMENT_STATES)
export type MovementState = z.infer<typeof MovementState>

/** How the source mark after a figure is drawn: see Look. `none` is a typed note without reference (`Uden kilde`). */
export const SourceMark = z.enum(['proposed', 'recommended', 'decided', 'requested', 'accounts', 'none'])
export type SourceMark = z.infer<typeof SourceMark>

/** What a movement rests on: an economic item with its citations, a document (or a passage of it), or a typed note. Exactly one resolves. */
export const Basis = z.object({
  mark: SourceMark,
  itemId: z.uuid().nullable(),
  documentId: z.uuid().nullable(),
  note: z.string().nullable(),
  /** `Direktionen 23. april 2025, punkt 6`; for a note `Uden kilde: tastet 3. marts 2025, ingen henvisning`. */
  label: z.string(),
  /** First citation of the item; a click goes to its meeting and mention. */
  source: Source.nullable(),
  /** The passage of the document's minutes; null for everything else. */
  passage: DecisionSource.nullable(),
})
export type Basis = z.infer<typeof Basis>

/** An account: a pool's, or a unit's line in the chart of accounts. */
export const AccountOwner = z.object({
  pool: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  account: z.string().nullable(),
})
export type AccountOwner = z.infer<typeof AccountOwner>

/** One posting: øre into (plus) or out of (minus) a bucket of a fiscal year. */
export const Posting = z.object({ owner: AccountOwner, fiscalYear: z.number().int(), bucket: Bucket, amountOre: Ore })
export type Posting = z.infer<typeof Posting>

/** A movement as lists show it. `amountOre` is what it moves; the postings say between which buckets. */
export const Movement = z.object({
  id: z.uuid(),
  number: z.number().int(),
  kind: MovementKind,
  phase: MovementPhase,
  state: MovementState,
  text: z.string(),
  amountOre: Ore,
  owner: AccountOwner,
  /** Where a reallocation takes its money from. */
  fromOwner: AccountOwner.nullable(),
  fiscalYear: z.number().int(),
  /** The year a carry-over leaves. */
  fromYear: z.number().int().nullable(),
  /** 1–12 for what belongs to a month; null for what belongs to the year as a whole. */
  month: z.number().int().nullable(),
  /** The day from which it is known: the meeting's day, or the day it was typed. */
  knownOn: z.string(),
  registeredAt: z.string(),
  registeredBy: z.string(),
  fundingSource: z.string().nullable(),
  /** The authority that granted it (`Kommunalbestyrelsen`). */
  grantedBy: z.string().nullable(),
  basis: Basis,
  settlesId: z.uuid().nullable(),
  reversesId: z.uuid().nullable(),
  reversedById: z.uuid().nullable(),
  /** For a pending one: how much is neither settled nor voided. */
  remainingOre: Ore,
  needsApproval: z.boolean(),
  approvedBy: z.string().nullable(),
  postings: z.array(Posting),
})
export type Movement = z.infer<typeof Movement>

/** Query of `GET /api/movements`. */
export const MovementFilter = z.object({
  pool: z.string().optional(),
  unit: z.string().optional(),
  year: YearText.optional(),
  kind: MovementKind.optional(),
  state: MovementState.optional(),
  item: z.uuid().optional(),
  asOf: IsoDay.optional(),
  /** Only what became known after this day. */
  since: IsoDay.optional(),
  text: z.string().max(200).optional(),
  /** The movement with this id and all that settle, end or reverse it, or that it does this to. */
  related: z.uuid().optional(),
  before: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type MovementFilter = z.infer<typeof MovementFilter>
/** Newest first; `nextBefore` is the `before` of the next page. */
export const MovementList = z.object({
  movements: z.array(Movement),
  total: z.number().int(),
  nextBefore: z.number().int().nullable(),
})
export type MovementList = z.infer<typeof MovementList>

/** What a new movement rests on: one of the four. A passage is `[start, end)` in the text of `GET /api/minutes/:meetingId`, within one agenda item. */
export const NewBasis = z.union([
  z.object({ itemId: z.uuid() }),
  z.object({ documentId: z.uuid() }),
  z.object({
    passage: z.object({
      meetingId: z.uuid(),
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
    }),
  }),
  z.object({ note: z.string().trim().min(3).max(500) }),
])
export type NewBasis = z.infer<typeof NewBasis>

/** Names an account: a pool by slug, or a unit by slug with a line of the chart of accounts. */
export const AccountRef = z.union([
  z.object({ pool: z.string() }),
  z.object({ unit: z.string(), account: z.string().trim().min(1).max(60) }),
])
export type AccountRef = z.infer<typeof AccountRef>

const posted = {
  on: AccountRef,
  fiscalYear: FiscalYear,
  amountOre: Ore.refine((ore) => ore !== 0, 'Beløbet må ikke være nul.'),
  text: z.string().trim().min(1).max(300),
  knownOn: IsoDay,
  month: z.number().int().min(1).max(12).nullable().default(null),
  grantedBy: z.string().trim().min(1).max(120).nullable().default(null),
  basis: NewBasis,
  /** A request: it counts in no total until it is settled. */
  pending: z.boolean().default(false),
}

/** `POST /api/movements` (with `Idempotency-Key`): what happens, by kind. */
export const NewMovement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('original_budget'), ...posted }),
  /** Says how it is covered. */
  z.object({
    kind: z.literal('supplementary_appropriation'),
    ...posted,
    fundingSource: z.string().trim().min(1).max(200),
  }),
  z.object({ kind: z.literal('reallocation'), ...posted, from: AccountRef }),
  /** `fiscalYear` is the year it enters. Negative for an overspend that follows. */
  z.object({ kind: z.literal('carry_over'), ...posted, fromYear: FiscalYear }),
  z.object({ kind: z.literal('earmark'), ...posted }),
  /** `out` of free money, or of what was earmarked. */
  z.object({ kind: z.literal('commitment'), ...posted, out: z.enum(['free', 'earmarked']).default('free') }),
  z.object({ kind: z.literal('actual'), ...posted, out: z.enum(['free', 'earmarked', 'committed']).default('free') }),
  /** Back to free. */
  z.object({ kind: z.literal('release'), ...posted, out: z.enum(['earmarked', 'committed']) }),
])
export type NewMovement = z.infer<typeof NewMovement>
/** The same as callers in the server write it, with defaults left out. */
export type NewMovementInput = z.input<typeof NewMovement>

/** `POST /api/movements/:id/settlement`: the decision grants `amountOre` of what is pending; `rest` says what becomes of the remainder. */
export const SettleMovement = z.object({
  amountOre: Ore,
  rest: z.enum(['keep', 'void']),
  knownOn: IsoDay,
  grantedBy: z.string().trim().min(1).max(120).nullable().default(null),
  basis: NewBasis,
})
export type SettleMovement = z.infer<typeof SettleMovement>

/** `POST /api/movements/:id/void`: a pending movement's remainder was refused or withdrawn. */
export const VoidMovement = z.object({ knownOn: IsoDay, basis: NewBasis })
export type VoidMovement = z.infer<typeof VoidMovement>

/** `POST /api/movements/:id/reversal`: nets it to exactly zero. `knownOn` defaults to the movement's own day, so that history is corrected too. */
export const ReverseMovement = z.object({
  reason: z.string().trim().min(3).max(500),
  knownOn: IsoDay.optional(),
})
export type ReverseMovement = z.infer<typeof ReverseMovement>

/** `GET /api/ledger/settings`: movements of this size or above count only after a second controller's approval; null switches it off. */
export const LedgerSettings = z.object({ fourEyesFromOre: Ore.nullable(), version: z.number().int() })
export type LedgerSettings = z.infer<typeof LedgerSettings>
/** `PUT /api/ledger/settings`: the reason stands in the audit log. */
export const ChangeLedgerSettings = LedgerSettings.extend({ reason: z.string().trim().min(3).max(500) })
export type ChangeLedgerSettings = z.infer<typeof ChangeLedgerSettings>
