import type {
  AdministratorHome,
  AuditorHome,
  Badges,
  ControllerHome,
  ExecutiveHome,
  LeaderHome,
} from '@kildetal/shared/homes.ts'
import type { Trust } from '@kildetal/shared/trust.ts'
import { expect, test } from 'vitest'
import { LINES, loadExample } from '../../test/example-figures.ts'
import { importText, SPRING_MEETING } from '../../test/example-minutes.ts'
import { makeTestSystem } from '../../test/system.ts'
import { createProject } from '../portfolio/create.ts'
import { setLight } from '../portfolio/set-light.ts'
import { acceptItem } from '../review/accept.ts'

const t = await makeTestSystem()
const { actors, call, as, units, owner, system } = t
system.today = () => '2030-05-20'
await importText(t, SPRING_MEETING)
const months = (
  unit: 'nordskolen' | 'havblik',
  measure: 'original' | 'actual' | 'forecast',
  first: number,
  kr: readonly number[],
) =>
  kr.map((amount, index) => ({
    unit,
    line: 'substitutes' as const,
    year: 2030,
    month: first + index,
    measure,
    kr: amount,
  }))
await loadExample(t, '2030-04-08', [
  ...months('nordskolen', 'original', 1, Array(12).fill(100_000)),
  ...months('nordskolen', 'actual', 1, [200_000, 200_000, 200_000]),
  ...months('nordskolen', 'forecast', 4, Array(9).fill(100_000)),
  ...months('havblik', 'original', 1, Array(12).fill(50_000)),
])
// What the owner arranges is of the same day.
await owner.query(`SELECT set_config('kildetal.day', '2030-05-20', false)`)
await owner.query(`UPDATE economic_item SET audience = 'all_units' WHERE amount_ore = 250000`)
await owner.query(`UPDATE economic_item SET org_unit_id = $1 WHERE amount_ore = 40000000`, [units.nordskolen])
for (const { id, version } of (
  await owner.query<{ id: string; version: number }>('SELECT id, version FROM economic_item')
).rows)
  await as(actors.controller, 'write', (ctx) => acceptItem(ctx, { id, version }))
const roofs = await as(actors.executive, 'write', async (ctx) => {
  const { id } = await createProject(ctx, {
    name: 'Grønne tage',
    summary: null,
    phase: 'planning',
    owner: 'Teknik',
    ownerUnitId: null,
    caseNumber: '01.02.03P20-7-29',
    unitIds: [units.nordskolen],
    allUnits: false,
  })
  return setLight(ctx, id, 'quality', { version: 0, light: 'green', reason: null })
})

type Actor = (typeof actors)['leader']
async function read<T>(actor: Actor, path: string): Promise<T> {
  const answer = await call(actor, path)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}

test('the leader sees the unit, what was decided about it, what to explain and the projects that touch it', async () => {
  const asked = await call(actors.controller, '/api/deviations', {
    json: {
      unitId: units.nordskolen,
      accountGroup: LINES.substitutes,
      year: 2030,
      fromMonth: 1,
      toMonth: 3,
      due: '2030-05-28',
      question: null,
    },
  })
  expect(asked.status).toBe(201)
  const home = await read<LeaderHome>(actors.leader, '/api/homes/leader')
  expect(home).toMatchObject({
    unit: { slug: 'nordskolen' },
    ownUnits: [{ slug: 'nordskolen' }],
    requests: [{ accountGroup: { name: 'Vikarer' }, deviationOre: -30_000_000, daysLeft: 8 }],
    freshness: {
      minutesThrough: '2030-04-09',
      accountsThrough: { year: 2030, month: 3 },
      accountsKnownOn: '2030-04-08',
    },
  })
  expect(home.path.map(({ slug }) => slug)).toEqual(['nordskolen', 'skoler', 'undervisning', 'kommune'])
  expect(home.figures?.figures).toMatchObject({
    revisedOre: 120_000_000,
    actualOre: 60_000_000,
    forecastOre: 150_000_000,
    deviationOre: -30_000_000,
  })
  expect(home.figures?.lines[0]).toMatchObject({ name: 'Vikarer', figures: { deviationToDateOre: -30_000_000 } })
  expect(home.decided.map(({ amountOre, status, source }) => [amountOre, status, source?.quote])).toEqual(
    expect.arrayContaining([
      [40_000_000, 'approved', '400.000 kr.'],
      [250_000, expect.any(String), expect.stringContaining('2.500 kr.')],
    ]),
  )
  expect(home.decidedTotal).toBe(home.decided.length)
  expect(home.projects).toMatchObject([{ slug: 'groenne-tage', nextStep: { due: '2030-05-06' } }])
})

