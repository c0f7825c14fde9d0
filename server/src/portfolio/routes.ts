import { z } from '@hono/zod-openapi'
import { AsOfQuery } from '@kildetal/shared/ledger.ts'
import {
  AmendBenefit,
  AmendMilestone,
  AmendProject,
  Aspect,
  LinkDecision,
  LinkMoney,
  NewBenefit,
  NewMilestone,
  NewProject,
  PlannedMeeting,
  Portfolio,
  ProjectDetail,
  SetLight,
} from '@kildetal/shared/portfolio.ts'
import { asKnownOn } from '../context.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { amendProject } from './amend.ts'
import { addBenefit, amendBenefit } from './benefits.ts'
import { createProject } from './create.ts'
import { planMeeting } from './meetings.ts'
import { addMilestone, amendMilestone } from './milestones.ts'
import { readPortfolio, readProject } from './queries.ts'
import { setLight } from './set-light.ts'
import { tieDecision, tieMoney, untieMoney } from './tie.ts'

const params = z.object({ id: z.uuid() })

/** A change of a project or of a part of it: the project as it then stands is the answer. */
const change = <P extends string, M extends 'post' | 'put' | 'patch', S extends z.ZodType>(
  method: M,
  path: P,
  schema: S,
) =>
  defineRoute({
    action: 'projects.change',
    method,
    path,
    request: { params, body: body(schema) },
    responses: { 200: json(ProjectDetail) },
  })

/** Projects: the board, one project, and what controllers and executives do with them. */
export function portfolioRoutes() {
  return reading()
    .openapi(
      defineRoute({
        action: 'projects.change',
        method: 'post',
        path: '/api/projects',
        request: { body: body(NewProject) },
        responses: { 201: json(ProjectDetail) },
      }),
      async (c) => c.json(await c.var.act((ctx) => createProject(ctx, c.req.valid('json'))), 201),
    )
    .openapi(change('patch', '/api/projects/{id}', AmendProject), async (c) =>
      c.json(await c.var.act((ctx) => amendProject(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'projects.change',
        method: 'put',
        path: '/api/projects/{id}/lights/{aspect}',
        request: { params: params.extend({ aspect: Aspect }), body: body(SetLight) },
        responses: { 200: json(ProjectDetail) },
      }),
      async (c) => {
        const { id, aspect } = c.req.valid('param')
        return c.json(await c.var.act((ctx) => setLight(ctx, id, aspect, c.req.valid('json'))), 200)
      },
    )
    .openapi(change('post', '/api/projects/{id}/milestones', NewMilestone), async (c) =>
      c.json(await c.var.act((ctx) => addMilestone(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(change('put', '/api/milestones/{id}', AmendMilestone), async (c) =>
      c.json(await c.var.act((ctx) => amendMilestone(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(change('post', '/api/projects/{id}/benefits', NewBenefit), async (c) =>
      c.json(await c.var.act((ctx) => addBenefit(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(change('put', '/api/benefits/{id}', AmendBenefit), async (c) =>
      c.json(await c.var.act((ctx) => amendBenefit(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(change('post', '/api/projects/{id}/money', LinkMoney), async (c) =>
      c.json(await c.var.act((ctx) => tieMoney(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'projects.change',
        method: 'delete',
        path: '/api/project-money/{id}',
        request: { params },
        responses: { 200: json(ProjectDetail) },
      }),
      async (c) => c.json(await c.var.act((ctx) => untieMoney(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(change('post', '/api/projects/{id}/decisions', LinkDecision), async (c) =>
      c.json(await c.var.act((ctx) => tieDecision(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'projects.change',
        method: 'put',
        path: '/api/meetings-ahead',
        request: { body: body(PlannedMeeting) },
        responses: { 200: json(PlannedMeeting) },
      }),
      async (c) => c.json(await c.var.act((ctx) => planMeeting(ctx, c.req.valid('json'))), 200),
    )
}

function reading() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'projects.read',
        method: 'get',
        path: '/api/projects',
        request: { query: AsOfQuery },
        responses: { 200: json(Portfolio) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readPortfolio(asKnownOn(ctx, c.req.valid('query').asOf))), 200),
    )
    .openapi(
      defineRoute({
        action: 'projects.read',
        method: 'get',
        path: '/api/projects/{project}',
        request: { params: z.object({ project: z.string().min(1).max(100) }), query: AsOfQuery },
        responses: { 200: json(ProjectDetail) },
      }),
      async (c) => {
        const { project } = c.req.valid('param')
        return c.json(await c.var.act((ctx) => readProject(asKnownOn(ctx, c.req.valid('query').asOf), project)), 200)
      },
    )
}
