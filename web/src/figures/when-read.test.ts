import { expect, test } from 'vitest'
import { whenRead } from './when-read.ts'

test('a moment is read on the municipality’s clock, summer and winter, also past midnight', () => {
  expect(whenRead('2025-04-08T08:14:00.000Z', 'da')).toBe('8. april 2025 kl.\u00a010.14')
  expect(whenRead('2025-12-31T23:30:00.000Z', 'da')).toBe('1. januar 2026 kl.\u00a000.30')
  expect(whenRead('2025-04-08T08:14:00.000Z', 'en')).toBe('8 April 2025, 10:14')
})

test('what is no moment is refused', () => {
  expect(() => whenRead('i går', 'da')).toThrow(RangeError)
})
