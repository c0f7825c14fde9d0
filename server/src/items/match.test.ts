import { describe, expect, it } from 'vitest'
import type { Cluster } from './cluster.ts'
import { type Known, matchItems, sameItemKey } from './match.ts'

type Located = Cluster & { itemKey: string | null; caseKey: string | null }

const cluster = (key: string, values: Partial<Cluster['values']> = {}, place: Partial<Located> = {}): Located => ({
  key,
  mentions: [],
  orgUnit: null,
  disputedYears: [],
  caseNumber: null,
  confidence: 1,
  caseKey: 'SAG1',
  itemKey: 'case SAG1',
  ...place,
  values: {
    ...{ label: key, amountOre: 100, minOre: null, maxOre: null, unit: 'total', years: [2025], fromYear: null },
    ...{ priceLevel: null, approximate: false, kind: 'budget', status: 'approved', counterpart: null },
    ...{ fundingSource: null, pool: null, audience: 'unit' },
    ...values,
  },
})
const known = (id: string, part: Partial<Known> = {}): Known => ({
  id,
  state: 'unreviewed',
  amountOre: 100,
  minOre: null,
  maxOre: null,
  unit: 'total',
  kind: 'budget',
  years: [2025],
  disputedYears: [],
  fromYear: null,
  counterpart: null,
  caseKey: 'SAG1',
  extracted: null,
  sameMeetingItems: [],
  ...part,
})
const match = (clusters: Located[], items: Known[]) =>
  Object.fromEntries([...matchItems(clusters, items)].map(([key, item]) => [key, item.id]))

describe('across meetings of one case', () => {
  it('takes the same amount, unit and kind in years that meet', () => {
    expect(match([cluster('a')], [known('1')])).toEqual({ a: '1' })
    expect(match([cluster('a', { years: [] })], [known('1')])).toEqual({ a: '1' })
    expect(match([cluster('a', { years: [2029] })], [known('1', { disputedYears: [2029] })])).toEqual({ a: '1' })
  })

  it.each([
    ['another case', cluster('a', {}, { caseKey: 'SAG2' }), known('1')],
    ['no case', cluster('a', {}, { caseKey: null }), known('1', { caseKey: null })],
    ['another amount', cluster('a', { amountOre: 101 }), known('1')],
    ['another unit', cluster('a', { unit: 'per_year' }), known('1')],
    ['another kind', cluster('a', { kind: 'estimate' }), known('1')],
    ['other years', cluster('a', { years: [2026] }), known('1')],
    ['a rejected one', cluster('a'), known('1', { state: 'rejected' })],
  ])('does not take %s', (_, read, stored) => {
    expect(match([read], [stored])).toEqual({})
  })

  it('takes none of two that would do equally well, and none twice', () => {
    expect(match([cluster('a')], [known('1'), known('2')])).toEqual({})
    expect(match([cluster('a'), cluster('b')], [known('1')])).toEqual({ a: '1' })
  })
})

describe('within the same meeting', () => {
  const here = { sameMeetingItems: ['case SAG1'] }

  it('gives equal amounts of a table each its own', () => {
    const clusters = [cluster('a', { years: [2026] }), cluster('b', { years: [2025] })]
    expect(match(clusters, [known('1', { ...here, years: [2025] }), known('2', { ...here, years: [2026] })])).toEqual({
      a: '2',
      b: '1',
    })
  })

  it('recognises what a consultant has corrected or rejected since', () => {
    const { label, audience, pool, fundingSource, priceLevel, approximate, status, ...read } = cluster('a').values
    const extracted = {
      label,
      audience,
      pool,
      fundingSource,
      priceLevel,
      approximate,
      status,
      ...read,
      orgUnitId: null,
    }
    const corrected = known('1', { ...here, amountOre: 999, kind: 'expense', state: 'rejected', extracted })
    expect(match([cluster('a')], [corrected])).toEqual({ a: '1' })
  })

  it('knows an agenda item by its case, else by its number', () => {
    expect(sameItemKey('SAG1', '3')).toBe('case SAG1')
    expect(sameItemKey(null, '3')).toBe('number 3')
    expect(sameItemKey(null, null)).toBeNull()
    expect(
      match([cluster('a', {}, { itemKey: 'number 2', caseKey: null })], [known('1', { ...here, caseKey: null })]),
    ).toEqual({})
  })
})