test('a decision without an amount about a project that touches the unit is among what was decided', async () => {
  await owner.query(`UPDATE economic_item SET org_unit_id = $1 WHERE amount_ore = 40000000`, [units.havblik])
  const { decided } = await read<LeaderHome>(actors.leader, '/api/homes/leader')
  expect(decided.find(({ amountOre }) => amountOre === null)).toMatchObject({
    title: 'Grønne tage',
    status: 'approved',
    source: { quote: 'Projektdokumentet er godkendt.', start: null },
  })
})

test('a leader has no home for another unit, and nobody else has a leader’s', async () => {
  expect((await call(actors.leader, '/api/homes/leader?unit=havblik')).status).toBe(404)
  expect((await call(actors.leader, '/api/homes/leader?unit=skoler')).status).toBe(404)
  expect((await call(actors.leader, '/api/homes/leader?unit=nordskolen')).status).toBe(200)
  const homes = ['leader', 'controller', 'executive', 'auditor', 'administrator'] as const
  for (const home of homes)
    for (const role of homes)
      expect((await call(actors[role], `/api/homes/${home}`)).status, `${role} at ${home}`).toBe(
        home === role ? 200 : 403,
      )
})

test('the controller’s inbox: what waits, and the months to close', async () => {
  await importText(
    t,
    SPRING_MEETING.replaceAll('09-04-2030', '10-04-2030')
      .replaceAll('9. april', '10. april')
      .replaceAll('400.000', '450.000'),
    'dagen-efter.txt',
  )
  const home = await read<ControllerHome>(actors.controller, '/api/homes/controller')
  expect(home.unreviewed).toBeGreaterThan(0)
  expect(home.review).toHaveLength(1)
  expect(home.suggestedProjects).toBe(2)
  expect(home.deviations).toHaveLength(1)
  expect(home.periodsToClose).toEqual([1, 2, 3].map((month) => ({ year: 2030, month })))
  const badges = await read<Badges>(actors.controller, '/api/homes/badges')
  expect(badges.review).toBe(home.unreviewed)
  expect(await read<Badges>(actors.leader, '/api/homes/badges')).toEqual({ inbox: 0, review: 0 })
  expect(await read<Badges>(actors.administrator, '/api/homes/badges')).toEqual({ inbox: 0, review: 0 })
})

test('the executive’s: lights, what is worse of human and rule, waiting decisions, the last meeting', async () => {
  const home = await read<ExecutiveHome>(actors.executive, '/api/homes/executive')
  expect(home.phases).toContainEqual({ phase: 'planning', projects: 1 })
  expect(home.lights).toContainEqual({ aspect: 'quality', green: 1, amber: 0, red: 0, none: 0 })
  expect(home.attention.map(({ aspect, light, by }) => [aspect, light, by])).toEqual([
    ['time', 'red', 'rule'],
    ['benefit', 'red', 'rule'],
  ])
  expect(home.behindBenefit).toBe(1)
  expect(home.overdue.map(({ project }) => project?.id)).toContain(roofs.id)
  expect(home.lastMeeting).toMatchObject({ body: 'Direktionen', day: '2030-04-10', decided: 3 })
})

