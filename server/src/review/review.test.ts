import type { ItemDetail, ItemList, ReviewAccuracy, StoredFinding } from '@kildetal/shared/items.ts'
import type { MinutesRow } from '@kildetal/shared/minutes.ts'
import type { ReviewQueue } from '@kildetal/shared/review.ts'
import { describe, expect, it } from 'vitest'
import { BOARD, textFile } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import { importDocument } from '../minutes/import.ts'

const { actors, system, owner, call } = await makeTestSystem()
await importDocument(system, actors.controller, textFile(BOARD))

const find = async (kr: number): Promise<ItemDetail> => {
  const list = (await (await call(actors.controller, '/api/items')).json()) as ItemList
  const item = list.items.find(({ amountOre }) => amountOre === kr * 100)
  return (await (await call(actors.controller, `/api/items/${item?.id}`)).json()) as ItemDetail
}
const step = async (item: { id: string }, path: string, json: unknown) => {
  const answer = await call(actors.controller, `/api/items/${item.id}/${path}`, { json })
  return { status: answer.status, body: (await answer.json()) as ItemDetail & { current?: ItemDetail } }
}
const undo = async (item: { id: string; version: number }, path: string) => {
  const answer = await call(actors.controller, `/api/items/${item.id}/${path}?version=${item.version}`, {
    method: 'DELETE',
  })
  return { status: answer.status, body: (await answer.json()) as ItemDetail }
}
/** What the item's pool holds in the books. */
const freeOre = async (itemId: string) => {
  const { rows } = await owner.query<{ sum: string | null }>(
    `SELECT sum(p.amount_ore)::text AS sum FROM posting p JOIN movement m ON m.id = p.movement_id
      WHERE p.bucket = 'free' AND m.item_id = $1 AND m.phase = 'posted'`,
    [itemId],
  )
  return Number(rows[0]?.sum ?? 0)
}

describe('accepting', () => {
  it('enters the books, and is undone to nothing', async () => {
    const item = await find(120_000)
    const accepted = await step(item, 'acceptance', { version: item.version })
    expect(accepted.body).toMatchObject({ state: 'accepted', reviewedBy: 'konsulent' })
    expect(accepted.body.poolId).not.toBeNull()
    expect(await freeOre(item.id)).toBe(12_000_000)
    const undone = await undo(accepted.body, 'acceptance')
    expect(undone.body).toMatchObject({ state: 'unreviewed', reviewedBy: null })
    expect(await freeOre(item.id)).toBe(0)
    expect((await undo(undone.body, 'acceptance')).status).toBe(409)
  })

  it('is won by exactly one of twenty who saw the same version; the others get the row as it stands', async () => {
    const item = await find(120_000)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => step(item, 'acceptance', { version: item.version })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const stale = answers.filter(({ status }) => status === 409)
    expect(stale).toHaveLength(19)
    for (const { body } of stale)
      expect(body.current).toMatchObject({ id: item.id, version: item.version + 1, state: 'accepted' })
    expect(await freeOre(item.id)).toBe(12_000_000)
  })

  it('leaves an audit event in the same transaction', async () => {
    const { rows } = await owner.query(
      "SELECT user_name, action FROM audit_event WHERE object_type = 'item' ORDER BY id",
    )
    expect(rows.map(({ action }) => action)).toEqual(['item.accepted', 'item.acceptance-undone', 'item.accepted'])
    expect(rows[0]).toMatchObject({ user_name: 'konsulent' })
  })

  it.each(['leader', 'executive', 'auditor', 'administrator'] as const)('is refused to %s', async (role) => {
    const item = await find(310_000)
    const answer = await call(actors[role], `/api/items/${item.id}/acceptance`, { json: { version: item.version } })
    expect(answer.status).toBe(403)
    expect(await find(310_000)).toMatchObject({ state: 'unreviewed', version: item.version })
  })
})

