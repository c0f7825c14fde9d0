import { expect, it } from 'vitest'
import { readDecision } from './decisions.ts'
import { cutClauses, pointAtStart } from './points.ts'

it.each([
  ['Ad 1, 2, 4 og 5: Godkendt', [1, 2, 4, 5]],
  ['Pkt. 1-3 blev tiltrådt', [1, 2, 3]],
  ['Ad. 2', [2]],
  ['Punkt b blev udsat', [2]],
  ['Punkterne a, c og d godkendt', [1, 3, 4]],
  ['a) Godkendt', [1]],
  ['1. og 2. at godkendt', [1, 2]],
  ['Indstillingens 3. at-punkt blev forkastet', [3]],
  ['2. dot udsat', [2]],
  ['Litra c afslået', [3]],
  ['Indstillingens punkt 1 og 2 følges', [1, 2]],
])('%s begins with its points', (text, numbers) => expect(pointAtStart(text)?.numbers).toEqual(numbers))

it.each([
  '3. marts 2026 blev planen godkendt',
  '25 medlemmer godkendte planen',
  'A stemte imod',
  'At forslaget godkendes',
  'En enig direktion godkendte planen',
  'I overensstemmelse med indstillingen',
  'Indstillingen godkendt',
])('%s names no point', (text) => expect(pointAtStart(text)).toBeNull())

it('parts a sentence where another point begins', () => {
  expect(cutClauses('Punkt 1 og 2 godkendt, punkt 3 afslået, og punkt 4 udsat.')).toEqual([
    { numbers: [1, 2], words: ' godkendt ' },
    { numbers: [3], words: ' afslået ' },
    { numbers: [4], words: ' udsat ' },
  ])
})

const partsOf = (text: string) =>
  readDecision(text, [{ bodyStart: 0, end: text.length }], { council: false, name: null }).parts.map((p) => [
    p.outcome,
    p.recommendations,
  ])

it.each([
  [
    'Punkt 1 blev godkendt, mens punkt 2 udsættes.',
    [
      ['approved', [1]],
      ['postponed', [2]],
    ],
  ],
  [
    'a) Godkendt. b) Afslag.',
    [
      ['approved', [1]],
      ['rejected', [2]],
    ],
  ],
  [
    'Punkt a og c blev godkendt. Punkt b blev udsat.',
    [
      ['approved', [1, 3]],
      ['postponed', [2]],
    ],
  ],
  [
    'Byrådet vedtog indstillingens pkt. 1 og 2. Pkt. 3 blev forkastet med 14 stemmer mod 11.',
    [
      ['approved', [1, 2]],
      ['rejected', [3]],
    ],
  ],
  [
    'Ad 1) Tiltrådt. Ad 2) Oversendes til byrådet med anbefaling.',
    [
      ['approved', [1]],
      ['recommended', [2]],
    ],
  ],
  ['Godkendt med undtagelse af punkt 4.', [['amended', []]]],
])('%s is read point by point', (text, parts) => expect(partsOf(text)).toEqual(parts))
