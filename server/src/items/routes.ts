import { z } from '@hono/zod-openapi'
import {
  FindingState,
  ItemDetail,
  ItemList,
  ItemListQuery,
  ItemTotal,
  ItemTotalsQuery,
  StoredFinding,
} from '@kildetal/shared/items.ts'
import { AsOfQuery } from '@kildetal/shared/ledger.ts'
import { asKnownOn, type Context } from '../context.ts'
import { createRouter, defineRoute, json } from '../router.ts'
import { readItemDetail } from './detail.ts'
import { readFindings } from './findings.ts'
import { listItems } from './list.ts'
import { itemTotals } from './totals.ts'

const FindingQuery = AsOfQuery.extend({ state: FindingState.optional(), meeting: z.uuid().optional() })

/** The query with a past day only: one that is today's asks for what stands now. Throws 400 for a day to come. */
function asKnown<Q extends { asOf?: string | undefined }>(ctx: Context, query: Q): Q {
  return { ...query, asOf: asKnownOn(ctx, query.asOf).knownOn }
}

/** Economic items and findings, to read. */
export function itemRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/items',
        request: { query: ItemListQuery },
        responses: { 200: json(ItemList) },
      }),
      async (c) => c.json(await c.var.act((ctx) => listItems(ctx, asKnown(ctx, c.req.valid('query')))), 200),
    )
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/items/totals',
        request: { query: ItemTotalsQuery },
        responses: { 200: json(z.array(ItemTotal)) },
      }),
      async (c) => c.json(await c.var.act((ctx) => itemTotals(ctx, asKnown(ctx, c.req.valid('query')))), 200),
    )
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/items/{id}',
        request: { params: z.object({ id: z.uuid() }), query: AsOfQuery },
        responses: { 200: json(ItemDetail) },
      }),
      async (c) => {
        const { asOf } = c.req.valid('query')
        return c.json(await c.var.act((ctx) => readItemDetail(asKnownOn(ctx, asOf), c.req.valid('param').id)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/findings',
        request: { query: FindingQuery },
        responses: { 200: json(z.array(StoredFinding)) },
      }),
      async (c) => {
        const { state, meeting, asOf } = c.req.valid('query')
        const filter = { ...(state ? { state } : {}), ...(meeting ? { meetingId: meeting } : {}) }
        return c.json(await c.var.act((ctx) => readFindings(asKnownOn(ctx, asOf), filter)), 200)
      },
    )
}
