import { z } from '@hono/zod-openapi'
import { Changes, ChangesQuery } from '@kildetal/shared/changes.ts'
import {
  ChangeLedgerSettings,
  LedgerSettings,
  Movement,
  MovementFilter,
  MovementList,
  NewMovement,
  ReverseMovement,
  SettleMovement,
  VoidMovement,
} from '@kildetal/shared/ledger.ts'
import { ChangePeriod, Checklist, Period, PeriodList } from '@kildetal/shared/periods.ts'
import { Statement, StatementQuery, UnitAccounts } from '@kildetal/shared/statements.ts'
import { asKnownOn } from '../context.ts'
import { idempotent } from '../idempotent.ts'
import { readChanges } from '../reports/changes-since.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { approveMovement } from './approve.ts'
import { readChecklist } from './checklist.ts'
import { readMovement, readMovements } from './movements.ts'
import { changePeriod } from './periods.ts'
import { postMovement } from './post.ts'
import { readPeriods } from './read-periods.ts'
import { reverseMovement } from './reverse.ts'
import { changeLedgerSettings, readLedgerSettings } from './settings.ts'
import { settleMovement, voidMovement } from './settle.ts'
import { readStatement } from './statement.ts'
import { readUnitAccounts } from './unit-accounts.ts'

const Id = z.object({ id: z.uuid() })
const Key = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })
const PeriodOf = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  month: z.coerce.number().int().min(0).max(12),
})

/** The ledger: movements, statements, periods, and the limit of four eyes. */
export function ledgerRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/movements',
        request: { query: MovementFilter },
        responses: { 200: json(MovementList) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) => readMovements(asKnownOn(ctx, c.req.valid('query').asOf), c.req.valid('query'))),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/movements/{id}',
        request: { params: Id },
        responses: { 200: json(Movement) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readMovement(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/movements',
        request: { body: body(NewMovement), headers: Key },
        responses: { 201: json(Movement) },
      }),
      async (c) => {
        const input = c.req.valid('json')
        const key = c.req.valid('header')['idempotency-key']
        return c.json(await c.var.act((ctx) => idempotent(ctx, key, input, () => postMovement(ctx, input))), 201)
      },
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/movements/{id}/settlement',
        request: { params: Id, body: body(SettleMovement), headers: Key },
        responses: { 201: json(Movement) },
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const input = c.req.valid('json')
        const key = c.req.valid('header')['idempotency-key']
        const work = (ctx: Parameters<typeof settleMovement>[0]) =>
          idempotent(ctx, key, { id, ...input }, () => settleMovement(ctx, id, input))
        return c.json(await c.var.act(work), 201)
      },
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/movements/{id}/void',
        request: { params: Id, body: body(VoidMovement) },
        responses: { 201: json(Movement) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => voidMovement(ctx, c.req.valid('param').id, c.req.valid('json'))), 201),
    )
    .openapi(
      defineRoute({
        action: 'ledger.post',
        method: 'post',
        path: '/api/movements/{id}/reversal',
        request: { params: Id, body: body(ReverseMovement) },
        responses: { 201: json(Movement) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => reverseMovement(ctx, c.req.valid('param').id, c.req.valid('json'))), 201),
    )
    .openapi(
      defineRoute({
        action: 'ledger.approve',
        method: 'post',
        path: '/api/movements/{id}/approval',
        request: { params: Id },
        responses: { 200: json(Movement) },
      }),
      async (c) => c.json(await c.var.act((ctx) => approveMovement(ctx, c.req.valid('param').id)), 200),
    )
    .route('/', bookkeepingRoutes())
}

function bookkeepingRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/changes',
        request: { query: ChangesQuery },
        responses: { 200: json(Changes) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) => readChanges(asKnownOn(ctx, c.req.valid('query').asOf), c.req.valid('query'))),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/accounts',
        request: { query: z.object({ unit: z.string() }) },
        responses: { 200: json(UnitAccounts) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readUnitAccounts(ctx, c.req.valid('query').unit)), 200),
    )
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/accounts/statement',
        request: { query: StatementQuery },
        responses: { 200: json(Statement) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) => readStatement(asKnownOn(ctx, c.req.valid('query').asOf), c.req.valid('query'))),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/periods',
        request: { query: z.object({ year: PeriodOf.shape.year }) },
        responses: { 200: json(PeriodList) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readPeriods(ctx, c.req.valid('query').year)), 200),
    )
    .openapi(
      defineRoute({
        action: 'ledger.read',
        method: 'get',
        path: '/api/periods/{year}/{month}/checklist',
        request: { params: PeriodOf },
        responses: { 200: json(Checklist) },
      }),
      async (c) => {
        const { year, month } = c.req.valid('param')
        return c.json(await c.var.act((ctx) => readChecklist(ctx, year, month)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'periods.close',
        method: 'post',
        path: '/api/periods/{year}/{month}/{change}',
        request: {
          params: PeriodOf.extend({ change: z.enum(['closing', 'opening']) }),
          body: body(ChangePeriod),
        },
        responses: { 200: json(Period) },
      }),
      async (c) => {
        const { change, ...period } = c.req.valid('param')
        const input = { ...period, ...c.req.valid('json'), closed: change === 'closing' }
        return c.json(await c.var.act((ctx) => changePeriod(ctx, input)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'ledger.readLimit',
        method: 'get',
        path: '/api/ledger/settings',
        responses: { 200: json(LedgerSettings) },
      }),
      async (c) => c.json(await c.var.act(readLedgerSettings), 200),
    )
    .openapi(
      defineRoute({
        action: 'ledger.setLimit',
        method: 'put',
        path: '/api/ledger/settings',
        request: { body: body(ChangeLedgerSettings) },
        responses: { 200: json(LedgerSettings) },
      }),
      async (c) => c.json(await c.var.act((ctx) => changeLedgerSettings(ctx, c.req.valid('json'))), 200),
    )
}
