import { expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'

const { actors, as, call } = await makeTestSystem()

test('who am I is answered with role and unit', async () => {
  const answer = await call(actors.leader, '/api/me')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    role: 'leader',
    roles: [{ role: 'leader', unit: { slug: 'nordskolen' } }],
    demonstration: false,
  })
})

test('nobody is told to sign in, as a problem', async () => {
  const answer = await call(null, '/api/me')
  expect(answer.status).toBe(401)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test('a leader knows the way up from the own unit and nothing beside it', async () => {
  const names = await as(actors.leader, 'read', (ctx) =>
    ctx.trx.selectFrom('orgUnit').select('slug').orderBy('slug').execute(),
  )
  expect(names.map((unit) => unit.slug)).toEqual(['kommune', 'nordskolen', 'skoler', 'undervisning'])
})

test('the demonstration sign-in is not there outside the demonstration', async () => {
  expect((await call(null, '/api/demonstration/sign-in', { json: { role: 'leader' } })).status).toBe(404)
})

test('a write that another site caused is refused', async () => {
  const answer = await call(null, '/api/demonstration/sign-in', {
    json: { role: 'leader' },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(answer.status).toBe(403)
})
