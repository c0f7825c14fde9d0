import { expect, test } from 'vitest'
import { deviationPlace, deviationScale } from './DeviationBar.tsx'

test('zero lies where the sides meet, and lengths are shares of the whole', () => {
  const scale = { minOre: -300_00, maxOre: 100_00 }
  expect(deviationPlace(-150_00, scale)).toEqual({ zero: 0.75, length: 0.375 })
  expect(deviationPlace(100_00, scale)).toEqual({ zero: 0.75, length: 0.25 })
})

test('a column with overspend alone keeps room at the right', () => {
  expect(deviationScale([-500_00, -100_00])).toEqual({ minOre: -500_00, maxOre: 60_00 })
})

test('no deviation at all still has a scale', () => {
  expect(deviationPlace(0, deviationScale([]))).toEqual({ zero: 0, length: 0 })
})
