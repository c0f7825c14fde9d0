import type { MinutesRow } from '@kildetal/shared/minutes.ts'
import { expect, test } from 'vitest'
import { filterMinutes } from './filter-minutes.ts'

const row = (id: string, over: Partial<MinutesRow>): MinutesRow => ({
  id,
  body: 'Direktionen',
  day: '2025-04-23',
  documentKind: 'minutes',
  fileName: null,
  retold: false,
  agendaItems: 1,
  figures: 1,
  waiting: 0,
  openFindings: 0,
  problems: 0,
  hasText: true,
  importedAt: null,
  ...over,
})
const ROWS = [
  row('a', { waiting: 2 }),
  row('b', { body: 'Byrådet', day: '2025-05-01', openFindings: 1 }),
  row('c', { body: null, day: null, fileName: 'Scan 12.pdf', problems: 3 }),
]
const ids = (filter: Partial<Parameters<typeof filterMinutes>[1]>) =>
  filterMinutes(ROWS, { body: undefined, shows: 'all', text: '', ...filter }).map(({ id }) => id)

test('without filters all are there, and each filter narrows', () => {
  expect(ids({})).toEqual(['a', 'b', 'c'])
  expect(ids({ body: 'Byrådet' })).toEqual(['b'])
  expect(ids({ shows: 'waiting' })).toEqual(['a'])
  expect(ids({ shows: 'findings' })).toEqual(['b'])
  expect(ids({ shows: 'problems' })).toEqual(['c'])
})

test('words are found in body, day and file, all of them in any order', () => {
  expect(ids({ text: 'april direktionen' })).toEqual(['a'])
  expect(ids({ text: '2025-05' })).toEqual(['b'])
  expect(ids({ text: 'SCAN' })).toEqual(['c'])
  expect(ids({ text: 'april byrådet' })).toEqual([])
})
