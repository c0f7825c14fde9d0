import { PDFDocument } from '@cantoo/pdf-lib'
import type { ItemDetail } from '@kildetal/shared/items.ts'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { expect, it } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import { importDocument } from './import.ts'

const { actors, system, call } = await makeTestSystem()

/** A PDF whose only page holds a drawing and no text, as a scanner leaves it. */
async function scannedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawRectangle({ x: 50, y: 700, width: 200, height: 20 })
  return pdf.save()
}

it('keeps a scan for figures entered by hand with page and rectangle, once its meeting is named', async () => {
  const outcome = await importDocument(system, actors.controller, { bytes: await scannedPdf(), fileName: 'scan.pdf' })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const path = `/api/minutes/${outcome.meetingId}`
  const view = (await (await call(actors.controller, path)).json()) as MinutesView
  expect(view).toMatchObject({ documentKind: 'unknown', body: null, day: null, problems: [{ code: 'no_text' }] })
  expect(view.pages).toHaveLength(1)

  const named = await call(actors.controller, `${path}/meeting`, { json: { body: 'Direktionen', day: '2018-02-07' } })
  expect(await named.json()).toMatchObject({ body: 'Direktionen', day: '2018-02-07' })
  const renamed = await call(actors.controller, `${path}/meeting`, { json: { body: 'Byrådet', day: '2018-02-07' } })
  expect(renamed.status).toBe(422)
  expect(
    (await call(actors.executive, `${path}/meeting`, { json: { body: 'Direktionen', day: '2018-02-07' } })).status,
  ).toBe(403)

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
  const citation = { page: 1, rectangle: { x: 50, y: 120, width: 200, height: 20 }, quote: '25.000 kr.' }
  const entered = await call(actors.controller, '/api/items', {
    json: { meetingId: outcome.meetingId, citation, values },
  })
  expect(entered.status).toBe(201)
  expect(await entered.json()).toMatchObject({
    citationList: [{ page: 1, rectangle: citation.rectangle }],
  } as Partial<ItemDetail>)
  const outside = { ...citation, rectangle: { ...citation.rectangle, x: 500 } }
  const refused = await call(actors.controller, '/api/items', {
    json: { meetingId: outcome.meetingId, citation: outside, values },
  })
  expect(refused.status).toBe(422)
})

it('shows a scan to those who enter from it and to the executive alone, since nobody can tell what is closed in it', async () => {
  const outcome = await importDocument(system, actors.controller, { bytes: await scannedPdf(), fileName: 'scan2.pdf' })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const status = async (role: 'controller' | 'executive' | 'auditor' | 'leader') =>
    (await call(actors[role], `/api/documents/${outcome.documentId}/original`)).status
  expect(await Promise.all([status('controller'), status('executive'), status('auditor'), status('leader')])).toEqual([
    200, 200, 404, 404,
  ])
})
