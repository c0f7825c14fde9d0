import { expect, test } from 'vitest'
import { referenceText } from './source.ts'

test('a reference holds quote, meeting and case number', () => {
  const text = referenceText({
    state: 'decided',
    quote: { text: 'Puljen er på 90.000 kr.', mark: [13, 23] },
    meeting: 'Direktionen 4. marts 2026, punkt 2',
    caseNumber: '00.30.10P19-1-26',
  })
  expect(text).toBe('»Puljen er på 90.000 kr.«, Direktionen 4. marts 2026, punkt 2, sag 00.30.10P19-1-26.')
})

test('a figure without a source has no reference', () => {
  expect(referenceText({ state: 'none', note: 'Uden kilde: tastet 3. marts' })).toBeNull()
})

test('a reference given by the page stands as it is', () => {
  expect(referenceText({ state: 'accounts', reference: 'Regnskab, marts 2025' })).toBe('Regnskab, marts 2025')
})
