import { z } from '@hono/zod-openapi'
import { IsoDay } from '@kildetal/shared/ledger.ts'
import { AmendPool, NewAlias, NewPool, PoolList, PoolQuery, PoolView } from '@kildetal/shared/pools.ts'
import { asKnownOn } from '../context.ts'
import { readPoolList } from '../reports/pool-list.ts'
import { readPoolView } from '../reports/pool-view.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { addAlias, removeAlias } from './aliases.ts'
import { amendPool, createPool } from './change.ts'

const Slug = z.object({ slug: z.string() })
const ListQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional(), asOf: IsoDay.optional() })

/** Pools: the list, one pool with everything about it, and what controllers change. */
export function poolRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'pools.read',
        method: 'get',
        path: '/api/pools',
        request: { query: ListQuery },
        responses: { 200: json(PoolList) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) => readPoolList(asKnownOn(ctx, c.req.valid('query').asOf), c.req.valid('query'))),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'pools.read',
        method: 'get',
        path: '/api/pools/{slug}',
        request: { params: Slug, query: PoolQuery },
        responses: { 200: json(PoolView) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) => {
            const query = c.req.valid('query')
            return readPoolView(asKnownOn(ctx, query.asOf), c.req.valid('param').slug, query)
          }),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/pools',
        request: { body: body(NewPool) },
        responses: { 201: json(PoolView) },
      }),
      async (c) =>
        c.json(await c.var.act(async (ctx) => readPoolView(ctx, await createPool(ctx, c.req.valid('json')), {})), 201),
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'patch',
        path: '/api/pools/{slug}',
        request: { params: Slug, body: body(AmendPool) },
        responses: { 200: json(PoolView) },
      }),
      async (c) => {
        const { slug } = c.req.valid('param')
        const view = await c.var.act(async (ctx) => {
          await amendPool(ctx, slug, c.req.valid('json'))
          return readPoolView(ctx, slug, {})
        })
        return c.json(view, 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/pools/{slug}/aliases',
        request: { params: Slug, body: body(NewAlias) },
        responses: { 200: json(PoolView) },
      }),
      async (c) => {
        const { slug } = c.req.valid('param')
        const view = await c.var.act(async (ctx) => {
          await addAlias(ctx, slug, c.req.valid('json').name)
          return readPoolView(ctx, slug, {})
        })
        return c.json(view, 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'delete',
        path: '/api/pools/{slug}/aliases/{id}',
        request: { params: Slug.extend({ id: z.uuid() }) },
        responses: { 200: json(PoolView) },
      }),
      async (c) => {
        const { slug, id } = c.req.valid('param')
        const view = await c.var.act(async (ctx) => {
          await removeAlias(ctx, slug, id)
          return readPoolView(ctx, slug, {})
        })
        return c.json(view, 200)
      },
    )
}
