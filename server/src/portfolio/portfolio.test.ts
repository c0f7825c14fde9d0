import type { FollowUpList } from '@kildetal/shared/decisions.ts'
import type { Portfolio, ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { expect, test } from 'vitest'
import { importText, SPRING_MEETING, SUMMER_MEETING } from '../../test/example-minutes.ts'
import { makeTestSystem } from '../../test/system.ts'

const t = await makeTestSystem()
const { actors, call, units, owner, system } = t
system.today = () => '2030-05-20'
await importText(t, SPRING_MEETING)

type Actor = (typeof actors)['leader']
async function read<T>(actor: Actor, path: string): Promise<T> {
  const answer = await call(actor, path)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}
const project = (actor: Actor, slug: string) => read<ProjectDetail>(actor, `/api/projects/${slug}`)
async function write(actor: Actor, method: string, path: string, json: unknown) {
  const answer = await call(actor, path, { method, json })
  return { status: answer.status, body: (await answer.json()) as ProjectDetail & { current?: ProjectDetail } }
}

const NEW = {
  name: 'Grønne tage',
  summary: null,
  phase: 'planning',
  owner: 'Teknik og Miljø',
  ownerUnitId: null,
  caseNumber: '01.02.03P20-7-29',
  unitIds: [units.nordskolen],
  allUnits: false,
}

test('minutes alone propose the projects they name, with the words', async () => {
  const { suggestions, projects } = await read<Portfolio>(actors.executive, '/api/projects')
  expect(projects).toEqual([])
  expect(suggestions.map(({ name, phase }) => [name, phase])).toEqual([
    ['Analyse af biblioteksbussens ruter', 'proposal'],
    ['Analyse af havnens kajanlæg', 'proposal'],
    ['Grønne tage', 'planning'],
  ])
  expect(suggestions[2]?.source.quote).toBe('Projektdokumentet er godkendt.')
  expect((await read<Portfolio>(actors.auditor, '/api/projects')).suggestions).toEqual([])
})

test('what a decision asks for goes to the project it speaks of', async () => {
  const { followUps } = await read<FollowUpList>(actors.executive, '/api/follow-ups?decisionOwed=true')
  expect(followUps.map(({ project, due, daysOver, toBody }) => [project?.name, due, daysOver, toBody])).toEqual([
    ['Grønne tage', '2030-05-06', 14, 'Direktionen'],
    ['Analyse af havnens kajanlæg', null, null, 'Direktionen'],
    ['Analyse af biblioteksbussens ruter', null, null, 'Direktionen'],
  ])
  const overdue = await read<FollowUpList>(actors.executive, '/api/follow-ups?when=overdue')
  expect(overdue.followUps).toHaveLength(1)
})

test('a suggestion is confirmed by creating it; status follows the decision; a name is taken once', async () => {
  const made = await write(actors.executive, 'POST', '/api/projects', NEW)
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({
    slug: 'groenne-tage',
    state: 'active',
    decision: { outcome: 'approved', source: { quote: 'Projektdokumentet er godkendt.' } },
    nextStep: { kind: 'follow_up', where: 'Direktionen', due: '2030-05-06' },
    suggestion: { reason: { da: 'Et projektdokument er behandlet.' } },
  })
  expect((await write(actors.executive, 'POST', '/api/projects', NEW)).status).toBe(422)
})

test('a later decision under the same case, written otherwise, changes the status', async () => {
  system.today = () => '2030-06-20'
  await importText(t, SUMMER_MEETING, 'juni.txt')
  const roofs = await project(actors.executive, 'groenne-tage')
  expect(roofs.decision).toMatchObject({ outcome: 'postponed', source: { day: '2030-06-11' } })
  expect(roofs.decisions.map(({ day }) => day)).toEqual(['2030-06-11', '2030-04-09'])
  system.today = () => '2030-05-20'
})

test('importing the same meeting from another document owes nothing twice', async () => {
  const before = await read<FollowUpList>(actors.executive, '/api/follow-ups')
  await importText(t, `${SPRING_MEETING}\n`, 'igen.txt')
  expect(await read<FollowUpList>(actors.executive, '/api/follow-ups')).toEqual(before)
})

test('lights: the rule stands beside the human, a colour needs a reason, a stale one is refused', async () => {
  const { id, lights } = await project(actors.executive, 'groenne-tage')
  expect(lights.find(({ aspect }) => aspect === 'time')).toMatchObject({
    light: null,
    rule: { light: 'red' },
    differs: false,
  })
  const path = `/api/projects/${id}/lights/time`
  expect((await write(actors.executive, 'PUT', path, { version: 0, light: 'amber', reason: null })).status).toBe(422)
  const set = await write(actors.executive, 'PUT', path, { version: 0, light: 'amber', reason: 'Aftalt med chefen.' })
  expect(set.body.lights.find(({ aspect }) => aspect === 'time')).toMatchObject({
    light: 'amber',
    differs: true,
    setBy: 'direktion',
    setOn: '2030-05-20',
    version: 1,
  })
  for (const version of [0, 2]) {
    const late = await write(actors.controller, 'PUT', path, { version, light: 'green', reason: null })
    expect(late.status).toBe(409)
    expect(late.body.current?.lights.find(({ aspect }) => aspect === 'time')?.light).toBe('amber')
  }
})

test('milestones and benefits: replays add nothing, stale changes are refused, the plan stays', async () => {
  const { id } = await project(actors.executive, 'groenne-tage')
  const milestone = { what: 'Udbud', planned: '2030-09-01', expected: '2030-09-11', reached: null }
  await write(actors.controller, 'POST', `/api/projects/${id}/milestones`, milestone)
  const again = await write(actors.controller, 'POST', `/api/projects/${id}/milestones`, milestone)
  expect(again.body.milestones).toMatchObject([{ what: 'Udbud', shiftDays: 10, version: 1 }])
  const held = again.body.milestones[0]
  const path = `/api/milestones/${held?.id}`
  const future = { ...milestone, version: 1, reached: '2030-05-21' }
  expect((await write(actors.controller, 'PUT', path, future)).status).toBe(422)
  const moved = await write(actors.controller, 'PUT', path, { ...milestone, version: 1, expected: '2030-09-02' })
  expect(moved.body.milestones[0]).toMatchObject({ planned: '2030-09-01', shiftDays: 1, version: 2 })
  expect((await write(actors.controller, 'PUT', path, { ...milestone, version: 1 })).status).toBe(409)
  const benefit = {
    what: 'Mindre regnvand',
    owner: null,
    measure: null,
    unit: 'percent',
    baseline: null,
    target: null,
    actual: null,
    measuredOn: null,
    due: null,
  }
  const added = await write(actors.controller, 'POST', `/api/projects/${id}/benefits`, benefit)
  expect(added.body.lights.find(({ aspect }) => aspect === 'benefit')?.rule?.light).toBe('red')
  const half = await write(actors.controller, 'PUT', `/api/benefits/${added.body.benefits[0]?.id}`, {
    ...benefit,
    version: 1,
    actual: 5,
  })
  expect(half.status).toBe(422)
})

test('money is read from the figure and follows it', async () => {
  const item = await owner.query<{ id: string }>(`SELECT id FROM economic_item WHERE amount_ore = 40000000`)
  const economicItemId = item.rows[0]?.id
  const { id } = await project(actors.executive, 'groenne-tage')
  const tied = await write(actors.controller, 'POST', `/api/projects/${id}/money`, {
    economicItemId,
    role: 'bound',
    quantity: 2,
    note: null,
  })
  expect(tied.body.money).toMatchObject({
    amountOre: 80_000_000,
    unitAmountOre: 40_000_000,
    source: { quote: '400.000 kr.' },
  })
  await owner.query('UPDATE economic_item SET amount_ore = 41000000 WHERE id = $1', [economicItemId])
  expect((await project(actors.executive, 'groenne-tage')).money?.amountOre).toBe(82_000_000)
  expect((await read<Portfolio>(actors.executive, '/api/projects')).moneyScaleOre).toBe(82_000_000)
})

test('the next meeting is the planned one, with the decisions that wait for it', async () => {
  const planned = { body: 'Direktionen', day: '2030-05-21', time: '09:00', deadline: '2030-05-14' }
  expect((await call(actors.executive, '/api/meetings-ahead', { method: 'PUT', json: planned })).status).toBe(200)
  const { followUps } = await read<FollowUpList>(actors.executive, '/api/follow-ups?when=undated')
  const [quay] = followUps.filter(({ what }) => what.includes('kajanlæg'))
  const amended = await call(actors.executive, `/api/follow-ups/${quay?.id}/amendment`, {
    json: { version: 1, owner: 'Teknik og Miljø', due: '2030-05-21', projectId: quay?.project?.id },
  })
  expect(amended.status).toBe(200)
  const { nextMeeting } = await read<Portfolio>(actors.executive, '/api/projects')
  expect(nextMeeting).toMatchObject({ ...planned, daysAway: 1, items: 1, meetingId: null })
})

test('a leader sees projects that touch the own units, without suggestions; others find nothing', async () => {
  const board = await read<Portfolio>(actors.leader, '/api/projects')
  expect(board.projects.map(({ slug }) => slug)).toEqual(['groenne-tage'])
  expect(board.suggestions).toEqual([])
  const seen = await project(actors.leader, 'groenne-tage')
  expect(seen.decision?.source).toMatchObject({ quote: 'Sagen udsættes til næste møde.', start: null })
  // The figure is not reviewed, so the tie to it does not exist for a leader, nor what a rule would say of it.
  expect(seen.moneys).toEqual([])
  expect(seen.lights.find(({ aspect }) => aspect === 'economy')?.rule).toBeNull()
  expect((await read<Portfolio>(actors.otherLeader, '/api/projects')).projects).toEqual([])
  expect((await call(actors.otherLeader, '/api/projects/groenne-tage')).status).toBe(404)
  expect((await call(actors.leader, '/api/projects/analyse-af-havnens-kajanlaeg')).status).toBe(404)
  expect((await call(actors.administrator, '/api/projects')).status).toBe(403)
})

test('who may not change, changes nothing', async () => {
  const { id } = await project(actors.executive, 'groenne-tage')
  for (const actor of [actors.leader, actors.auditor, actors.administrator]) {
    expect((await write(actor, 'POST', '/api/projects', { ...NEW, name: 'Andet' })).status).toBe(403)
    expect((await write(actor, 'PATCH', `/api/projects/${id}`, { version: 1, name: 'Andet' })).status).toBe(403)
    expect(
      (await write(actor, 'PUT', `/api/projects/${id}/lights/risk`, { version: 0, light: 'green', reason: null }))
        .status,
    ).toBe(403)
  }
  // Nor past the verbs: the database refuses by itself.
  await expect(
    t.as(actors.leader, 'write', (ctx) =>
      ctx.trx
        .insertInto('milestone')
        .values({ projectId: id, what: 'X', planned: '2030-01-01', expected: '2030-01-01' })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test('a suggestion that is dismissed is not proposed again', async () => {
  const { suggestions } = await read<Portfolio>(actors.executive, '/api/projects')
  const bus = suggestions.find(({ name }) => name.includes('biblioteksbussens'))
  const dismissed = await write(actors.executive, 'PATCH', `/api/projects/${bus?.id}`, {
    version: bus?.version,
    state: 'dismissed',
  })
  expect(dismissed.body.state).toBe('dismissed')
  await importText(
    t,
    SPRING_MEETING.replaceAll('09-04-2030', '10-04-2030').replaceAll('9. april', '10. april'),
    'dagen-efter.txt',
  )
  const names = (await read<Portfolio>(actors.executive, '/api/projects')).suggestions.map(({ name }) => name)
  expect(names).toEqual(['Analyse af havnens kajanlæg'])
})

test('as known on a past day: later decisions, lights, figures and what was reached later are absent', async () => {
  system.today = () => '2030-06-20'
  const asOf = (day: string, actor: Actor = actors.executive) =>
    read<ProjectDetail>(actor, `/api/projects/groenne-tage?asOf=${day}`)
  const board = (day: string) => read<Portfolio>(actors.executive, `/api/projects?asOf=${day}`)
  expect((await call(actors.executive, '/api/projects/groenne-tage?asOf=2030-04-08')).status).toBe(404)
  expect(await board('2030-04-08')).toMatchObject({ projects: [], suggestions: [], waiting: [], overdue: [] })
  const spring = await board('2030-04-09')
  expect(spring.projects).toMatchObject([{ slug: 'groenne-tage', money: { amountOre: 82_000_000 } }])
  expect(spring.suggestions.map(({ name }) => name)).toEqual(['Analyse af havnens kajanlæg'])
  expect((await asOf('2030-06-10')).decision).toMatchObject({ outcome: 'approved' })
  expect((await asOf('2030-04-09', actors.leader)).decisions.map(({ day }) => day)).toEqual(['2030-04-09'])
  expect((await asOf('2030-06-11')).decision).toMatchObject({ outcome: 'postponed' })

  const light = async (day: string) => (await asOf(day)).lights.find(({ aspect }) => aspect === 'time')?.light
  expect(await light('2030-05-19')).toBeNull()
  expect(await light('2030-05-20')).toBe('amber')

  const { milestones, benefits } = await project(actors.executive, 'groenne-tage')
  const reached = { what: 'Udbud', planned: '2030-06-01', expected: '2030-06-01', reached: '2030-06-15', version: 2 }
  system.today = () => '2030-06-15'
  expect((await write(actors.controller, 'PUT', `/api/milestones/${milestones[0]?.id}`, reached)).status).toBe(200)
  system.today = () => '2030-06-20'
  await owner.query(`UPDATE benefit SET actual = 500, measured_on = '2030-06-15' WHERE id = $1`, [benefits[0]?.id])
  expect(await asOf('2030-06-14')).toMatchObject({
    milestones: [{ reached: null, expected: '2030-09-02', shiftDays: 1 }],
    benefits: [{ actual: null, measuredOn: null }],
  })
  expect(await asOf('2030-06-15')).toMatchObject({
    milestones: [{ reached: '2030-06-15', shiftDays: 14 }],
    benefits: [{ actual: 500, measuredOn: '2030-06-15' }],
  })

  for (const path of ['/api/projects', '/api/projects/groenne-tage']) {
    expect((await call(actors.executive, `${path}?asOf=2030-06-21`)).status).toBe(400)
    expect((await call(actors.administrator, `${path}?asOf=2030-06-15`)).status).toBe(403)
    expect(await read(actors.executive, `${path}?asOf=2030-06-20`)).toEqual(await read(actors.executive, path))
  }
  expect((await call(actors.otherLeader, '/api/projects/groenne-tage?asOf=2030-06-15')).status).toBe(404)
  system.today = () => '2030-05-20'
})

test('as known on a past day: phase, owner, units, plan and the tie to a figure are those of the day', async () => {
  const before = await project(actors.executive, 'groenne-tage')
  system.today = () => '2030-06-20'
  const change = { version: before.version, phase: 'execution', owner: 'Anlæg', unitIds: [] }
  expect((await write(actors.executive, 'PATCH', `/api/projects/${before.id}`, change)).status).toBe(200)
  const [tie] = before.moneys
  expect((await write(actors.controller, 'DELETE', `/api/project-money/${tie?.id}`, undefined)).status).toBe(200)
  const asOf = (day: string) => read<ProjectDetail>(actors.executive, `/api/projects/groenne-tage?asOf=${day}`)
  const was = await asOf('2030-06-19')
  expect(was).toMatchObject({ phase: before.phase, owner: before.owner, version: before.version })
  expect(was.units).toEqual(before.units)
  expect(was.moneys.map(({ id }) => id)).toContain(tie?.id)
  const is = await asOf('2030-06-20')
  expect(is).toMatchObject({ phase: 'execution', owner: 'Anlæg', units: [] })
  expect(is.moneys.map(({ id }) => id)).not.toContain(tie?.id)
  const { projects } = await read<Portfolio>(actors.executive, '/api/projects?asOf=2030-06-19')
  expect(projects).toMatchObject([{ slug: 'groenne-tage', phase: before.phase }])
  // The leader whose unit the project no longer touches may not see it, on no day.
  expect((await call(actors.leader, '/api/projects/groenne-tage')).status).toBe(404)
  expect((await call(actors.leader, '/api/projects/groenne-tage?asOf=2030-06-19')).status).toBe(404)
  const back = {
    version: is.version,
    phase: before.phase,
    owner: before.owner,
    unitIds: before.units.map(({ id }) => id),
  }
  expect((await write(actors.executive, 'PATCH', `/api/projects/${before.id}`, back)).status).toBe(200)
  system.today = () => '2030-05-20'
})

test('what was done stands in the audit log', async () => {
  const events = await owner.query<{ action: string }>(
    `SELECT DISTINCT action FROM audit_event WHERE object_type IN ('project', 'plannedMeeting', 'followUp') ORDER BY action`,
  )
  expect(events.rows.map(({ action }) => action)).toEqual([
    'followUp.amended',
    'meeting.planned',
    'project.amended',
    'project.benefitAdded',
    'project.confirmed',
    'project.dismissed',
    'project.lightSet',
    'project.milestoneAdded',
    'project.milestoneAmended',
    'project.moneyTied',
    'project.moneyUntied',
    'project.suggested',
  ])
})
