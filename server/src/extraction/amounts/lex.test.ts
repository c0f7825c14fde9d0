import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexAmounts } from './lex.ts'

function amounts(text: string): [quote: string, kr: number][] {
  return lexAmounts(text).amounts.map((a) => [text.slice(a.start, a.end), a.ore / 100])
}

describe('number forms', () => {
  test.each([
    ['1.222.000 kr.', 1222000],
    ['kr. 520.000,-', 520000],
    ['520.000,- kr.', 520000],
    ['DKK 1.250.000', 1250000],
    ['1.250.000,00 kr.', 1250000],
    ['1 250 000 kr.', 1250000],
    ['1463 kroner', 1463],
    ['1,0 mio. kr.', 1e6],
    ['2,1 mio.kr.', 2.1e6],
    ['81mio. kr.', 81e6],
    ['90 mio kr', 90e6],
    ['10 mill. kr.', 10e6],
    ['3,9 mia.kr.', 3.9e9],
    ['19 millioner kroner', 19e6],
    ['50 t.kr.', 50000],
    ['412 tkr.', 412000],
    ['4,1 mkr.', 4.1e6],
    ['750 tusind kr.', 750000],
    ['½ mio.', 500000],
    ['1¼ mio. kr.', 1250000],
    ['1/2 mio. kr.', 500000],
    ['en halv million kroner', 500000],
    ['halvanden million', 1500000],
    ['to en halv million kroner', 2500000],
    ['fem hundrede tusind kroner', 500000],
    ['femogtyve kroner', 25],
    ['-33,8 mio. kr.', -33.8e6],
    ['÷ 300.000 kr.', -300000],
    ['912,9\nmio. kr.', 912.9e6],
    ['75 øre', 0.75],
  ])('%s', (quote, kr) => {
    expect(amounts(`Beløbet er ${quote}`)).toEqual([[quote, kr]])
  })

  test.each([
    ['100.000-200.000 kr.', 100000, 200000],
    ['20–30 mia. kr.', 20e9, 30e9],
    ['70-90.000 kr.', 70000, 90000],
    ['300-500 kr.', 300, 500],
    ['2 til 3 mio. kr.', 2e6, 3e6],
    ['100.000 kr. - 200.000 kr.', 100000, 200000],
  ])('%s is a range whose unit governs both ends', (quote, low, high) => {
    const [amount] = lexAmounts(`på ${quote}`).amounts
    expect([amount?.ore, amount?.minOre, amount?.maxOre]).toEqual([low * 100, low * 100, high * 100])
  })

  test.each(['mellem 2 og 3 mio. kr.', 'mellem 5.000 kr. og 6.000 kr.'])('%s is a range', (text) => {
    expect(lexAmounts(text).amounts).toHaveLength(1)
    expect(lexAmounts(text).amounts[0]?.maxOre).not.toBeNull()
  })

  test('3 x 200.000 kr. is one price three times', () => {
    expect(lexAmounts('3 x 200.000 kr.').amounts).toMatchObject([{ ore: 20000000, times: 3 }])
  })

  test('a bullet is no sign', () => {
    expect(amounts('\n- 500.000 kr. til skolen')).toEqual([['500.000 kr.', 500000]])
  })
})

describe('no money', () => {
  test.each([
    'Sagsnr. 00.15.00P20-1-25 og EMN-2025-005495',
    'den 27.08.2025 kl. 12.00 og 2023.02.01',
    'lokalplan 1.221 på 41.500 m2',
    'tlf. 12 34 56 78, CVR 11 22 33 44, EAN 5790000000012',
    'svarende til -18,5 % og 331.000 tons CO2e',
    '12.000 personer, 1.430,5 årsværk, 3 ud af 4',
    'kaste millioner efter skattekroner i tusindårsskoven',
    '2 millioner borgere og 3 mio. tons',
    'beløb i 1.000 kr.',
    'mio. kr. 2025 2026',
    'En kronprins krævede 5 krav',
  ])('%s', (text) => {
    expect(amounts(text)).toEqual([])
  })
})

test('any whole amount is read back from every way to write it', () => {
  const grouped = (n: number, by: string) => String(n).replace(/\B(?=(\d{3})+$)/g, by)
  const forms: ((n: number) => string)[] = [
    (n) => `${grouped(n, '.')} kr.`,
    (n) => `${grouped(n, '.')},- kr.`,
    (n) => `kr. ${grouped(n, '.')}`,
    (n) => `DKK ${grouped(n, '.')}`,
    (n) => `${grouped(n, ' ')} kr.`,
    (n) => `${grouped(n, '.')},00 kr.`,
    (n) => `${n} kroner`,
    (n) => `${String(n / 1e6).replace('.', ',')} mio. kr.`,
  ]
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 4_000_000_000 }), fc.constantFrom(...forms), (n, form) => {
      const rounded = Math.round(n / 1000) * 1000
      const text = `Udgiften er på ${form(rounded)} i alt`
      expect(lexAmounts(text).amounts.map((a) => a.ore)).toEqual([rounded * 100])
    }),
    { numRuns: 2000 },
  )
})
