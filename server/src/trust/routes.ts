import { AsOfQuery } from '@kildetal/shared/ledger.ts'
import { Trust } from '@kildetal/shared/trust.ts'
import { asKnownOn } from '../context.ts'
import { createRouter, defineRoute, json } from '../router.ts'
import { readTrust } from './trust.ts'

/** The trust page. */
export function trustRoutes() {
  return createRouter().openapi(
    defineRoute({
      action: 'trust.read',
      method: 'get',
      path: '/api/trust',
      request: { query: AsOfQuery },
      responses: { 200: json(Trust) },
    }),
    async (c) => c.json(await c.var.act((ctx) => readTrust(asKnownOn(ctx, c.req.valid('query').asOf))), 200),
  )
}