describe('amending', () => {
  it('corrects values and books together, keeps what the engine read, and is undone', async () => {
    const item = await find(120_000)
    const amended = await step(item, 'amendment', {
      version: item.version,
      changes: { amountOre: 12_500_000, label: item.label },
      accept: true,
    })
    expect(amended.body).toMatchObject({
      amountOre: 12_500_000,
      state: 'accepted',
      amended: [{ attribute: 'amountOre', was: 12_000_000, became: 12_500_000 }],
    })
    expect(await freeOre(item.id)).toBe(12_500_000)
    const undone = await undo(amended.body, 'amendment')
    expect(undone.body).toMatchObject({ amountOre: 12_000_000, state: 'accepted', amended: [] })
    expect(await freeOre(item.id)).toBe(12_000_000)
  })

  it.each([
    ['half a range', { minOre: 100 }, 'maxOre'],
    ['a range upside down', { minOre: 12_000_000, maxOre: 5 }, 'minOre'],
    ['a unit that is not there', { orgUnitId: '00000000-0000-4000-8000-000000000000' }, 'orgUnitId'],
  ])('refuses %s and changes nothing', async (_, changes, path) => {
    const item = await find(120_000)
    const answer = await step(item, 'amendment', { version: item.version, changes, accept: false })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ fields: [{ path }] })
    expect(await find(120_000)).toMatchObject({ version: item.version })
  })

  it('refuses a stale version with both the row and nothing lost', async () => {
    const item = await find(120_000)
    const answer = await step(item, 'amendment', {
      version: item.version - 1,
      changes: { label: 'Andet' },
      accept: false,
    })
    expect(answer.status).toBe(409)
    expect(answer.body.current).toMatchObject({ version: item.version, label: item.label })
  })
})

describe('rejecting', () => {
  it('takes the figure out of the books with a reason, and is undone', async () => {
    const item = await find(120_000)
    const rejected = await step(item, 'rejection', {
      version: item.version,
      reason: 'Skrevet af fra et gammelt referat',
    })
    expect(rejected.body.state).toBe('rejected')
    expect(await freeOre(item.id)).toBe(0)
    expect((await undo(rejected.body, 'rejection')).body.state).toBe('unreviewed')
  })
})

describe('splitting and merging', () => {
  it('parts citations into two items and joins them again', async () => {
    const item = await find(80_000)
    const [first, second] = item.citationList
    const answer = await call(actors.controller, `/api/items/${item.id}/split`, {
      json: { version: item.version, mentionIds: [second?.mentionId] },
    })
    const parts = (await answer.json()) as { item: ItemDetail; created: ItemDetail }
    expect(parts.item.citationList.map(({ mentionId }) => mentionId)).toEqual([first?.mentionId])
    expect(parts.created).toMatchObject({ state: 'unreviewed', amountOre: item.amountOre, citations: 1 })
    const merged = await step(parts.item, 'merge', {
      version: parts.item.version,
      otherId: parts.created.id,
      otherVersion: parts.created.version,
    })
    expect(merged.body.citationList).toHaveLength(2)
    expect((await call(actors.controller, `/api/items/${parts.created.id}`)).status).toBe(404)
  })

  it('never leaves an item without a citation, nor takes one from another item', async () => {
    const item = await find(80_000)
    const foreign = await find(310_000)
    for (const mentionIds of [
      item.citationList.map(({ mentionId }) => mentionId),
      [foreign.citationList[0]?.mentionId],
    ])
      expect((await step(item, 'split', { version: item.version, mentionIds })).status).toBe(422)
  })
})

