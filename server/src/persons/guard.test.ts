import { expect, test } from 'vitest'
import { BOARD } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import { importDocument } from '../minutes/import.ts'
import { PERSON_RULES_EDITION } from '../minutes/persons.ts'
import { createProject } from '../portfolio/create.ts'
import { readPersonalDataAgain } from './read-again.ts'

const t = await makeTestSystem()
const { actors, call, owner, system, units } = t

/** What stands in the item about Nordskolen: a name that only its place in a list tells, names in decision and title, ways to reach them. */
const NAMED = BOARD.replace(
  'Punkt 3: Ekstra timer på Nordskolen',
  'Punkt 3: Ekstra timer på Nordskolen, ansøgt af Bente Kjærulff',
)
  .replace(
    'Indstillingen godkendt. Tillægsbevillingen på 310.000 kr. til Nordskolen er givet.',
    [
      'Indstillingen godkendt. Tillægsbevillingen på 310.000 kr. til Nordskolen er givet efter ønske fra skoleleder Bente Kjærulff.',
      'Fraværende: Zita Kvorning, Ole Brask',
      'Bente Kjærulff udarbejder en tidsplan, som sendes til drøftelse i Direktionen senest den 6. maj 2025.',
      'Tidsplanen sendes til Zita Kvorning, Åvej 3, på zita@lerdal.dk, tlf. 97 82 00 11, CPR 010190-1234.',
    ].join('\n\n'),
  )
  .replace(/\n$/, '')
const NAMES = [
  'Bente',
  'Kjærulff',
  'Zita',
  'Kvorning',
  'Brask',
  'Åvej',
  'zita@',
  '97 82 00 11',
  '010190-1234',
  'kjaerulff',
]

const outcome = await importDocument(system, actors.controller, {
  bytes: new TextEncoder().encode(NAMED),
  fileName: 'referat.txt',
})
if (!outcome.ok) throw new Error(outcome.problem.message)
await owner.query(`UPDATE economic_item SET state = 'accepted', org_unit_id = $1 WHERE amount_ore = 31000000`, [
  units.nordskolen,
])
const item = (await owner.query<{ id: string }>('SELECT id FROM economic_item WHERE amount_ore = 31000000')).rows[0]
const project = await t.as(actors.controller, 'write', (ctx) =>
  createProject(ctx, {
    name: 'Ekstra timer på Nordskolen, ansøgt af Bente Kjærulff',
    summary: null,
    phase: 'execution',
    owner: 'Bente Kjærulff',
    ownerUnitId: null,
    caseNumber: '17.01.00A00-2-25',
    unitIds: [units.nordskolen],
    allUnits: false,
  }),
)

const PATHS = [
  `/api/minutes/${outcome.meetingId}`,
  '/api/minutes',
  '/api/items',
  `/api/items/${item?.id}`,
  '/api/items/totals?rows=meeting',
  '/api/items/totals?rows=caseNumber',
  '/api/decisions',
  '/api/follow-ups',
  '/api/projects',
  `/api/projects/${project.id}`,
  '/api/homes/leader',
  '/api/search?q=nordskolen',
  '/api/search?q=timer',
  '/api/search?q=310.000',
  '/api/search?q=17.01.00A00-2-25',
]
const read = async (actor: (typeof actors)['leader'], path: string) => {
  const answer = await call(actor, path)
  const body = await answer.text()
  expect(answer.status, `${path} ${body}`).toBe(200)
  return body
}

test.each(PATHS)('a leader gets %s without a name of the minutes, a controller with', async (path) => {
  const body = await read(actors.leader, path)
  for (const name of NAMES) expect(body).not.toContain(name)
  if (path === '/api/homes/leader') return
  if (/[█]/.test(body)) expect(await read(actors.controller, path)).toMatch(/Bente Kjærulff|Zita Kvorning/)
})

test('the answers hold what is struck out, so that the test above could fail', async () => {
  for (const path of ['/api/decisions', '/api/follow-ups', '/api/items', '/api/projects', '/api/homes/leader'])
    expect(await read(actors.leader, path), path).toContain('█')
})

test('in the text that a leader gets, every citation still stands at its place', async () => {
  const view = JSON.parse(await read(actors.leader, `/api/minutes/${outcome.meetingId}`)) as {
    text: string
    documentId: string | null
    mentions: { start: number; end: number }[]
    agendaItems: { title: string; decisions: { place: { start: number; end: number; quote: string } }[] }[]
  }
  expect(view.text).toContain('skoleleder █████ ████████')
  expect(view.text).toContain('Fraværende: ████ ████████')
  expect(view.mentions.map(({ start, end }) => view.text.slice(start, end))).toContain('310.000 kr.')
  const places = view.agendaItems.flatMap(({ decisions }) => decisions.map(({ place }) => place))
  expect(places.length).toBeGreaterThan(0)
  for (const { start, end, quote } of places) expect(view.text.slice(start, end)).toBe(quote)
  // The file itself would tell; a leader gets extracts alone.
  expect(view.documentId).toBeNull()
  expect((await call(actors.leader, `/api/documents/${outcome.documentId}/original`)).status).toBe(404)
})

