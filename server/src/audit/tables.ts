/** One event of the audit log. Everything but what a verb states is set by the database: number, time, user and hash. */
export interface AuditTables {
  auditEvent: {
    id: number
    at: string
    userId: string | null
    userName: string
    action: string
    objectType: string
    objectId: string
    before: unknown
    after: unknown
    reason: string | null
    previousHash: string
    hash: string
  }
}
