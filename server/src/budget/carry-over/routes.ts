import { z } from '@hono/zod-openapi'
import { CarryOver, CarryOverList, CarryOverState, NewCarryOver, StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import { idempotent } from '../../idempotent.ts'
import { body, createRouter, defineRoute, json } from '../../router.ts'
import { readCarryOver, readCarryOvers } from './read.ts'
import { requestCarryOver } from './request.ts'
import { stepCarryOver } from './step.ts'

const Id = z.object({ id: z.uuid() })
const Key = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })
const ListQuery = z.object({ from: z.coerce.number().int().min(2000).max(2100), state: CarryOverState.optional() })

/** Carry-overs between years, from request to the council's decision. */
export function carryOverRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/carry-overs',
        request: { query: ListQuery },
        responses: { 200: json(CarryOverList) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readCarryOvers(ctx, c.req.valid('query'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/carry-overs/{id}',
        request: { params: Id },
        responses: { 200: json(CarryOver) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readCarryOver(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/carry-overs',
        request: { body: body(NewCarryOver), headers: Key },
        responses: { 201: json(CarryOver) },
      }),
      async (c) => {
        const input = c.req.valid('json')
        const key = c.req.valid('header')['idempotency-key']
        return c.json(await c.var.act((ctx) => idempotent(ctx, key, input, () => requestCarryOver(ctx, input))), 201)
      },
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/carry-overs/{id}/steps',
        request: { params: Id, body: body(StepCarryOver) },
        responses: { 200: json(CarryOver) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => stepCarryOver(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
}
