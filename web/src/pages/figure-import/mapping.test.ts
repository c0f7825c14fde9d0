import type { ImportMapping, ProblemGroup } from '@kildetal/shared/figure-imports.ts'
import { expect, test } from 'vitest'
import { columnOf, mappingDifferences, measureWords, unitWords, unsaid, valuesOf, withRole } from './mapping.ts'

const mapping: ImportMapping = {
  columns: { Enhed: 'unit', Konto: 'account', Periode: 'period', Type: 'measure', Beløb: 'amount', Bilag: 'ignore' },
  ...{ numbers: 'danish', scale: 'kr', creditSign: 'negative', year: null, month: null, measure: null },
  ...{ measures: { Forbrug: 'actual' }, units: { 4711: 'nordskolen' }, wholeYears: 'refuse' },
}
const file = {
  header: ['Enhed', 'Konto', 'Periode', 'Type', 'Beløb', 'Bilag'],
  sample: [
    ['Nordskolen', '03.22.01.1', '2025-03', 'Forbrug', ' 1,00 ', ''],
    ['Nordskolen', '03.22.01.1', '2025-03', ' Forbrug', '', ''],
    ['Kort række'],
  ],
  measureWords: ['Forbrug', 'Budget'],
  problemGroups: [] as ProblemGroup[],
}

test('a role that is given to a column leaves the one that held it; ignoring frees nobody else', () => {
  const moved = withRole(mapping, 'Bilag', 'amount')
  expect(moved.columns).toMatchObject({ Bilag: 'amount', Beløb: 'ignore', Enhed: 'unit' })
  expect(withRole(mapping, 'Type', 'ignore').columns).toMatchObject({
    Type: 'ignore',
    Bilag: 'ignore',
    Beløb: 'amount',
  })
})

test('what no column says is asked for', () => {
  expect(unsaid(mapping)).toEqual({ year: false, month: false, measure: false })
  expect(unsaid(withRole(withRole(mapping, 'Periode', 'year'), 'Type', 'ignore'))).toEqual({
    ...{ year: false, month: true, measure: true },
  })
  expect(unsaid(withRole(mapping, 'Periode', 'month'))).toMatchObject({ year: true, month: false })
})

test('values, words of the measure column, and words for units come from rows, check and earlier files, each once', () => {
  expect(valuesOf(file, 'Beløb')).toEqual(['1,00'])
  expect(valuesOf(file, 'Findes ikke')).toEqual([])
  expect(measureWords(file, mapping)).toEqual(['Forbrug', 'Budget'])
  expect(measureWords(file, withRole(mapping, 'Type', 'ignore'))).toEqual([])
  const unknown = { column: 'Enhed', value: '4712', message: 'Enheden findes ikke.', times: 9, unit: true }
  const problemGroups = [unknown, { ...unknown, column: 'Konto', value: 'x', unit: false }]
  expect(unitWords({ problemGroups }, mapping)).toEqual([
    { word: '4712', times: 9 },
    { word: '4711', times: 0 },
  ])
  expect(columnOf(mapping, 'text')).toBeUndefined()
})

test('two ways to read one file differ by name, and not at all when nothing does', () => {
  const mine = { ...withRole(mapping, 'Bilag', 'text'), creditSign: 'inverted' as const, year: 2025, units: {} }
  expect(mappingDifferences(mapping, mine)).toEqual([
    { of: 'column', name: 'Bilag', from: 'ignore', to: 'text' },
    { of: 'sign', name: '', from: 'negative', to: 'inverted' },
    { of: 'year', name: '', from: null, to: '2025' },
    { of: 'unitWord', name: '4711', from: 'nordskolen', to: null },
  ])
  expect(mappingDifferences(mapping, structuredClone(mapping))).toEqual([])
})
