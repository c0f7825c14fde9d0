import type { Generated } from 'kysely'

/** Work asked for and not yet handed to the queue; the role of requests may only add to it. */
export interface JobTables {
  jobRequest: { id: string; userId: string; kind: string; data: string; requestedAt: Generated<string> }
}
