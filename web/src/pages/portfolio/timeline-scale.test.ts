import { expect, test } from 'vitest'
import { lineOf, milestoneYears, monthsOf, periodOfYear, placeLabels, shareOf } from './timeline-scale.ts'

const period = periodOfYear(2025)

function milestone(planned: string, expected = planned, reached: string | null = null) {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    what: 'Rapport',
    planned,
    expected,
    reached,
    shiftDays: 0,
    demonstration: false,
    version: 1,
  }
}

test('a period is a year and the quarter after it, month by month', () => {
  const months = monthsOf(period)
  expect(months).toHaveLength(15)
  expect(months.at(-1)).toEqual({ day: '2026-03-01', year: 2026, month: 3 })
})

test('a day before the period has a negative share, its end is 1', () => {
  expect(shareOf('2025-01-01', period)).toBe(0)
  expect(shareOf('2026-04-01', period)).toBe(1)
  expect(shareOf('2024-12-31', period)).toBeLessThan(0)
})

test('a project that has begun is solid until today and hatched after', () => {
  const { done, planned } = lineOf(
    [milestone('2025-02-01', '2025-02-01', '2025-02-01'), milestone('2025-09-01')],
    '2025-04-24',
    period,
  )
  expect(done).toEqual([shareOf('2025-02-01', period), shareOf('2025-04-24', period)])
  expect(planned).toEqual([shareOf('2025-04-24', period), shareOf('2025-09-01', period)])
})

test('a project with everything ahead begins today, one with everything behind ends where it ended', () => {
  expect(lineOf([milestone('2025-09-01')], '2025-04-24', period).done).toBeNull()
  const ended = lineOf(
    [milestone('2025-01-10', '2025-01-10', '2025-01-10'), milestone('2025-03-01', '2025-03-01', '2025-03-03')],
    '2025-04-24',
    period,
  )
  expect(ended.done?.[1]).toBe(shareOf('2025-03-03', period))
  expect(ended.planned).toBeNull()
  expect(lineOf([], '2025-04-24', period)).toEqual({ done: null, planned: null })
})

test('the years to choose from hold the plan’s years, the expected ones and this one', () => {
  expect(milestoneYears([milestone('2023-12-07', '2024-02-01')], '2025-04-24')).toEqual([2023, 2024, 2025])
})

test('a label that meets the one before goes above, and is left out when that place is taken too', () => {
  const at = (x: number) => ({ x, lines: ['Leveranceplan', '7. maj'], moved: null })
  expect(placeLabels([at(300), at(310), at(320)], 900, -1).map(({ side }) => side)).toEqual(['below', 'above', 'none'])
  expect(placeLabels([at(300), { ...at(310), moved: [280, 340] }], 900, -1).map(({ side }) => side)).toEqual([
    'below',
    'none',
  ])
})

test('a label stays inside the plot and does not cross today', () => {
  const [edge] = placeLabels([{ x: 895, lines: ['Evaluering'], moved: null }], 900, -1)
  expect(edge?.align).toBe('end')
  const [after] = placeLabels([{ x: 310, lines: ['Arbejdsgrupper'], moved: null }], 900, 300)
  expect(after?.left).toBeGreaterThan(300)
  const [before] = placeLabels([{ x: 290, lines: ['Arbejdsgrupper'], moved: null }], 900, 300)
  expect(before?.align).toBe('end')
})
