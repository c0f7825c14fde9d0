import { expect, it } from 'vitest'
import { parseMinutes } from './parse.ts'

const HEAD = 'REFERAT Byrådet d. 07-01-2026\n\nPunkt 4: Støtte til spejderne\n\n00.01.00P15-1-26\n\n'
const outcomes = (recommended: string, decided: string, earlier = '') =>
  parseMinutes(`${HEAD}Indstilling\n\n${recommended}\n\n${earlier}Beslutning\n\n${decided}\n`).items[0]?.outcomes

it.each([
  ['Forvaltningen indstiller, at spejderne får 65.000 kr.', 'Imødekommet med 40.000 kr.'],
  ['Forvaltningen indstiller, at tilskuddet hæves til 350.000 kr. årligt.', 'Byrådet bevilgede 325.000 kr. årligt.'],
  ['Forvaltningen indstiller, at der afsættes 1,2 mio. kr.', 'Der gives tilsagn om 0,9 mio. kr.'],
])('%s %s changes the proposal', (recommended, decided) =>
  expect(outcomes(recommended, decided)).toEqual(['approved', 'amended']),
)

it.each([
  ['Forvaltningen indstiller, at spejderne får 65.000 kr.', 'Imødekommet med 65.000 kr.'],
  ['Forvaltningen indstiller, at spejderne får 65.000 kr.', 'Der bevilges 65.000 kr., hvoraf 5.000 kr. er til telte.'],
  ['Forvaltningen indstiller, at udvalget tager stilling til ansøgningen.', 'Der bevilges 15.000 kr.'],
  ['Forvaltningen indstiller, at spejderne får 65.000 kr.', 'Godkendt. Udgiften til telte er 9.000 kr.'],
])('%s %s does not', (recommended, decided) => expect(outcomes(recommended, decided)).toEqual(['approved']))

it('what a committee changed is changed when the council follows the committee, and not otherwise', () => {
  const motion = 'Forvaltningen indstiller, at rammen sættes til 3,0 mio. kr.'
  const changed = 'Økonomiudvalget, 5. januar 2026, pkt. 3\n\nAnbefales, dog således at rammen bliver 2,4 mio. kr.\n\n'
  const plain = 'Økonomiudvalget, 5. januar 2026, pkt. 3\n\nAnbefales.\n\n'
  expect(outcomes(motion, 'Økonomiudvalgets indstilling blev godkendt.', changed)).toEqual(['approved', 'amended'])
  expect(outcomes(motion, 'Økonomiudvalgets indstilling blev godkendt.', plain)).toEqual(['approved'])
  expect(outcomes(motion, 'Forvaltningens indstilling blev godkendt.', changed)).toEqual(['approved'])
})
