import { expect, test } from 'vitest'
import { neighbourDay, timelinePositions } from './timeline-positions.ts'

const DAYS = ['2023-12-07', '2024-06-12', '2025-04-02', '2025-04-23', '2025-04-30']

test('days keep their order and stand between the ends', () => {
  const points = timelinePositions([...DAYS].reverse(), '2025-04-23')
  expect(points.map(({ day }) => day)).toEqual(DAYS)
  expect(points[0]?.at).toBe(0)
  expect(points.at(-1)?.at).toBe(1)
})

test('two meetings a week apart do not cover each other', () => {
  const points = timelinePositions(DAYS, '2025-04-23')
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    if (next) expect(next.at - point.at).toBeGreaterThan(0.1)
  }
})

test('the chosen day is always labelled, and labels never overlap', () => {
  for (const chosen of DAYS) {
    const points = timelinePositions(DAYS, chosen)
    expect(points.find(({ day }) => day === chosen)?.labelled).toBe(true)
    const labelled = points.filter((point) => point.labelled)
    for (const [index, point] of labelled.entries()) {
      const next = labelled[index + 1]
      if (next) expect(next.at - point.at).toBeGreaterThanOrEqual(0.21)
    }
  }
})

test('one day and none', () => {
  expect(timelinePositions(['2025-04-23'], '2025-04-23')).toEqual([{ day: '2025-04-23', at: 0, labelled: true }])
  expect(timelinePositions([], '2025-04-23')).toEqual([])
})

test('neighbours stop at the ends', () => {
  expect(neighbourDay(DAYS, '2025-04-23', 1)).toBe('2025-04-30')
  expect(neighbourDay(DAYS, '2025-04-23', -1)).toBe('2025-04-02')
  expect(neighbourDay(DAYS, '2025-04-30', 1)).toBeNull()
  expect(neighbourDay(DAYS, '2023-12-07', -1)).toBeNull()
})
