import { expect, it } from 'vitest'
import { announcedIn, bodiesIn } from './announced.ts'

const bodies = bodiesIn('Vedtaget efter Økonomi- og Erhvervsudvalgets rammeudmelding. Direktionen deltog.')

it('reads bodies and days, spells a short name out and takes the year from the other day', () => {
  expect(
    announcedIn(
      'Sagen behandles på ØE den 22. april og i Kommunalbestyrelsen den 30. april 2025.',
      bodies,
      '2025-04-23',
    ),
  ).toEqual([
    { body: 'Økonomi- og Erhvervsudvalget', day: '2025-04-22', step: 'recommended' },
    { body: 'Kommunalbestyrelsen', day: '2025-04-30', step: 'approved' },
  ])
})

it('keeps a short name that no body of the text explains', () => {
  expect(announcedIn('Behandles i TMU den 3. maj 2025.', bodies, null)).toEqual([
    { body: 'TMU', day: '2025-05-03', step: 'recommended' },
  ])
})

it.each([
  'Mødet holdes den 22. april 2025.',
  'Forslaget behandles den 22. april 2025.',
  'Byrådet var på tur den 3. maj 2025.',
])('finds nothing in »%s«', (sentence) => {
  expect(announcedIn(sentence, bodies, '2025-04-23')).toEqual([])
})

it('stays linear on hostile text', () => {
  const started = performance.now()
  announcedIn(`behandles ${'ØE den 1. '.repeat(10_000)}`, bodies, '2025-01-01')
  expect(performance.now() - started).toBeLessThan(1000)
})
