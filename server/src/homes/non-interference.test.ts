import { expect, test } from 'vitest'
import { LINES, loadExample } from '../../test/example-figures.ts'
import { importText, SPRING_MEETING, SUMMER_MEETING } from '../../test/example-minutes.ts'
import { makeTestSystem } from '../../test/system.ts'
import { createProject } from '../portfolio/create.ts'

const t = await makeTestSystem()
const { actors, call, as, units, owner, system } = t
system.today = () => '2030-06-20'
const project = (name: string, unitIds: string[]) =>
  as(actors.executive, 'write', (ctx) =>
    createProject(ctx, {
      name,
      summary: null,
      phase: 'execution',
      owner: 'Teknik',
      ownerUnitId: null,
      caseNumber: null,
      unitIds,
      allUnits: false,
    }),
  )
const request = (unitId: string) =>
  call(actors.controller, '/api/deviations', {
    json: {
      unitId,
      accountGroup: LINES.substitutes,
      year: 2030,
      fromMonth: 1,
      toMonth: 1,
      due: '2030-06-28',
      question: null,
    },
  })
const figures = (unit: 'nordskolen' | 'havblik' | 'fjordskolen') => [
  { unit, line: 'substitutes' as const, year: 2030, month: 1, measure: 'original' as const, kr: 100_000 },
  { unit, line: 'substitutes' as const, year: 2030, month: 1, measure: 'actual' as const, kr: 400_000 },
]

// What the leader of Nordskolen may see: own figures, one price every unit pays, one project, one request.
await importText(t, SPRING_MEETING)
await owner.query(`UPDATE economic_item SET state = 'accepted', audience = 'all_units' WHERE amount_ore = 250000`)
await loadExample(t, '2030-02-08', figures('nordskolen'))
const own = await project('Grønne tage', [units.nordskolen])
await request(units.nordskolen)

const PATHS = [
  '/api/homes/leader',
  '/api/homes/badges',
  '/api/decisions',
  '/api/decisions?q=analyse',
  '/api/follow-ups',
  '/api/follow-ups?when=overdue',
  '/api/projects',
  `/api/projects/${own.slug}`,
  '/api/projects/andet-projekt',
  '/api/deviations',
  '/api/deviations/threshold',
  '/api/trust',
  '/api/search?q=grønne',
  '/api/search?q=kursusdag',
  '/api/search?q=havblik',
  '/api/search?q=400.000',
  '/api/search?q=01.02.03P20-7-29',
]
const answers = async () => {
  const texts: string[] = []
  for (const path of PATHS) {
    const answer = await call(actors.leader, path)
    const body = (await answer.text()).replace(/"reference":"[^"]+"/, '')
    texts.push(`${path} ${answer.status} ${answer.headers.get('content-length') ?? ''} ${body}`)
  }
  return texts
}

test('changes outside a leader’s rights change not one byte of any answer', async () => {
  const before = await answers()
  expect(before.filter((text) => text.includes(' 200 ')).length).toBe(PATHS.length - 1)
  const executive = await (await call(actors.executive, '/api/projects')).text()

  await importText(
    t,
    SUMMER_MEETING.replaceAll('grønne tage', 'asfalt').replaceAll('01.02.03-P20-7-29', '05.01.02G01-1-30'),
    'juni.txt',
  )
  await loadExample(t, '2030-03-08', [...figures('havblik'), ...figures('fjordskolen')])
  await project('Andet projekt', [units.havblik, units.fjordskolen])
  await request(units.havblik)
  await owner.query(`UPDATE economic_item SET state = 'accepted', org_unit_id = $1 WHERE amount_ore = 40000000`, [
    units.havblik,
  ])
  await owner.query(`UPDATE follow_up SET due = '2030-01-01' WHERE project_id IS DISTINCT FROM $1`, [own.id])
  // Another unit that the same project touches is not the leader's to know.
  await owner.query('INSERT INTO project_unit (project_id, unit_id) VALUES ($1, $2)', [own.id, units.havblik])
  await call(actors.executive, '/api/meetings-ahead', {
    method: 'PUT',
    json: { body: 'Direktionen', day: '2030-06-25', time: null, deadline: null },
  })

  expect(await answers()).toEqual(before)
  // The same changes are seen by who may.
  expect(await (await call(actors.executive, '/api/projects')).text()).not.toBe(executive)
})

test('a change inside the rights is seen', async () => {
  const before = await answers()
  await loadExample(t, '2030-03-09', figures('nordskolen'))
  expect(await answers()).not.toEqual(before)
})
