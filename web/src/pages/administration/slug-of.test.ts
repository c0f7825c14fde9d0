import { expect, test } from 'vitest'
import { dayOf } from '../../figures/day-of.ts'
import { slugOf } from './slug-of.ts'

test('a name becomes an address without Danish letters', () => {
  expect(slugOf('Børn og Unge')).toBe('boern-og-unge')
  expect(slugOf('Ældre & Ås (Øst)')).toBe('aeldre-aas-oest')
  expect(slugOf('Café 2')).toBe('cafe-2')
})

test('a name without letters has no address, and a long one ends without a hyphen', () => {
  expect(slugOf(' – ')).toBe('')
  const long = slugOf(`${'a'.repeat(79)} b`)
  expect(long).toBe('a'.repeat(79))
})

test('a moment late in the evening is the next Danish day', () => {
  expect(dayOf('2025-04-23T22:30:00Z', 'da')).toBe('24. april 2025')
})
