import { z } from 'zod'
import { AccountOwner, IsoDay, Movement, Ore, SourceMark } from './ledger.ts'

/** A pool as it is named in lists and breadcrumbs. */
export const PoolName = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })
export type PoolName = z.infer<typeof PoolName>

/**
 * A pool's year. revised = original + supplementary + reallocated + carriedOver; free = revised − earmarked − committed − spent; requested
 * money is in neither. `budgetKnown` is false when nothing in the books says what the pool was given that year: then `revisedOre` and
 * `freeOre` are null, because they cannot be said.
 */
export const PoolYear = z.object({
  year: z.number().int(),
  budgetKnown: z.boolean(),
  originalOre: Ore,
  supplementaryOre: Ore,
  reallocatedOre: Ore,
  carriedOverOre: Ore,
  revisedOre: Ore.nullable(),
  earmarkedOre: Ore,
  committedOre: Ore,
  spentOre: Ore,
  freeOre: Ore.nullable(),
  /** Asked for and not granted: into the year (hatched, outside the total), and out of it to a later one. */
  requestedOre: Ore,
  requestedOutOre: Ore,
  /** revised and free if everything requested is granted. */
  revisedIfGrantedOre: Ore.nullable(),
  freeIfGrantedOre: Ore.nullable(),
})
export type PoolYear = z.infer<typeof PoolYear>

/** `GET /api/pools?year=&asOf=` */
export const PoolList = z.object({
  asOf: z.string(),
  year: z.number().int(),
  /** Years that hold anything, ascending. */
  years: z.array(z.number().int()),
  pools: z.array(
    PoolName.extend({
      parent: PoolName.nullable(),
      unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
      figures: PoolYear,
      /** Years with an original budget after `year`, for the row's small course. */
      outlook: z.array(z.object({ year: z.number().int(), amountOre: Ore })),
      movements: z.number().int(),
    }),
  ),
})
export type PoolList = z.infer<typeof PoolList>

/** What a requested amount waits for: a body and, when the minutes say it, the day. */
export const AwaitedDecision = z.object({
  body: z.string().nullable(),
  day: z.string().nullable(),
  /** True when that day has passed and its minutes are not imported. */
  minutesMissing: z.boolean(),
})
export type AwaitedDecision = z.infer<typeof AwaitedDecision>

export const WATERFALL_STEPS = [
  'original',
  'changes',
  'requested',
  'total_if_granted',
  'earmarked',
  'committed',
  'spent',
  'free',
] as const

/**
 * One step of the waterfall, in drawing order. Solid part `[fromOre, toOre]`; hatched part `[requestedFromOre, requestedToOre]` on top of or
 * beside it, null where nothing is requested. `valueOre` is the printed figure of the solid part, `requestedOre` that of the hatched one.
 */
export const WaterfallStep = z.object({
  step: z.enum(WATERFALL_STEPS),
  valueOre: Ore,
  fromOre: Ore,
  toOre: Ore,
  requestedOre: Ore.nullable(),
  requestedFromOre: Ore.nullable(),
  requestedToOre: Ore.nullable(),
  /** Movements behind the step. */
  movementIds: z.array(z.uuid()),
})
export type WaterfallStep = z.infer<typeof WaterfallStep>

/** An outlook year's budget; `disputed` amounts are in no total. */
export const OutlookYear = z.object({
  year: z.number().int(),
  amountOre: Ore,
  disputed: z.boolean(),
  itemId: z.uuid().nullable(),
  priceLevel: z.number().int().nullable(),
})
export type OutlookYear = z.infer<typeof OutlookYear>

/** A contradiction about the pool's money with both statements quoted; resolved at `/api/findings/:id/resolution`. */
export const PoolFinding = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.string(),
  message: z.string(),
  state: z.enum(['confirmed', 'open', 'resolved']),
  disputedYears: z.array(z.number().int()),
  places: z.array(
    z.object({
      section: z.string().nullable(),
      before: z.string(),
      quote: z.string(),
      after: z.string(),
      mentionId: z.uuid().nullable(),
      meetingId: z.uuid().nullable(),
    }),
  ),
})
export type PoolFinding = z.infer<typeof PoolFinding>

