import { z } from '@hono/zod-openapi'
import { Overview, OverviewQuery, UnitFigures, UnitTree } from '@kildetal/shared/budget.ts'
import { asKnownOn, type Context } from '../context.ts'
import { readOverview } from '../reports/overview.ts'
import { readUnitFigures } from '../reports/unit-figures.ts'
import { readUnitTree } from '../reports/unit-tree.ts'
import { createRouter, defineRoute, json } from '../router.ts'

const known = (ctx: Context, { asOf }: OverviewQuery) => asKnownOn(ctx, asOf)

/** Budgets and accounts by unit, each under the reader's rights. */
export function budgetRoutes() {
  return createRouter()
    .openapi(
      defineRoute({ action: 'units.read', method: 'get', path: '/api/units', responses: { 200: json(UnitTree) } }),
      async (c) => c.json(await c.var.act(readUnitTree), 200),
    )
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/overview/{unit}',
        request: { params: z.object({ unit: z.string() }), query: OverviewQuery },
        responses: { 200: json(Overview) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) =>
            readOverview(known(ctx, c.req.valid('query')), c.req.valid('param').unit, c.req.valid('query')),
          ),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/units/{slug}/figures',
        request: { params: z.object({ slug: z.string() }), query: OverviewQuery },
        responses: { 200: json(UnitFigures) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) =>
            readUnitFigures(known(ctx, c.req.valid('query')), c.req.valid('param').slug, c.req.valid('query')),
          ),
          200,
        ),
    )
}
