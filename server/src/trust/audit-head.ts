import type { AuditHead } from '@kildetal/shared/trust.ts'
import type { Context } from '../context.ts'

/** Size and newest event of the audit log. Nothing for those who may not read it. */
export async function readAuditHead(ctx: Context): Promise<AuditHead> {
  const last = await ctx.trx
    .selectFrom('auditEvent')
    .select(['id', 'hash', 'at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Numbers are the chain's own and have no gaps.
  return { events: last?.id ?? 0, lastAt: last?.at ?? null, head: last ? { id: last.id, hash: last.hash } : null }
}
