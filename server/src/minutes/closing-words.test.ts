import { describe, expect, it } from 'vitest'
import { parseMinutes } from './parse.ts'

const minutes = (item: string, head = 'Referat af møde i Havneudvalget den 5. maj 2026') =>
  parseMinutes(`${head}\n\nPunkt 4: Ny mole\n\n2026-004411\n\n${item}\n`).items[0]

describe('what an item without a heading for its decision closes with', () => {
  it.each([
    ['Sagsfremstilling\n\nMolen koster 2,1 mio. kr.\n\nHavneudvalget godkendte forslaget.', ['approved']],
    [
      'Havnechefen indstiller, at molen bygges.\n\nPrisen er steget.\n\nBestyrelsen vedtog at udsætte sagen.',
      ['postponed'],
    ],
    ['Økonomi\n\nMolen er betalt.\n\nTil efterretning.', ['noted']],
    [
      'Sagsfremstilling\n\nMolen er gammel.\n\nUdvalget drøftede molen. Havnechefen indhenter tilbud.',
      ['discussed', 'assigned'],
    ],
  ])('is its decision: %j', (text, outcomes) => {
    const item = minutes(text)
    expect(item?.outcomes).toEqual(outcomes)
    expect(item?.sections.at(-1)).toMatchObject({ kind: 'decision', heading: null })
  })

  it.each([
    'Sagsfremstilling\n\nMolen er gammel.\n\nHavneudvalget godkendte planen den 3. marts 2024.',
    'Sagsfremstilling\n\nMolen er gammel.\n\nHavneudvalget vedtog tidligere en plan for molen.',
    'Sagsfremstilling\n\nMolen er gammel.\n\nEn bådejer godkendte planen.',
    'Sagsfremstilling\n\nMolen er gammel.\n\nBilag\n\nHavneudvalget godkendte forslaget.',
  ])('is not what was decided another day, by others or in a list of papers: %j', (text) =>
    expect(minutes(text)?.outcomes).toEqual(['none']),
  )

  it('is in an agenda only what the body that meets says of the motion', () => {
    const agenda = 'Dagsorden til møde i Havneudvalget den 5. maj 2026'
    const motion = 'Indstilling\n\nHavnechefen indstiller, at molen bygges.\n\n'
    expect(minutes(`${motion}Havneudvalget anbefaler Havnechefens indstilling.`, agenda)?.outcomes).toEqual([
      'recommended',
    ])
    expect(minutes(`${motion}Kulturudvalget anbefaler indstillingen.`, agenda)?.outcomes).toEqual(['none'])
    expect(minutes(`${motion}Havneudvalget godkendte planen.`, agenda)?.outcomes).toEqual(['none'])
  })
})

describe('an item that is a few lines without headings', () => {
  it.each([
    [
      'Kassereren fremlagde et forslag til takst. Taksten blev vedtaget og sendes til kommunens godkendelse.',
      ['approved'],
    ],
    ['Nøglen til skuret er fundet.', ['none']],
    ['Flere pegede på, at stien bør prioriteres. Formanden skriver et svar.', ['assigned']],
    ['Kommunen svarer, at et bump koster 85.000 kr. Drøftet.', ['discussed']],
    ['Kassereren fremlagde regnskabet.', ['noted']],
  ])('says of its decision no more than it says: %j', (text, outcomes) =>
    expect(minutes(text)?.outcomes).toEqual(outcomes),
  )
})
