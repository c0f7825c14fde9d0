import { z } from '@hono/zod-openapi'
import {
  AmendFollowUp,
  CloseFollowUp,
  DecisionFilter,
  DecisionList,
  FollowUpFilter,
  FollowUpList,
  FollowUpRow,
  NewFollowUp,
} from '@kildetal/shared/decisions.ts'
import { AsOfQuery } from '@kildetal/shared/ledger.ts'
import { asKnownOn } from '../context.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { addFollowUp } from './add-follow-up.ts'
import { amendFollowUp, cancelFollowUp, completeFollowUp, reopenFollowUp } from './change-follow-up.ts'
import { readDecisions } from './decision-queries.ts'
import { readFollowUps } from './follow-up-queries.ts'

const params = z.object({ id: z.uuid() })
const IdempotencyKey = z.object({ 'idempotency-key': z.string().min(8).max(200).optional() })

const change = <P extends string>(path: P) =>
  defineRoute({
    action: 'followUps.complete',
    method: 'post',
    path,
    request: { params, body: body(CloseFollowUp) },
    responses: { 200: json(FollowUpRow) },
  })

/** Decisions and what they owe. */
export function decisionRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'decisions.read',
        method: 'get',
        path: '/api/decisions',
        request: { query: DecisionFilter.extend(AsOfQuery.shape) },
        responses: { 200: json(DecisionList) },
      }),
      async (c) => {
        const { asOf, ...filter } = c.req.valid('query')
        return c.json(await c.var.act((ctx) => readDecisions(asKnownOn(ctx, asOf), filter)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'decisions.read',
        method: 'get',
        path: '/api/follow-ups',
        request: { query: FollowUpFilter.extend(AsOfQuery.shape) },
        responses: { 200: json(FollowUpList) },
      }),
      async (c) => {
        const { asOf, ...filter } = c.req.valid('query')
        const list = await c.var.act(async (now) => {
          const ctx = asKnownOn(now, asOf)
          return { asOf: ctx.today(), followUps: await readFollowUps(ctx, filter) }
        })
        return c.json(list, 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'followUps.complete',
        method: 'post',
        path: '/api/follow-ups',
        request: { headers: IdempotencyKey, body: body(NewFollowUp) },
        responses: { 201: json(FollowUpRow) },
      }),
      async (c) => {
        const key = c.req.valid('header')['idempotency-key'] ?? null
        return c.json(await c.var.act((ctx) => addFollowUp(ctx, c.req.valid('json'), key)), 201)
      },
    )
    .openapi(
      defineRoute({
        action: 'followUps.complete',
        method: 'post',
        path: '/api/follow-ups/{id}/amendment',
        request: { params, body: body(AmendFollowUp) },
        responses: { 200: json(FollowUpRow) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => amendFollowUp(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(change('/api/follow-ups/{id}/completion'), async (c) =>
      c.json(await c.var.act((ctx) => completeFollowUp(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(change('/api/follow-ups/{id}/cancellation'), async (c) =>
      c.json(await c.var.act((ctx) => cancelFollowUp(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(change('/api/follow-ups/{id}/reopening'), async (c) =>
      c.json(await c.var.act((ctx) => reopenFollowUp(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
}