test.each(['Kvorning', 'kvor', 'Bente', 'zita@lerdal.dk', 'Brask'])(
  'a leader cannot ask whether »%s« stands in the minutes',
  async (name) => {
    const q = encodeURIComponent(name)
    const found = async (actor: (typeof actors)['leader']) => ({
      search: (JSON.parse(await read(actor, `/api/search?q=${q}`)) as { hits: unknown[] }).hits.length,
      decisions: (JSON.parse(await read(actor, `/api/decisions?q=${q}`)) as { decisions: unknown[] }).decisions.length,
      followUps: (JSON.parse(await read(actor, `/api/follow-ups?q=${q}`)) as { followUps: unknown[] }).followUps.length,
      items: (JSON.parse(await read(actor, `/api/items?text=${q}`)) as { total: number }).total,
      totals: (JSON.parse(await read(actor, `/api/items/totals?rows=kind&text=${q}`)) as unknown[]).length,
    })
    expect(await found(actors.leader)).toEqual({ search: 0, decisions: 0, followUps: 0, items: 0, totals: 0 })
    const open = await found(actors.controller)
    expect(open.search + open.decisions).toBeGreaterThan(0)
  },
)

test('a leader still finds the rest of those texts', async () => {
  expect((JSON.parse(await read(actors.leader, '/api/search?q=ønske')) as { hits: unknown[] }).hits).toHaveLength(1)
  expect(
    (JSON.parse(await read(actors.leader, '/api/decisions?q=timer')) as { decisions: unknown[] }).decisions,
  ).toHaveLength(1)
  expect(
    (JSON.parse(await read(actors.leader, '/api/follow-ups?q=tidsplan')) as { followUps: unknown[] }).followUps.length,
  ).toBeGreaterThan(0)
  expect((JSON.parse(await read(actors.leader, '/api/items?text=ønske')) as { total: number }).total).toBe(1)
})

test('users’ own names are no minutes: an administrator reads them in full', async () => {
  const path = `/api/users/${actors.executive.userId}`
  const renamed = await call(actors.administrator, path, { method: 'PATCH', json: { name: 'Zita Kvorning Holm' } })
  expect(renamed.status, await renamed.text()).toBe(200)
  expect(await read(actors.administrator, '/api/audit')).toContain('Zita Kvorning Holm')
  expect(await read(actors.administrator, '/api/users')).toContain('Zita Kvorning Holm')
})

test('places are kept for each document, and found again for documents of an earlier edition', async () => {
  const places = async () =>
    (
      await owner.query<{ kind: string; words: string; there: boolean }>(
        'SELECT kind, words, substr(d.text, start_offset + 1, end_offset - start_offset) = words AS there FROM personal_datum JOIN document d ON d.id = document_id ORDER BY start_offset',
      )
    ).rows
  const first = await places()
  expect(first.filter(({ there }) => !there)).toEqual([])
  expect(new Set(first.map(({ kind }) => kind))).toEqual(new Set(['name', 'address', 'email', 'phone', 'cpr']))
  expect(await readPersonalDataAgain(system)).toBe(0)
  await owner.query(`UPDATE personal_data_reading SET edition = $1, found = 0`, [PERSON_RULES_EDITION - 1])
  await owner.query(`DELETE FROM personal_datum WHERE kind = 'name'`)
  expect(await readPersonalDataAgain(system)).toBe(1)
  expect(await places()).toEqual(first)
  await owner.query('DELETE FROM personal_data_reading')
  await owner.query('DELETE FROM personal_datum')
  expect(await readPersonalDataAgain(system)).toBe(1)
  expect(await places()).toEqual(first)
})

test('a leader sees places of own items alone, an administrator none', async () => {
  const seen = (actor: (typeof actors)['leader']) =>
    t.as(actor, 'read', ({ trx }) => trx.selectFrom('personalDatum').select('words').execute())
  expect((await seen(actors.leader)).length).toBeGreaterThan(0)
  expect(await seen(actors.otherLeader)).toEqual([])
  expect(await seen(actors.administrator)).toEqual([])
  await expect(
    t.as(actors.leader, 'write', ({ trx }) => trx.deleteFrom('personalDatum').execute()),
  ).rejects.toMatchObject({ code: '42501' })
})

test('the log of use tells whose answers carried names, and whose had them struck out', async () => {
  const path = `/api/minutes/${outcome.meetingId}`
  await read(actors.leader, path)
  await read(actors.auditor, path)
  await read(actors.auditor, '/api/trust')
  await system.accessLog.flush()
  const uses = await owner.query<{ path: string; user_id: string; personal_data: string | null }>(
    'SELECT DISTINCT path, user_id, personal_data FROM access_log',
  )
  const of = (actor: (typeof actors)['leader'], used: string) =>
    uses.rows.find(({ path: logged, user_id }) => logged === used && user_id === actor.userId)?.personal_data
  expect(of(actors.leader, path)).toBe('withheld')
  expect(of(actors.auditor, path)).toBe('open')
  expect(of(actors.auditor, '/api/trust')).toBeNull()
})
