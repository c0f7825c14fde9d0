import { z } from 'zod'
import { Attribute, Evidence, FindingKind, Kind, Status, Unit } from './extraction.ts'
import { SectionKind } from './minutes.ts'

/** Where an economic item stands in the review; only accepted ones enter the books and the leaders' homes. */
export const ITEM_STATES = ['unreviewed', 'accepted', 'rejected'] as const
export const ItemState = z.enum(ITEM_STATES)
export type ItemState = z.infer<typeof ItemState>

/** Which leaders an accepted item concerns: those above its `orgUnitId`, or all of them (a price every unit pays itself). */
export const AUDIENCES = ['unit', 'all_units'] as const
export const Audience = z.enum(AUDIENCES)
export type Audience = z.infer<typeof Audience>

/** What a consultant can change about an item. Amounts are øre, signed; a range has its lower end in `amountOre` and both in min and max. */
export const ItemValues = z.object({
  /** A short Danish phrase that names the item in lists and charts. */
  label: z.string().trim().min(1).max(200),
  amountOre: z.number().int(),
  minOre: z.number().int().nullable(),
  maxOre: z.number().int().nullable(),
  unit: Unit,
  /** Years every statement agrees on; empty when the text names none. */
  years: z.array(z.number().int().min(1900).max(2200)).max(50),
  fromYear: z.number().int().min(1900).max(2200).nullable(),
  priceLevel: z.number().int().min(1900).max(2200).nullable(),
  approximate: z.boolean(),
  kind: Kind.nullable(),
  status: Status.nullable(),
  counterpart: z.string().trim().min(1).max(200).nullable(),
  fundingSource: z.string().trim().min(1).max(200).nullable(),
  /** The pool's name as it is shown; accepting the item finds or makes the pool. */
  pool: z.string().trim().min(1).max(200).nullable(),
  orgUnitId: z.uuid().nullable(),
  audience: Audience,
})
export type ItemValues = z.infer<typeof ItemValues>

/** The sentence a figure stands in, for the source mark: `before` + `quote` + `after` is the sentence. A click goes to `mentionId`. */
export const Source = z.object({
  mentionId: z.uuid(),
  meetingId: z.uuid(),
  body: z.string().nullable(),
  day: z.string().nullable(),
  agendaItemId: z.uuid().nullable(),
  agendaItemNumber: z.string().nullable(),
  agendaItemTitle: z.string().nullable(),
  caseNumber: z.string().nullable(),
  section: SectionKind.nullable(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
  /** Page of the document, where it has pages and the reader may see them. */
  page: z.number().int().nullable(),
  /** The document was retold for the demonstration; its wording is not the municipality's. */
  retold: z.boolean(),
})
export type Source = z.infer<typeof Source>

/** An economic item as it stands in lists. */
export const EconomicItem = ItemValues.extend({
  id: z.uuid(),
  version: z.number().int(),
  state: ItemState,
  /** `extracted` by rule, `manual` when a consultant entered it. */
  origin: z.enum(['extracted', 'manual']),
  /** Years that only some of the statements name; they are in no total until the contradiction is resolved. */
  disputedYears: z.array(z.number().int()),
  poolId: z.uuid().nullable(),
  orgUnitName: z.string().nullable(),
  caseNumber: z.string().nullable(),
  /** 0–1; below 0,5 the review opens the item first. */
  confidence: z.number(),
  /** How many places cite it. */
  citations: z.number().int(),
  openFindings: z.number().int(),
  /** The item is a stated sum of other items and is not counted on top of them. */
  isSum: z.boolean(),
  /** The item is included in another one and is not counted beside it. */
  isPart: z.boolean(),
  /** A later meeting decided otherwise; the status changes when a consultant accepts that. */
  decidedStatus: Status.nullable(),
  /** First citation; null when nothing is cited. */
  source: Source.nullable(),
})
export type EconomicItem = z.infer<typeof EconomicItem>

/** Steps on the way of a figure. `changed`: approved with another amount or condition. */
export const STEPS = ['proposed', 'recommended', 'approved', 'changed', 'rejected', 'postponed', 'noted'] as const
export const Step = z.enum(STEPS)
export type Step = z.infer<typeof Step>

/**
 * One step of the chain proposed → recommended → approved → changed. `decided` by that meeting, `stated` in its minutes as already so,
 * `expected` when minutes announce it and the meeting's own minutes are not imported (`source` is then where it is announced).
 */
export const ItemStep = z.object({
  step: Step,
  basis: z.enum(['decided', 'stated', 'expected']),
  body: z.string().nullable(),
  day: z.string().nullable(),
  /** The step's own minutes; null when they are not imported. */
  meetingId: z.uuid().nullable(),
  source: Source.nullable(),
})
export type ItemStep = z.infer<typeof ItemStep>

/** A place that cites the item, with the words each attribute was read from. */
export const Citation = Source.extend({
  /** `[start, end)` in the text of `GET /api/minutes/:meetingId` as this reader gets it. */
  start: z.number().int(),
  end: z.number().int(),
  /** The mention's own status, which the decision may have overruled. */
  mentionStatus: Status.nullable(),
  years: z.array(z.number().int()).nullable(),
  table: z.boolean(),
  confidence: z.number(),
  evidence: z.array(Evidence.extend({ quote: z.string() })),
  /** For a figure entered by hand beside a scanned page: the rectangle in PDF points from the upper left corner. */
  rectangle: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
})
export type Citation = z.infer<typeof Citation>

/** `confirmed`: the check holds and asks for nothing. `open` asks a consultant to look. */
export const FindingState = z.enum(['confirmed', 'open', 'resolved'])
export type FindingState = z.infer<typeof FindingState>

/** A check's outcome as stored, with each place quoted in its sentence and the items it concerns. */
export const StoredFinding = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: FindingKind,
  message: z.string(),
  state: FindingState,
  disputedYears: z.array(z.number().int()),
  /** What the consultant decided, in a sentence. */
  resolution: z.string().nullable(),
  resolvedBy: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  meetingId: z.uuid(),
  body: z.string().nullable(),
  day: z.string().nullable(),
  /** Each statement, in the order of the sentence; `years` is what that statement says, when it names any. */
  places: z.array(
    z.object({
      position: z.number().int(),
      agendaItemNumber: z.string().nullable(),
      section: SectionKind.nullable(),
      start: z.number().int(),
      end: z.number().int(),
      before: z.string(),
      quote: z.string(),
      after: z.string(),
      mentionId: z.uuid().nullable(),
      amountOre: z.number().int().nullable(),
      years: z.array(z.number().int()).nullable(),
    }),
  ),
  items: z.array(z.object({ id: z.uuid(), label: z.string(), amountOre: z.number().int(), state: ItemState })),
})
export type StoredFinding = z.infer<typeof StoredFinding>

