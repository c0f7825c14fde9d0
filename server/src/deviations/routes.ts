import { z } from '@hono/zod-openapi'
import {
  AnswerExplanation,
  Deviation,
  DeviationCandidates,
  DeviationFilter,
  DeviationList,
  Explain,
  RequestExplanation,
  Threshold,
} from '@kildetal/shared/deviations.ts'
import { AsOfQuery } from '@kildetal/shared/ledger.ts'
import { asKnownOn } from '../context.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { readCandidates } from './candidates.ts'
import { approveExplanation, explainDeviation, returnExplanation, setThreshold, withdrawRequest } from './change.ts'
import { readDeviation, readDeviations, readThreshold } from './queries.ts'
import { requestExplanation } from './request.ts'

const params = z.object({ id: z.uuid() })

const answering = <P extends string>(path: P) =>
  defineRoute({
    action: 'deviations.approve',
    method: 'post',
    path,
    request: { params, body: body(AnswerExplanation) },
    responses: { 200: json(Deviation) },
  })

/** Deviations: threshold, request, explanation, approval. */
export function deviationRoutes() {
  return reading()
    .openapi(
      defineRoute({
        action: 'deviations.request',
        method: 'post',
        path: '/api/deviations',
        request: { body: body(RequestExplanation) },
        responses: { 201: json(Deviation) },
      }),
      async (c) => c.json(await c.var.act((ctx) => requestExplanation(ctx, c.req.valid('json'))), 201),
    )
    .openapi(
      defineRoute({
        action: 'deviations.request',
        method: 'put',
        path: '/api/deviations/threshold',
        request: { body: body(Threshold) },
        responses: { 200: json(Threshold) },
      }),
      async (c) => c.json(await c.var.act((ctx) => setThreshold(ctx, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'deviations.explain',
        method: 'post',
        path: '/api/deviations/{id}/explanation',
        request: { params, body: body(Explain) },
        responses: { 200: json(Deviation) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => explainDeviation(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(answering('/api/deviations/{id}/approval'), async (c) =>
      c.json(await c.var.act((ctx) => approveExplanation(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(answering('/api/deviations/{id}/return'), async (c) =>
      c.json(await c.var.act((ctx) => returnExplanation(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(answering('/api/deviations/{id}/withdrawal'), async (c) =>
      c.json(await c.var.act((ctx) => withdrawRequest(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
}

function reading() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/deviations',
        request: { query: DeviationFilter.extend(AsOfQuery.shape) },
        responses: { 200: json(DeviationList) },
      }),
      async (c) =>
        c.json(
          await c.var.act(async (now) => {
            const { asOf, ...filter } = c.req.valid('query')
            const ctx = asKnownOn(now, asOf)
            return { asOf: ctx.today(), deviations: await readDeviations(ctx, filter) }
          }),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'deviations.request',
        method: 'get',
        path: '/api/deviations/candidates',
        responses: { 200: json(DeviationCandidates) },
      }),
      async (c) => c.json(await c.var.act(async (ctx) => ({ candidates: await readCandidates(ctx) })), 200),
    )
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/deviations/threshold',
        responses: { 200: json(Threshold) },
      }),
      async (c) => c.json(await c.var.act(readThreshold), 200),
    )
    .openapi(
      defineRoute({
        action: 'figures.read',
        method: 'get',
        path: '/api/deviations/{id}',
        request: { params },
        responses: { 200: json(Deviation) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readDeviation(ctx, c.req.valid('param').id)), 200),
    )
}
