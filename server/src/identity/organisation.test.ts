import type { Organisation, OrganisationUnit } from '@kildetal/shared/administration.ts'
import { expect, test } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'

const { actors, call, units } = await makeTestSystem()
const { administrator, leader } = actors

const tree = async (actor: typeof leader) =>
  ((await (await call(actor, '/api/organisation')).json()) as Organisation).units
const slugs = async (actor: typeof leader) => (await tree(actor)).map((unit) => '·'.repeat(unit.depth) + unit.slug)

test('a unit is added below another, stands in its place, and is removed again', async () => {
  const added = await call(administrator, '/api/units', {
    json: { slug: 'aaskolen', name: 'Åskolen', level: 'agreement_unit', parentId: units.skoler },
  })
  expect(added.status).toBe(201)
  // Danish order: Å comes last.
  expect(await slugs(administrator)).toEqual([
    'kommune',
    '·undervisning',
    '··skoler',
    '···fjordskolen',
    '···nordskolen',
    '···aaskolen',
    '·aeldre',
    '··havblik',
  ])
  const { id } = (await added.json()) as OrganisationUnit
  expect((await call(administrator, `/api/units/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await slugs(administrator)).not.toContain('···aaskolen')
})

test('a moved unit takes its leader along: the new way up is named and the old one is not', async () => {
  const unit = (await tree(administrator)).find((candidate) => candidate.slug === 'nordskolen')
  const change = { parentId: units.aeldre, version: unit?.version }
  const path = `/api/units/${unit?.id}`
  expect((await call(administrator, path, { method: 'PATCH', json: change })).status).toBe(200)
  expect(await slugs(leader)).toEqual(['kommune', '·aeldre', '··nordskolen'])
  const again = await call(administrator, path, { method: 'PATCH', json: change })
  expect(again.status).toBe(409)
  expect(await again.json()).toMatchObject({ current: { slug: 'nordskolen', version: 2 } })
})

test('a unit never stands below itself, two share no name, and there is one municipality', async () => {
  const refused = async (method: string, path: string, json: unknown) =>
    expect((await call(administrator, path, { method, json })).status).toBe(422)
  await refused('PATCH', `/api/units/${units.undervisning}`, { parentId: units.fjordskolen, version: 1 })
  await refused('POST', '/api/units', { slug: 'skoler', name: 'X', level: 'area', parentId: units.undervisning })
  await refused('POST', '/api/units', { slug: 'to', name: 'To', level: 'municipality', parentId: null })
  await refused('DELETE', `/api/units/${units.skoler}`, undefined)
})

test('only an administrator changes the organisation', async () => {
  for (const actor of [leader, actors.controller, actors.executive, actors.auditor])
    expect((await call(actor, `/api/units/${units.fjordskolen}`, { method: 'DELETE' })).status).toBe(403)
})
