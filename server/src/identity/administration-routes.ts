import {
  CreatedToken,
  NewGrant,
  NewToken,
  NewUnit,
  NewUser,
  Organisation,
  OrganisationUnit,
  PasswordChange,
  UnitChange,
  User,
  UserAccess,
  UserChange,
  Users,
} from '@kildetal/shared/administration.ts'
import { z } from 'zod'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { addUser, changeUser, endSessions, removeUser, setPassword } from './change-users.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { listUsers, readAccess, readUser } from './list-users.ts'
import { addUnit, changeUnit, readOrganisation, removeUnit } from './organisation.ts'
import { addToken, revokeToken } from './tokens.ts'

const done = { 204: { description: 'Done' } }
const byId = z.object({ id: z.uuid() })
const byIdAndGrant = z.object({ id: z.uuid(), grant: z.uuid() })
const byIdAndToken = z.object({ id: z.uuid(), token: z.uuid() })
const byToken = z.object({ token: z.uuid() })

/** Users, their roles and what they sign in with. */
export function userRoutes() {
  return createRouter()
    .openapi(
      defineRoute({ action: 'users.read', method: 'get', path: '/api/users', responses: { 200: json(Users) } }),
      async (c) => c.json({ users: await c.var.act(listUsers) }, 200),
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'post',
        path: '/api/users',
        request: { body: body(NewUser) },
        responses: { 201: json(User) },
      }),
      async (c) => c.json(await c.var.act((ctx) => addUser(ctx, c.req.valid('json'))), 201),
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'patch',
        path: '/api/users/{id}',
        request: { params: byId, body: body(UserChange) },
        responses: { 200: json(User) },
      }),
      async (c) => c.json(await c.var.act((ctx) => changeUser(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'delete',
        path: '/api/users/{id}',
        request: { params: byId },
        responses: done,
      }),
      async (c) => {
        await c.var.act((ctx) => removeUser(ctx, c.req.valid('param').id))
        return c.body(null, 204)
      },
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'put',
        path: '/api/users/{id}/password',
        request: { params: byId, body: body(PasswordChange) },
        responses: done,
      }),
      async (c) => {
        await c.var.act((ctx) => setPassword(ctx, c.req.valid('param').id, c.req.valid('json').password))
        return c.body(null, 204)
      },
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'post',
        path: '/api/users/{id}/grants',
        request: { params: byId, body: body(NewGrant) },
        responses: { 200: json(User) },
      }),
      async (c) => c.json(await c.var.act((ctx) => grantRole(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'delete',
        path: '/api/users/{id}/grants/{grant}',
        request: { params: byIdAndGrant },
        responses: { 200: json(User) },
      }),
      async (c) => {
        const { id, grant } = c.req.valid('param')
        return c.json(await c.var.act((ctx) => revokeRole(ctx, id, grant)), 200)
      },
    )
    .route('/', accessRoutes())
}

function accessRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'users.read',
        method: 'get',
        path: '/api/users/{id}/access',
        request: { params: byId },
        responses: { 200: json(UserAccess) },
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(
          await c.var.act(async (ctx) => {
            await readUser(ctx, id)
            return readAccess(ctx, id)
          }),
          200,
        )
      },
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'delete',
        path: '/api/users/{id}/sessions',
        request: { params: byId },
        responses: done,
      }),
      async (c) => {
        await c.var.act((ctx) => endSessions(ctx, c.req.valid('param').id))
        return c.body(null, 204)
      },
    )
    .openapi(
      defineRoute({
        action: 'users.change',
        method: 'delete',
        path: '/api/users/{id}/tokens/{token}',
        request: { params: byIdAndToken },
        responses: done,
      }),
      async (c) => {
        const { id, token } = c.req.valid('param')
        await c.var.act((ctx) => revokeToken(ctx, id, token))
        return c.body(null, 204)
      },
    )
    .openapi(
      defineRoute({
        action: 'tokens.own',
        method: 'get',
        path: '/api/me/access',
        responses: { 200: json(UserAccess) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readAccess(ctx, ctx.actor.userId)), 200),
    )
    .openapi(
      defineRoute({
        action: 'tokens.own',
        method: 'post',
        path: '/api/me/tokens',
        request: { body: body(NewToken) },
        responses: { 201: json(CreatedToken) },
      }),
      async (c) => {
        const { name, days } = c.req.valid('json')
        return c.json({ token: await c.var.act((ctx) => addToken(ctx, ctx.actor.userId, name, days)) }, 201)
      },
    )
    .openapi(
      defineRoute({
        action: 'tokens.own',
        method: 'delete',
        path: '/api/me/tokens/{token}',
        request: { params: byToken },
        responses: done,
      }),
      async (c) => {
        await c.var.act((ctx) => revokeToken(ctx, ctx.actor.userId, c.req.valid('param').token))
        return c.body(null, 204)
      },
    )
}

/** The organisation's tree. */
export function organisationRoutes() {
  return createRouter()
    .openapi(
      defineRoute({
        action: 'units.read',
        method: 'get',
        path: '/api/organisation',
        responses: { 200: json(Organisation) },
      }),
      async (c) => c.json({ units: await c.var.act(readOrganisation) }, 200),
    )
    .openapi(
      defineRoute({
        action: 'units.change',
        method: 'post',
        path: '/api/units',
        request: { body: body(NewUnit) },
        responses: { 201: json(OrganisationUnit) },
      }),
      async (c) => c.json(await c.var.act((ctx) => addUnit(ctx, c.req.valid('json'))), 201),
    )
    .openapi(
      defineRoute({
        action: 'units.change',
        method: 'patch',
        path: '/api/units/{id}',
        request: { params: byId, body: body(UnitChange) },
        responses: { 200: json(OrganisationUnit) },
      }),
      async (c) => c.json(await c.var.act((ctx) => changeUnit(ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(
      defineRoute({
        action: 'units.change',
        method: 'delete',
        path: '/api/units/{id}',
        request: { params: byId },
        responses: done,
      }),
      async (c) => {
        await c.var.act((ctx) => removeUnit(ctx, c.req.valid('param').id))
        return c.body(null, 204)
      },
    )
}