test('oversight: the auditor sees the log’s head, the administrator people and units and no figure', async () => {
  const auditor = await read<AuditorHome>(actors.auditor, '/api/homes/auditor')
  const last = await owner.query<{ id: string; hash: string }>(
    'SELECT id, hash FROM audit_event ORDER BY id DESC LIMIT 1',
  )
  expect(auditor.audit.head).toEqual({ id: Number(last.rows[0]?.id), hash: last.rows[0]?.hash })
  expect(auditor.reviewed).toBeGreaterThan(0)
  const administrator = await read<AdministratorHome>(actors.administrator, '/api/homes/administrator')
  expect(administrator.users).toBe(6)
  expect(administrator.roles).toContainEqual({ role: 'leader', users: 2 })
  expect(administrator.unitsWithoutLeader.map(({ slug }) => slug)).toEqual(['fjordskolen'])
  expect(JSON.stringify(administrator)).not.toMatch(/Ore"/)
})

test('trust: whole for who reads all, the own part for a leader, the log for who may read it', async () => {
  const controller = await read<Trust>(actors.controller, '/api/trust')
  expect(controller.review?.items).toBeGreaterThan(controller.review?.unreviewed ?? 0)
  expect(controller.controlTotals).toMatchObject([{ what: 'eksempel.csv', foundOre: 60_000_000 }])
  expect(controller.audit).toBeNull()
  expect((await read<Trust>(actors.auditor, '/api/trust')).audit?.events).toBeGreaterThan(0)
  const leader = await read<Trust>(actors.leader, '/api/trust')
  expect(leader).toMatchObject({ review: null, findings: null, controlTotals: null, audit: null })
  expect(leader.freshness.accountsThrough).toEqual({ year: 2030, month: 3 })
  const administrator = await read<Trust>(actors.administrator, '/api/trust')
  expect(administrator).toMatchObject({ review: null, freshness: { minutesThrough: null, accountsThrough: null } })
})

test('as known on a past day: what was decided, booked or set later is absent the day before and there on the day', async () => {
  const leader = (day: string) => read<LeaderHome>(actors.leader, `/api/homes/leader?asOf=${day}`)
  const early = await leader('2030-04-07')
  expect(early).toMatchObject({ asOf: '2030-04-07', figures: null, decided: [], decidedTotal: 0, requests: [] })
  expect(early.projects).toEqual([])
  const booked = await leader('2030-04-08')
  expect(booked.figures?.figures.actualOre).toBe(60_000_000)
  expect(booked.decided).toEqual([])
  const decided = await leader('2030-04-09')
  expect(decided.decided.map(({ title }) => title)).toContain('Grønne tage')
  expect(decided.projects.map(({ slug }) => slug)).toEqual(['groenne-tage'])

  const executive = (day: string) => read<ExecutiveHome>(actors.executive, `/api/homes/executive?asOf=${day}`)
  expect(await executive('2030-04-08')).toMatchObject({ projects: 0, overdue: [], waiting: [], lastMeeting: null })
  const meeting = await executive('2030-04-09')
  expect(meeting).toMatchObject({ projects: 1, overdue: [], lastMeeting: { day: '2030-04-09', decided: 3 } })
  expect(meeting.waiting).toHaveLength(3)
  expect(meeting.lights).toContainEqual({ aspect: 'quality', green: 0, amber: 0, red: 0, none: 1 })
  expect((await executive('2030-05-07')).overdue.map(({ daysOver }) => daysOver)).toEqual([1, 1])
  const today = await read<ExecutiveHome>(actors.executive, '/api/homes/executive')
  expect(await executive('2030-05-20')).toEqual(today)

  const controller = (day: string) => read<ControllerHome>(actors.controller, `/api/homes/controller?asOf=${day}`)
  const inbox = await read<ControllerHome>(actors.controller, '/api/homes/controller')
  expect(await controller('2030-05-20')).toEqual(inbox)
  // Nothing was here the day before it was imported, whatever day the meetings were held.
  expect(await controller('2030-05-19')).toMatchObject({
    ...{ asOf: '2030-05-19', review: [], unreviewed: 0, openFindings: 0, deviations: [], suggestedProjects: 0 },
    periodsToClose: [
      { year: 2030, month: 1 },
      { year: 2030, month: 2 },
      { year: 2030, month: 3 },
    ],
  })
  expect((await controller('2030-04-07')).periodsToClose).toEqual([])

  for (const [actor, path] of [
    [actors.leader, '/api/homes/leader'],
    [actors.executive, '/api/homes/executive'],
    [actors.controller, '/api/homes/controller'],
  ] as const) {
    expect((await call(actor, `${path}?asOf=2030-05-21`)).status).toBe(400)
    expect((await call(actor, `${path}?asOf=2030-02-30`)).status).toBe(422)
    expect((await call(actors.auditor, `${path}?asOf=2030-04-09`)).status).toBe(403)
  }
  expect((await call(actors.leader, '/api/homes/leader?unit=havblik&asOf=2030-04-09')).status).toBe(404)
})
