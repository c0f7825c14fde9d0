import { readFile } from 'node:fs/promises'
import type { EconomicItem, ItemList } from '@kildetal/shared/items.ts'
import type { ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { expect, test } from 'vitest'
import { BOARD, textFile } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import { importDocument } from '../minutes/import.ts'

const { actors, call, owner, system } = await makeTestSystem()
const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows
const send = async <T>(method: string, path: string, json?: object) => {
  const answer = await call(actors.controller, path, { method, ...(json ? { json } : {}) })
  expect(answer.status).toBeLessThan(300)
  return (await answer.json()) as T
}

test('a table that keeps its past has one row for each day, and the same shape then as now', async () => {
  const kept = (await rows(
    `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'keep_past' ORDER BY 1`,
  )) as { name: string }[]
  const told = (await rows(
    `SELECT replace(p.proname, '_on', '') AS name, t.typname AS shape FROM pg_proc p JOIN pg_type t ON t.oid = p.prorettype
     WHERE p.proname LIKE '%\\_on' AND p.proretset AND p.pronamespace = current_schema()::regnamespace ORDER BY 1`,
  )) as { name: string; shape: string }[]
  expect(told).toEqual(kept.map(({ name }) => ({ name, shape: name })))
})

test('nobody writes the past by hand', async () => {
  await expect(
    owner.query(`BEGIN; SET LOCAL ROLE "${system.userRole}"; SELECT set_config('kildetal.user', '${actors.controller.userId}', true);
      UPDATE past_row SET until = NULL`),
  ).rejects.toMatchObject({ code: '42501' })
  await owner.query('ROLLBACK')
})

/*
 * An installation from before rows kept their past: what the audit log says is moved to days of its own, the past is forgotten, and the
 * migration tells it again.
 */
test('the past before is told again from the audit log', async () => {
  await importDocument(system, actors.controller, textFile(BOARD))
  const { items } = await send<ItemList>('GET', '/api/items?limit=500')
  const found = items.find(({ amountOre }) => amountOre === 31_000_000) as EconomicItem
  const path = `/api/items/${found.id}`
  const amend = (version: number, amountOre: number) =>
    send<EconomicItem>('POST', `${path}/amendment`, { version, changes: { amountOre }, accept: true })
  const first = await amend(found.version, 32_000_000)
  const second = await amend(first.version, 33_000_000)
  const undone = await send<EconomicItem>('DELETE', `${path}/amendment?version=${second.version}`)
  expect(undone.amountOre).toBe(32_000_000)
  const project = await send<ProjectDetail>('POST', '/api/projects', {
    ...{ name: 'Klimaplan', summary: null, phase: 'idea', owner: 'Teknik', ownerUnitId: null, caseNumber: null },
    ...{ unitIds: [], allUnits: false },
  })
  await send('PATCH', `/api/projects/${project.id}`, { version: project.version, phase: 'planning', owner: 'Anlæg' })

  const days: [string, string, string][] = [
    ['item.amended', found.id, '2025-01-10'],
    ['item.amended', found.id, '2025-02-10'],
    ['item.amendment-undone', found.id, '2025-03-10'],
    ['project.created', project.id, '2025-01-15'],
    ['project.amended', project.id, '2025-02-15'],
  ]
  await owner.query('ALTER TABLE audit_event DISABLE TRIGGER append_only')
  for (const [action, object, day] of days)
    await owner.query(
      `UPDATE audit_event SET at = $3::date + time '12:00' WHERE id = (SELECT min(id) FROM audit_event WHERE action = $1 AND object_id = $2
        AND at > now() - interval '1 day')`,
      [action, object, day],
    )
  await owner.query('ALTER TABLE audit_event ENABLE TRIGGER append_only')
  await owner.query('ALTER TABLE economic_item DISABLE TRIGGER keep_past')
  await owner.query(`UPDATE economic_item SET created_at = '2025-01-05T12:00:00Z' WHERE id = $1`, [found.id])
  await owner.query('ALTER TABLE economic_item ENABLE TRIGGER keep_past')
  await owner.query('DELETE FROM past_row')
  const migration = await readFile(new URL('./migrations/0081-as-known-before.sql', import.meta.url), 'utf8')
  await owner.query(`BEGIN; ${migration}; COMMIT`)

  const itemOn = async (day: string) =>
    (await rows('SELECT amount_ore, state FROM economic_item_on($1) WHERE id = $2', [day, found.id]))[0]
  expect(await itemOn('2025-01-09')).toEqual({ amount_ore: '31000000', state: 'unreviewed' })
  expect(await itemOn('2025-01-10')).toEqual({ amount_ore: '32000000', state: 'accepted' })
  expect(await itemOn('2025-02-10')).toEqual({ amount_ore: '33000000', state: 'accepted' })
  expect(await itemOn('2025-03-10')).toEqual({ amount_ore: '32000000', state: 'accepted' })
  expect(await itemOn('2025-01-04'), 'before it was entered').toEqual({ amount_ore: '32000000', state: 'accepted' })
  const projectOn = async (day: string) =>
    (await rows('SELECT phase, owner FROM project_on($1) WHERE id = $2', [day, project.id]))[0]
  expect(await projectOn('2025-02-14')).toEqual({ phase: 'idea', owner: 'Teknik' })
  expect(await projectOn('2025-02-15')).toEqual({ phase: 'planning', owner: 'Anlæg' })
  const twice = await rows(
    `SELECT row_id FROM past_row WHERE until IS NULL OR before_entry GROUP BY content, row_id, part
     HAVING count(*) FILTER (WHERE until IS NULL) <> 1 OR count(*) FILTER (WHERE before_entry) <> 1`,
  )
  expect(twice).toEqual([])
})
