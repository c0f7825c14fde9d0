import { AuditCheck, AuditPage, AuditQuery } from '@kildetal/shared/audit.ts'
import { createRouter, defineRoute, json } from '../router.ts'
import type { System } from '../system.ts'
import { readEvents } from './queries.ts'
import { headsFile, verifyAudit } from './verify.ts'

/** The audit log and whether it is whole. */
export function auditRoutes(system: Pick<System, 'config' | 'installation'>) {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'audit.readObject',
        method: 'get',
        path: '/api/audit',
        request: { query: AuditQuery },
        responses: { 200: json(AuditPage) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readEvents(ctx, c.req.valid('query'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'audit.read',
        method: 'get',
        path: '/api/audit/check',
        responses: { 200: json(AuditCheck) },
      }),
      async (c) => c.json(await c.var.act((ctx) => verifyAudit(ctx, headsFile(system))), 200),
    )
}
