import { describe, expect, it } from 'vitest'
import { makeTestSystem } from '../../test/system.ts'
import { importDocument } from './import.ts'

const { actors, system, owner, call } = await makeTestSystem()

const MINUTES = `REFERAT Direktionen d. 12-03-2025

Mødedato Onsdag d. 12. marts 2025 kl. 09:00

Mødested Mødelokale 2

Indholdsfortegnelse

Nye cykelstativer.....2
Lukket: Køb af nabogrunden.....3
Eventuelt.....4

Punkt 1: Nye cykelstativer

00.15.10A21-7-25

Resumé

Der er afsat 120.000 kr. til cykelstativer i 2025 på puljen til trafiksikkerhed.

Indstilling

Kommunaldirektøren indstiller:

- At der gives 120.000 kr. til cykelstativer i 2025.

Beslutning

Indstillingen godkendt.

Punkt 2: Lukket: Køb af nabogrunden

82.18.00G10-3-25

Sælger Grønnegås forlanger 4.500.000 kr. for grunden.

Punkt 3: Eventuelt

Beslutning

Intet.
`
const file = (text: string, fileName = 'referat.txt') => ({ bytes: new TextEncoder().encode(text), fileName })

describe('importDocument', () => {
  it('stores minutes once, however often and however many at a time import them', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => importDocument(system, actors.controller, file(MINUTES))),
    )
    const again = await importDocument(system, actors.controller, file(MINUTES, 'samme-indhold.txt'))
    const meetings = new Set(
      [...outcomes, again].map((outcome) => (outcome.ok ? outcome.meetingId : outcome.problem.code)),
    )
    expect(meetings.size).toBe(1)
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.known)).toHaveLength(1)
    const counts = await owner.query(
      'SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM meeting) AS meetings',
    )
    expect(counts.rows[0]).toEqual({ documents: '1', meetings: '1' })
  })

  it('cites every figure at the words that stand there', async () => {
    const { rows } = await owner.query<{ text: string; quote: string; start_offset: number; end_offset: number }>(
      'SELECT d.text, m.quote, m.start_offset, m.end_offset FROM mention m JOIN document d ON d.id = m.document_id',
    )
    expect(rows.map(({ quote }) => quote)).toEqual(['120.000 kr.', '120.000 kr.'])
    for (const { text, quote, start_offset, end_offset } of rows)
      expect(text.slice(start_offset, end_offset)).toBe(quote)
  })

  it('keeps nothing of a closed item but its title, in any column of any table but the original file', async () => {
    const { rows } = await owner.query<{ table_name: string; column_name: string }>(
      `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()
        AND (table_name, column_name) <> ('document_original', 'bytes')`,
    )
    const holding: string[] = []
    for (const { table_name, column_name } of rows) {
      const found = await owner.query(
        `SELECT FROM ${table_name} WHERE convert_from(convert_to("${column_name}"::text, 'UTF8'), 'UTF8') ~ 'Grønnegås|4.500.000|450000000|82.18.00'
          OR ("${column_name}"::text LIKE '\\\\x%' AND position(encode('Grønnegås', 'hex') IN "${column_name}"::text) > 0)`,
      )
      if (found.rowCount) holding.push(`${table_name}.${column_name}`)
    }
    expect(rows.length).toBeGreaterThan(100)
    expect(holding).toEqual([])
    const titles = await owner.query('SELECT title FROM agenda_item WHERE closed')
    expect(titles.rows).toEqual([{ title: 'Køb af nabogrunden' }])
  })

  it('gives the executive the original and everybody else a copy without the closed body', async () => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM document')
    const path = `/api/documents/${rows[0]?.id}/original`
    const original = await call(actors.executive, path)
    expect(await original.text()).toBe(MINUTES)
    expect(original.headers.get('content-disposition')).toContain('attachment')
    for (const actor of [actors.controller, actors.auditor]) {
      const copy = await (await call(actor, path)).text()
      expect(copy).toContain('Køb af nabogrunden')
      expect(copy).not.toContain('Grønnegås')
    }
    expect((await call(actors.leader, path)).status).toBe(404)
    expect((await call(actors.administrator, path)).status).toBe(403)
  })

  it.each([
    ['an empty file', new Uint8Array(), 'tom.txt', 'empty_file'],
    [
      'a text that is no minutes',
      new TextEncoder().encode('Opskrift: pisk æg og mel sammen.'),
      'opskrift.txt',
      'not_minutes',
    ],
    ['a truncated PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'halv.pdf', 'damaged_pdf'],
  ])('answers %s with a problem and stores nothing', async (_, bytes, fileName, code) => {
    const before = await owner.query('SELECT count(*) FROM document')
    const outcome = await importDocument(system, actors.controller, { bytes, fileName })
    expect(outcome).toMatchObject({ ok: false, problem: { code } })
    expect((await owner.query('SELECT count(*) FROM document')).rows).toEqual(before.rows)
  })

  it('stores nothing at all when something goes wrong in the middle', async () => {
    await owner.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fault'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON item_step FOR EACH ROW EXECUTE FUNCTION fail()`)
    const other = MINUTES.replace('cykelstativer', 'cykelskure')
    await expect(importDocument(system, actors.controller, file(other))).rejects.toThrow('fault')
    await owner.query('DROP TRIGGER fail ON item_step')
    const counts = await owner.query(
      'SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM agenda_item) AS items, (SELECT count(*) FROM mention) AS mentions',
    )
    expect(counts.rows[0]).toEqual({ documents: '1', items: '3', mentions: '2' })
  })

  it.each(['leader', 'executive', 'auditor', 'administrator'] as const)('is refused to %s', async (role) => {
    await expect(importDocument(system, actors[role], file('x'))).rejects.toMatchObject({ status: 403 })
  })
})
