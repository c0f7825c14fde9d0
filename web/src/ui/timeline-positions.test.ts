import { expect, test } from 'vitest'
import { neighbourDay, timelinePositions } from './timeline-positions.ts'

const KNOWN = ['2023-12-07', '2024-06-12', '2025-04-02', '2025-04-23']
const COMING = ['2025-04-30']

test('days keep their order and stand between the ends, what is to come at the right', () => {
  const points = timelinePositions([...KNOWN].reverse(), COMING, '2025-04-23')
  expect(points.map(({ day }) => day)).toEqual([...KNOWN, ...COMING])
  expect(points[0]?.at).toBe(0)
  expect(points.at(-2)?.at).toBeLessThan(0.8)
  expect(points.at(-1)?.at).toBe(1)
})

test('two meetings three weeks apart do not cover each other', () => {
  const points = timelinePositions(KNOWN, COMING, '2025-04-23')
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    if (next) expect(next.at - point.at).toBeGreaterThan(0.1)
  }
})

test('the chosen day and the one to come are labelled', () => {
  const points = timelinePositions(KNOWN, COMING, '2025-04-23')
  expect(points.filter(({ labelled }) => labelled).map(({ day }) => day)).toEqual(
    expect.arrayContaining(['2023-12-07', '2025-04-23', '2025-04-30']),
  )
})

test('many meetings leave out labels rather than print them over each other', () => {
  const many = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-01`)
  const labelled = timelinePositions(many, [], '2025-06-01').filter((point) => point.labelled)
  expect(labelled.length).toBeLessThan(5)
  expect(labelled.some(({ day }) => day === '2025-06-01')).toBe(true)
})

test('one day and none', () => {
  expect(timelinePositions(['2025-04-23'], [], '2025-04-23')).toEqual([{ day: '2025-04-23', at: 0, labelled: true }])
  expect(timelinePositions([], [], '2025-04-23')).toEqual([])
})

test('neighbours stop at the ends', () => {
  expect(neighbourDay(KNOWN, '2025-04-02', 1)).toBe('2025-04-23')
  expect(neighbourDay(KNOWN, '2025-04-23', -1)).toBe('2025-04-02')
  expect(neighbourDay(KNOWN, '2025-04-23', 1)).toBeNull()
  expect(neighbourDay(KNOWN, '2023-12-07', -1)).toBeNull()
})
