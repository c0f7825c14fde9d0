import { expect, test } from 'vitest'
import { resolutionOf, type Statement } from './resolution.ts'

const statement: Statement = {
  quote: '40.000 kr.',
  agendaItemNumber: '6',
  section: 'case_presentation',
  attributes: { years: [2026, 2027, 2028] },
}

test('says which words hold, in which section and item, and for which years', () => {
  expect(resolutionOf(statement, { disputedYears: [2029], note: null })).toBe(
    '»40.000 kr.« i sagsfremstillingen, punkt 6, gælder for 2026–2028.',
  )
})

test('names the years only where years were disputed, and no section or item that is not known', () => {
  expect(resolutionOf({ ...statement, section: null }, { disputedYears: [], note: 'Talt efter.' })).toBe(
    '»40.000 kr.« i punkt 6 gælder. Talt efter.',
  )
  expect(
    resolutionOf({ ...statement, agendaItemNumber: null, attributes: null }, { disputedYears: [2029], note: null }),
  ).toBe('»40.000 kr.« i sagsfremstillingen gælder.')
})

test('says when nothing was corrected', () => {
  expect(resolutionOf(null, { disputedYears: [2029], note: 'Begge er rigtige.' })).toBe(
    'Intet rettet. Begge er rigtige.',
  )
})
