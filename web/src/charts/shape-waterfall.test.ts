import { expect, test } from 'vitest'
import { shapeWaterfall, type WaterfallEntry } from './shape-waterfall.ts'

/** A pool of 900 kr. with 600 asked for, 500 bound and nothing committed. */
const POOL: WaterfallEntry[] = [
  { key: 'original', kind: 'opening', label: 'Oprindeligt', amountOre: 900_00 },
  { key: 'carry', kind: 'requested', label: 'Overførsel', amountOre: 600_00 },
  { key: 'sum', kind: 'sum', label: 'I alt' },
  { key: 'bound', kind: 'bound', label: 'Bundet', amountOre: -500_00, ghostNote: 'hvis bevilget' },
  { key: 'committed', kind: 'committed', label: 'Disponeret', amountOre: 0, note: 'intet endnu' },
  { key: 'free', kind: 'free', label: 'Frit' },
]

function column(entries: readonly WaterfallEntry[], key: string) {
  const found = shapeWaterfall(entries).columns.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no column ${key}`)
  return found
}

test('requested money is never in what is free', () => {
  const free = column(POOL, 'free')
  expect(free.bars).toMatchObject([
    { style: 'free', fromOre: 0, toOre: 400_00, labelOre: 400_00, labelPlace: 'left' },
    { style: 'requested', fromOre: 400_00, toOre: 1000_00, labelOre: 1000_00 },
  ])
  expect([free.levelOre, free.ifGrantedOre]).toEqual([400_00, 1000_00])
})

test('the sum shows the granted solid and the requested on top', () => {
  expect(column(POOL, 'sum').bars).toMatchObject([
    { style: 'budget', toOre: 900_00, labelPlace: 'top' },
    { style: 'requested', fromOre: 900_00, toOre: 1500_00, labelOre: 1500_00 },
  ])
})

test('what is bound also shows where it would stand if the request is granted', () => {
  expect(column(POOL, 'bound').bars).toMatchObject([
    { style: 'bound', fromOre: 400_00, toOre: 900_00, labelOre: -500_00 },
    { style: 'ghost', fromOre: 1000_00, toOre: 1500_00, note: 'hvis bevilget' },
  ])
})

test('a step that takes nothing is empty and keeps its note', () => {
  expect(column(POOL, 'committed')).toMatchObject({ empty: true, note: 'intet endnu', levelOre: 400_00 })
})

test('without requests there is nothing hatched and no ghost', () => {
  const granted = POOL.filter(({ kind }) => kind !== 'requested')
  const styles = shapeWaterfall(granted).columns.flatMap(({ bars }) => bars.map(({ style }) => style))
  expect(styles).toEqual(['budget', 'budget', 'bound', 'free'])
  expect(shapeWaterfall(granted).maxOre).toBe(900_00)
})

test('an overdrawn pool goes below zero in red', () => {
  const overdrawn: WaterfallEntry[] = [
    { key: 'o', kind: 'opening', label: 'o', amountOre: 100_00 },
    { key: 's', kind: 'spent', label: 's', amountOre: -130_00 },
    { key: 'f', kind: 'free', label: 'f' },
  ]
  expect(column(overdrawn, 'f').bars).toMatchObject([{ style: 'neg', fromOre: 0, toOre: -30_00 }])
  expect(shapeWaterfall(overdrawn).minOre).toBe(-30_00)
})
