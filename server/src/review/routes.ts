import { z } from '@hono/zod-openapi'
import { ItemDetail, ReviewAccuracy, StoredFinding } from '@kildetal/shared/items.ts'
import {
  AcceptItem,
  AmendItem,
  ManualItem,
  MergeItem,
  RejectItem,
  ResolveFinding,
  ReviewQueue,
  SplitItem,
  UndoQuery,
} from '@kildetal/shared/review.ts'
import { idempotent } from '../idempotent.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { acceptItem } from './accept.ts'
import { reviewAccuracy } from './accuracy.ts'
import { addItem } from './add-item.ts'
import { amendItem } from './amend.ts'
import { mergeItem } from './merge.ts'
import { readQueue } from './queue.ts'
import { rejectItem } from './reject.ts'
import { reopenFinding, resolveFinding } from './resolve-finding.ts'
import { splitItem } from './split.ts'
import { undoAmendment, undoReview } from './undo.ts'

const Id = z.object({ id: z.uuid() })
const IdempotencyKey = z.object({ 'idempotency-key': z.string().min(8).max(200).optional() })
const detail = { 200: json(ItemDetail) }

/** The review: its queue, the steps on an item and their undoing, findings, the measure of the engine. */
export function reviewRoutes() {
  return createRouter()
    .route('/', itemSteps())
    .route('/', undoSteps())
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'get',
        path: '/api/review/queue',
        request: { query: z.object({ meeting: z.uuid().optional() }) },
        responses: { 200: json(ReviewQueue) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readQueue(ctx, c.req.valid('query').meeting)), 200),
    )
    .openapi(
      defineRoute({
        action: 'trust.read',
        method: 'get',
        path: '/api/review/accuracy',
        responses: { 200: json(ReviewAccuracy) },
      }),
      async (c) => c.json(await c.var.act(reviewAccuracy), 200),
    )
    .openapi(
      defineRoute({
        action: 'findings.resolve',
        method: 'post',
        path: '/api/findings/{id}/resolution',
        request: { params: Id, body: body(ResolveFinding) },
        responses: { 200: json(StoredFinding) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => resolveFinding(ctx, { ...c.req.valid('param'), ...c.req.valid('json') })), 200),
    )
    .openapi(
      defineRoute({
        action: 'findings.resolve',
        method: 'delete',
        path: '/api/findings/{id}/resolution',
        request: { params: Id, query: UndoQuery },
        responses: { 200: json(StoredFinding) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => reopenFinding(ctx, { ...c.req.valid('param'), ...c.req.valid('query') })), 200),
    )
}

function itemSteps() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'post',
        path: '/api/items',
        request: { headers: IdempotencyKey, body: body(ManualItem) },
        responses: { 201: json(ItemDetail, 'Entered') },
      }),
      async (c) => {
        const key = c.req.valid('header')['idempotency-key']
        const input = c.req.valid('json')
        return c.json(await c.var.act((ctx) => idempotent(ctx, key, input, () => addItem(ctx, input))), 201)
      },
    )
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'post',
        path: '/api/items/{id}/acceptance',
        request: { params: Id, body: body(AcceptItem) },
        responses: detail,
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => acceptItem(ctx, { ...c.req.valid('param'), ...c.req.valid('json') })), 200),
    )
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'post',
        path: '/api/items/{id}/amendment',
        request: { params: Id, body: body(AmendItem) },
        responses: detail,
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => amendItem(ctx, { ...c.req.valid('param'), ...c.req.valid('json') })), 200),
    )
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'post',
        path: '/api/items/{id}/rejection',
        request: { params: Id, body: body(RejectItem) },
        responses: detail,
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => rejectItem(ctx, { ...c.req.valid('param'), ...c.req.valid('json') })), 200),
    )
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'post',
        path: '/api/items/{id}/split',
        request: { params: Id, body: body(SplitItem) },
        responses: { 200: json(z.object({ item: ItemDetail, created: ItemDetail })) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => splitItem(ctx, { ...c.req.valid('param'), ...c.req.valid('json') })), 200),
    )
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'post',
        path: '/api/items/{id}/merge',
        request: { params: Id, body: body(MergeItem) },
        responses: detail,
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => mergeItem(ctx, { ...c.req.valid('param'), ...c.req.valid('json') })), 200),
    )
}

function undoSteps() {
  const request = { params: Id, query: UndoQuery }
  return createRouter()
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'delete',
        path: '/api/items/{id}/acceptance',
        request,
        responses: detail,
      }),
      async (c) => {
        const step = { ...c.req.valid('param'), ...c.req.valid('query'), state: 'accepted' as const }
        return c.json(await c.var.act((ctx) => undoReview(ctx, step)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'delete',
        path: '/api/items/{id}/rejection',
        request,
        responses: detail,
      }),
      async (c) => {
        const step = { ...c.req.valid('param'), ...c.req.valid('query'), state: 'rejected' as const }
        return c.json(await c.var.act((ctx) => undoReview(ctx, step)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'items.review',
        method: 'delete',
        path: '/api/items/{id}/amendment',
        request,
        responses: detail,
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => undoAmendment(ctx, { ...c.req.valid('param'), ...c.req.valid('query') })), 200),
    )
}
