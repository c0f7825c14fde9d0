import { z } from 'zod'
import { UnitName } from './identity.ts'
import { Source } from './items.ts'
import { FiscalYear, IsoDay, Ore } from './ledger.ts'

// Carry-over as an object: request → finance check → executive recommendation → committee and council decision → settled in both years.

/** Automatisk inden for ±5 %, formålsbestemt, merforbrug følger med. */
export const CarryOverRule = z.enum(['free_within_5_percent', 'purpose_bound', 'overspend_follows'])
export type CarryOverRule = z.infer<typeof CarryOverRule>
/** What is entered of a request, step by step. */
export const CarryOverStepState = z.enum([
  'requested',
  'checked',
  'recommended',
  'committee',
  'granted',
  'refused',
  'withdrawn',
])
export type CarryOverStepState = z.infer<typeof CarryOverStepState>
/** How far a request is: its latest step that stands; a grant at or above the limit of four eyes waits for the second approval in the books. */
export const CARRY_OVER_STATES = [
  'requested',
  'checked',
  'recommended',
  'committee',
  'awaiting_approval',
  'granted',
  'refused',
  'withdrawn',
] as const
export const CarryOverState = z.enum(CARRY_OVER_STATES)
export type CarryOverState = z.infer<typeof CarryOverState>

/** Whom a request waits for: Økonomi og HR, Direktionen, Økonomi- og Erhvervsudvalget, Kommunalbestyrelsen, and the second controller. */
export const CarryOverAuthority = z.enum(['finance', 'executive', 'committee', 'council', 'approver'])
export type CarryOverAuthority = z.infer<typeof CarryOverAuthority>
const WAITS_FOR: Partial<Record<CarryOverState, CarryOverAuthority>> = {
  requested: 'finance',
  checked: 'executive',
  recommended: 'committee',
  committee: 'council',
  awaiting_approval: 'approver',
}
/** Whom a request in this state waits for; null when it is settled. */
export const waitsFor = (state: CarryOverState): CarryOverAuthority | null => WAITS_FOR[state] ?? null

/** What a step rests on: a figure of the minutes with its sentence, or a meeting as a whole. */
export const CarryOverCitation = z.object({
  /** `Direktionen 23. april 2025, punkt 6` */
  label: z.string(),
  itemId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  source: Source.nullable(),
})
export type CarryOverCitation = z.infer<typeof CarryOverCitation>

/** What the books say of a grant: whether the settling movement counts, waits for its second approval, or has been reversed. */
export const CarryOverSettlement = z.object({
  state: z.enum(['awaiting_approval', 'counted', 'reversed']),
  reversedOn: z.string().nullable(),
  /** Why it was reversed, for those who read the books. */
  reason: z.string().nullable(),
})
export type CarryOverSettlement = z.infer<typeof CarryOverSettlement>

/** A step of a request's way, with who entered it (null for who may not see colleagues' names). */
export const CarryOverStep = z.object({
  state: CarryOverStepState,
  amountOre: Ore,
  knownOn: z.string(),
  by: z.string().nullable(),
  body: z.string().nullable(),
  note: z.string().nullable(),
  citation: CarryOverCitation.nullable(),
  /** Of a grant alone. */
  settlement: CarryOverSettlement.nullable(),
})
export type CarryOverStep = z.infer<typeof CarryOverStep>

/** A movement of the books that belongs to a request, for those who read the books. */
export const CarryOverMovement = z.object({
  id: z.uuid(),
  number: z.number().int(),
  phase: z.enum(['posted', 'pending', 'void']),
  knownOn: z.string(),
  reversed: z.boolean(),
  /** Posted, and counts nowhere until a second controller has approved it. */
  awaitsApproval: z.boolean(),
  /** What it does to each of the two years: out of the one, into the other. */
  years: z.array(z.object({ year: z.number().int(), amountOre: Ore })),
})
export type CarryOverMovement = z.infer<typeof CarryOverMovement>

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
  /** Revised budget, result and rest of `fromYear` before anything was carried over (null where the books do not say what was given). */
  revisedOre: Ore.nullable(),
  actualOre: Ore.nullable(),
  unspentOre: Ore.nullable(),
  /**
   * The same of the purpose alone: the unit's own line of accounts, or the pool, which is its purpose. Null for rules that do not ask, and where the
   * books do not say what was given.
   */
  purposeYear: z.object({ revisedOre: Ore, actualOre: Ore, leftOre: Ore }).nullable(),
  /** What the rule comes to: see `ruleOf`. */
  capOre: Ore.nullable(),
  allowedOre: Ore.nullable(),
  aboveOre: Ore.nullable(),
  withinRule: z.boolean(),
  /** Counts towards the service frame (servicerammen) of `toYear`. */
  serviceFrame: z.boolean(),
  /** The pending movement; null until a leader's request is checked. */
  movementId: z.uuid().nullable(),
  movements: z.array(CarryOverMovement),
  /** Whom it waits for, and the day that is stated for it; null when it is settled. */
  waiting: z.object({ body: CarryOverAuthority, on: z.string().nullable() }).nullable(),
  steps: z.array(CarryOverStep),
  /** The actor may take it back. */
  mayWithdraw: z.boolean(),
})
export type CarryOver = z.infer<typeof CarryOver>
/** What a request has come to, in øre: what is granted, else the latest step but a grant that waits or was reversed. */
export const latestOre = ({ grantedOre, steps, requestedOre }: CarryOver): number =>
  grantedOre ?? steps.findLast(({ settlement }) => settlement === null)?.amountOre ?? requestedOre

