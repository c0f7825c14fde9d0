import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatAmount,
  formatKr,
  formatMillions,
  formatThousands,
  MoneyError,
  multiplyOre,
  oreFromKr,
  parseDanishKr,
  percentOf,
  permilleOf,
  roundToKr,
  spreadOre,
  subtractOre,
  sumOre,
} from './money.ts'

const nb = '\u00a0'

test('amounts are written as Danish writes them', () => {
  expect(formatKr(122_200_000)).toBe(`1.222.000${nb}kr.`)
  expect(formatKr(-41_200_000)).toBe(`\u2212412.000${nb}kr.`)
  expect(formatAmount(5_950)).toBe('59,50')
  expect(formatKr(32_000_000, { sign: 'always' })).toBe(`+320.000${nb}kr.`)
  expect(formatKr(-41_200_000, { locale: 'en' })).toBe(`\u2212DKK${nb}412,000`)
  expect(formatThousands(-41_249_999)).toBe('\u2212412')
  expect(formatThousands(-40_000, { sign: 'always' })).toBe('0')
  expect(formatMillions(144_800_000)).toBe(`1,4${nb}mio.${nb}kr.`)
})

test.each([
  ['1.358.000', 135_800_000],
  ['1.358.000,50 kr.', 135_800_050],
  ['1,358 mio.', 135_800_000],
  ['\u2212412', -41_200],
  ['÷ 300.000 kr.', -30_000_000],
  ['50 t.kr.', 5_000_000],
  ['3,9 mia. kr.', 390_000_000_000],
])('%s is read', (typed, ore) => {
  expect(parseDanishKr(typed)).toBe(ore)
})

test.each(['18500.00', '1.35.000', '1,358,000', '', 'kr.', '1.358,001', 'tusind'])('%s is not guessed at', (typed) => {
  expect(parseDanishKr(typed)).toBeNull()
})

test('what is written is read as the same amount', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (ore) => {
      expect(parseDanishKr(formatKr(ore))).toBe(ore === 0 ? 0 : ore)
    }),
  )
})

test('sums are exact, or an error', () => {
  expect(sumOre([])).toBe(0)
  expect(subtractOre(1, 3)).toBe(-2)
  expect(multiplyOre(700_000, 25)).toBe(17_500_000)
  expect(() => sumOre([Number.MAX_SAFE_INTEGER, 1])).toThrow(MoneyError)
  expect(() => sumOre([0.5])).toThrow(MoneyError)
  expect(() => multiplyOre(100, 1.5)).toThrow(MoneyError)
  expect(oreFromKr(-0.005)).toBe(-1)
  expect(roundToKr(-27_281_850)).toBe(-27_281_900)
})

test('parts sum to the amount, to the øre, whatever its sign', () => {
  expect(spreadOre(32_000, 11)).toEqual([2910, ...Array.from({ length: 10 }, () => 2909)])
  expect(spreadOre(-5, 3)).toEqual([-2, -2, -1])
  expect(spreadOre(0, 2)).toEqual([0, 0])
  expect(() => spreadOre(5, 0)).toThrow(MoneyError)
})

test('thousandths are rounded half away from zero, and none is told of nothing', () => {
  expect([permilleOf(-412_000, 48_620_000), permilleOf(5, 10_000), permilleOf(-5, 10_000)]).toEqual([-8, 1, -1])
  expect([permilleOf(5, -10), permilleOf(1, 1_000_000), permilleOf(5, 0)]).toEqual([-500, 0, null])
})

test('percent of an amount is whole øre towards zero', () => {
  expect([percentOf(1_000_000, 5), percentOf(99, 5), percentOf(-99, 5)]).toEqual([50_000, 4, -4])
})
