import { z } from 'zod'
import { Place, ReadingProblem } from './problems.ts'

/** What one krone amount is counted for. */
export const UNITS = [
  'total',
  'per_year',
  'per_month',
  'per_participant',
  'per_unit',
  'per_m2',
  'per_hour',
  'per_citizen',
] as const
export const Unit = z.enum(UNITS)
export type Unit = z.infer<typeof Unit>

/** What sort of money an amount is; the Danish terms stand in the interface. */
export const KINDS = [
  'budget',
  'carry_over',
  'supplementary_appropriation',
  'capital_appropriation',
  'release',
  'reallocation',
  'transfer',
  'funding',
  'expense',
  'estimate',
  'forecast',
  'deviation',
  'underspend',
  'overspend',
  'price',
  'fee',
  'saving',
  'subsidy',
  'revenue',
  'loan',
  'guarantee',
  'cash_balance',
  'threshold',
] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/**
 * The outcome as the whole document has it. Set aside or granted earlier = approved; offers, estimates, spent money and third
 * parties' money = noted; referred, postponed or agenda only = proposed; thresholds = null.
 */
export const STATUSES = ['approved', 'proposed', 'rejected', 'noted'] as const
export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

/** The attributes whose words are kept as evidence. */
export const ATTRIBUTES = [
  'amountKr',
  'unit',
  'years',
  'fromYear',
  'priceLevel',
  'approximate',
  'kind',
  'status',
  'counterpart',
  'fundingSource',
  'pool',
  'orgUnit',
] as const
export const Attribute = z.enum(ATTRIBUTES)
export type Attribute = z.infer<typeof Attribute>

/** The words an attribute was read from; an attribute without evidence was inferred. */
export const Evidence = z.object({ attribute: Attribute, start: z.number().int(), end: z.number().int() })
export type Evidence = z.infer<typeof Evidence>

/** One amount as it stands in a text, with what its context says. Positions are UTF-16, end exclusive; `text.slice(start, end) === quote`. */
export const Mention = z.object({
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  /** Kroner, at most two decimals, signed. A range holds its lower end here and both ends in `minKr` and `maxKr`. */
  amountKr: z.number(),
  minKr: z.number().nullable(),
  maxKr: z.number().nullable(),
  unit: Unit,
  years: z.array(z.number().int()).nullable(),
  /** The year money comes from (a carry-over fra 2024 til 2025 has years [2025] and fromYear 2024), or null. */
  fromYear: z.number().int().nullable(),
  priceLevel: z.number().int().nullable(),
  approximate: z.boolean(),
  kind: Kind.nullable(),
  status: Status.nullable(),
  mentionStatus: Status.nullable(),
  counterpart: z.string().nullable(),
  fundingSource: z.string().nullable(),
  pool: z.string().nullable(),
  /** A unit of the municipality's own organisation that the text names, as written; null when none is. */
  orgUnit: z.string().nullable(),
  table: z.boolean(),
  agendaItem: z.string().nullable(),
  caseNumber: z.string().nullable(),
  section: z.string().nullable(),
  /** Mentions of one economic item share this key within a document. */
  item: z.string(),
  /** 0–1; below 0,5 the review opens the figure first. */
  confidence: z.number(),
  evidence: z.array(Evidence),
})
export type Mention = z.infer<typeof Mention>

export const FINDING_KINDS = [
  'sum_holds',
  'sum_differs',
  'part_of',
  'quantity_holds',
  'quantity_differs',
  'contradiction',
  'table_total_differs',
  'magnitude',
  'no_funding',
  'decision_without_proposal',
] as const
/** `sum_holds`, `quantity_holds` and `part_of` confirm; the others ask a consultant to look. */
export const FindingKind = z.enum(FINDING_KINDS)
export type FindingKind = z.infer<typeof FindingKind>

/** A check's outcome: a Danish sentence, every place it speaks of quoted, and the items it concerns. */
export const Finding = z.object({
  kind: FindingKind,
  message: z.string(),
  places: z.array(Place),
  /** Item keys as in `Mention.item`, in the order of the sentence. */
  items: z.array(z.string()),
  /** For a contradiction in years: the years that only some of the statements name. */
  disputedYears: z.array(z.number().int()),
})
export type Finding = z.infer<typeof Finding>

/** Everything read from one document. A sum of parts is recognised by `sumOf`: item key of the total → keys of its parts. */
export const Extraction = z.object({
  mentions: z.array(Mention),
  findings: z.array(Finding),
  problems: z.array(ReadingProblem),
  /** total's item key → its parts' item keys; a total is not counted on top of its parts. */
  sums: z.record(z.string(), z.array(z.string())),
  /** part's item key → the item key of the whole it is included in (`1,0 mio. kr. indgår i …`). */
  partOf: z.record(z.string(), z.string()),
})
export type Extraction = z.infer<typeof Extraction>
