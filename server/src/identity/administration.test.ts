import type { CreatedToken, User, Users } from '@kildetal/shared/administration.ts'
import { expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'

const { actors, app, as, call, owner, units } = await makeTestSystem()
const { administrator, auditor, controller, leader } = actors

const read = async <T>(answer: Response): Promise<T> => (await answer.json()) as T
const addUser = async (name: string, grants: unknown[]) => {
  const answer = await call(administrator, '/api/users', {
    json: { name, email: `${name.toLowerCase()}@test.kildetal.test`, password: null, grants },
  })
  expect(answer.status).toBe(201)
  return read<User>(answer)
}

test('an administrator adds a user; the auditor sees it, a leader sees no users at all', async () => {
  const added = await addUser('Ny', [{ role: 'leader', unitId: units.nordskolen }])
  expect(added).toMatchObject({ hasPassword: false, grants: [{ role: 'leader', unit: { slug: 'nordskolen' } }] })
  const { users } = await read<Users>(await call(auditor, '/api/users'))
  expect(users.map((user) => user.email)).toContain('ny@test.kildetal.test')
  expect((await call(leader, '/api/users')).status).toBe(403)
})

test('the functions of the administration give others nothing, whatever path leads to them', async () => {
  const ask = (statement: string) =>
    as(controller, 'write', async (ctx) => {
      const { sql } = await import('kysely')
      return sql.raw(statement).execute(ctx.trx)
    })
  expect((await ask('SELECT * FROM accounts()')).rows).toEqual([])
  expect((await ask(`SELECT * FROM account_sessions('${administrator.userId}')`)).rows).toEqual([])
  for (const call of [
    "add_account('x', 'x@test.kildetal.test')",
    `set_account_password('${administrator.userId}', 'x')`,
    `end_account_sessions('${administrator.userId}')`,
    `remove_account('${leader.userId}')`,
    `change_account('${leader.userId}', 'x', 'x@y.dk')`,
    `add_access_token('${administrator.userId}', 'x', 'x', NULL)`,
    `revoke_access_token('${administrator.userId}', gen_random_uuid())`,
  ])
    await expect(ask(`SELECT ${call}`), call).rejects.toMatchObject({ code: '42501' })
  await expect(ask('SELECT email FROM account_user')).rejects.toMatchObject({ code: '42501' })
})

test('a role counts from the next request and is gone from the next request', async () => {
  const user = await addUser('Skifter', [])
  const token = await tokenOf(user.id)
  const pools = () => app.request('http://localhost/api/users', { headers: { authorization: `Bearer ${token}` } })
  expect((await pools()).status).toBe(403)
  const granted = await call(administrator, `/api/users/${user.id}/grants`, { json: { role: 'auditor' } })
  const held = (await read<User>(granted)).grants[0]
  expect((await pools()).status).toBe(200)
  const twice = await call(administrator, `/api/users/${user.id}/grants`, { json: { role: 'auditor' } })
  expect(twice.status).toBe(422)
  await call(administrator, `/api/users/${user.id}/grants/${held?.id}`, { method: 'DELETE' })
  expect((await pools()).status).toBe(403)
})

async function tokenOf(userId: string): Promise<string> {
  const { createHash, randomBytes } = await import('node:crypto')
  const token = `kt_${randomBytes(8).toString('hex')}`
  await owner.query("INSERT INTO access_token (user_id, name, token_hash) VALUES ($1, 'prøve', $2)", [
    userId,
    createHash('sha256').update(token).digest('hex'),
  ])
  return token
}

test('a leader without a unit, a taken address and a short password are refused by field', async () => {
  const refused = async (json: unknown, path: string) => {
    const answer = await call(administrator, '/api/users', { json })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ fields: [{ path: expect.stringContaining(path) }] })
  }
  const person = { name: 'X', email: 'x@test.kildetal.test', password: null, grants: [] }
  await refused({ ...person, grants: [{ role: 'leader' }] }, 'unitId')
  await refused({ ...person, email: 'konsulent@test.kildetal.test' }, 'email')
  await refused({ ...person, password: 'kort' }, 'password')
})

test('there is always an administrator, also when two remove each other at the same time', async () => {
  const own = (await read<Users>(await call(administrator, '/api/users'))).users.find(
    (user) => user.id === administrator.userId,
  )?.grants[0]
  const path = `/api/users/${administrator.userId}/grants/${own?.id}`
  expect((await call(administrator, path, { method: 'DELETE' })).status).toBe(422)
  expect((await call(administrator, `/api/users/${administrator.userId}`, { method: 'DELETE' })).status).toBe(422)

  const second = await addUser('Anden', [{ role: 'administrator' }])
  const other: typeof administrator = { userId: second.id, name: 'Anden', roles: ['administrator'] }
  await call(other, '/api/me')
  const remove = (by: typeof administrator, victim: string) => call(by, `/api/users/${victim}`, { method: 'DELETE' })
  const answers = await Promise.all([remove(administrator, second.id), remove(other, administrator.userId)])
  expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1)
  const left = await owner.query("SELECT 1 FROM role_assignment WHERE role = 'administrator'")
  expect(left.rowCount).toBe(1)
})

test('a token is shown once, works, and is dead when revoked', async () => {
  const { token } = await read<CreatedToken>(await call(controller, '/api/me/tokens', { json: { name: 'Excel' } }))
  const me = () => app.request('http://localhost/api/me', { headers: { authorization: `Bearer ${token}` } })
  expect((await me()).status).toBe(200)
  const stored = await owner.query('SELECT 1 FROM access_token WHERE token_hash = $1', [token])
  expect(stored.rowCount).toBe(0)
  const { tokens } = await read<{ tokens: { id: string; name: string }[] }>(await call(controller, '/api/me/access'))
  const id = tokens.find((held) => held.name === 'Excel')?.id
  expect((await call(leader, `/api/me/tokens/${id}`, { method: 'DELETE' })).status).toBe(404)
  expect((await me()).status).toBe(200)
  expect((await call(controller, `/api/me/tokens/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await me()).status).toBe(401)
})
