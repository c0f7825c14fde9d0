import type { AccuracyTables } from '../accuracy/tables.ts'
import type { AuditTables } from '../audit/tables.ts'
import type { CarryOverTables } from '../budget/carry-over/tables.ts'
import type { BudgetTables } from '../budget/tables.ts'
import type { DecisionTables } from '../decisions/tables.ts'
import type { DeviationTables } from '../deviations/tables.ts'
import type { DocumentTables } from '../documents/tables.ts'
import type { IdentityTables } from '../identity/tables.ts'
import type { ItemTables } from '../items/tables.ts'
import type { JobTables } from '../jobs/tables.ts'
import type { LedgerTables } from '../ledger/tables.ts'
import type { MinutesTables } from '../minutes/tables.ts'
import type { PersonTables } from '../persons/tables.ts'
import type { PortfolioTables } from '../portfolio/tables.ts'
import type { SearchTables } from '../search/tables.ts'

/** Every table by its camelCase name; each domain states its own rows in its `tables.ts`. */
export interface Schema
  extends AccuracyTables,
    AuditTables,
    BudgetTables,
    CarryOverTables,
    DecisionTables,
    DeviationTables,
    DocumentTables,
    IdentityTables,
    ItemTables,
    JobTables,
    LedgerTables,
    MinutesTables,
    PersonTables,
    PortfolioTables,
    SearchTables {}
