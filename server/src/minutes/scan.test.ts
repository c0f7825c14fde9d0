import type { ItemDetail } from '@kildetal/shared/items.ts'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { expect, it } from 'vitest'
import { paragraph, pdfOf, scannedPdfOf } from '../../test/document-files.ts'
import { makeTestSystem } from '../../test/system.ts'
import { type Actor, asActor } from '../context.ts'
import { importDocument } from './import.ts'

const { actors, system, call } = await makeTestSystem()
const values = {
  ...{
    label: 'Nyt tag',
    amountOre: 25_000_00,
    minOre: null,
    maxOre: null,
    unit: 'total',
    years: [2018],
    fromYear: null,
  },
  ...{ priceLevel: null, approximate: false, kind: 'expense', status: 'approved', counterpart: null },
  ...{ fundingSource: null, pool: null, orgUnitId: null, audience: 'unit' },
}

it('keeps a scan for figures entered by hand with page and rectangle, once its meeting is named', async () => {
  const outcome = await importDocument(system, actors.controller, {
    bytes: await scannedPdfOf(1, 'scan.pdf'),
    fileName: 'scan.pdf',
  })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const path = `/api/minutes/${outcome.meetingId}`
  const view = (await (await call(actors.controller, path)).json()) as MinutesView
  expect(view).toMatchObject({ documentKind: 'unknown', body: null, day: null, problems: [{ code: 'no_text' }] })
  expect(view.pages).toHaveLength(1)

  const named = await call(actors.controller, `${path}/meeting`, { json: { body: 'Direktionen', day: '2018-02-07' } })
  expect(await named.json()).toMatchObject({ body: 'Direktionen', day: '2018-02-07' })
  expect(
    (await call(actors.executive, `${path}/meeting`, { json: { body: 'Direktionen', day: '2018-02-07' } })).status,
  ).toBe(403)

  const citation = { page: 1, rectangle: { x: 50, y: 120, width: 200, height: 20 }, quote: '25.000 kr.' }
  const enter = (as: Actor, where: unknown) =>
    call(as, '/api/items', {
      json: { meetingId: outcome.meetingId, citation: where, values },
      headers: { 'idempotency-key': 'scan-nyt-tag' },
    })
  for (const role of ['leader', 'executive', 'auditor', 'administrator'] as const)
    expect((await enter(actors[role], citation)).status).toBe(403)
  const entered = await enter(actors.controller, citation)
  expect(entered.status).toBe(201)
  expect(await entered.json()).toMatchObject({
    citationList: [{ page: 1, rectangle: citation.rectangle }],
  } as Partial<ItemDetail>)
  expect((await enter(actors.controller, citation)).status).toBe(201)
  const { mentions } = (await (await call(actors.controller, path)).json()) as MinutesView
  expect(mentions).toMatchObject([
    { page: 1, rectangle: citation.rectangle, quote: '25.000 kr.', origin: 'manual', kind: 'expense' },
  ])
  const outside = { ...citation, rectangle: { ...citation.rectangle, x: 500 } }
  const refused = await call(actors.controller, '/api/items', {
    json: { meetingId: outcome.meetingId, citation: outside, values },
  })
  expect(refused.status).toBe(422)
})

it('shows a scan to those who enter from it and to the executive alone, since nobody can tell what is closed in it', async () => {
  const outcome = await importDocument(system, actors.controller, {
    bytes: await scannedPdfOf(1, 'scan2.pdf'),
    fileName: 'scan2.pdf',
  })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const status = async (role: 'controller' | 'executive' | 'auditor' | 'leader') =>
    (await call(actors[role], `/api/documents/${outcome.documentId}/original`)).status
  expect(await Promise.all([status('controller'), status('executive'), status('auditor'), status('leader')])).toEqual([
    200, 200, 404, 404,
  ])
})

it('lets a meeting named by hand be named otherwise, and its figures follow its day; what was read stays', async () => {
  const outcome = await importDocument(system, actors.controller, {
    bytes: await scannedPdfOf(1, 'scan3.pdf'),
    fileName: 'scan3.pdf',
  })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const path = `/api/minutes/${outcome.meetingId}`
  const citation = { page: 1, rectangle: { x: 50, y: 120, width: 200, height: 20 }, quote: '25.000 kr.' }
  const entered = await call(actors.controller, '/api/items', {
    json: { meetingId: outcome.meetingId, citation, values },
  })
  const { id } = (await entered.json()) as ItemDetail
  const name = (body: string, day: string, at = path) =>
    call(actors.controller, `${at}/meeting`, { json: { body, day } })
  const dayOf = async () =>
    ((await (await call(actors.controller, `/api/items/${id}`)).json()) as ItemDetail).source?.day
  expect(await (await name('Direktion', '2018-02-07')).json()).toMatchObject({ entered: { body: true, day: true } })
  expect(await dayOf()).toBe('2018-02-07')
  expect((await name('Direktionen', '2018-03-07')).status).toBe(200)
  expect(await dayOf()).toBe('2018-03-07')
  const { day } = await asActor(system, actors.controller, 'read', ({ trx }) =>
    trx.selectFrom('economicItem').select('day').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(day).toBe('2018-03-07')

  const read = await importDocument(system, actors.controller, {
    bytes: Buffer.from('REFERAT Kulturudvalget d. 06-05-2031\n\nPunkt 1: Kor\n\nBeslutning\n\nGodkendt.\n'),
    fileName: 'kor.txt',
  })
  if (!read.ok) throw new Error(read.problem.message)
  expect((await name('Byrådet', '2031-05-06', `/api/minutes/${read.meetingId}`)).status).toBe(422)
})

it('puts a figure on a picture after the words that stand above it on the page', async () => {
  const lines = ['REFERAT Kulturudvalget d. 06-05-2031', '', 'Punkt 1: Kor', '', 'Beslutning', '', 'Godkendt.', '', '']
  const more = ['Punkt 2: Orkester', '', 'Sagsfremstilling', '', 'Se tabellen.', '', 'Beslutning', '', 'Godkendt.']
  const pdf = await pdfOf([[...paragraph(lines, 60), ...paragraph(more, 300)]])
  const outcome = await importDocument(system, actors.controller, { bytes: pdf, fileName: 'billede.pdf' })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const enter = async (y: number) => {
    const citation = { page: 1, rectangle: { x: 50, y, width: 200, height: 20 }, quote: '25.000 kr.' }
    const answer = await call(actors.controller, '/api/items', {
      json: { meetingId: outcome.meetingId, citation, values },
    })
    return ((await answer.json()) as ItemDetail).source?.agendaItemNumber
  }
  expect([await enter(200), await enter(500)]).toEqual(['1', '2'])
})
