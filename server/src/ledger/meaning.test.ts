import { expect, test } from 'vitest'
import type { EconomicItemRow } from '../items/tables.ts'
import { type ItemSurroundings, meaningOf } from './meaning.ts'

const around: ItemSurroundings = {
  poolId: 'analyser',
  paidByPool: false,
  fromPoolId: null,
  isSum: false,
  includedIn: null,
  firstKnownOn: '2025-04-23',
  firstRequested: false,
  decidedOn: null,
}
const item = (change: Partial<EconomicItemRow>) =>
  ({
    ...{ kind: 'budget', status: 'approved', unit: 'total', amountOre: 100, years: [2025], disputedYears: [] },
    ...{ fromYear: null, poolName: 'Analyser', fundingSource: null },
    ...change,
  }) as unknown as EconomicItemRow
const meaning = (change: Partial<EconomicItemRow>, more: Partial<ItemSurroundings> = {}) =>
  meaningOf(item(change), { ...around, ...more })
const brief = (change: Partial<EconomicItemRow>, more: Partial<ItemSurroundings> = {}) => {
  const wanted = meaning(change, more)
  return typeof wanted === 'string'
    ? wanted
    : wanted.map(({ kind, fiscalYear, requestedOn, grantedOn }) => [kind, fiscalYear, requestedOn, grantedOn])
}

test('a budget stands in each of its years; disputed years are counted nowhere', () => {
  expect(brief({})).toEqual([['original_budget', 2025, null, '2025-04-23']])
  const outlook = { unit: 'per_year', years: [2026, 2027, 2028], disputedYears: [2028, 2029] } as const
  expect(brief({ ...outlook, years: [...outlook.years], disputedYears: [...outlook.disputedYears] })).toEqual([
    ['original_budget', 2026, null, '2025-04-23'],
    ['original_budget', 2027, null, '2025-04-23'],
  ])
  expect(brief({ unit: 'per_year', years: [], disputedYears: [2029] })).toBe('no_year')
})

test('a proposed carry-over is pending; granted later it is settled on the day of the decision', () => {
  const carry = { kind: 'carry_over', fromYear: 2024 } as const
  expect(brief({ ...carry, status: 'proposed' })).toEqual([['carry_over', 2025, '2025-04-23', null]])
  expect(brief(carry, { firstRequested: true, decidedOn: '2025-04-30' })).toEqual([
    ['carry_over', 2025, '2025-04-23', '2025-04-30'],
  ])
  expect(brief({ ...carry, fromYear: null })).toBe('no_from_year')
  expect(brief({ ...carry, fromYear: 2025 })).toBe('no_from_year')
})

test('an expense that a pool pays is committed on that pool and year, also when only the pool’s name tells the year', () => {
  const expense = {
    kind: 'expense',
    years: [],
    poolName: null,
    fundingSource: 'puljen til analyser i budget 2024',
  } as const
  expect(brief({ ...expense, years: [] }, { paidByPool: true })).toEqual([['commitment', 2024, null, '2025-04-23']])
  expect(brief({ kind: 'supplementary_appropriation' }, { paidByPool: true })).toEqual([
    ['commitment', 2025, null, '2025-04-23'],
  ])
})

test('what is included in a whole is bound in the whole’s years', () => {
  expect(brief({ years: [2024, 2025] }, { includedIn: { years: [2025] } })).toEqual([
    ['earmark', 2025, null, '2025-04-23'],
  ])
})

test('a stated sum, other people’s money, prices, estimates and what is refused post nothing, each with its reason', () => {
  expect(meaning({}, { isSum: true })).toBe('sum')
  expect(meaning({ status: 'noted' })).toBe('noted')
  expect(meaning({ status: null })).toBe('noted')
  expect(meaning({ status: 'rejected' })).toBe('rejected')
  expect(meaning({ kind: 'price', unit: 'per_participant' })).toBe('per_something')
  expect(meaning({ kind: 'saving' })).toBe('kind')
  expect(meaning({ kind: null })).toBe('kind')
  expect(meaning({}, { poolId: null })).toBe('no_pool')
  expect(meaning({ amountOre: 0 })).toBe('zero')
  expect(meaning({ kind: 'expense', amountOre: -5 })).toBe('kind')
  expect(meaning({ years: [2024, 2025] })).toBe('several_years')
  expect(meaning({ kind: 'reallocation' })).toBe('no_other_pool')
  expect(brief({ kind: 'reallocation' }, { fromPoolId: 'klima' })).toEqual([['reallocation', 2025, null, '2025-04-23']])
})