/** A row of the movement table; a disputed amount is a row that is no movement, since it is counted nowhere. */
export const PoolMovement = z.object({
  /** Null for a disputed amount. */
  movement: Movement.nullable(),
  itemId: z.uuid().nullable(),
  knownOn: z.string(),
  text: z.string(),
  /** Years it concerns; several when one item gives the same amount each year (`3 × 714.000`). */
  years: z.array(z.number().int()),
  /** Signed as it acts on free money; for several years the amount of each. */
  amountOre: Ore,
  status: z.enum([
    'adopted',
    'granted',
    'requested',
    'partly_granted',
    'earmarked',
    'committed',
    'spent',
    'released',
    'disputed',
    'voided',
    'awaiting_approval',
    'reversed',
  ]),
  awaits: z.array(AwaitedDecision),
  mark: SourceMark,
  /** `Direktionen 23. april 2025, punkt 6` */
  sourceLabel: z.string(),
  /** How many places cite it. */
  citations: z.number().int(),
  mentionId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
})
export type PoolMovement = z.infer<typeof PoolMovement>

/** A meeting on the time line; `future` ones are awaited and not held, or their minutes are not imported. */
export const PoolMeeting = z.object({
  meetingId: z.uuid().nullable(),
  body: z.string().nullable(),
  day: z.string(),
  agendaItem: z.string().nullable(),
  future: z.boolean(),
})
export type PoolMeeting = z.infer<typeof PoolMeeting>

/** Query of `GET /api/pools/:slug`. `asOf` defaults to the municipality's day, `year` to that day's year, `since` to the meeting before `asOf`. */
export const PoolQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  asOf: IsoDay.optional(),
  since: IsoDay.optional(),
})
export type PoolQuery = z.infer<typeof PoolQuery>

/** `GET /api/pools/:slug` */
export const PoolView = z.object({
  pool: PoolName,
  /** From the top pool down to the parent. */
  path: z.array(PoolName),
  version: z.number().int(),
  aliases: z.array(z.object({ id: z.uuid(), name: z.string() })),
  children: z.array(PoolName),
  unit: AccountOwner.shape.unit,
  asOf: z.string(),
  year: z.number().int(),
  years: z.array(z.number().int()),
  figures: PoolYear,
  waterfall: z.array(WaterfallStep),
  /** The requested money of the year: what it comes from and what it waits for. */
  requests: z.array(
    z.object({
      movementId: z.uuid(),
      itemId: z.uuid().nullable(),
      amountOre: Ore,
      remainingOre: Ore,
      fromYear: z.number().int().nullable(),
      awaits: z.array(AwaitedDecision),
    }),
  ),
  /** Sums the minutes state and the books confirm (or not); a stated total is not counted on top. */
  statedTotals: z.array(z.object({ itemId: z.uuid(), amountOre: Ore, matches: z.boolean() })),
  /** True when an earmark may lie partly in requested money: everything is then deducted from what is free now. */
  bindingMayLieInRequest: z.boolean(),
  /** Projects and proposals without an amount that point at the pool's purpose are not the ledger's; see the portfolio. */
  outlook: z.array(OutlookYear),
  findings: z.array(PoolFinding),
  movements: z.array(PoolMovement),
  meetings: z.array(PoolMeeting),
  /** What became known after `since` and up to `asOf`, with how much free money of `year` it changed. */
  changes: z.object({
    since: z.string().nullable(),
    movementIds: z.array(z.uuid()),
    freeBeforeOre: Ore.nullable(),
    freeAfterOre: Ore.nullable(),
  }),
})
export type PoolView = z.infer<typeof PoolView>

/** `POST /api/pools` */
export const NewPool = z.object({
  name: z.string().trim().min(1).max(200),
  parent: z.string().nullable(),
  unitId: z.uuid().nullable(),
})
export type NewPool = z.infer<typeof NewPool>
/** `PATCH /api/pools/:slug` */
export const AmendPool = z.object({
  version: z.number().int(),
  name: z.string().trim().min(1).max(200).optional(),
  parent: z.string().nullable().optional(),
  unitId: z.uuid().nullable().optional(),
})
export type AmendPool = z.infer<typeof AmendPool>
/** `POST /api/pools/:slug/aliases`: another name the minutes use for the pool. What was booked under that name before moves over by reversal. */
export const NewAlias = z.object({ name: z.string().trim().min(1).max(200) })
export type NewAlias = z.infer<typeof NewAlias>