describe('entering by hand', () => {
  it('cites words that stand there, once for one idempotency key', async () => {
    const [meeting] = (await (await call(actors.controller, '/api/minutes')).json()) as MinutesRow[]
    const view = await (await call(actors.controller, `/api/minutes/${meeting?.id}`)).json()
    const quote = 'kassebeholdningen'
    const start = (view as { text: string }).text.indexOf(quote)
    const { label, unit, years, audience } = await find(120_000)
    const values = {
      ...{ label, unit, years, audience, amountOre: 500, minOre: null, maxOre: null, fromYear: null, priceLevel: null },
      ...{
        approximate: false,
        kind: 'budget',
        status: 'noted',
        counterpart: null,
        fundingSource: null,
        pool: null,
        orgUnitId: null,
      },
    }
    const enter = (citation: unknown) =>
      call(actors.controller, '/api/items', {
        json: { meetingId: meeting?.id, citation, values },
        headers: { 'idempotency-key': 'indtastning-1' },
      })
    const answers = [
      await enter({ start, end: start + quote.length, quote }),
      await enter({ start, end: start + quote.length, quote }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const [first, again] = (await Promise.all(answers.map((answer) => answer.json()))) as [ItemDetail, ItemDetail]
    expect(again.id).toBe(first.id)
    expect(first).toMatchObject({ origin: 'manual', state: 'unreviewed', source: { quote } })
    const moved = await call(actors.controller, '/api/items', {
      json: { meetingId: meeting?.id, citation: { start: start + 1, end: start + 1 + quote.length, quote }, values },
    })
    expect(moved.status).toBe(422)
    const title = 'Køb af nabogrunden'
    const closedAt = (view as { text: string }).text.indexOf(title)
    const closed = await call(actors.controller, '/api/items', {
      json: {
        meetingId: meeting?.id,
        citation: { start: closedAt, end: closedAt + title.length, quote: title },
        values,
      },
    })
    expect(closed.status).toBe(422)
  })
})

describe('a contradiction', () => {
  const open = async () => (await (await call(actors.controller, '/api/findings?state=open')).json()) as StoredFinding[]

  it('is resolved by the statement that holds, in the books too, and opened again', async () => {
    const item = await find(40_000)
    await step(item, 'acceptance', { version: item.version })
    const [finding] = await open()
    const resolve = (version: number) =>
      call(actors.controller, `/api/findings/${finding?.id}/resolution`, {
        json: { version, holds: 0, note: 'Efter budgettet' },
      })
    const answer = await resolve(finding?.version ?? 0)
    const resolved = (await answer.json()) as StoredFinding
    expect(resolved).toMatchObject({ state: 'resolved', resolvedBy: 'konsulent' })
    expect(await find(40_000)).toMatchObject({ years: [2026, 2027, 2028, 2029], disputedYears: [], openFindings: 0 })
    expect(await freeOre(item.id)).toBe(4 * 4_000_000)
    expect((await resolve(finding?.version ?? 0)).status).toBe(409)
    const reopened = await call(
      actors.controller,
      `/api/findings/${finding?.id}/resolution?version=${resolved.version}`,
      {
        method: 'DELETE',
      },
    )
    expect(await reopened.json()).toMatchObject({ state: 'open', resolution: null })
    expect(await find(40_000)).toMatchObject({ years: [2026, 2027, 2028], disputedYears: [2029] })
    expect(await freeOre(item.id)).toBe(3 * 4_000_000)
  })

  it('is nothing a leader sees or an auditor resolves', async () => {
    const [finding] = await open()
    expect(await (await call(actors.leader, '/api/findings')).json()).toEqual([])
    const answer = await call(actors.auditor, `/api/findings/${finding?.id}/resolution`, {
      json: { version: finding?.version, holds: null, note: '' },
    })
    expect(answer.status).toBe(403)
  })
})

it('leads through the meeting in document order and says what is seen', async () => {
  const queue = (await (await call(actors.controller, '/api/review/queue')).json()) as ReviewQueue
  expect(queue.entries.map(({ number }) => number)).toEqual(queue.entries.map((_, index) => index + 1))
  expect(queue.entries.map(({ start }) => start)).toEqual(queue.entries.map(({ start }) => start).sort((a, b) => a - b))
  expect(queue.total).toBe(queue.entries.length)
  expect(queue.seen).toBe(queue.entries.filter(({ waiting }) => !waiting).length)
  expect(queue.seen).toBeGreaterThan(0)
  expect(queue.entries.find(({ mentionId }) => mentionId === queue.openAt)?.waiting).toBe(true)
})

it('measures how often the engine was right', async () => {
  const before = (await (await call(actors.auditor, '/api/review/accuracy')).json()) as ReviewAccuracy
  const item = await find(275_000)
  await step(item, 'amendment', { version: item.version, changes: { kind: 'expense' }, accept: true })
  const after = (await (await call(actors.auditor, '/api/review/accuracy')).json()) as ReviewAccuracy
  const kind = (accuracy: ReviewAccuracy) => accuracy.attributes.find(({ attribute }) => attribute === 'kind')
  expect(kind(before)).toMatchObject({ amended: 0, keptShare: 1 })
  expect(kind(after)).toMatchObject({ amended: 1, reviewed: (kind(before)?.reviewed ?? 0) + 1 })
  expect(after.unreviewed).toBe(before.unreviewed - 1)
})

it('leaves nothing half done when the books refuse', async () => {
  const item = await find(310_000)
  await owner.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fault'; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION fail()`)
  const answer = await step(item, 'acceptance', { version: item.version })
  await owner.query('DROP TRIGGER fail ON audit_event')
  expect(answer.status).toBe(500)
  expect(await find(310_000)).toMatchObject({ state: 'unreviewed', version: item.version })
})