/** One item with everything that explains it (`GET /api/items/:id`). */
export const ItemDetail = EconomicItem.extend({
  citationList: z.array(Citation),
  chain: z.array(ItemStep),
  findings: z.array(StoredFinding),
  /** Sums and parts: `part` of this item, or a `whole` this item is in. */
  parts: z.array(
    z.object({
      id: z.uuid(),
      label: z.string(),
      amountOre: z.number().int(),
      status: Status.nullable(),
      relation: z.enum(['part', 'whole']),
      /** Summed up by the text, or said to be included. */
      basis: z.enum(['sum', 'included']),
    }),
  ),
  /** Other items of the same case. */
  related: z.array(
    z.object({ id: z.uuid(), label: z.string(), amountOre: z.number().int(), unit: Unit, status: Status.nullable() }),
  ),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  /** What the engine read, where a consultant has amended it. */
  amended: z.array(z.object({ attribute: z.string(), was: z.unknown(), became: z.unknown() })),
})
export type ItemDetail = z.infer<typeof ItemDetail>

export const ITEM_SORTS = ['day', 'amount', 'label', 'kind', 'status', 'year', 'confidence'] as const

const list = <T extends z.ZodType<unknown, string>>(of: T) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(of).max(50))
    .optional()
const YearText = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)

/** Filters of the item list, as they stand in the address. Several values of one filter are parted by commas and mean any of them. */
export const ItemFilter = z.object({
  state: list(ItemState),
  kind: list(Kind),
  status: list(Status),
  year: list(YearText),
  pool: list(z.string()),
  orgUnit: list(z.uuid()),
  meeting: z.uuid().optional(),
  caseNumber: z.string().max(100).optional(),
  /** Words in the label, quotation, counterpart, funding source, pool or case number; an amount (`520.000`) matches the amount. */
  text: z.string().trim().max(200).optional(),
  /** Only what meetings up to this day speak of, each with the status it had then; as it stands now without one. */
  asOf: z.iso.date().optional(),
})
export type ItemFilter = z.infer<typeof ItemFilter>

export const ItemListQuery = ItemFilter.extend({
  sort: z.enum(ITEM_SORTS).default('day'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type ItemListQuery = z.infer<typeof ItemListQuery>

/** One page of items; `total` counts what the reader may see. */
export const ItemList = z.object({ total: z.number().int(), items: z.array(EconomicItem) })
export type ItemList = z.infer<typeof ItemList>

export const ITEM_GROUPS = ['kind', 'status', 'state', 'year', 'pool', 'orgUnit', 'meeting', 'caseNumber'] as const
export const ItemGroup = z.enum(ITEM_GROUPS)
export type ItemGroup = z.infer<typeof ItemGroup>

export const ItemTotalsQuery = ItemFilter.extend({ rows: ItemGroup, columns: ItemGroup.optional() })
export type ItemTotalsQuery = z.infer<typeof ItemTotalsQuery>

/**
 * Totals of a group (and of a column within it, in a pivot). Øre. Only whole amounts add up: prices, rates, thresholds, ranges, sums, parts,
 * rejected items and other parties' money are counted in `count` and in no amount; disputed years are left out. Requested money stands apart.
 */
export const ItemTotal = z.object({
  row: z.string().nullable(),
  rowLabel: z.string(),
  column: z.string().nullable(),
  columnLabel: z.string().nullable(),
  count: z.number().int(),
  approvedOre: z.number().int(),
  requestedOre: z.number().int(),
  notedOre: z.number().int(),
})
export type ItemTotal = z.infer<typeof ItemTotal>

/** How often consultants left the engine's reading as it was: input of the trust page. Shares are of the reviewed items, 0–1, null for none. */
export const ReviewAccuracy = z.object({
  items: z.number().int(),
  unreviewed: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  unreviewedShare: z.number().nullable(),
  attributes: z.array(
    z.object({ attribute: Attribute, reviewed: z.number().int(), amended: z.number().int(), keptShare: z.number() }),
  ),
})
export type ReviewAccuracy = z.infer<typeof ReviewAccuracy>
