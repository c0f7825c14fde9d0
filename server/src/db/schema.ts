import type { AuditTables } from '../audit/tables.ts'
import type { DocumentTables } from '../documents/tables.ts'
import type { IdentityTables } from '../identity/tables.ts'
import type { ItemTables } from '../items/tables.ts'
import type { JobTables } from '../jobs/tables.ts'
import type { MinutesTables } from '../minutes/tables.ts'

/** Every table by its camelCase name; each domain states its own rows in its `tables.ts`. */
export interface Schema extends AuditTables, DocumentTables, IdentityTables, ItemTables, JobTables, MinutesTables {}
