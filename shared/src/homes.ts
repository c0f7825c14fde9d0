import { z } from 'zod'
import { Day, DecisionSource, FollowUpRow } from './decisions.ts'
import { Deviation } from './deviations.ts'
import { Unit } from './extraction.ts'
import { UnitLevel, UnitName } from './identity.ts'
import { ImportRow } from './imports.ts'
import { Source, StoredFinding } from './items.ts'
import { Aspect, Light, MeetingAhead, Phase, ProjectLight } from './portfolio.ts'
import { AuditState, Freshness } from './trust.ts'

const Ore = z.number().int()

/** One month of the year. Amounts in øre; null where there is nothing yet (`actualOre` of a month that is not booked). */
export const HomeMonth = z.object({
  month: z.number().int().min(1).max(12),
  budgetOre: Ore,
  actualOre: Ore.nullable(),
  /** Expected of a month that is not booked. */
  forecastOre: Ore.nullable(),
  previousYearOre: Ore.nullable(),
  /** Budget minus booked or expected, summed from January; minus means overspend. */
  cumulativeDeviationOre: Ore,
})
export type HomeMonth = z.infer<typeof HomeMonth>

/** The unit's four figures. Deviations are budget minus actual or expected: minus means overspend. */
export const HomeFigures = z.object({
  year: z.number().int(),
  /** Last booked month, 1–12; null when nothing is booked. */
  throughMonth: z.number().int().nullable(),
  originalOre: Ore,
  /** Supplementary appropriations, reallocations and carry-overs that are granted. */
  changesOre: Ore,
  revisedOre: Ore,
  spentOre: Ore,
  budgetToDateOre: Ore,
  deviationToDateOre: Ore,
  forecastOre: Ore,
  previousYearOre: Ore.nullable(),
  deviationOre: Ore,
  /** Deviation in thousandths of the revised budget, rounded; null without budget. */
  deviationPermille: z.number().int().nullable(),
  months: z.array(HomeMonth).length(12),
  /** The account groups that deviate most to date, largest first, and what is left beside the first. */
  drivers: z.array(z.object({ code: z.string(), name: z.string(), deviationOre: Ore })),
  restDeviationOre: Ore,
})
export type HomeFigures = z.infer<typeof HomeFigures>

/** Something decided, or asked for, that concerns the unit. `amountOre` is null when the decision names no amount. */
export const DecidedAboutUs = z.object({
  economicItemId: z.uuid().nullable(),
  agendaItemId: z.uuid(),
  title: z.string(),
  amountOre: Ore.nullable(),
  unit: Unit.nullable(),
  /** `approved`, `proposed`, `rejected`, `noted`, or a decision's outcome when there is no amount. */
  status: z.string().nullable(),
  kind: z.string().nullable(),
  /** True when the amount is part of the unit's revised budget. */
  inBudget: z.boolean(),
  /** The figure's source, or the decision's when no amount is named. */
  source: z.union([Source, DecisionSource]).nullable(),
})
export type DecidedAboutUs = z.infer<typeof DecidedAboutUs>

export const TouchingProject = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  phase: Phase,
  lights: z.array(ProjectLight),
  nextStep: z.object({ what: z.string(), where: z.string().nullable(), due: Day.nullable() }).nullable(),
})
export type TouchingProject = z.infer<typeof TouchingProject>

/** `GET /api/homes/leader?unit=slug`. Without `unit` the leader's first own unit. */
export const LeaderHome = z.object({
  asOf: Day,
  unit: UnitName,
  /** From the unit up to the municipality, the unit itself first. */
  path: z.array(UnitName),
  /** All units the leader heads. */
  ownUnits: z.array(UnitName),
  demonstration: z.boolean(),
  /** Null when no budget or accounts are loaded for the unit. */
  figures: HomeFigures.nullable(),
  decided: z.array(DecidedAboutUs),
  decidedTotal: z.number().int(),
  requests: z.array(Deviation),
  projects: z.array(TouchingProject),
  freshness: Freshness,
})
export type LeaderHome = z.infer<typeof LeaderHome>

/** `GET /api/homes/controller`: the inbox. */
export const ControllerHome = z.object({
  asOf: Day,
  /** Failed or waiting imports, and those read with problems. */
  imports: z.array(ImportRow),
  review: z.array(
    z.object({
      meetingId: z.uuid(),
      body: z.string().nullable(),
      day: Day.nullable(),
      unreviewed: z.number().int(),
      total: z.number().int(),
    }),
  ),
  unreviewed: z.number().int(),
  /** Open findings, newest meeting first, at most ten. */
  findings: z.array(StoredFinding),
  openFindings: z.number().int(),
  deviations: z.array(Deviation),
  periodsToClose: z.array(z.object({ year: z.number().int(), month: z.number().int() })),
  suggestedProjects: z.number().int(),
  freshness: Freshness,
})
export type ControllerHome = z.infer<typeof ControllerHome>

/** `GET /api/homes/badges`: the counts beside the navigation. Zero for roles that have no such work. */
export const Badges = z.object({ inbox: z.number().int(), review: z.number().int() })
export type Badges = z.infer<typeof Badges>

/** `GET /api/homes/executive`. */
export const ExecutiveHome = z.object({
  asOf: Day,
  demonstration: z.boolean(),
  pools: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      year: z.number().int(),
      revisedOre: Ore,
      /** Bound by earmarks, commitments and spent money. */
      boundOre: Ore,
      freeOre: Ore,
      /** Asked for and not granted: hatched and outside the total. */
      requestedOre: Ore,
    }),
  ),
  projects: z.number().int(),
  phases: z.array(z.object({ phase: Phase, projects: z.number().int() })),
  /** How many projects carry each light, by aspect; the worse of human and rule counts in `attention`. */
  lights: z.array(
    z.object({
      aspect: Aspect,
      green: z.number().int(),
      amber: z.number().int(),
      red: z.number().int(),
      none: z.number().int(),
    }),
  ),
  attention: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      aspect: Aspect,
      light: Light,
      reason: z.object({ da: z.string(), en: z.string() }),
      by: z.enum(['human', 'rule']),
    }),
  ),
  behindBenefit: z.number().int(),
  waiting: z.array(FollowUpRow),
  overdue: z.array(FollowUpRow),
  nextMeeting: MeetingAhead.nullable(),
  lastMeeting: z
    .object({ meetingId: z.uuid(), body: z.string(), day: Day, decided: z.number().int(), followUps: z.number().int() })
    .nullable(),
  freshness: Freshness,
})
export type ExecutiveHome = z.infer<typeof ExecutiveHome>

/** `GET /api/homes/auditor`. */
export const AuditorHome = z.object({
  asOf: Day,
  audit: AuditState,
  freshness: Freshness,
  unreviewed: z.number().int(),
  reviewed: z.number().int(),
  openFindings: z.number().int(),
  recent: z.array(
    z.object({
      id: z.number().int(),
      at: z.string(),
      user: z.string(),
      action: z.string(),
      objectType: z.string(),
      objectId: z.string(),
    }),
  ),
})
export type AuditorHome = z.infer<typeof AuditorHome>

/** `GET /api/homes/administrator`: people and organisation, no figures. */
export const AdministratorHome = z.object({
  asOf: Day,
  users: z.number().int(),
  usersWithoutRole: z.number().int(),
  roles: z.array(z.object({ role: z.string(), users: z.number().int() })),
  units: z.array(z.object({ level: UnitLevel, units: z.number().int() })),
  unitsWithoutLeader: z.array(UnitName),
  audit: AuditState,
})
export type AdministratorHome = z.infer<typeof AdministratorHome>
