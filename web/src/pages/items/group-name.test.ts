import { expect, test } from 'vitest'
import { meetingName } from './group-name.ts'

test('a meeting is named with its day written out', () => {
  expect(meetingName('Direktionen 2025-04-23', 'da')).toBe('Direktionen 23. april 2025')
  expect(meetingName('2025-04-23', 'en')).toBe('23 April 2025')
})

test('a meeting without a day keeps its name', () => {
  expect(meetingName('Direktionen', 'da')).toBe('Direktionen')
  expect(meetingName('', 'da')).toBe('')
})
