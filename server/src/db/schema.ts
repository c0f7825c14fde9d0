import type { AuditTables } from '../audit/tables.ts'
import type { DecisionTables } from '../decisions/tables.ts'
import type { DocumentTables } from '../documents/tables.ts'
import type { IdentityTables } from '../identity/tables.ts'
import type { ItemTables } from '../items/tables.ts'
import type { JobTables } from '../jobs/tables.ts'
import type { MinutesTables } from '../minutes/tables.ts'
import type { PortfolioTables } from '../portfolio/tables.ts'

/** Every table by its camelCase name; each domain states its own rows in its `tables.ts`. */
export interface Schema
  extends AuditTables,
    DecisionTables,
    DocumentTables,
    IdentityTables,
    ItemTables,
    JobTables,
    MinutesTables,
    PortfolioTables {}
