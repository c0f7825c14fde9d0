import type { ItemList } from '@kildetal/shared/items.ts'
import { expect, it } from 'vitest'
import { BOARD, textFile } from '../../test/minutes/examples.ts'
import { makeTestSystem } from '../../test/system.ts'
import { importDocument } from '../minutes/import.ts'
import { exportCases } from './export-cases.ts'
import { withoutPersons } from './without-persons.ts'

const { actors, system, call, as } = await makeTestSystem()

it.each([
  ['Projektleder Bente Holmgaard får 30.000 kr.', 'Projektleder xxxxx xxxxxxxxx får 30.000 kr.'],
  ['Bente Holmgaard får 30.000 kr.', 'xxxxx xxxxxxxxx får 30.000 kr.'],
  ['Udgiften betales af Økonomiudvalget og Direktionen.', 'Udgiften betales af Økonomiudvalget og Direktionen.'],
  ['Skriv til bente@lerdal.dk eller ring 97 82 00 11.', 'Skriv til xxxxx@xxxxxx.xx eller ring xx xx xx xx.'],
  ['CPR 010203-1234 og 12 34 56 78 kr.', 'CPR xxxxxx-xxxx og 12 34 56 78 kr.'],
])('strikes persons out of »%s«', (text, masked) => {
  expect(withoutPersons(text)).toBe(masked)
  expect(withoutPersons(text)).toHaveLength(text.length)
})

it('makes a test case of what was amended or rejected, and of nothing else', async () => {
  const text = BOARD.replace('Der er afsat 120.000 kr.', 'Ifølge Bente Holmgaard er der afsat 120.000 kr.')
  await importDocument(system, actors.controller, textFile(text))
  const { items } = (await (await call(actors.controller, '/api/items')).json()) as ItemList
  const of = (kr: number) => items.find(({ amountOre }) => amountOre === kr * 100)
  const send = (kr: number, step: string, json: object) =>
    call(actors.controller, `/api/items/${of(kr)?.id}/${step}`, { json: { version: of(kr)?.version, ...json } })
  await send(120_000, 'amendment', { changes: { kind: 'estimate', label: 'Bentes tal' }, accept: true })
  await send(310_000, 'rejection', { reason: 'Står i et bilag' })
  await send(275_000, 'acceptance', {})
  const cases = await as(actors.controller, 'read', exportCases)
  expect(cases.map(({ text: sentence, start, end }) => sentence.slice(start, end))).toEqual([
    '120.000 kr.',
    '310.000 kr.',
    '310.000 kr.',
  ])
  expect(cases[0]).toMatchObject({ verdict: 'amended', was: { kind: 'budget' }, became: { kind: 'estimate' } })
  expect(cases[1]).toMatchObject({ verdict: 'rejected', was: { amountKr: 310_000 }, became: {} })
  expect(JSON.stringify(cases)).not.toMatch(/Bente|Holmgaard/)
  await expect(as(actors.auditor, 'read', exportCases)).rejects.toMatchObject({ status: 403 })
})
