import type { Aspect, Light, MoneyRole, Phase, ProjectState } from '@kildetal/shared/portfolio.ts'
import type { Generated, Selectable } from 'kysely'
import type { CandidateRule } from './candidates.ts'

/** Projects and what hangs on them. Money columns of `benefit` are øre for the unit `kr`, hundredths for the others. */
export interface PortfolioTables {
  project: {
    id: Generated<string>
    slug: string
    name: string
    summary: string | null
    phase: Phase
    state: ProjectState
    owner: string | null
    ownerUnitId: string | null
    caseNumber: string | null
    caseKey: string | null
    allUnits: Generated<boolean>
    demonstration: Generated<boolean>
    suggestedAgendaItemId: string | null
    suggestedStart: number | null
    suggestedEnd: number | null
    suggestedQuote: string | null
    suggestedRule: CandidateRule | null
    version: Generated<number>
  }
  projectUnit: { projectId: string; unitId: string }
  projectLight: {
    projectId: string
    aspect: Aspect
    light: Light | null
    reason: string | null
    setBy: string
    setOn: string
    version: Generated<number>
  }
  milestone: {
    id: Generated<string>
    projectId: string
    what: string
    planned: string
    expected: string
    reached: string | null
    demonstration: Generated<boolean>
    version: Generated<number>
  }
  benefit: {
    id: Generated<string>
    projectId: string
    what: string
    owner: string | null
    measure: string | null
    unit: 'kr' | 'hours' | 'percent' | 'count'
    baseline: number | null
    target: number | null
    actual: number | null
    measuredOn: string | null
    due: string | null
    demonstration: Generated<boolean>
    version: Generated<number>
  }
  projectMoney: {
    id: Generated<string>
    projectId: string
    economicItemId: string
    role: MoneyRole
    quantity: Generated<number>
    note: string | null
  }
  projectDecision: { projectId: string; agendaItemId: string; basis: 'case_number' | 'title' | 'suggestion' | 'manual' }
  plannedMeeting: { id: Generated<string>; body: string; day: string; time: string | null; deadline: string | null }
}

/** A row of project. */
export type ProjectRow = Selectable<PortfolioTables['project']>
