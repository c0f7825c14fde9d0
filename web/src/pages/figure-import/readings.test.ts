import type { AmountForm } from '@kildetal/shared/figure-amounts.ts'
import { expect, test } from 'vitest'
import { countNegative, formsDiffer, misreadingOf, readingsOf, signReadingsOf } from './readings.ts'

const form: AmountForm = { numbers: 'danish', scale: 'kr', creditSign: 'negative' }

test('18500.00 is 18.500 kroner as plain number and nothing, not 1.850.000, as a Danish one', () => {
  const [reading] = readingsOf(['18500.00'], form)
  expect(reading).toMatchObject({ text: '18500.00', plain: 1_850_000, danish: expect.any(String) })
})

test('what a point taken for thousands would make of a plain number is said, and of no other', () => {
  const misread = (text: string) => readingsOf([text], form).map((reading) => misreadingOf(reading, form))[0]
  expect(misread('18500.00')).toEqual({ text: '18500.00', plainOre: 1_850_000, neverOre: 185_000_000 })
  expect(misread('18.500,00')).toBeNull()
  expect(misread('1.850')).toBeNull()
  expect(misread('18500')).toBeNull()
})

test('values that come to two amounts stand before those that only one form reads, and those before the rest', () => {
  const readings = readingsOf(['1200', '18500.00', '1.850', '1200', '-7', '3', '12'], form)
  expect(readings.map(({ text }) => text)).toEqual(['1.850', '18500.00', '1200', '-7'])
  expect(readings[0]).toMatchObject({ danish: 185_000, plain: 185 })
  expect(formsDiffer(readings)).toBe(true)
  expect(formsDiffer(readingsOf(['1200', '-7', 'abc'], form))).toBe(false)
})

test('the unit of the file counts in both readings', () => {
  expect(readingsOf(['1,5'], { ...form, scale: 'million_kr' })[0]).toMatchObject({ danish: 150_000_000 })
})

test('a minus is income or expense, as the convention says', () => {
  expect(signReadingsOf(['', '0', '500,00', '-120,50', '7'], form)).toEqual([
    { text: '500,00', negative: 50_000, inverted: -50_000 },
    { text: '-120,50', negative: -12_050, inverted: 12_050 },
  ])
  expect(signReadingsOf(['ukendt'], form)).toEqual([])
})

test('negative amounts are counted among those that can be read, whatever sign is chosen', () => {
  expect(countNegative(['-1', '-2', '3', 'x', ''], { ...form, creditSign: 'inverted' })).toEqual({
    negative: 2,
    all: 3,
  })
})
