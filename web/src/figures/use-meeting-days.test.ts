import { expect, test } from 'vitest'
import { meetingDays } from './use-meeting-days.ts'

test('days of meetings, latest first, once each, none after the day', () => {
  const minutes = [
    { day: '2025-02-26', body: 'Kommunalbestyrelsen' },
    { day: '2025-04-23', body: 'Direktionen' },
    { day: '2025-04-23', body: 'Direktionen' },
    { day: '2025-04-23', body: 'Udvalget' },
    { day: '2025-04-30', body: 'Kommunalbestyrelsen' },
    { day: null, body: 'Direktionen' },
    { day: '2025-01-01', body: null },
  ]
  expect(meetingDays(minutes, '2025-04-24')).toEqual([
    { day: '2025-04-23', label: 'Direktionen, Udvalget' },
    { day: '2025-02-26', label: 'Kommunalbestyrelsen' },
  ])
})
