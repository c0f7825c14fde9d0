import { describe, expect, test } from 'vitest'
import { type AmountForm, readAmount } from './figure-amounts.ts'

describe('amounts in the stated format, to the øre', () => {
  const mapping: AmountForm = { numbers: 'danish', scale: 'kr', creditSign: 'negative' }
  test.each([
    ['18.500,00', 1_850_000],
    ['1.222.000', 122_200_000],
    ['-1.200,5', -120_050],
    ['1.200,00-', -120_000],
    ['(1.200)', -120_000],
    ['\u2212 300.000', -30_000_000],
    ['0,00', 0],
    ['1 250 000', 125_000_000],
  ])('%s', (text, ore) => expect(readAmount(text, mapping)).toBe(ore))
  test.each(['18500.00', '1.35.000', '1,2,3', '1.222.000 kr', '', 'abc', '1,005', '99.999.999.999.999.999'])(
    '%s is no amount',
    (text) => expect(readAmount(text, mapping)).toEqual(expect.any(String)),
  )
  test('other formats, scales and signs', () => {
    expect(readAmount('18500.00', { ...mapping, numbers: 'plain' })).toBe(1_850_000)
    expect(readAmount('18.500,00', { ...mapping, numbers: 'plain' })).toEqual(expect.any(String))
    expect(readAmount('1,5', { ...mapping, scale: 'million_kr' })).toBe(150_000_000)
    expect(readAmount('412', { ...mapping, scale: 'thousand_kr', creditSign: 'inverted' })).toBe(-41_200_000)
  })
})
