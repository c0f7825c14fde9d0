import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMinutes } from '../minutes/parse.ts'
import { extractFigures } from './extract.ts'

const folder = join(import.meta.dirname, 'examples')
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

/** The answers without their positions, and quotes without what the mutations put in. */
function answers(text: string) {
  return extractFigures(text, parseMinutes(text)).mentions.map((m) => ({
    quote: m.quote.replace(/\u00ad\n?|\u200b/g, '').replace(/[\s\u00a0\u202f]+/g, ' '),
    kr: [m.amountKr, m.minKr, m.maxKr],
    unit: m.unit,
    years: m.years,
    kind: m.kind,
    status: m.status,
    item: m.item,
    section: m.section,
  }))
}

const known = texts.map((text) => ({ text, expected: answers(text) }))

/** Places in running text (long lines without wide spaces) that a pattern finds, as positions. */
function placesInProse(text: string, pattern: RegExp): number[] {
  const places: number[] = []
  let at = 0
  for (const line of text.split('\n')) {
    // How a decision's own words are read is minutes/parse.ts's matter and tested there.
    if (line.length > 80 && !/ {2}|\t|godkendt/.test(line))
      for (const match of line.matchAll(pattern)) places.push(at + match.index)
    at += line.length + 1
  }
  return places
}

function splice(text: string, at: number, drop: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + drop)
}

describe('what a converter puts in does not change what is read', () => {
  test.each([
    ['a line break for a space between small words', /(?<=[a-zæøå]) (?=[a-zæøå]{3})/g, 1, '\n'],
    ['a line break before an amount’s unit', /(?<=\d) (?=(?:mio|kr)\.)/g, 1, '\n'],
    ['a hard space', /(?<=\d) (?=(?:mio|kr)\.)/g, 1, '\u00a0'],
    ['a narrow hard space', /(?<=(?:mio|mia)\.) (?=kr)/g, 1, '\u202f'],
    ['a soft hyphen in a word', /(?<=[a-zæøå]{4})(?=[a-zæøå]{4})/g, 0, '\u00ad'],
    ['a zero-width space in a number', /(?<=\d\.)(?=\d{3})/g, 0, '\u200b'],
    ['a word broken at the line’s end with a soft hyphen', /(?<=[a-zæøå]{4})(?=[a-zæøå]{4})/g, 0, '\u00ad\n'],
  ])('%s', (_name, pattern, drop, put) => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(), ({ text, expected }, pick) => {
        const places = placesInProse(text, pattern)
        const at = places[pick % Math.max(1, places.length)]
        if (at === undefined) return
        expect(answers(splice(text, at, drop, put))).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  test('every space at once is a hard one', () => {
    for (const { text, expected } of known) {
      const places = new Set(placesInProse(text, /(?<=\d) (?=(?:mio|kr)\.)/g))
      const hard = [...text].map((c, i) => (places.has(i) ? '\u00a0' : c)).join('')
      expect(answers(hard)).toEqual(expected)
    }
  })
})

describe('the order of sections', () => {
  const sections = {
    Resume: 'Der er afsat 950.000 kr. i 2025 til formålet.',
    Sagsfremstilling: 'Det koster 45.000 kr. at trykke hæftet. Der søges om 620.000 kr. til drift i 2026.',
    'Økonomiske konsekvenser': 'Udgiften på 620.000 kr. i 2026 finansieres af kassebeholdningen.',
    Indstilling:
      'Direktøren indstiller,\n\n1. at der bevilges 620.000 kr. i 2026,\n2. at ansøgningen om 80.000 kr. afslås.',
    Beslutning: 'Godkendt.',
  }
  const names = Object.keys(sections) as (keyof typeof sections)[]
  const minutes = (order: readonly (keyof typeof sections)[]) =>
    `REFERAT Byrådet d. 12-03-2025\n\nMødedato Onsdag d. 12. marts 2025 kl. 13:00\n\nPunkt 1: Hæfte om byen\n\n00.30.10P19-4-25\n\n${order.map((name) => `${name}\n\n${sections[name]}\n`).join('\n')}`
  const figures = (text: string) =>
    extractFigures(text, parseMinutes(text))
      .mentions.map((m) => [m.section, m.amountKr, m.unit, m.years?.join() ?? '', m.kind, m.status].join('|'))
      .sort()

  test('does not change what is read', () => {
    const expected = figures(minutes(names))
    expect(expected).toHaveLength(6)
    expect(expected.filter((line) => line.endsWith('|rejected'))).toHaveLength(1)
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        expect(figures(minutes(order))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})
