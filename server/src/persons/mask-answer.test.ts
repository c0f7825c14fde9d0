import { partStruck } from '@kildetal/shared/personal-data.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskAnswer } from './mask-answer.ts'
import { strikerOf } from './strike-known.ts'

const masked = (text: string, ...known: string[]) => maskAnswer({ text }, known).answer.text

test.each([
  ['Udgiften er meddelt Zita Kvorning.', ['Zita Kvorning'], 'Udgiften er meddelt ████ ████████.'],
  ['Zita\nKvornings forslag', ['Zita Kvorning'], '████\n█████████ forslag'],
  ['Zita Kvornings forslag, Zita Kvorning.', ['Zita Kvornings'], '████ █████████ forslag, ████ ████████.'],
  ['Zita og Zitas bord, men ikke Zitatown eller Ozita', ['Zita'], '████ og █████ bord, men ikke Zitatown eller Ozita'],
  ['Skriv til post@lerdal.dk eller +45 97 82 00 11', [], 'Skriv til ██████████████ eller ███ ██ ██ ██ ██'],
  ['CPR 010190-1234 bor Åvej 3.', [], 'CPR ███████████ bor ████ █.'],
  ['Nordskolen får 310.000 kr. af Økonomi og HR i marts.', [], 'Nordskolen får 310.000 kr. af Økonomi og HR i marts.'],
])('»%s« with %j', (text, known, expected) => {
  expect(masked(text, ...known)).toBe(expected)
  expect(masked(text, ...known)).toHaveLength(text.length)
})

test('what is found in one text is struck out of all, also where nothing around tells', () => {
  const { answer, struck } = maskAnswer(
    { what: 'Teknikchef Zita Kvorning kommer', list: [{ owner: 'Zita Kvorning' }] },
    [],
  )
  expect(struck).toBe(true)
  expect(answer).toEqual({ what: 'Teknikchef ████ ████████ kommer', list: [{ owner: '████ ████████' }] })
})

test('ids, days and what users wrote themselves stay; an address made from a name does not', () => {
  const answer = {
    id: '01019012-1234-4abc-8def-010190123456',
    slug: 'huset-for-zita-kvorning',
    name: 'Huset for Zita Kvorning',
    day: '2025-04-23',
    by: 'Lene Holm',
    explanation: { text: 'Zita Kvorning er på barsel', by: 'Lene Holm' },
    bytes: Buffer.from('Zita Kvorning'),
    unit: { id: '1', slug: 'huset', name: 'Zita Kvornings Hus' },
  }
  expect(maskAnswer(answer, ['Zita Kvorning']).answer).toEqual({
    ...answer,
    slug: answer.id,
    name: 'Huset for ████ ████████',
  })
})

test('an answer without personal data is given as it is', () => {
  const answer = { text: 'Indstillingen godkendt.', amountOre: 12, none: null }
  expect(maskAnswer(answer, ['Zita Kvorning']).answer).toBe(answer)
})

test('a text keeps its length and its spaces, and no word that is to be struck out is left', () => {
  const word = fc.constantFrom(
    'Zita Kvorning',
    'post@x.dk',
    'Nordskolen',
    '12',
    'og',
    'Zita',
    '𝔘',
    '\n',
    'kr.',
    'Kvorning,',
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ')
      const struck = strikerOf(['Zita Kvorning', 'Zita'])(text)
      expect(struck).toHaveLength(text.length)
      expect(struck).not.toMatch(/Zita/)
      expect([...text].every((c, i) => !/\s/.test(c) || [...struck][i] === c)).toBe(true)
    }),
  )
})

test('striking out is linear in the text and in the names', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `Navn${i} Efternavn${i}`)
  const strike = strikerOf(names)
  const before = process.cpuUsage()
  strike('Navn4999 Efternavn4998 '.repeat(5000))
  const used = process.cpuUsage(before)
  expect((used.user + used.system) / 1000).toBeLessThan(600)
})

test('a text is parted into what may be read and what is struck out', () => {
  expect(partStruck('Chef ████ ████████, ███.')).toEqual([
    { text: 'Chef ', struck: false },
    { text: '████ ████████', struck: true },
    { text: ', ', struck: false },
    { text: '███', struck: true },
    { text: '.', struck: false },
  ])
  expect(partStruck('')).toEqual([])
})
