import { z } from 'zod'
import { UnitFigures } from './budget.ts'
import { Day, DecisionSource, FollowUpRow } from './decisions.ts'
import { Deviation } from './deviations.ts'
import { Unit } from './extraction.ts'
import { UnitLevel, UnitName } from './identity.ts'
import { ImportRow } from './imports.ts'
import { Source, StoredFinding } from './items.ts'
import { Ore } from './ledger.ts'
import { PoolList } from './pools.ts'
import { Aspect, Light, MeetingAhead, Phase, ProjectLight } from './portfolio.ts'
import { AuditHead, Freshness } from './trust.ts'

/** Something decided, or asked for, that concerns the unit. `amountOre` is null when the decision names no amount. */
export const DecidedAboutUs = z.object({
  economicItemId: z.uuid().nullable(),
  agendaItemId: z.uuid().nullable(),
  title: z.string(),
  amountOre: Ore.nullable(),
  unit: Unit.nullable(),
  /** `approved`, `proposed`, `rejected`, `noted`, or a decision's outcome when there is no amount. */
  status: z.string().nullable(),
  kind: z.string().nullable(),
  /** True when the amount is part of the unit's revised budget. */
  inBudget: z.boolean(),
  /** Meetings that are still to treat it, as the minutes announce them. */
  awaits: z.array(z.object({ body: z.string().nullable(), day: Day.nullable() })),
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
  /** The unit's four figures and twelve months, as `GET /api/units/:slug/figures` has them; null when nothing is loaded for the unit. */
  figures: UnitFigures.nullable(),
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
  /** The pools of the year, as `GET /api/pools` has them; requested money stands beside the totals. */
  pools: PoolList.shape.pools,
  poolYear: z.number().int(),
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
    .object({
      meetingId: z.uuid(),
      body: z.string().nullable(),
      day: Day,
      decided: z.number().int(),
      followUps: z.number().int(),
    })
    .nullable(),
  freshness: Freshness,
})
export type ExecutiveHome = z.infer<typeof ExecutiveHome>

/** `GET /api/homes/auditor`. The newest events are in `GET /api/audit`, the chain's state in `GET /api/audit/check`. */
export const AuditorHome = z.object({
  asOf: Day,
  audit: AuditHead,
  freshness: Freshness,
  unreviewed: z.number().int(),
  reviewed: z.number().int(),
  openFindings: z.number().int(),
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
  audit: AuditHead,
})
export type AdministratorHome = z.infer<typeof AdministratorHome>
