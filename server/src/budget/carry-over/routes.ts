import { z } from '@hono/zod-openapi'
import {
  CarryOver,
  CarryOverCase,
  CarryOverList,
  CarryOverQuery,
  NewCarryOver,
  StateCarryOverCase,
  StepCarryOver,
  StepCarryOvers,
} from '@kildetal/shared/carry-overs.ts'
import { asKnownOn } from '../../context.ts'
import { idempotent } from '../../idempotent.ts'
import { body, createRouter, defineRoute, json } from '../../router.ts'
import { annexPdf } from './annex.ts'
import { stateCase } from './case.ts'
import { readCarryOver, readCarryOvers } from './read.ts'
import { requestCarryOver } from './request.ts'
import { stepCarryOver, stepCarryOvers } from './step.ts'

const Id = z.object({ id: z.uuid() })
const Year = z.object({ from: z.coerce.number().int().min(2000).max(2099) })
const Key = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })

/** Carry-overs between years, from request to the council's decision. */
export function carryOverRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'carryOvers.read',
        method: 'get',
        path: '/api/carry-overs',
        request: { query: CarryOverQuery },
        responses: { 200: json(CarryOverList) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) => readCarryOvers(asKnownOn(ctx, c.req.valid('query').asOf), c.req.valid('query'))),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'carryOvers.annex',
        method: 'get',
        path: '/api/carry-overs/annex.pdf',
        request: { query: CarryOverQuery },
        responses: {
          200: { description: 'The annex of the April case', content: { 'application/pdf': { schema: z.string() } } },
        },
      }),
      async (c) => {
        const query = c.req.valid('query')
        const bytes = await c.var.act((ctx) => annexPdf(asKnownOn(ctx, query.asOf), query))
        return c.body(new Uint8Array(bytes), 200, {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename="overfoersler-${query.from}-${query.from + 1}.pdf"`,
        }) as never
      },
    )
    .openapi(
      defineRoute({
        action: 'carryOvers.read',
        method: 'get',
        path: '/api/carry-overs/{id}',
        request: { params: Id },
        responses: { 200: json(CarryOver) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readCarryOver(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(
      defineRoute({
        action: 'carryOvers.request',
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
        action: 'carryOvers.step',
        method: 'post',
        path: '/api/carry-overs/steps',
        request: { body: body(StepCarryOvers) },
        responses: { 200: json(z.object({ carryOvers: z.array(CarryOver) })) },
      }),
      async (c) => {
        const carryOvers = await c.var.act((ctx) => stepCarryOvers(ctx, c.req.valid('json')))
        return c.json({ carryOvers }, 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'carryOvers.step',
        method: 'post',
        path: '/api/carry-overs/{id}/steps',
        request: { params: Id, body: body(StepCarryOver) },
        responses: { 200: json(CarryOver) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => stepCarryOver(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'carryOvers.stateCase',
        method: 'put',
        path: '/api/carry-over-cases/{from}',
        request: { params: Year, body: body(StateCarryOverCase) },
        responses: { 200: json(CarryOverCase) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => stateCase(ctx, c.req.valid('param').from, c.req.valid('json'))), 200),
    )
}