/** Sums over requests. Requested = waiting + granted + refused + withdrawn, to the øre. */
export const CarryOverTotals = z.object({
  count: z.number().int(),
  requestedOre: Ore,
  checkedOre: Ore,
  recommendedOre: Ore,
  grantedOre: Ore,
  /** Refused outright, and what a partial grant left out. */
  refusedOre: Ore,
  withdrawnOre: Ore,
  waitingOre: Ore,
  /** What of the requests that are alive counts as service expenditure of the later year, each at its latest amount. */
  serviceFrameOre: Ore,
})
export type CarryOverTotals = z.infer<typeof CarryOverTotals>

/** What the controller states for a year's carry-overs as a whole. */
export const CarryOverCase = z.object({
  fromYear: FiscalYear,
  /** The service frame of the year the money enters, and what it rests on. */
  frameOre: Ore.nullable(),
  frameBasis: z.string().nullable(),
  /** The days on which the requests are dealt with. */
  executiveOn: IsoDay.nullable(),
  committeeOn: IsoDay.nullable(),
  councilOn: IsoDay.nullable(),
  /** 0 when nothing has been stated yet. */
  version: z.number().int(),
  changedBy: z.string().nullable(),
  changedOn: z.string().nullable(),
})
export type CarryOverCase = z.infer<typeof CarryOverCase>
/** `PUT /api/carry-over-cases/:fromYear` */
export const StateCarryOverCase = z
  .object({
    version: z.number().int(),
    frameOre: Ore.positive().nullable(),
    frameBasis: z.string().trim().min(3).max(300).nullable(),
    executiveOn: IsoDay.nullable(),
    committeeOn: IsoDay.nullable(),
    councilOn: IsoDay.nullable(),
  })
  .refine((value) => (value.frameOre === null) === (value.frameBasis === null), {
    path: ['frameBasis'],
    message: 'Skriv, hvor rammen står.',
  })
export type StateCarryOverCase = z.infer<typeof StateCarryOverCase>

/** `GET /api/carry-overs?from=2024&state=&area=&asOf=`: the April case's list, as far as the actor sees it. */
export const CarryOverList = z.object({
  fromYear: z.number().int(),
  asOf: z.string(),
  /** Name of the municipality. */
  municipality: z.string().nullable(),
  /** Holds invented figures of the demonstration. */
  demonstration: z.boolean(),
  case: CarryOverCase,
  carryOvers: z.array(CarryOver),
  /** Every area with requests, whatever the list is narrowed to; null for what belongs to none (pools across). */
  areas: z.array(UnitName.nullable()),
  totals: z.array(CarryOverTotals.extend({ area: UnitName.nullable() })),
  total: CarryOverTotals,
  /**
   * Service expenditure of the whole municipality in the later year by the revised budget: before the list, what the whole list adds (however it is
   * narrowed), after it, and what the stated frame leaves. Null where the books hold no budget, and for who does not see all of them.
   */
  serviceFrame: z.object({ beforeOre: Ore, effectOre: Ore, afterOre: Ore, roomOre: Ore.nullable() }).nullable(),
  /** Whom the rest waits for, in the order of the way, with the day that is stated for it. */
  waiting: z.array(
    z.object({ body: CarryOverAuthority, on: z.string().nullable(), count: z.number().int(), amountOre: Ore }),
  ),
})
export type CarryOverList = z.infer<typeof CarryOverList>
/** Narrows `CarryOverList`; `area` is a unit's slug, or `-` for what belongs to no area. */
export const CarryOverQuery = z.object({
  from: z.coerce.number().int().min(2000).max(2100),
  state: CarryOverState.optional(),
  area: z.string().max(120).optional(),
  asOf: IsoDay.optional(),
})
export type CarryOverQuery = z.infer<typeof CarryOverQuery>

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

/** What a step says, whatever the request: the state it leads to, its day, and what it rests on. */
const stepped = {
  state: z.enum(['checked', 'recommended', 'committee', 'granted', 'refused', 'withdrawn']),
  knownOn: IsoDay,
  body: z.string().trim().min(1).max(120).nullable(),
  /** A figure of the minutes, or a meeting: at most one. */
  itemId: z.uuid().nullable(),
  meetingId: z.uuid().nullable().default(null),
  note: z.string().trim().max(1000).nullable(),
}
/** `POST /api/carry-overs/:id/steps`: the next step with what it came to. `granted` with less than requested refuses the rest. */
export const StepCarryOver = z.object({ version: z.number().int(), amountOre: Ore.nullable(), ...stepped })
export type StepCarryOver = z.infer<typeof StepCarryOver>

/** `POST /api/carry-overs/steps`: one decision about several; each keeps the amount it has come to. All take the step, or none. */
export const StepCarryOvers = z.object({
  rows: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(1)
    .max(500),
  ...stepped,
})
export type StepCarryOvers = z.infer<typeof StepCarryOvers>
