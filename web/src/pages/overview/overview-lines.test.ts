import type { Overview, UnitYear } from '@kildetal/shared/budget.ts'
import { expect, test } from 'vitest'
import { linesOf, shownLines } from './overview-lines.ts'
import { unitsBelow } from './units-below.ts'

const figures = { comparedOre: 1 } as UnitYear
const unit = (slug: string) => ({ id: slug, slug, name: slug, level: 'area' as const })
const level = (slug: string, below: readonly [string, number][]): Pick<Overview, 'unit' | 'rows' | 'lines'> => ({
  unit: unit(slug),
  rows: below.map(([child, children]) => ({ unit: unit(child), children, figures })),
  lines: [{ code: '1', name: 'Løn', grouping: 'account', figures }],
})

test('an unfolded unit shows waiting rows until its own level has come, then that, with its account lines last', () => {
  const top = level('top', [['skoler', 2]])
  const waiting = shownLines(linesOf(top, new Map()), ['skoler'])
  expect(waiting.map((line) => [line.depth, line.figures === null])).toEqual([
    [0, false],
    [1, true],
    [1, true],
    [0, false],
  ])
  const come = new Map([['skoler', level('skoler', [['nord', 0]])]])
  expect(shownLines(linesOf(top, come), ['skoler']).map(({ name }) => name)).toEqual(['skoler', 'nord', 'Løn', 'Løn'])
})

test('what is folded is not shown, and no two rows share an id', () => {
  const come = new Map([['skoler', level('skoler', [['nord', 0]])]])
  const lines = linesOf(level('top', [['skoler', 1]]), come)
  expect(shownLines(lines, []).map(({ name }) => name)).toEqual(['skoler', 'Løn'])
  const ids = shownLines(lines, ['skoler']).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('below a unit are its children and theirs, not its siblings', () => {
  const named = (id: string, parentId: string | null) => ({
    ...unit(id),
    parentId,
    figures: true,
    demonstration: false,
  })
  const units = [named('top', null), named('a', 'top'), named('b', 'top'), named('a1', 'a')]
  expect([...unitsBelow(units, 'a')]).toEqual(['a', 'a1'])
})
