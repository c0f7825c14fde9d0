import { expect, test } from 'vitest'
import { formatFigure, formatPercent } from './figure-format.ts'

test.each([
  ['kr', 135_800_000, 'auto', '1.358.000'],
  ['kr', 135_800_000, 'always', '+1.358.000'],
  ['thousands', -41_200_000, 'auto', '−412'],
  ['millions', 4_760_000_000, 'auto', '47,6'],
  ['millions', -140_000_000, 'auto', '−1,4'],
  ['millions', 0, 'always', '0,0'],
] as const)('%s %i %s', (unit, ore, sign, text) => {
  expect(formatFigure(ore, unit, 'da', sign)).toBe(text)
})

test('English digits carry no unit either', () => {
  expect(formatFigure(4_760_000_000, 'millions', 'en')).toBe('47.6')
  expect(formatFigure(-140_000_000, 'millions', 'en', 'always')).toBe('−1.4')
})

test.each([
  [-0.00847, 'auto', '−0,8\u00a0%'],
  [0.0052, 'always', '+0,5\u00a0%'],
  [0.0002, 'always', '0,0\u00a0%'],
  [1.2, 'auto', '120,0\u00a0%'],
] as const)('%d percent', (share, sign, text) => {
  expect(formatPercent(share, 'da', sign)).toBe(text)
})
