import type { EngineAccuracy } from '@kildetal/shared/trust.ts'
import type { ColumnType, Generated } from 'kysely'

/** How well each edition of the engine reads its own examples. */
export interface AccuracyTables {
  engineAccuracy: {
    edition: string
    measuredAt: Generated<string>
    measured: ColumnType<EngineAccuracy['sets'], string, never>
  }
}
