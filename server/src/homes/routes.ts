import { z } from '@hono/zod-openapi'
import {
  AdministratorHome,
  AuditorHome,
  Badges,
  ControllerHome,
  ExecutiveHome,
  LeaderHome,
} from '@kildetal/shared/homes.ts'
import { AsOfQuery } from '@kildetal/shared/ledger.ts'
import { asKnownOn } from '../context.ts'
import { createRouter, defineRoute, json } from '../router.ts'
import { readBadges, readControllerHome } from './controller.ts'
import { readExecutiveHome } from './executive.ts'
import { readLeaderHome } from './leader.ts'
import { readAdministratorHome, readAuditorHome } from './oversight.ts'

/** What each role sees first. */
export function homeRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'homes.leader',
        method: 'get',
        path: '/api/homes/leader',
        request: { query: AsOfQuery.extend({ unit: z.string().max(100).optional() }) },
        responses: { 200: json(LeaderHome) },
      }),
      async (c) => {
        const { unit, asOf } = c.req.valid('query')
        return c.json(await c.var.act((ctx) => readLeaderHome(asKnownOn(ctx, asOf), unit)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'homes.controller',
        method: 'get',
        path: '/api/homes/controller',
        request: { query: AsOfQuery },
        responses: { 200: json(ControllerHome) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readControllerHome(asKnownOn(ctx, c.req.valid('query').asOf))), 200),
    )
    .openapi(
      defineRoute({
        action: 'homes.executive',
        method: 'get',
        path: '/api/homes/executive',
        request: { query: AsOfQuery },
        responses: { 200: json(ExecutiveHome) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readExecutiveHome(asKnownOn(ctx, c.req.valid('query').asOf))), 200),
    )
    .openapi(
      defineRoute({
        action: 'homes.auditor',
        method: 'get',
        path: '/api/homes/auditor',
        request: { query: AsOfQuery },
        responses: { 200: json(AuditorHome) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readAuditorHome(asKnownOn(ctx, c.req.valid('query').asOf))), 200),
    )
    .openapi(
      defineRoute({
        action: 'homes.administrator',
        method: 'get',
        path: '/api/homes/administrator',
        responses: { 200: json(AdministratorHome) },
      }),
      async (c) => c.json(await c.var.act(readAdministratorHome), 200),
    )
    .openapi(
      defineRoute({ action: 'self.read', method: 'get', path: '/api/homes/badges', responses: { 200: json(Badges) } }),
      async (c) => c.json(await c.var.act(readBadges), 200),
    )
}
