import { oreFromKr as kr, NO_BREAK_SPACE } from '@kildetal/shared/money.ts'
import { expect, test } from 'vitest'
import { citationChoices, draftOf, stepOf } from './step-draft.ts'

test('a step is sent with what it cites: a figure or a meeting, never both', () => {
  const draft = draftOf(kr(94_000), '2025-04-24', 'Kommunalbestyrelsen')
  expect(stepOf('granted', { ...draft, citation: 'item:abc' })).toMatchObject({ itemId: 'abc', meetingId: null })
  expect(stepOf('granted', { ...draft, citation: 'meeting:abc' })).toMatchObject({ itemId: null, meetingId: 'abc' })
  expect(stepOf('granted', draft)).toMatchObject({ itemId: null, meetingId: null, amountOre: kr(94_000) })
})

test('empty words are sent as none, and a step without a day is not sent', () => {
  const draft = { ...draftOf(null, '2025-04-24', ' '), note: '  ' }
  expect(stepOf('checked', draft)).toMatchObject({ body: null, note: null, amountOre: null })
  expect(stepOf('checked', { ...draft, day: null })).toBeNull()
})

test('figures come before meetings, each with where it stands', () => {
  const choices = citationChoices(
    {
      items: [{ id: 'a', label: 'Overført', amountOre: kr(186_000), source: null }],
      meetings: [{ id: 'b', body: 'Direktionen', day: '2025-04-23' }],
    },
    'hele mødet',
    'da',
  )
  expect(choices.map(({ value, label }) => [value, label.replaceAll(NO_BREAK_SPACE, ' ')])).toEqual([
    ['item:a', '186.000 kr., Overført'],
    ['meeting:b', 'Direktionen 23. april 2025'],
  ])
})
