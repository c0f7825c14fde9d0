import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditPage } from '@kildetal/shared/audit.ts'
import type { ImportList } from '@kildetal/shared/imports.ts'
import type { MinutesRow, MinutesView } from '@kildetal/shared/minutes.ts'
import { describe, expect, it } from 'vitest'
import { BOARD, COUNCIL } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import { contentDisposition } from '../documents/original.ts'
import { importFiles } from './import-files.ts'

const { actors, system, owner, call, settleJobs } = await makeTestSystem()

const upload = (files: Record<string, string>) => {
  const body = new FormData()
  for (const [name, text] of Object.entries(files)) body.append('file', new File([text], name))
  return call(actors.controller, '/api/imports', { body })
}
const imports = async () => (await (await call(actors.controller, '/api/imports')).json()) as ImportList

describe('an upload', () => {
  it('is taken in at once and read in the background, each file with its own outcome', async () => {
    const answer = await upload({
      'direktion.txt': BOARD,
      'igen.txt': BOARD,
      'brev.txt': 'Kære alle, tak for sidst.',
      'tom.txt': '',
    })
    expect(answer.status).toBe(202)
    expect(await imports()).toMatchObject({ total: 4 })
    await settleJobs()
    const done = await imports()
    expect(done).toMatchObject({ total: 0, finished: 0, remainingMs: null })
    const byName = new Map(done.imports.map((row) => [row.fileName, row]))
    expect(byName.get('brev.txt')).toMatchObject({ state: 'failed', problem: { code: 'not_minutes' }, meetingId: null })
    expect(byName.get('tom.txt')).toMatchObject({ state: 'failed', problem: { code: 'empty_file' } })
    const twins = [byName.get('direktion.txt'), byName.get('igen.txt')]
    expect(twins.map((row) => row?.state)).toEqual(['done', 'done'])
    expect(new Set(twins.map((row) => row?.meetingId)).size).toBe(1)
    expect(twins.map((row) => row?.known).sort()).toEqual([false, true])
    expect(twins[0]).toMatchObject({ body: 'Direktionen', day: '2025-03-12', agendaItems: 3, figures: 5, findings: 1 })
  })

  it('keeps no uploaded bytes once it is read or refused', async () => {
    expect((await owner.query('SELECT FROM import_file')).rowCount).toBe(0)
  })

  it('can be cancelled until reading begins, by its uploader alone', async () => {
    const { imports: rows } = (await (await upload({ 'byraad.txt': COUNCIL })).json()) as ImportList
    const path = `/api/imports/${rows[0]?.id}`
    expect((await call(actors.executive, path, { method: 'DELETE' })).status).toBe(403)
    expect((await call(actors.controller, path, { method: 'DELETE' })).status).toBe(204)
    await settleJobs()
    expect((await imports()).imports[0]).toMatchObject({ fileName: 'byraad.txt', state: 'cancelled', meetingId: null })
    expect((await call(actors.controller, path, { method: 'DELETE' })).status).toBe(409)
    expect((await owner.query('SELECT FROM meeting')).rowCount).toBe(1)
  })

  it('is refused without files and to everybody but controllers', async () => {
    expect((await call(actors.controller, '/api/imports', { body: new FormData() })).status).toBe(422)
    for (const role of ['leader', 'executive', 'auditor', 'administrator'] as const) {
      const body = new FormData()
      body.append('file', new File([COUNCIL], 'x.txt'))
      expect((await call(actors[role], '/api/imports', { body })).status).toBe(403)
    }
    expect((await call(null, '/api/imports', { body: new FormData() })).status).toBe(401)
  })
})

it('tells how a document came, to whoever reads all figures or keeps watch', async () => {
  const [row] = (await (await call(actors.controller, '/api/minutes')).json()) as MinutesRow[]
  const path = `/api/audit?object=meeting:${row?.id}`
  for (const role of ['controller', 'executive', 'auditor'] as const) {
    const { events } = (await (await call(actors[role], path)).json()) as AuditPage
    expect(events).toMatchObject([{ action: 'minutes.imported', objectId: row?.id }])
    expect(events[0]?.changes).toContainEqual({ field: 'fil', before: null, after: expect.any(String) })
  }
  expect((await call(actors.leader, path)).status).toBe(403)
  expect(await (await call(actors.administrator, path)).json()).toMatchObject({ events: [] })
})

describe('the command line', () => {
  it('imports files by the same verb and says how each fared', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kildetal-import-'))
    const [good, missing] = [join(folder, 'byraad.txt'), join(folder, 'findes-ikke.txt')]
    await writeFile(good, COUNCIL)
    const seen: string[] = []
    const outcomes = await importFiles(
      system,
      actors.controller,
      [good, missing, folder],
      ({ path, done, total, outcome }) => seen.push(`${done}/${total} ${path === good} ${outcome.ok}`),
    )
    await rm(folder, { recursive: true })
    expect(seen).toEqual(['1/3 true true', '2/3 false false', '3/3 false false'])
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.problem.code))).toEqual([
      'ok',
      'cannot_open',
      'cannot_open',
    ])
  })
})

it('shows minutes with every amount marked at its words, and the other minutes of the same case', async () => {
  const meetings = (await (await call(actors.controller, '/api/minutes')).json()) as MinutesRow[]
  expect(meetings.map(({ body }) => body)).toEqual(['Byrådet', 'Direktionen'])
  const board = meetings[1]
  expect(board).toMatchObject({ agendaItems: 3, figures: 5, openFindings: 1 })
  const view = (await (await call(actors.controller, `/api/minutes/${board?.id}`)).json()) as MinutesView
  for (const { start, end } of view.mentions) expect(view.text.slice(start, end)).toMatch(/^\d[\d.]* kr\.$/)
  expect(view.mentions.filter(({ openFinding }) => openFinding)).toHaveLength(2)
  for (const { title, start, end } of view.agendaItems) expect(view.text.slice(start, end)).toContain(title)
  expect(view.sameCases).toMatchObject([{ body: 'Byrådet', agendaItemNumber: '1', caseNumber: '00.15.10-A21-7-25' }])
  expect((await call(actors.controller, '/api/minutes/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})

it('names files safely in headers', () => {
  const disposition = contentDisposition({ fileName: 'Møde "1"; \r\n../x.html', mediaType: 'text/html; charset=utf-8' })
  expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!*-]*$/)
  expect(disposition.match(/"/g)).toHaveLength(2)
})
