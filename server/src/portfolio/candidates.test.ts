import { describe, expect, test } from 'vitest'
import { parseMinutes } from '../minutes/parse.ts'
import { findCandidates } from './candidates.ts'
import { projectOfTitle, slugOf, titleNames } from './names.ts'

/** Minutes of one item in own words: what the rules find in them. */
function candidatesIn(title: string, sections: Record<string, string>) {
  const body = Object.entries(sections)
    .map(([heading, words]) => `${heading}\n\n${words}`)
    .join('\n\n')
  const text = `REFERAT Direktionen d. 09-04-2030\n\nMødedato Tirsdag d. 9. april 2030 kl. 10:00\n\nPunkt 1: ${title}\n\n01.02.03P20-7-29\n\n${body}\n`
  const [item] = parseMinutes(text).items
  if (!item) throw new Error('the example has no item')
  return findCandidates(text, item).map(({ name, phase, rule, place }) => ({
    name,
    phase,
    rule,
    cited: text.slice(place.start, place.end) === place.quote,
  }))
}

describe('projects that minutes name', () => {
  test('an approved project document is a project of the title', () => {
    expect(candidatesIn('Grønne tage - Projektdokument', { Beslutning: 'Projektdokumentet er godkendt.' })).toEqual([
      { name: 'Grønne tage', phase: 'planning', rule: 'document', cited: true },
    ])
  })
  test('proposals asked for are projects of their own, two in one sentence', () => {
    const found = candidatesIn('Nye analyser', {
      Beslutning:
        'Projektforslag på analyse af kajen i Prøve Kommune og analyse af busruterne fremsendes til godkendelse i Direktionen.',
    })
    expect(found.map(({ name, phase }) => [name, phase])).toEqual([
      ['Analyse af kajen', 'proposal'],
      ['Analyse af busruterne', 'proposal'],
    ])
  })
  test('a proposal without an object is about the title, without what the meeting does with it', () => {
    const found = candidatesIn('Koordinering af Kystnetværket i fremtiden', {
      Beslutning: 'Kulturchefen udarbejder projektforslag til drøftelse i Direktionen.',
    })
    expect(found).toMatchObject([{ name: 'Kystnetværket', phase: 'idea', rule: 'paper' }])
  })
  test('a project that is called so, in quotation marks or in the words of the title', () => {
    expect(
      candidatesIn('Tid til borgeren', {
        Resumé: 'Der gives status på projektet "Tid til borgeren".',
        Beslutning: 'Drøftet.',
      }),
    ).toMatchObject([{ name: 'Tid til borgeren', phase: 'proposal', rule: 'named' }])
    expect(
      candidatesIn('Opsamling på dag om enklere breve', {
        Beslutning: 'Gruppen samler op.',
        'Økonomiske konsekvenser': 'Projektet enklere breve skal spare tid.',
      }),
    ).toMatchObject([{ name: 'Enklere breve', phase: 'execution', rule: 'named' }])
  })
  test('an approved plan and an approved status', () => {
    expect(
      candidatesIn('Fremtidens værksted', {
        Indstilling: 'Chefen indstiller:\n\n- At planen for næste hold af Fremtidens værksted godkendes.',
        Beslutning: 'Indstillingerne godkendt.',
      }),
    ).toMatchObject([{ name: 'Fremtidens værksted', rule: 'plan' }])
    expect(
      candidatesIn('Status på havneplanen', {
        Indstilling: 'Chefen indstiller:\n\n- At status for projektet tages til efterretning.',
        Beslutning: 'Indstillingen godkendt.',
      }),
    ).toMatchObject([{ name: 'Status på havneplanen', phase: 'execution', rule: 'status' }])
  })
  test.each([
    [
      'history in the case presentation',
      { Sagsfremstilling: 'I 2020 sluttede projektet "Gamle dage".', Beslutning: 'Drøftet.' },
    ],
    [
      'a plan that was only discussed',
      { Indstilling: 'Chefen indstiller:\n\n- At planen for Skolehaver godkendes.', Beslutning: 'Drøftet.' },
    ],
    ['a word that only begins like it', { Beslutning: 'Projektlederen undersøger sagen.' }],
  ])('%s names none', (_, sections) => {
    expect(candidatesIn('Skolehaver', sections)).toEqual([])
  })
  test('a closed item names none, whatever the file holds', () => {
    expect(candidatesIn('Lukket: Køb af grund', { Beslutning: 'Projektdokumentet er godkendt.' })).toEqual([])
  })
  test('reading is linear in long text', () => {
    const started = performance.now()
    candidatesIn('Lang sag', { Beslutning: `Projektet ${'lang sag '.repeat(12_000)}er godkendt.` })
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

test('names in addresses, and titles that name a project', () => {
  expect(slugOf('Ældre & Børn: årets idé!')).toBe('aeldre-boern-aarets-ide')
  expect(slugOf('???')).toBe('projekt')
  expect(projectOfTitle('Drøftelse af igangsættelse af kystsikring.')).toBe('Kystsikring')
  expect(titleNames('Inspirationsdag om digital hverdag', 'Digital hverdag')).toBe(true)
  expect(titleNames('Digital post', 'Digital hverdag')).toBe(false)
  expect(titleNames('Status', 'Status')).toBe(false)
})
