import { Trust } from '@kildetal/shared/trust.ts'
import { createRouter, defineRoute, json } from '../router.ts'
import { readTrust } from './trust.ts'

/** The trust page. */
export function trustRoutes() {
  return createRouter().openapi(
    defineRoute({ action: 'trust.read', method: 'get', path: '/api/trust', responses: { 200: json(Trust) } }),
    async (c) => c.json(await c.var.act(readTrust), 200),
  )
}
