import { z } from 'zod'
import { UnitName } from './identity.ts'
import { Basis, FiscalYear, IsoDay, Ore } from './ledger.ts'

// Carry-over as an object: request → finance check → executive recommendation → committee and council decision → settled in both years.

/** Automatisk inden for ±5 %, formålsbestemt, merforbrug følger med. */
export const CarryOverRule = z.enum(['free_within_5_percent', 'purpose_bound', 'overspend_follows'])
export type CarryOverRule = z.infer<typeof CarryOverRule>
export const CARRY_OVER_STATES = [
  'requested',
  'checked',
  'recommended',
  'committee',
  'granted',
  'refused',
  'withdrawn',
] as const
export const CarryOverState = z.enum(CARRY_OVER_STATES)
export type CarryOverState = z.infer<typeof CarryOverState>

/** A request to take money (or an overspend, negative) from one year into the next. */
export const CarryOver = z.object({
  id: z.uuid(),
  version: z.number().int(),
  owner: z.object({
    unit: UnitName.nullable(),
    pool: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  }),
  /** Directorate or area the totals are by. */
  area: UnitName.nullable(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  purpose: z.string(),
  reason: z.string(),
  rule: CarryOverRule,
  requestedOre: Ore,
  /** What each step came to; null before it. */
  checkedOre: Ore.nullable(),
  recommendedOre: Ore.nullable(),
  grantedOre: Ore.nullable(),
  state: CarryOverState,
  /** The line of the chart of accounts the money of a unit is on. */
  account: z.string().nullable(),
  /** Revised budget, result and rest of `fromYear` (null where the books do not say what was given), and what the rule allows. */
  revisedOre: Ore.nullable(),
  actualOre: Ore.nullable(),
  unspentOre: Ore.nullable(),
  allowedOre: Ore.nullable(),
  withinRule: z.boolean(),
  /** Counts towards the service frame (servicerammen) of `toYear`. */
  serviceFrame: z.boolean(),
  movementId: z.uuid(),
  basis: Basis.nullable(),
  steps: z.array(
    z.object({
      state: CarryOverState,
      amountOre: Ore,
      knownOn: z.string(),
      by: z.string(),
      body: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
})
export type CarryOver = z.infer<typeof CarryOver>

/** `GET /api/carry-overs?from=2024&state=`: the April case's list. */
export const CarryOverList = z.object({
  fromYear: z.number().int(),
  asOf: z.string(),
  carryOvers: z.array(CarryOver),
  totals: z.array(
    z.object({
      area: UnitName.nullable(),
      count: z.number().int(),
      requestedOre: Ore,
      recommendedOre: Ore,
      grantedOre: Ore,
      serviceFrameOre: Ore,
    }),
  ),
  total: z.object({ requestedOre: Ore, recommendedOre: Ore, grantedOre: Ore, serviceFrameOre: Ore }),
})
export type CarryOverList = z.infer<typeof CarryOverList>

/** `POST /api/carry-overs` (with `Idempotency-Key`). */
export const NewCarryOver = z
  .object({
    unit: z.string().nullable(),
    /** Needed with `unit`: the line of the chart of accounts. */
    account: z.string().trim().min(1).max(60).nullable(),
    pool: z.string().nullable(),
    fromYear: FiscalYear,
    toYear: FiscalYear,
    amountOre: Ore.refine((ore) => ore !== 0, 'Beløbet må ikke være nul.'),
    purpose: z.string().trim().min(1).max(300),
    reason: z.string().trim().min(3).max(2000),
    rule: CarryOverRule,
    serviceFrame: z.boolean(),
    knownOn: IsoDay,
    itemId: z.uuid().nullable(),
  })
  .refine((value) => (value.unit === null) !== (value.pool === null), 'Angiv enten en enhed eller en pulje.')
  .refine((value) => value.unit === null || value.account !== null, 'Angiv den konto, pengene står på.')
  .refine((value) => value.toYear > value.fromYear, 'Pengene skal til et senere år.')
export type NewCarryOver = z.infer<typeof NewCarryOver>

/** `POST /api/carry-overs/:id/steps`: the next step with what it came to. `granted` with less than requested refuses the rest. */
export const StepCarryOver = z.object({
  version: z.number().int(),
  state: z.enum(['checked', 'recommended', 'committee', 'granted', 'refused', 'withdrawn']),
  amountOre: Ore.nullable(),
  knownOn: IsoDay,
  body: z.string().trim().min(1).max(120).nullable(),
  itemId: z.uuid().nullable(),
  note: z.string().trim().max(1000).nullable(),
})
export type StepCarryOver = z.infer<typeof StepCarryOver>
