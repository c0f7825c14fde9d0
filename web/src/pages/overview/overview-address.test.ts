import { expect, test } from 'vitest'
import { againstWord, askedBy, dranstWord, monthOf, OverviewSearch } from './overview-address.ts'

test('a month is named in Danish or by number, and nothing else is a month', () => {
  expect([monthOf('marts'), monthOf(3), monthOf('3'), monthOf('03')]).toEqual([3, 3, 3, 3])
  expect([monthOf('Marts!'), monthOf(13), monthOf(0), monthOf(undefined)]).toEqual(Array(4).fill(undefined))
})

test('an address without choices asks for the year and month of the server, revised budget, operations, by account', () => {
  expect(askedBy(OverviewSearch.parse({}))).toEqual({
    year: undefined,
    through: undefined,
    against: 'revised',
    dranst: '1',
    lines: 'account',
    asOf: undefined,
  })
})

test('what a link says wrongly is left out, the rest holds', () => {
  const search = OverviewSearch.parse({
    aar: 'x',
    mod: 'gæt',
    art: 'alle',
    dag: '2025-13-01',
    orden: '-budget',
    til: 'marts',
  })
  expect(search).toEqual({ art: 'alle', orden: '-budget', til: 'marts' })
  expect(askedBy(search)).toMatchObject({ dranst: 'all', through: 3 })
})

test('every choice has a word of its own that reads back', () => {
  for (const against of ['revised', 'original', 'previous'] as const)
    expect(askedBy(OverviewSearch.parse({ mod: againstWord(against) })).against).toBe(against)
  for (const dranst of ['1', '2', '3', '4', '5', '6', '7', 'all'] as const)
    expect(askedBy(OverviewSearch.parse({ art: dranstWord(dranst) })).dranst).toBe(dranst)
})
